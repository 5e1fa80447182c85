/** Where a fact stands: one place on one captured page. */
export interface Locator {
  /** SHA-256 of the captured bytes, hex. */
  readonly captureId: string;
  /** Address of the page, or its file name relative to the input folder. Never an absolute path of a machine. */
  readonly url: string;
  /** Fragment of the page that leads closest to the place. */
  readonly anchor?: string;
  /** Place in the page's blocks: `b12` (block), `b12/r3` (table row or list item), `b12/r3/c2` (cell). */
  readonly path: string;
  /** Line in the captured text, from 1, where the medium has lines. */
  readonly line?: number;
  /** The words of the page, at most `QUOTE_LENGTH` characters. */
  readonly quote: string;
}

/** How sure a fact is: the page says it, an example proves it, or neither (and then it is listed). */
export type Basis = "stated" | "inferred" | "assumed";

/** What every node of the model carries. */
export interface Fact {
  readonly from: readonly Locator[];
  readonly basis: Basis;
}

/** Longest quote that a locator keeps, in UTF-16 code units. */
export const QUOTE_LENGTH = 160;

const UNFOLDED = /[^\S ]| {2}|^ | $/u;

/**
 * Shortens page text to a quote: white space folded, cut at `QUOTE_LENGTH`.
 *
 * @param text the words of the page
 * @returns a single line of at most `QUOTE_LENGTH` characters
 * @example quoteOf("The value\n ranges from 1 to 100.") // "The value ranges from 1 to 100."
 */
export function quoteOf(text: string): string {
  // Only the head is folded: a page may hold a cell of megabytes. Most quotes have nothing to fold.
  const head = text.length > QUOTE_LENGTH * 4 ? text.slice(0, QUOTE_LENGTH * 4) : text;
  const folded = UNFOLDED.test(head) ? head.replace(/\s+/gu, " ").trim() : head;
  return folded.length <= QUOTE_LENGTH ? folded : `${folded.slice(0, QUOTE_LENGTH - 1)}…`;
}
