import { jsonText } from "../../spec/diff/report/escape.ts";
import path from "node:path";
import type { CliIo } from "../io.ts";
import { diffDocuments, todayOf } from "./diff-documents.ts";
import { openHistory, type HistoryRecord } from "./history.ts";
import { verdictText } from "./report-text.ts";
import { STORE_FOLDER } from "./session.ts";
import { forTerminal } from "./terminal.ts";
import type { DocumentVerdict } from "./types.ts";

export interface HistoryFlags {
  readonly store?: string;
  readonly json?: boolean;
}

/** One state of a document, and what had changed since the one before. */
interface HistoryStep {
  readonly record: HistoryRecord;
  readonly changes: DocumentVerdict["changes"];
  /** The document itself is no longer in the store: nothing could be compared. */
  readonly missing: boolean;
}

/**
 * `docs2sdk history provider/service`: the states of a service's documents seen so far, and what changed between them.
 * Exit 0; 2 where the name is none; 3 where the store knows nothing of it.
 *
 * @param name `provider/service` or `provider/service@version`
 * @param flags as given
 * @param io the world
 */
export async function runHistory(name: string, flags: HistoryFlags, io: CliIo): Promise<void> {
  const [, provider, service, version] = /^([^/@]+)\/([^/@]+)(?:@(.+))?$/u.exec(name) ?? [];
  if (provider === undefined || service === undefined) {
    io.stderr(
      `"${forTerminal(name)}" names no service: write provider/service, for example samsung/virtualserver\n`,
    );
    return io.exit(2);
  }
  const history = openHistory(path.resolve(io.cwd, flags.store ?? STORE_FOLDER));
  const records = statesOf(await history.records(provider, service)).filter(
    (record) => version === undefined || record.version === version,
  );
  if (records.length === 0) {
    io.stderr(
      `the store knows nothing of ${forTerminal(name)} yet: docs2sdk update adds every good result\n`,
    );
    return io.exit(3);
  }
  const steps: HistoryStep[] = [];
  for (const [index, record] of records.entries()) {
    const before = records.slice(0, index).findLast((earlier) => earlier.version === record.version);
    const [old, now] = [before && (await history.document(before)), await history.document(record)];
    const comparable = old !== undefined && now !== undefined;
    steps.push({
      record,
      changes: comparable && old.digest !== now.digest ? diffDocuments(old, now, todayOf(record.at)) : [],
      missing: before !== undefined && !comparable,
    });
  }
  if (flags.json === true) io.stdout(`${jsonText(steps)}\n`);
  else for (const step of steps) io.stdout(stepText(step));
  io.exit(0);
}

/** A record whose document is the one before it tells of new figures of the service, not of a new state. */
function statesOf(records: readonly HistoryRecord[]): HistoryRecord[] {
  const last = new Map<string, string>();
  return records.filter(({ version, digest }) => {
    const known = last.get(version) === digest;
    last.set(version, digest);
    return !known;
  });
}

function stepText({ record, changes, missing }: HistoryStep): string {
  const { provider, service, version, at, digest, operations, figures } = record;
  const name = `${provider}/${service}@${version}`;
  const head = `${new Date(at).toISOString()} ${digest.slice(0, 12)} ${operations} operations, ${figures.used} of ${figures.seen} places used`;
  if (missing) return `${head}\n  ${forTerminal(name)}: the document before it is no longer in the store\n`;
  if (changes.length === 0) return `${head}\n`;
  return `${head}\n${verdictText({ name, service, version, verdict: "changed", changes, losses: [] })}`;
}
