import { readFileSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { digestOf } from "../../spec/digest.ts";
import { CONFIG_FILES } from "../config/load-config.ts";
import { ownCodeOf } from "../config/own-code.ts";
import type { ResolvedConfig } from "../config/resolve-config.ts";
import { toolDigest } from "./tool-digest.ts";

/** What of the user's files a build depends on; what a plugin watches. */
export interface BuildInputs {
  /** Absolute, and there when they were listed. */
  readonly files: readonly string[];
  /** Folders in which a new file would count, absolute. */
  readonly folders: readonly string[];
  /** Whether the files are all that there is; false where own providers or platforms import packages, or have no file. */
  readonly complete: boolean;
}

/**
 * Lists what a build reads beside the tool itself: the configuration with the files that it is made of, and the pages.
 *
 * @param resolved the configuration
 * @returns files and folders
 * @example for (const file of (await buildInputs(resolved)).files) watcher.add(file);
 */
export async function buildInputs(resolved: ResolvedConfig): Promise<BuildInputs> {
  const { config, file, root } = resolved;
  const own = ownFiles(resolved);
  const folders = [config.input, config.templates].filter((folder) => folder !== undefined);
  const pages = (await Promise.all(folders.map(pagesOf))).flat();
  const index = config.store === undefined ? [] : [path.join(config.store, "index.ndjson")];
  const configs = file === undefined ? CONFIG_FILES.map((name) => path.join(root, name)) : [file];
  return {
    files: [...configs, ...own.files.slice(1), ...pages, ...index],
    folders,
    complete: own.complete,
  };
}

/**
 * Tells two states of the code apart that decides what a page gives: this tool's own, and the user's providers, platforms and
 * hooks.
 *
 * @param resolved the configuration
 * @returns hex; undefined where not all of it can be known: nothing may then be taken from an earlier run
 * @example const code = await codeDigest(resolved);
 */
export function codeDigest(resolved: ResolvedConfig): string | undefined {
  const { files, complete, bringsCode } = ownFiles(resolved);
  if (!complete) return undefined;
  return digestOf([toolDigest(), ...(bringsCode ? digestInputs(files) : [])].join("\n"));
}

/** The user's own code, the configuration first. */
function ownFiles({ config, file }: ResolvedConfig): {
  readonly files: readonly string[];
  readonly bringsCode: boolean;
  readonly complete: boolean;
} {
  const own = file === undefined || file.endsWith(".json") ? { files: [], packages: [] } : ownCodeOf(file);
  const bringsCode = [config.providers, config.platforms, config.hooks].some((code) => code !== undefined);
  const complete = !bringsCode || (own.files.length > 0 && own.packages.length === 0);
  return { files: own.files, bringsCode, complete };
}

/**
 * One line per input file: its path and the digest of its bytes; a file that is not there says so.
 *
 * @param files absolute paths
 * @param known digests of files that this run has read before
 */
export function digestInputs(files: readonly string[], known: KnownDigests = new Map()): string[] {
  return [...files].sort().map((file) => `${file} ${digestOfFile(file, known) ?? "absent"}`);
}

/** Digests of files that were read already, for a run that asks several times: file → its state, and the digest. */
export type KnownDigests = Map<string, { readonly state: string; readonly digest: string }>;

/** A file that changed so shortly before it was read may change again within the same tick of the file system's clock. */
const TICK_MS = 2_000;

function digestOfFile(file: string, known: KnownDigests): string | undefined {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    const state = [ino, size, mtimeMs, ctimeMs].join(" ");
    const last = known.get(file);
    if (last?.state === state) return last.digest;
    const readAt = Date.now();
    const digest = digestOf(readFileSync(file));
    // The time of the last change of any kind cannot be set back by a program.
    if (ctimeMs < readAt - TICK_MS) known.set(file, { state, digest });
    return digest;
  } catch {
    return undefined;
  }
}

/** Everything below the input folder that could be a page; names that begin with a dot are no pages. */
async function pagesOf(input: string): Promise<string[]> {
  const found = await stat(input).catch(() => undefined);
  if (found?.isDirectory() !== true) return [input];
  const entries = await readdir(input, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() && !/(?:^|[\\/])\./u.test(path.relative(input, file)))
    .map(({ file }) => file);
}
