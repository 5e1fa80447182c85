import { createUnplugin } from "unplugin";
import { createBuildStep, type PluginOptions, type StepResult } from "./build-step.ts";
import { watchInEsbuild, type EsbuildSetup } from "./esbuild-watch.ts";
import type { ApplyPlugin, NamedPlugin, SetupPlugin } from "./types.ts";
import { watchInVite, type DevServer, type ViteServer } from "./vite-dev.ts";
import { buildBeforeCompiling, type WebpackLike } from "./webpack-hooks.ts";

/** The hooks of unplugin that are used; its own types need those of every bundler to be installed. */
interface Hooks {
  readonly name: string;
  buildStart?(this: { addWatchFile(file: string): void }): Promise<void>;
  webpack(compiler: WebpackLike): void;
  rspack(compiler: WebpackLike): void;
  readonly esbuild: { setup(build: EsbuildSetup): void };
  readonly vite: { configureServer(server: ViteServer): void };
}

type Create = (
  factory: (options: PluginOptions | undefined, meta: { framework: string }) => Hooks,
) => Plugins;

/** The plugin as each bundler takes it. */
interface Plugins {
  vite(options?: PluginOptions): NamedPlugin;
  rollup(options?: PluginOptions): NamedPlugin;
  rolldown(options?: PluginOptions): NamedPlugin;
  farm(options?: PluginOptions): NamedPlugin;
  esbuild(options?: PluginOptions): SetupPlugin;
  webpack(options?: PluginOptions): ApplyPlugin;
  rspack(options?: PluginOptions): ApplyPlugin;
}

const create = createUnplugin as unknown as Create;

/**
 * The plugin for all bundlers: builds before the bundle, watches what the build was made from, and fails the bundle where facts
 * were lost. Where nothing changed it costs a fraction of a second.
 */
export const docs2sdk: Plugins = create((options, { framework }) => {
  const step = createBuildStep(options ?? {});
  let server: DevServer | undefined;
  let last: StepResult | undefined;
  const hooks: Hooks = {
    name: "docs2sdk",
    async buildStart() {
      last = await step.run();
      // esbuild has no such thing outside of a module; see watchInEsbuild.
      if (framework !== "esbuild")
        for (const file of [...last.inputs.files, ...last.inputs.folders]) this.addWatchFile(file);
      if (last.failure === undefined) return;
      if (server === undefined) throw new Error(last.failure);
      server.reportFailure(last.failure);
    },
    webpack: (compiler) => buildBeforeCompiling(compiler, step),
    rspack: (compiler) => buildBeforeCompiling(compiler, step),
    esbuild: { setup: (build) => watchInEsbuild(build, () => last?.inputs) },
    vite: {
      configureServer(vite) {
        server = watchInVite(vite, step);
      },
    },
  };
  // Webpack begins to resolve modules while `buildStart` is at work, so there the build hangs on an earlier hook.
  if (framework === "webpack" || framework === "rspack") delete hooks.buildStart;
  return hooks;
});
