import path from "node:path";
import { openJournal } from "../../scraper/capture/journal.ts";
import { systemFiles, type StoreFiles } from "../../scraper/capture/store-files.ts";
import { canonicalJson, digestOf } from "../../spec/digest.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { carriedIdentity } from "../../spec/openapi/carried-identity.ts";
import { parseSources, serializeSources } from "../../spec/openapi/sources.ts";
import type { DocumentIdentity } from "../../spec/openapi/extensions.ts";
import { operationsOf } from "./page-figures.ts";
import type { ChangeDocument, LedgerFigures } from "./types.ts";

/** A good result of the past: one line of `documents.ndjson`. */
export interface HistoryRecord {
  readonly provider: string;
  readonly service: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly digest: string;
  readonly operations: number;
  readonly figures: LedgerFigures;
  /** Hashes of the defects that the documentation had. */
  readonly defects: readonly string[];
}

/** The versions of every document seen so far, in the store. */
export interface DocumentHistory {
  records(provider: string, service?: string): Promise<readonly HistoryRecord[]>;
  /** Adds a good result, unless it is the one that stands already. */
  add(record: Omit<HistoryRecord, "operations">, load: () => Promise<ChangeDocument>): Promise<boolean>;
  /** A document of the past; undefined where the store has lost it. */
  document(record: HistoryRecord): Promise<ChangeDocument | undefined>;
}

/**
 * Opens the history of a store: `documents.ndjson`, and `documents/<aa>/<digest>.json` with `.sources.json` beside it.
 *
 * @param folder the store
 * @param files the file system
 * @example (await openHistory(".docs2sdk").records("samsung", "virtualserver")).length
 */
export function openHistory(folder: string, files: StoreFiles = systemFiles): DocumentHistory {
  const journal = openJournal(path.join(folder, "documents.ndjson"), files, isRecord);
  const fileOf = (digest: string, kind: string): string =>
    path.join(folder, "documents", digest.slice(0, 2), `${digest}${kind}.json`);
  const records = async (provider: string, service?: string): Promise<readonly HistoryRecord[]> =>
    (await journal.read()).filter(
      (record) => record.provider === provider && (service === undefined || record.service === service),
    );
  return {
    records,
    async add(record, load) {
      const known = await records(record.provider, record.service);
      const last = known.findLast(({ version }) => version === record.version);
      const same =
        last !== undefined &&
        last.digest === record.digest &&
        canonicalJson(last.figures) === canonicalJson(record.figures) &&
        canonicalJson(last.defects) === canonicalJson(record.defects);
      if (same) return false;
      const kept = await files.size(fileOf(record.digest, ""));
      if (last?.digest === record.digest && kept !== undefined) {
        // The document stands; the figures of its service do not.
        await journal.append({ ...record, operations: last.operations });
        return true;
      }
      const { document, sources } = await load();
      await files.writeWhole(fileOf(record.digest, ".sources"), serializeSources(sources));
      await files.writeWhole(fileOf(record.digest, ""), canonicalJson(document));
      await journal.append({ ...record, operations: operationsOf(document).length });
      return true;
    },
    async document(record) {
      const bytes = await files.read(fileOf(record.digest, ""));
      if (bytes === undefined) return undefined;
      const text = Buffer.from(bytes).toString("utf8");
      if (digestOf(text) !== record.digest) return undefined;
      const document = JSON.parse(text) as JsonObject;
      const sources = await files.read(fileOf(record.digest, ".sources"));
      return {
        identity: identityOf(document, record),
        document,
        sources: (sources && parseSources(Buffer.from(sources).toString("utf8"))) ?? new Map(),
        digest: record.digest,
      };
    },
  };
}

/** The identity that a document carries; what the record says where it carries none, or half of one. */
export function identityOf(
  document: JsonObject,
  known: { readonly provider: string; readonly service: string; readonly version: string },
): DocumentIdentity {
  return (
    carriedIdentity(document) ?? {
      provider: { id: known.provider, title: known.provider },
      service: { id: known.service, title: known.service },
      version: { id: known.version },
    }
  );
}

function isRecord(value: unknown): value is HistoryRecord {
  if (value === null || typeof value !== "object") return false;
  const record = value as Partial<HistoryRecord>;
  return (
    typeof record.provider === "string" && typeof record.digest === "string" && typeof record.at === "number"
  );
}
