/**
 * How much of a package is wanted. `types`: models and the types of the document; `client`: models and what calls the service;
 * `all`: these, and the tests that hold them against the document.
 */
export type Emit = "types" | "client" | "all";

/** `package`: a folder of its own with `package.json`; `files`: modules for a source tree that is there already. */
export type Layout = "package" | "files";

/**
 * Modules of a package name each other by `.ts`, which its own settings allow. In somebody else's tree the settings are not ours:
 * `.js` is what every mode of module resolution takes for the TypeScript file of that name.
 *
 * @param text a formatted module
 * @example portableImports('export * from "./a.ts";') // export * from "./a.js";
 */
export function portableImports(text: string): string {
  return text.replace(/( from ")(\.[^"\n]*)(";)$/gmu, (line, before: string, path: string, after: string) => {
    const bare = path.replace(/(?:\.d)?\.ts$/u, "");
    return bare === path ? line : `${before}${bare}.js${after}`;
  });
}
