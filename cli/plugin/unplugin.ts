import { createUnplugin, type UnpluginOptions } from "unplugin";
import { createBuildStep, type PluginOptions, type StepResult } from "./build-step.ts";
import { watchInEsbuild, type EsbuildSetup } from "./esbuild-watch.ts";
import { watchInVite, type DevServer } from "./vite-dev.ts";
import { buildBeforeCompiling, type WebpackLike } from "./webpack-hooks.ts";

/**
 * The plugin for all bundlers: builds before the bundle, watches what the build was made from, and fails the bundle where facts
 * were lost. Where nothing changed it costs a fraction of a second.
 */
export const docs2sdk = createUnplugin(
  (options: PluginOptions | undefined, meta: { readonly framework: string }): UnpluginOptions => {
    const step = createBuildStep(options ?? {});
    const isWebpackLike = meta.framework === "webpack" || meta.framework === "rspack";
    let server: DevServer | undefined;
    let last: StepResult | undefined;
    const compile = (compiler: WebpackLike): void => buildBeforeCompiling(compiler, step);
    return {
      name: "docs2sdk",
      // Webpack begins to resolve modules while `buildStart` is at work, so there the build hangs on an earlier hook.
      ...(isWebpackLike
        ? {}
        : {
            async buildStart() {
              last = await step.run();
              if (meta.framework !== "esbuild")
                for (const file of [...last.inputs.files, ...last.inputs.folders]) this.addWatchFile(file);
              if (last.failure === undefined) return;
              if (server === undefined) throw new Error(last.failure);
              server.reportFailure(last.failure);
            },
          }),
      webpack: (compiler) => compile(compiler),
      rspack: (compiler) => compile(compiler),
      esbuild: {
        setup: (build) => watchInEsbuild(build, () => last?.inputs),
      },
      vite: {
        configureServer(vite) {
          server = watchInVite(vite, step);
        },
      },
    };
  },
);
