import { dirname, join } from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import { pathClash, relPath } from "../emit/rel-path.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { writeDiagnostics } from "./diagnostics.ts";
import { nodeFileSystem, type WriteFileSystem } from "./file-system.ts";
import { MANIFEST_FILE, manifestText, readManifest, STAGING_FOLDER, type Manifest } from "./manifest.ts";

/** What writing did, by path. */
export interface WriteResult {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly deleted: readonly string[];
}

export interface WriteOptions {
  /** Replace files that are not ours or were edited. */
  readonly overwrite?: boolean;
  /** The files are a part of the package: those of the previous manifest that are not among them stay. */
  readonly partial?: boolean;
}

const NOTHING: WriteResult = { written: [], unchanged: [], deleted: [] };

/**
 * Brings a folder to hold exactly the given files, beside those that are not ours.
 *
 * All new content is staged inside the folder first, with the new manifest; then every file is renamed into place, the
 * manifest last. A run that is killed before the staging is complete leaves the folder as it was; one that is killed
 * later is finished by the next run, which first completes what was staged.
 *
 * @param files the whole package
 * @param outDir absolute path of the package's folder
 * @param fs the file system
 * @returns what was written; where a file is in the way, an error diagnostic and nothing written
 * @example await writeFiles(files, "/packages/compute")
 */
export async function writeFiles(
  files: readonly GeneratedFile[],
  outDir: string,
  fs: WriteFileSystem = nodeFileSystem,
  options: WriteOptions = {},
): Promise<Staged<WriteResult>> {
  const clash = pathClash(files.map((file) => file.path));
  if (clash !== undefined) throw new RangeError(`Two files are one path: ${clash.join(", ")}`);
  try {
    await completeInterrupted(outDir, fs);
    const { manifest, diagnostics } = await previousManifest(outDir, fs);
    const wanted = manifestOf(files);
    const next = options.partial === true ? new Map([...manifest, ...wanted]) : wanted;
    const plan = await planChanges(files, manifest, next, outDir, fs);
    const refusals = options.overwrite === true ? [] : plan.refusals;
    if (refusals.length > 0) return { value: NOTHING, diagnostics: [...diagnostics, ...refusals] };
    if (plan.changed.length > 0 || plan.obsolete.length > 0 || plan.manifestChanged) {
      await stage(plan, next, outDir, fs);
      await completeInterrupted(outDir, fs);
    }
    return {
      value: {
        written: plan.changed.map(pathOf),
        unchanged: plan.unchanged.map(pathOf),
        deleted: plan.obsolete,
      },
      diagnostics: [...diagnostics, ...plan.kept],
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const failure = writeDiagnostics.create("write-failed", {
      path: nameInside(error.path, outDir),
      reason: error.code,
    });
    return { value: NOTHING, diagnostics: [failure] };
  }
}

interface Changes {
  readonly changed: readonly GeneratedFile[];
  readonly unchanged: readonly GeneratedFile[];
  readonly obsolete: readonly string[];
  readonly manifestChanged: boolean;
  readonly refusals: readonly Diagnostic[];
  readonly kept: readonly Diagnostic[];
}

async function planChanges(
  files: readonly GeneratedFile[],
  manifest: Manifest,
  next: Manifest,
  outDir: string,
  fs: WriteFileSystem,
): Promise<Changes> {
  const present = await Promise.all(files.map((file) => digestOnDisk(join(outDir, file.path), fs)));
  const changed = files.filter((file, index) => present[index] !== file.sha256);
  const refusals = files.flatMap((file, index) => refusalOf(file, present[index], manifest));
  const gone = [...manifest].filter(([path]) => !next.has(path));
  const goneDigests = await Promise.all(gone.map(([path]) => digestOnDisk(join(outDir, path), fs)));
  return {
    changed,
    unchanged: files.filter((file, index) => present[index] === file.sha256),
    obsolete: gone.flatMap(([path, digest], index) => (goneDigests[index] === digest ? [path] : [])),
    manifestChanged: manifestText(manifest) !== manifestText(next) || manifest.size === 0,
    refusals,
    kept: gone.flatMap(([path, digest], index) =>
      goneDigests[index] === undefined || goneDigests[index] === digest
        ? []
        : [writeDiagnostics.create("obsolete-file-kept", { path })],
    ),
  };
}

function refusalOf(
  file: GeneratedFile,
  present: string | undefined,
  manifest: Manifest,
): readonly Diagnostic[] {
  if (present === undefined || present === file.sha256) return [];
  const before = manifest.get(file.path);
  if (before === present) return [];
  return [
    writeDiagnostics.create(before === undefined ? "file-not-ours" : "file-edited", { path: file.path }),
  ];
}

async function stage(
  { changed, obsolete }: Changes,
  next: Manifest,
  outDir: string,
  fs: WriteFileSystem,
): Promise<void> {
  const staging = join(outDir, STAGING_FOLDER);
  const folders = new Set(changed.map((file) => dirname(join(staging, "files", file.path))));
  for (const folder of [join(staging, "files"), ...folders]) await fs.mkdir(folder);
  await Promise.all(changed.map((file) => fs.writeFile(join(staging, "files", file.path), file.content)));
  await fs.writeFile(join(staging, "manifest.json"), manifestText(next));
  await fs.writeFile(
    join(staging, "steps.part"),
    JSON.stringify({ move: changed.map(pathOf), remove: obsolete }),
  );
  // From this rename on the run counts as decided: whoever comes next finishes it.
  await fs.rename(join(staging, "steps.part"), join(staging, STEPS_FILE));
}

/** Finishes a decided run, or cleans up one that was not decided. Doing it twice does it once. */
async function completeInterrupted(outDir: string, fs: WriteFileSystem): Promise<void> {
  const staging = join(outDir, STAGING_FOLDER);
  const text = await textOnDisk(join(staging, STEPS_FILE), fs);
  if (text !== undefined) {
    const { move, remove } = readSteps(text);
    for (const folder of new Set(move.map((path) => dirname(join(outDir, path))))) await fs.mkdir(folder);
    await Promise.all(move.map((path) => moveIfThere(join(staging, "files", path), join(outDir, path), fs)));
    await removeObsolete(remove, outDir, fs);
    await moveIfThere(join(staging, "manifest.json"), join(outDir, MANIFEST_FILE), fs);
  }
  await fs.removeFolder(staging);
}

/** Lists what a decided run has still to do. */
const STEPS_FILE = "steps.json";

interface Steps {
  readonly move: readonly string[];
  readonly remove: readonly string[];
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

async function previousManifest(
  outDir: string,
  fs: WriteFileSystem,
): Promise<{ manifest: Manifest; diagnostics: readonly Diagnostic[] }> {
  const text = await textOnDisk(join(outDir, MANIFEST_FILE), fs);
  if (text === undefined) return { manifest: new Map(), diagnostics: [] };
  try {
    return { manifest: readManifest(text), diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const diagnostic = writeDiagnostics.create("manifest-unreadable", { path: MANIFEST_FILE, reason });
    return { manifest: new Map(), diagnostics: [diagnostic] };
  }
}

async function digestOnDisk(path: string, fs: WriteFileSystem): Promise<string | undefined> {
  const bytes = await bytesOnDisk(path, fs);
  return bytes === undefined ? undefined : digestOf(bytes);
}

async function textOnDisk(path: string, fs: WriteFileSystem): Promise<string | undefined> {
  const bytes = await bytesOnDisk(path, fs);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

async function bytesOnDisk(path: string, fs: WriteFileSystem): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}

function manifestOf(files: readonly GeneratedFile[]): Manifest {
  return new Map(files.map((file) => [file.path, file.sha256]));
}

function pathOf(file: GeneratedFile): string {
  return file.path;
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** Machine paths stay out of diagnostics. */
function nameInside(path: string | undefined, outDir: string): string {
  return path?.startsWith(outDir) === true ? path.slice(outDir.length + 1) || "the folder" : "the folder";
}
