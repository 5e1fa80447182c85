import type { BuildStep } from "./build-step.ts";

interface AsyncHook {
  tapPromise(name: string, work: () => Promise<void>): void;
}

/** What webpack and Rspack have in common, as far as it is needed. */
export interface WebpackLike {
  readonly hooks: {
    readonly beforeRun: AsyncHook;
    readonly watchRun: AsyncHook;
    readonly afterCompile: { tap(name: string, work: (compilation: Compilation) => void): void };
    readonly thisCompilation: { tap(name: string, work: (compilation: Compilation) => void): void };
  };
}

interface Compilation {
  readonly errors: Error[];
  readonly fileDependencies: { add(file: string): void };
  readonly contextDependencies: { add(folder: string): void };
}

/**
 * Builds before webpack resolves its first module, and tells it what to watch.
 *
 * @param compiler webpack's or Rspack's
 * @param step the build
 */
export function buildBeforeCompiling({ hooks }: WebpackLike, step: BuildStep): void {
  const name = "docs2sdk";
  let last: Awaited<ReturnType<BuildStep["run"]>> | undefined;
  const run = async (): Promise<void> => {
    last = await step.run();
  };
  hooks.beforeRun.tapPromise(name, run);
  hooks.watchRun.tapPromise(name, run);
  // As an error of the compilation it fails the build and leaves a watching one alive.
  hooks.thisCompilation.tap(name, (compilation) => {
    if (last?.failure !== undefined) compilation.errors.push(new Error(last.failure));
  });
  hooks.afterCompile.tap(name, (compilation) => {
    for (const file of last?.inputs.files ?? []) compilation.fileDependencies.add(file);
    for (const folder of last?.inputs.folders ?? []) compilation.contextDependencies.add(folder);
  });
}
