import { join } from "node:path";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import { isSystemError } from "../../spec/system-error.ts";
import { pathClash } from "../emit/rel-path.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { fewAtATime } from "./at-a-time.ts";
import { writeDiagnostics, writeFailed } from "./diagnostics.ts";
import { nodeFileSystem, type WriteFileSystem } from "./file-system.ts";
import { MANIFEST_FILE, manifestText, readManifest, type Manifest } from "./manifest.ts";
import { bytesOnDisk, textOnDisk } from "./on-disk.ts";
import { completeStaged, stage } from "./staging.ts";

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

/** What writing did where it did not begin. */
export const NOTHING_WRITTEN: WriteResult = { written: [], unchanged: [], deleted: [] };

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
    await completeStaged(outDir, fs);
    const { manifest, diagnostics } = await previousManifest(outDir, fs);
    const wanted = manifestOf(files);
    const next = options.partial === true ? new Map([...manifest, ...wanted]) : wanted;
    const plan = await planChanges(files, manifest, next, outDir, fs);
    const refusals = options.overwrite === true ? [] : plan.refusals;
    if (refusals.length > 0) return { value: NOTHING_WRITTEN, diagnostics: [...diagnostics, ...refusals] };
    if (plan.changed.length > 0 || plan.obsolete.length > 0 || plan.manifestChanged) {
      await stage(plan, next, outDir, fs);
      await completeStaged(outDir, fs);
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
    return { value: NOTHING_WRITTEN, diagnostics: [writeFailed(error, outDir)] };
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
  const present = await fewAtATime(files, (file) => digestOnDisk(join(outDir, file.path), fs));
  const changed = files.filter((file, index) => present[index] !== file.sha256);
  const refusals = files.flatMap((file, index) => refusalOf(file, present[index], manifest));
  const gone = [...manifest].filter(([path]) => !next.has(path));
  const goneDigests = await fewAtATime(gone, ([path]) => digestOnDisk(join(outDir, path), fs));
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

function manifestOf(files: readonly GeneratedFile[]): Manifest {
  return new Map(files.map((file) => [file.path, file.sha256]));
}

function pathOf(file: GeneratedFile): string {
  return file.path;
}
