import path from "node:path";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import { packLocators, unpackLocators } from "./pack-locators.ts";
import { systemFiles, type StoreFiles } from "../../scraper/capture/store-files.ts";
import { statSync } from "node:fs";
import { utimes } from "node:fs/promises";

/** Results of pure stages, keyed by the digest of their input. */
export interface StageCache {
  /** The stored result; undefined where there is none. */
  get<T>(stage: string, key: string): Promise<T | undefined>;
  put(stage: string, key: string, value: unknown): Promise<void>;
  /** Removes the results that were used longest ago until the rest fits the limit; nothing where nothing was added. */
  trim(): Promise<{ readonly removed: number; readonly bytes: number }>;
}

/** Bytes on disk unless told otherwise. */
export const CACHE_LIMIT = 256 * 1024 * 1024;

/**
 * Opens the cache of a store, `<store>/cache/<stage>/<aa>/<key>.json`. Losing it loses nothing but time: a file that
 * cannot be read is a miss, one that cannot be written is left out.
 *
 * @param folder the store
 * @param options limit in bytes; file system
 * @example const cache = openStageCache(".docs2sdk"); await cache.get("read", keyOf(capture.sha256, toolDigest));
 */
export function openStageCache(
  folder: string,
  options: { readonly limit?: number; readonly files?: StoreFiles } = {},
): StageCache {
  const files = options.files ?? systemFiles;
  const root = path.join(folder, "cache");
  const fileOf = (stage: string, key: string): string =>
    path.join(root, stage, key.slice(0, 2), `${key}.json`);
  let added = 0;
  return {
    async get<T>(stage: string, key: string): Promise<T | undefined> {
      try {
        const file = fileOf(stage, key);
        const bytes = await files.read(file);
        if (bytes === undefined) return undefined;
        await touch(file);
        return unpackLocators(Buffer.from(bytes).toString("utf8")) as T;
      } catch {
        return undefined;
      }
    },
    async put(stage, key, value) {
      const text = packLocators(value);
      added += text.length;
      await files.writeWhole(fileOf(stage, key), text).catch(() => undefined);
    },
    async trim() {
      if (added === 0) return { removed: 0, bytes: 0 };
      const limit = options.limit ?? CACHE_LIMIT;
      // To look at thousands of files takes longer than to read a page: what they come to is noted, and what was added since.
      const note = path.join(folder, "cache.size");
      const bytes = (await noted(note, files)) + added;
      added = 0;
      const left = bytes <= limit ? { removed: 0, bytes } : await trim(root, limit, files);
      await files.writeWhole(note, String(left.bytes)).catch(() => undefined);
      return left;
    },
  };
}

/**
 * The key of a stage's input.
 *
 * @param parts digests or small values, in a fixed order
 * @example keyOf(capture.sha256, capture.url, providerDigest)
 */
export function keyOf(...parts: readonly unknown[]): string {
  return digestOf(canonicalJson(parts));
}

/** So that `trim` knows what is in use; once a day is enough. */
async function touch(file: string): Promise<void> {
  const { mtimeMs } = statSync(file);
  const now = Date.now();
  if (now - mtimeMs > 86_400_000) await utimes(file, now / 1000, now / 1000);
}

/** Bytes of the cache when they were last counted, and added since; more than any limit where nobody knows. */
async function noted(note: string, files: StoreFiles): Promise<number> {
  const text = Buffer.from((await files.read(note).catch(() => undefined)) ?? "").toString("utf8");
  return /^\d{1,15}$/u.test(text) ? Number(text) : Infinity;
}

async function trim(
  root: string,
  limit: number,
  files: StoreFiles,
): Promise<{ removed: number; bytes: number }> {
  const found: { file: string; bytes: number; usedAt: number }[] = [];
  for (const stage of await files.list(root)) {
    for (const shard of await files.list(path.join(root, stage))) {
      for (const name of await files.list(path.join(root, stage, shard))) {
        const file = path.join(root, stage, shard, name);
        const bytes = (await files.size(file)) ?? 0;
        found.push({ file, bytes, usedAt: (await files.changedAt(file)) ?? 0 });
      }
    }
  }
  found.sort((a, b) => b.usedAt - a.usedAt);
  let bytes = 0;
  let removed = 0;
  for (const entry of found) {
    if (bytes + entry.bytes <= limit) bytes += entry.bytes;
    else {
      await files.remove(entry.file);
      removed++;
    }
  }
  return { removed, bytes };
}

/**
 * A cache that lives as long as the process: what is repeated there needs no files.
 *
 * @example const cache = createMemoryCache();
 */
export function createMemoryCache(): StageCache {
  const values = new Map<string, unknown>();
  return {
    get: <T>(stage: string, key: string) => Promise.resolve(values.get(`${stage} ${key}`) as T | undefined),
    put: (stage, key, value) => Promise.resolve(void values.set(`${stage} ${key}`, value)),
    trim: () => Promise.resolve({ removed: 0, bytes: 0 }),
  };
}
