import { diffDocuments as diff } from "../../spec/diff/diff.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import type { ChangeDocument } from "./types.ts";

/**
 * What changed between two states of a document, with the words of the pages on both sides.
 *
 * @param before the last good document with its sources
 * @param after the new one
 * @param today ISO date that sunset dates are held against
 * @example diffDocuments(committed, built, "2026-01-31").filter(({ level }) => level === "error")
 */
export function diffDocuments(
  before: ChangeDocument,
  after: ChangeDocument,
  today: string,
): readonly SpecChange[] {
  return diff(before.document, after.document, {
    today,
    old: { name: "before", sources: before.sources },
    new: { name: "after", sources: after.sources },
  }).value;
}

/** Today, as the rules on deprecation want it. */
export function todayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
