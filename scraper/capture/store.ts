import path from "node:path";
import { digestOf } from "../../spec/digest.ts";
import type { Capture, CapturedBody } from "./capture.ts";
import { openJournal } from "./journal.ts";
import { systemFiles, type StoreFiles } from "./store-files.ts";
import {
  applyRecord,
  compactRecords,
  isIndexRecord,
  readIndex,
  type IndexRecord,
  type PageEntry,
  type StoreIndex,
} from "./store-index.ts";

/** The captured pages on disk: each body once per hash, and an index. Layout: docs/capture-store.md. */
export interface CaptureStore {
  readonly folder: string;
  readonly files: StoreFiles;
  readonly index: StoreIndex;
  /** Keeps a body, if its hash is new, and gives the hash. */
  putBody(body: Uint8Array): Promise<string>;
  /** The body of a hash; undefined where it is missing or no longer has that hash. */
  body(sha256: string): Promise<Uint8Array | undefined>;
  /** Whether the body of an entry is there in its full length; a cheap look, {@link body} is the exact one. */
  holds(entry: Pick<PageEntry, "sha256" | "bytes">): Promise<boolean>;
  /** Writes lines to the index; the store in memory follows. */
  record(...records: readonly IndexRecord[]): Promise<void>;
  /** Rewrites the index where it holds many lines that no longer count, and sweeps what killed runs left. */
  tidy(): Promise<void>;
}

/** Rewritten when it holds this many times the lines that count. */
const COMPACT_AT = 4;

/**
 * Opens a store; a folder that is not there is an empty store.
 *
 * @param folder absolute path, usually `.docs2sdk`
 * @param files the file system
 * @example const store = await openStore(path.resolve(".docs2sdk"));
 */
export async function openStore(folder: string, files: StoreFiles = systemFiles): Promise<CaptureStore> {
  const journal = openJournal(path.join(folder, "index.ndjson"), files, isIndexRecord);
  const records = await journal.read();
  const index = readIndex(records);
  let lines = records.length;
  const bodyFile = (sha256: string): string => path.join(folder, "bodies", sha256.slice(0, 2), sha256);
  return {
    folder,
    files,
    index,
    async putBody(body) {
      const sha256 = digestOf(body);
      // The length is looked at because a power cut may leave a name without its bytes.
      if ((await files.size(bodyFile(sha256))) !== body.length)
        await files.writeWhole(bodyFile(sha256), body);
      return sha256;
    },
    async body(sha256) {
      const body = await files.read(bodyFile(sha256));
      return body !== undefined && digestOf(body) === sha256 ? body : undefined;
    },
    holds: async ({ sha256, bytes }) => (await files.size(bodyFile(sha256))) === bytes,
    async record(...added) {
      await journal.append(...added);
      for (const record of added) applyRecord(index, record);
      lines += added.length;
    },
    async tidy() {
      const compact = compactRecords(index);
      if (lines > COMPACT_AT * (compact.length + 25)) {
        await journal.replace(compact);
        lines = compact.length;
      }
      await sweep(folder, files);
    },
  };
}

/** Removes half-written files: their names are longer than a hash. */
async function sweep(folder: string, files: StoreFiles): Promise<void> {
  const bodies = path.join(folder, "bodies");
  for (const shard of await files.list(bodies)) {
    for (const name of await files.list(path.join(bodies, shard))) {
      if (!/^[0-9a-f]{64}$/u.test(name)) await files.remove(path.join(bodies, shard, name));
    }
  }
}

/**
 * The pages that a provider's documents are built from: those that stand, sorted by address.
 *
 * @param index of the store
 * @param provider id
 * @param service only the pages of this service
 * @example storedPages(store.index, "otc").length
 */
export function storedPages(index: StoreIndex, provider: string, service?: string): PageEntry[] {
  return [...index.pages.values()]
    .filter(
      (entry) =>
        entry.provider === provider &&
        entry.role === "page" &&
        (service === undefined || entry.service === undefined || entry.service === service),
    )
    .sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

/**
 * The capture that an entry of the index stands for.
 *
 * @example captureOf(entry).sha256
 */
export function captureOf(entry: PageEntry): Capture {
  const { etag, lastModified } = entry;
  const validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  return {
    sha256: entry.sha256,
    url: entry.url,
    finalUrl: entry.finalUrl,
    fetchedAt: entry.fetchedAt,
    mediaType: entry.mediaType,
    ...(entry.charset === undefined ? {} : { charset: entry.charset }),
    ...(etag === undefined && lastModified === undefined ? {} : { validators }),
    ...(entry.service === undefined ? {} : { service: entry.service }),
  };
}

/**
 * Reads the stored pages of a provider with their bytes.
 *
 * @param store the store
 * @param provider id
 * @param service only the pages of this service
 * @returns captures sorted by address, and the entries whose body is missing or damaged
 * @example const { captures } = await readCaptures(store, "otc");
 */
export async function readCaptures(
  store: CaptureStore,
  provider: string,
  service?: string,
): Promise<{ readonly captures: CapturedBody[]; readonly damaged: PageEntry[] }> {
  const captures: CapturedBody[] = [];
  const damaged: PageEntry[] = [];
  for (const entry of storedPages(store.index, provider, service)) {
    const body = await store.body(entry.sha256);
    if (body === undefined) damaged.push(entry);
    else captures.push({ capture: captureOf(entry), body });
  }
  return { captures, damaged };
}
