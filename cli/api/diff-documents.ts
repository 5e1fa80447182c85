import type { Staged } from "../../spec/diagnostic.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import type { DiffOptions as DifferOptions } from "../../spec/diff/diff.ts";
import type { JsonObject } from "../../spec/model/json.ts";

/** How two documents are compared. */
export interface DiffOptions extends Omit<DifferOptions, "today"> {
  /** ISO date that sunset dates are held against. Default: today, the only thing that is not in the arguments. */
  readonly today?: string;
}

/**
 * Tells what changed between two OpenAPI documents (3.0 or 3.1), and what of it breaks clients. Pure, but for `today`.
 *
 * @param before the document that clients know
 * @param after the document that they will meet
 * @param options policy, dates, what stands beside the documents
 * @returns the changes in document order, each with its rule and level; diagnostics for references that lead nowhere
 * @throws RangeError for documents that are nested thousands of levels deep
 * @example
 * const { value } = await diffDocuments(before, after);
 * const breaking = value.filter(({ level }) => level === "error");
 */
export async function diffDocuments(
  before: JsonObject,
  after: JsonObject,
  options: DiffOptions = {},
): Promise<Staged<readonly SpecChange[]>> {
  const { diffDocuments: diff } = await import("../../spec/diff/diff.ts");
  return diff(before, after, { ...options, today: options.today ?? new Date().toISOString().slice(0, 10) });
}
