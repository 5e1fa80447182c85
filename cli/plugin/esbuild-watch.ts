import { existsSync } from "node:fs";
import type { BuildInputs } from "../build/build-inputs.ts";

/** The one method of esbuild's that is needed. */
export interface EsbuildSetup {
  onResolve(
    options: { readonly filter: RegExp },
    callback: (args: { readonly kind: string }) => {
      readonly watchFiles?: string[];
      readonly watchDirs?: string[];
    },
  ): void;
}

/**
 * Makes esbuild watch what the SDK was built from: it only watches what belongs to a resolved module, so the files are handed
 * over with the entry points.
 *
 * @param build esbuild's
 * @param inputs what the last build was made from
 */
export function watchInEsbuild(build: EsbuildSetup, inputs: () => BuildInputs | undefined): void {
  // Without flags: esbuild takes the filter for a regular expression of Go.
  build.onResolve({ filter: /.*/ }, ({ kind }) => {
    const found = inputs();
    if (kind !== "entry-point" || found === undefined) return {};
    return { watchFiles: found.files.filter((file) => existsSync(file)), watchDirs: [...found.folders] };
  });
}
