/** A line of a captured text. */
export interface Line {
  /** Without the line end and without white space before it; indentation is kept. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** More lines than any documentation page has; a page beyond it is read up to here. */
export const MAX_LINES = 1_000_000;

/**
 * Cuts a text into lines: LF, CRLF or CR; a byte order mark in front is dropped.
 *
 * @param text the body of the capture
 * @returns the lines in order, blank ones too, at most {@link MAX_LINES}, and whether there were more
 * @example splitLines("a\r\nb").lines // [{ text: "a", number: 1 }, { text: "b", number: 2 }]
 */
export function splitLines(text: string): { readonly lines: readonly Line[]; readonly cut: boolean } {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const parts = body.split(/\r\n|\n|\r/u, MAX_LINES + 1);
  const lines = parts.slice(0, MAX_LINES).map((part, index) => ({ text: part.trimEnd(), number: index + 1 }));
  return { lines, cut: parts.length > MAX_LINES };
}
