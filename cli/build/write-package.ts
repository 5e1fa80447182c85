import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { serializeSources } from "../../spec/openapi/sources.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";
import type { ServiceResult } from "./result.ts";

/**
 * Writes the package of one service, or one half of it. Files of the other half stay as they are.
 *
 * @param bundles the documents, one per version
 * @param folder the package's folder, absolute
 * @param only `spec`: the documents alone; `sdk`: the package without the documents; both when left out
 * @param edit changes the finished files before they are written: version and changelog of a release
 * @returns how many files were written, and what the generator has to say
 */
export async function writePackage(
  bundles: readonly SpecBundle[],
  folder: string,
  only: "spec" | "sdk" | undefined,
  edit?: (files: readonly GeneratedFile[]) => readonly GeneratedFile[],
): Promise<Staged<ServiceResult["files"]>> {
  const diagnostics: Diagnostic[] = [];
  const files: GeneratedFile[] = only === "sdk" ? [] : bundles.flatMap(documentFiles);
  if (only !== "spec") {
    const { generateSdk } = await import("../../generator/generate-sdk.ts");
    const sdk = await generateSdk(bundles);
    files.push(...sdk.value);
    diagnostics.push(...sdk.diagnostics);
  }
  const { value: result, diagnostics: writing } = await writeFiles(edit?.(files) ?? files, folder);
  return {
    value: {
      written: result.written.length,
      unchanged: result.unchanged.length,
      removed: result.deleted.length,
    },
    diagnostics: [...diagnostics, ...writing],
  };
}

/** The document and, beside it, where its facts stand. */
function documentFiles({ identity, document, sources }: SpecBundle): readonly GeneratedFile[] {
  const version = versionFolder(identity.version.id);
  return [
    generatedFile(relPath(`${version}/openapi.json`), "json", `${JSON.stringify(document, undefined, 2)}\n`),
    generatedFile(relPath(`${version}/openapi.sources.json`), "json", serializeSources(sources)),
  ];
}
