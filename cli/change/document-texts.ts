import { whereAbsent } from "../../spec/system-error.ts";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile, type GeneratedFile } from "../../generator/generated-file.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";
import type { StagedDocument } from "../build/service-stage.ts";
import type { StageCache } from "../build/stage-cache.ts";
import { documentFiles } from "../build/write-package.ts";

/** What the files of a document were when it was written last: their digests, the document first. */
type Digests = readonly [document: string, sources: string];

/**
 * The files of some documents. One that lies in the folder as it was written is taken from there: neither it nor its sources are loaded
 * from the cache and put into words again.
 *
 * @param documents of one service
 * @param folder the package's, absolute
 * @param cache which knows what was written
 * @returns all files, in the order of the documents
 */
export async function documentTexts(
  documents: readonly StagedDocument[],
  folder: string,
  cache: StageCache,
): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const document of documents) {
    const digests = await cache.get<Digests>("texts", document.key);
    const written = digests === undefined ? undefined : await asWritten(document, folder, digests);
    if (written !== undefined) {
      files.push(...written);
      continue;
    }
    const made = documentFiles(await document.load());
    await cache.put(
      "texts",
      document.key,
      made.map(({ sha256 }) => sha256),
    );
    files.push(...made);
  }
  return files;
}

/** The files as they lie there, where both are what was written. */
async function asWritten(
  { identity }: StagedDocument,
  folder: string,
  digests: Digests,
): Promise<readonly GeneratedFile[] | undefined> {
  const version = versionFolder(identity.version.id);
  const files: GeneratedFile[] = [];
  for (const [index, name] of ["openapi.json", "openapi.sources.json"].entries()) {
    const text = await readFile(path.join(folder, version, name), "utf8").catch(whereAbsent(undefined));
    const file = text === undefined ? undefined : generatedFile(relPath(`${version}/${name}`), "json", text);
    if (file === undefined || file.sha256 !== digests[index]) return undefined;
    files.push(file);
  }
  return files;
}
