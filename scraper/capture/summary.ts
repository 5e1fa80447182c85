import type { FailureReason } from "./diagnostics.ts";

/** What became of one address. */
export interface PageOutcome {
  readonly url: string;
  readonly service?: string;
  readonly outcome: Outcome;
  /** For `failed` and `gone`. */
  readonly reason?: FailureReason;
  readonly detail?: string;
  /** For a page that redirects: where it is kept now. */
  readonly movedTo?: string;
}

export type Outcome = "new" | "changed" | "unchanged" | "gone" | "failed";

/** Counts of one capture, for progress and summary. */
export interface Traffic {
  /** Requests made, with robots.txt, lists and repetitions. */
  readonly requests: number;
  /** Body bytes as they came over the wire. */
  readonly wireBytes: number;
  /** Body bytes after unpacking. */
  readonly bodyBytes: number;
  /** Answers 304. */
  readonly notModified: number;
}

/** The result of a capture. */
export interface CaptureSummary extends Traffic {
  readonly provider: string;
  readonly service?: string;
  readonly run: string;
  /** The run was begun by an earlier process. */
  readonly resumed: boolean;
  /** Every page was asked for; false where the run was stopped by a limit, a signal or a disk. */
  readonly finished: boolean;
  /** Everything was looked at, nothing failed. Only then does "unchanged" mean that nothing changed. */
  readonly complete: boolean;
  readonly wallMs: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Sorted by address. */
  readonly pages: readonly PageOutcome[];
}

/** Told after every page. */
export interface CaptureProgress extends Traffic {
  readonly provider: string;
  readonly done: number;
  /** Addresses known so far; grows while links are found. */
  readonly known: number;
  readonly elapsedMs: number;
  readonly pagesPerSecond: number;
  /** Milliseconds until the known addresses are done, at the rate so far; absent before there is one. */
  readonly remainingMs?: number;
}

/**
 * Counts, rate and remaining time.
 *
 * @param done pages settled by requests or by an earlier process
 * @param known addresses known so far
 * @param elapsedMs since the start of this process's part
 * @example progressOf("otc", 10, 40, 2000, traffic).remainingMs // 6000
 */
export function progressOf(
  provider: string,
  done: number,
  known: number,
  elapsedMs: number,
  traffic: Traffic,
): CaptureProgress {
  const pagesPerSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const remaining =
    pagesPerSecond > 0 ? { remainingMs: Math.round(((known - done) * 1000) / pagesPerSecond) } : {};
  return { provider, done, known, elapsedMs, pagesPerSecond, ...remaining, ...traffic };
}

/**
 * How often each outcome came.
 *
 * @example countOutcomes([{ url, outcome: "new" }]).new // 1
 */
export function countOutcomes(pages: readonly PageOutcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, gone: 0, failed: 0 };
  for (const { outcome } of pages) counts[outcome]++;
  return counts;
}
