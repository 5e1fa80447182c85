import type { SdkInput, SdkOptions } from "../../generator/generate-sdk.ts";
import type { GeneratedFile } from "../../generator/generated-file.ts";
import type { WriteOptions, WriteResult } from "../../generator/write/write-files.ts";
import type { Staged } from "../../spec/diagnostic.ts";

/**
 * Generates the files of a TypeScript SDK from OpenAPI documents (3.0 or 3.1), all versions of one service. Pure but for
 * reading the templates of docs2sdk: nothing is written, see {@link writeSdk}.
 *
 * @param inputs the documents, in any order; `documentText` and `sourcesText` stand beside the code where given
 * @param options name and version of the package, the version behind its main entry
 * @returns the files, sorted by path; diagnostics tell what of the documents could not be used
 * @throws Error where a file would not be as planned: a fault of docs2sdk
 * @example
 * const { value: files } = await generate([{ document }], { packageName: "@acme/compute" });
 * await writeSdk(files, "packages/compute");
 */
export async function generate(
  inputs: readonly SdkInput[],
  options: SdkOptions = {},
): Promise<Staged<readonly GeneratedFile[]>> {
  const { generateSdk } = await import("../../generator/generate-sdk.ts");
  return generateSdk(inputs, options);
}

/**
 * Brings a folder to hold exactly the given files, beside those that docs2sdk did not write: these are never touched.
 * Effectful. A run that is killed leaves the folder as it was, or is finished by the next one. Who writes to the folder at the same time,
 * by this function or by `docs2sdk build`, `update` or `generate`, is waited for, two minutes at most.
 *
 * @param files what {@link generate} gave
 * @param folder the package's folder, relative to the working folder or absolute
 * @param options whether files in the way may be replaced
 * @returns which files were written, unchanged and deleted; an error diagnostic and nothing written where a file is in the way,
 *   the folder cannot be written, or the other one has not ended by then
 * @example await writeSdk(files, "packages/compute")
 */
export async function writeSdk(
  files: readonly GeneratedFile[],
  folder: string,
  options: WriteOptions = {},
): Promise<Staged<WriteResult>> {
  const [{ writeFiles, NOTHING_WRITTEN }, { withPackage }, path] = await Promise.all([
    import("../../generator/write/write-files.ts"),
    import("../build/output-lock.ts"),
    import("node:path"),
  ]);
  const absolute = path.resolve(folder);
  return withPackage(absolute, NOTHING_WRITTEN, () => writeFiles(files, absolute, undefined, options));
}
