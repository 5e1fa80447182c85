import type { PluginOptions } from "./build-step.ts";
import type { ApplyPlugin } from "./types.ts";
import { docs2sdk } from "./unplugin.ts";

export type { PluginOptions };

/**
 * docs2sdk as a plugin of webpack: builds the SDKs before the bundle, again when their pages or the configuration change, and fails
 * the bundle where facts were lost.
 *
 * @param options win over the configuration file
 * @returns the plugin
 * @example
 * // webpack.config.mjs
 * import docs2sdk from "docs2sdk/webpack";
 * export default { plugins: [docs2sdk()] };
 */
export default function plugin(options?: PluginOptions): ApplyPlugin {
  return docs2sdk.webpack(options);
}
