import { dirname, join } from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { isSystemError } from "../../spec/system-error.ts";
import { relPath } from "../emit/rel-path.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { fewAtATime } from "./at-a-time.ts";
import { writeFailed } from "./diagnostics.ts";
import { nodeFileSystem, type WriteFileSystem } from "./file-system.ts";
import { MANIFEST_FILE, manifestText, STAGING_FOLDER, type Manifest } from "./manifest.ts";
import { textOnDisk } from "./on-disk.ts";

/** Lists what a decided run has still to do. */
const STEPS_FILE = "steps.json";

interface Steps {
  readonly move: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Puts everything that a run will change into the staging folder, and decides the run with one rename.
 *
 * @param changes files with new content, and paths that are to go
 * @param next the manifest afterwards
 * @param outDir absolute path of the package's folder
 * @param fs the file system
 */
export async function stage(
  { changed, obsolete }: { readonly changed: readonly GeneratedFile[]; readonly obsolete: readonly string[] },
  next: Manifest,
  outDir: string,
  fs: WriteFileSystem,
): Promise<void> {
  const staging = join(outDir, STAGING_FOLDER);
  const folders = new Set(changed.map((file) => dirname(join(staging, "files", file.path))));
  for (const folder of [join(staging, "files"), ...folders]) await fs.mkdir(folder);
  await fewAtATime(changed, (file) => fs.writeFile(join(staging, "files", file.path), file.bytes));
  await fs.writeFile(join(staging, "manifest.json"), manifestText(next));
  const steps: Steps = { move: changed.map(({ path }) => path), remove: obsolete };
  await fs.writeFile(join(staging, "steps.part"), JSON.stringify(steps));
  // From this rename on the run counts as decided: whoever comes next finishes it.
  await fs.rename(join(staging, "steps.part"), join(staging, STEPS_FILE));
}

/**
 * Finishes a decided run, or cleans up one that was not decided. Doing it twice does it once.
 *
 * @param outDir absolute path of the package's folder
 * @param fs the file system
 * @throws what the file system throws
 */
export async function completeStaged(outDir: string, fs: WriteFileSystem): Promise<void> {
  const staging = join(outDir, STAGING_FOLDER);
  const text = await textOnDisk(join(staging, STEPS_FILE), fs);
  if (text !== undefined) {
    const { move, remove } = readSteps(text);
    for (const folder of new Set(move.map((path) => dirname(join(outDir, path))))) await fs.mkdir(folder);
    await fewAtATime(move, (path) => moveIfThere(join(staging, "files", path), join(outDir, path), fs));
    await removeObsolete(remove, outDir, fs);
    await moveIfThere(join(staging, "manifest.json"), join(outDir, MANIFEST_FILE), fs);
  }
  await fs.removeFolder(staging);
}

/**
 * Finishes what a killed run left. To be called before a package is read to be compared with: half of a decided run would be
 * taken for the last result, and what that run had to say of the change would be lost.
 *
 * @param outDir absolute path of the package's folder
 * @param fs the file system
 * @returns an error diagnostic where the machine refuses
 * @example await finishInterrupted("/packages/compute")
 */
export async function finishInterrupted(
  outDir: string,
  fs: WriteFileSystem = nodeFileSystem,
): Promise<readonly Diagnostic[]> {
  try {
    await completeStaged(outDir, fs);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [writeFailed(error, outDir)];
  }
}

function readSteps(text: string): Steps {
  const parsed = JSON.parse(text) as Partial<Record<keyof Steps, readonly string[]>>;
  return { move: (parsed.move ?? []).map(relPath), remove: (parsed.remove ?? []).map(relPath) };
}

async function moveIfThere(from: string, to: string, fs: WriteFileSystem): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    // Already moved by the run that was killed.
    if (!isSystemError(error) || error.code !== "ENOENT") throw error;
  }
}

async function removeObsolete(paths: readonly string[], outDir: string, fs: WriteFileSystem): Promise<void> {
  for (const path of paths) {
    await fs.removeFile(join(outDir, path));
    await removeEmptyFolders(dirname(path), outDir, fs);
  }
}

async function removeEmptyFolders(folder: string, outDir: string, fs: WriteFileSystem): Promise<void> {
  if (folder === ".") return;
  try {
    if ((await fs.readFolder(join(outDir, folder))).length > 0) return;
    await fs.removeEmptyFolder(join(outDir, folder));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return;
  }
  await removeEmptyFolders(dirname(folder), outDir, fs);
}
