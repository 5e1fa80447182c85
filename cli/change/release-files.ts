import { whereAbsent } from "../../spec/system-error.ts";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import type { Release } from "./types.ts";

/** Changes the finished files of a package before they are written. */
export type EditFiles = (files: readonly GeneratedFile[]) => readonly GeneratedFile[];

const TITLE = "# Changelog\n";

/**
 * Puts the version of a release into package.json and its notes on top of CHANGELOG.md.
 *
 * @param folder the package as it lies there; its changelog goes on
 * @param release version and notes
 * @returns what to do with the finished files
 * @example await writePackage(bundles, folder, undefined, await releaseFiles(folder, release))
 */
export async function releaseFiles(folder: string, release: Release): Promise<EditFiles> {
  const changelog = await readFile(path.join(folder, "CHANGELOG.md"), "utf8").catch(whereAbsent(undefined));
  return (files) => {
    const hasPackage = files.some((file) => String(file.path) === "package.json");
    if (!hasPackage) return files;
    const rest = files.filter((file) => String(file.path) !== "CHANGELOG.md");
    const generated = files.find((file) => String(file.path) === "CHANGELOG.md")?.content;
    const text = withNotes(changelog ?? generated ?? TITLE, release.notes);
    return [
      ...rest.map((file) =>
        String(file.path) === "package.json" ? withVersion(file, release.version) : file,
      ),
      generatedFile(relPath("CHANGELOG.md"), "markdown", text),
    ];
  };
}

function withVersion(file: GeneratedFile, version: string): GeneratedFile {
  const manifest = JSON.parse(file.content) as Record<string, unknown>;
  return generatedFile(file.path, file.kind, `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
}

/** Below the title, above the newest release. */
function withNotes(changelog: string, notes: Release["notes"]): string {
  if (notes === "") return changelog;
  const at = changelog.startsWith("# ") ? changelog.indexOf("\n") + 1 : 0;
  const [head, rest] = [changelog.slice(0, at), changelog.slice(at).replace(/^\n+/u, "")];
  return `${head === "" ? TITLE : head}\n${notes}${rest === "" ? "" : `\n${rest}`}`;
}
