import type { Line } from "./lines.ts";

/** A JSON example that stands between lines of text. */
export interface JsonLines {
  /** The lines of the example, joined by `\n`, without what follows it on its last line. */
  readonly text: string;
  /** Number of lines that it covers. */
  readonly length: number;
  /** False where the page ends or goes on with something else before the brackets are closed. */
  readonly closed: boolean;
  /** What stands behind the last bracket on the same line; "" where nothing does. */
  readonly rest: string;
}

/** `{` or `[` and what may follow it in JSON, or in the Python spelling of it; not `{{name}}`, `[Note]`, `{id}`. */
const OPENING = /^\s*(?:\{\s*(?:$|["'}])|\[\s*(?:$|[\]["'{\d-]|(?:true|false|null)\b))/u;
/** A line inside an example begins with a bracket, a comma, a string, a literal, is a number, or is blank. */
const INSIDE =
  /^\s*(?:$|[{}[\],"']|-?\d[\d.eE+-]{0,40}\s*(?:$|[,}\]])|(?:true|false|null|True|False|None)\b)/u;
/** `{` or `[` closes on a later line of the same example: still JSON, so the example goes on. */
const MORE = /^\s*[,}\]]/u;

/**
 * Reads the JSON example that begins on a line, if one does.
 *
 * @param lines the page's lines
 * @param start index of the line to look at
 * @returns the example, or `undefined` where the line does not begin one
 * @example jsonLinesAt([{ text: "{}", number: 1 }], 0) // { text: "{}", length: 1, closed: true, rest: "" }
 */
export function jsonLinesAt(lines: readonly Line[], start: number): JsonLines | undefined {
  const first = lines[start]?.text;
  if (first === undefined || !OPENING.test(first)) return undefined;
  const depth = { value: 0 };
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end]?.text ?? "";
    if (end > start && !INSIDE.test(line)) break;
    const closing = closingColumn(line, depth);
    if (closing === undefined) continue;
    const rest = line.slice(closing);
    if (MORE.test(rest)) continue;
    const text = [...textOf(lines, start, end), line.slice(0, closing)].join("\n");
    return { text, length: end - start + 1, closed: true, rest: rest.trim() };
  }
  while (end > start + 1 && lines[end - 1]?.text === "") end -= 1;
  return { text: textOf(lines, start, end).join("\n"), length: end - start, closed: false, rest: "" };
}

function textOf(lines: readonly Line[], start: number, end: number): string[] {
  return lines.slice(start, end).map((line) => line.text);
}

/**
 * The column behind the bracket that closes the outermost one, if that happens on the line. A string ends with its line:
 * JSON has no line breaks in strings, and one forgotten quote must not swallow the page.
 */
function closingColumn(line: string, depth: { value: number }): number | undefined {
  let quote = false;
  for (let column = 0; column < line.length; column += 1) {
    const char = line[column];
    if (quote && char === "\\") column += 1;
    else if (char === '"') quote = !quote;
    else if (quote) continue;
    else if (char === "{" || char === "[") depth.value += 1;
    else if (char === "}" || char === "]") {
      depth.value -= 1;
      if (depth.value <= 0) return column + 1;
    }
  }
  return undefined;
}
