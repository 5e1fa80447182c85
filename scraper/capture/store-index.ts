import type { FailureReason } from "./diagnostics.ts";

/** What a page is to the capture. Only pages are built from. */
export type EntryRole = "page" | "list" | "robots";

/** What became of an address in a run. */
export type PageChange = "new" | "changed" | "unchanged";

/** The last good answer of one address. */
export interface PageEntry {
  readonly kind: "page";
  readonly provider: string;
  readonly service?: string;
  readonly role: EntryRole;
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  /** When the bytes came; milliseconds since 1970. */
  readonly fetchedAt: number;
  /** When the site last said that they still hold. */
  readonly checkedAt: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** `X-Robots-Tag`, lower case. */
  readonly robotsTag?: string;
  /** The run that settled the address last, and how. */
  readonly run: string;
  readonly change: PageChange;
}

/** One line of `index.ndjson`; later lines win. */
export type IndexRecord =
  | PageEntry
  | SeenRecord
  | AliasRecord
  | GoneRecord
  | FailedRecord
  | { readonly kind: "begin"; readonly run: string; readonly scope: string; readonly at: number }
  | { readonly kind: "end"; readonly run: string; readonly scope: string; readonly at: number };

/** The site said that nothing changed: the entry stands, with new times. */
export interface SeenRecord {
  readonly kind: "seen";
  readonly provider: string;
  readonly url: string;
  readonly run: string;
  readonly at: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The address redirects to another one, under which the page is kept. */
export interface AliasRecord {
  readonly kind: "alias";
  readonly provider: string;
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly permanent: boolean;
  readonly run: string;
  readonly at: number;
}

/** The site says that the page is gone, or no list names it any more. The body stays in the store. */
export interface GoneRecord {
  readonly kind: "gone";
  readonly provider: string;
  readonly url: string;
  readonly run: string;
  readonly at: number;
  readonly because: string;
}

/** The page could not be taken; the last good answer, if any, stands. */
export interface FailedRecord {
  readonly kind: "failed";
  readonly provider: string;
  readonly url: string;
  readonly run: string;
  readonly at: number;
  readonly reason: FailureReason;
  readonly detail: string;
}

/** The index in memory: what the journal's lines add up to. */
export interface StoreIndex {
  readonly pages: ReadonlyMap<string, PageEntry>;
  readonly aliases: ReadonlyMap<string, AliasRecord>;
  readonly gone: ReadonlyMap<string, GoneRecord>;
  readonly failed: ReadonlyMap<string, FailedRecord>;
  /** Scope → the run that began and did not end. */
  readonly open: ReadonlyMap<string, { readonly run: string; readonly at: number }>;
}

/** The index while it grows. */
export interface MutableIndex extends StoreIndex {
  readonly pages: Map<string, PageEntry>;
  readonly aliases: Map<string, AliasRecord>;
  readonly gone: Map<string, GoneRecord>;
  readonly failed: Map<string, FailedRecord>;
  readonly open: Map<string, { readonly run: string; readonly at: number }>;
}

/**
 * The key of an address in the index: two providers may know the same address.
 *
 * @example entryKey("otc", "https://docs.example/a") // "otc https://docs.example/a"
 */
export function entryKey(provider: string, url: string): string {
  return `${provider} ${url}`;
}

/**
 * Adds up the lines of the journal.
 *
 * @param records lines in order
 * @example readIndex(await journal.read()).pages.size
 */
export function readIndex(records: readonly IndexRecord[]): MutableIndex {
  const index: MutableIndex = {
    pages: new Map(),
    aliases: new Map(),
    gone: new Map(),
    failed: new Map(),
    open: new Map(),
  };
  for (const record of records) applyRecord(index, record);
  return index;
}

/**
 * Applies one line to the index.
 *
 * @param index changed in place
 * @param record the line
 */
export function applyRecord(index: MutableIndex, record: IndexRecord): void {
  if (record.kind === "begin") return void index.open.set(record.scope, { run: record.run, at: record.at });
  if (record.kind === "end") return void index.open.delete(record.scope);
  const key = entryKey(record.provider, record.url);
  index.failed.delete(key);
  switch (record.kind) {
    case "page":
      index.pages.set(key, record);
      index.gone.delete(key);
      index.aliases.delete(key);
      break;
    case "seen": {
      const entry = index.pages.get(key);
      if (entry !== undefined) index.pages.set(key, seen(entry, record));
      break;
    }
    case "alias":
      index.aliases.set(key, record);
      index.pages.delete(key);
      index.gone.delete(key);
      break;
    case "gone":
      index.gone.set(key, record);
      index.pages.delete(key);
      index.aliases.delete(key);
      break;
    case "failed":
      index.failed.set(key, record);
  }
}

function seen(entry: PageEntry, record: SeenRecord): PageEntry {
  return {
    ...entry,
    checkedAt: record.at,
    run: record.run,
    change: "unchanged",
    ...(record.etag === undefined ? {} : { etag: record.etag }),
    ...(record.lastModified === undefined ? {} : { lastModified: record.lastModified }),
  };
}

/**
 * The fewest lines that add up to the same index.
 *
 * @example await journal.replace(compactRecords(index));
 */
export function compactRecords(index: StoreIndex): IndexRecord[] {
  return [
    ...[...index.open].map(([scope, { run, at }]): IndexRecord => ({ kind: "begin", run, scope, at })),
    ...index.gone.values(),
    ...index.aliases.values(),
    ...index.pages.values(),
    ...index.failed.values(),
  ];
}

const KINDS: ReadonlySet<unknown> = new Set(["page", "seen", "alias", "gone", "failed", "begin", "end"]);

/** Whether a line of the journal is one that this version knows. */
export function isIndexRecord(value: unknown): value is IndexRecord {
  return value !== null && typeof value === "object" && KINDS.has((value as { kind?: unknown }).kind);
}
