import type { PluginOptions } from "./build-step.ts";
import type { NamedPlugin } from "./types.ts";
import { docs2sdk } from "./unplugin.ts";

export type { PluginOptions };

/**
 * docs2sdk as a plugin of Vite: builds the SDKs before the bundle, again when their pages or the configuration change, and fails
 * the bundle where facts were lost.
 *
 * @param options win over the configuration file
 * @returns the plugin
 * @example
 * // vite.config.ts
 * import docs2sdk from "docs2sdk/vite";
 * export default { plugins: [docs2sdk()] };
 */
export default function plugin(options?: PluginOptions): NamedPlugin {
  return docs2sdk.vite(options);
}
