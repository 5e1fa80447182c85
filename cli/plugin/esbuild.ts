import type { PluginOptions } from "./build-step.ts";
import type { SetupPlugin } from "./types.ts";
import { docs2sdk } from "./unplugin.ts";

export type { PluginOptions };

/**
 * docs2sdk as a plugin of esbuild: builds the SDKs before the bundle, again when their pages or the configuration change, and fails
 * the bundle where facts were lost.
 *
 * @param options win over the configuration file
 * @returns the plugin
 * @example
 * // build.mjs
 * import docs2sdk from "docs2sdk/esbuild";
 * await esbuild.build({ entryPoints: ["src/main.ts"], bundle: true, plugins: [docs2sdk()] });
 */
export default function plugin(options?: PluginOptions): SetupPlugin {
  return docs2sdk.esbuild(options);
}
