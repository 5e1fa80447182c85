import type { Cell, Row, TableBlock } from "./doc-page.ts";
import { readInline } from "./inline-markdown.ts";
import type { Line } from "./lines.ts";

/** A pipe table and how many lines it takes. */
export interface PipeTable {
  readonly table: TableBlock;
  readonly length: number;
}

/** No table has more columns; what stands behind stays in the last cell. */
const MAX_CELLS = 1000;
const SEPARATOR_CELL = /^\s*:?-+:?\s*$/u;

/**
 * Reads the Markdown pipe table that begins on a line, if one does: a header, a line of dashes, rows. A table whose header
 * is missing (a row that begins and ends with a pipe) gets an empty header.
 *
 * @param lines the page's lines
 * @param start index of the line to look at
 * @param path path of the block, e.g. `b12`
 * @returns the table with the number of lines that it covers, or `undefined`
 * @example pipeTableAt(splitLines("| a | b |\n|---|---|\n| 1 | 2 |").lines, 0, "b0")
 */
export function pipeTableAt(lines: readonly Line[], start: number, path: string): PipeTable | undefined {
  const first = lines[start];
  if (first === undefined || !isRow(lines, start)) return undefined;
  const headed = isSeparator(lines[start + 1]?.text ?? "");
  const header = headed ? readCells(first, `${path}/r0`) : [];
  const rows: Row[] = [];
  let end = start + (headed ? 2 : 0);
  if (!headed && isSeparator(first.text)) end += 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    // Two tables may follow each other without a blank line: a header is the line above dashes.
    if (!startsWithPipe(line.text) || isSeparator(lines[end + 1]?.text ?? "")) break;
    const rowPath = `${path}/r${rows.length + (headed ? 1 : 0)}`;
    rows.push({ path: rowPath, line: line.number, cells: readCells(line, rowPath) });
  }
  if (end === start) return undefined;
  const table: TableBlock = { kind: "table", path, line: first.number, anchors: [], header, rows };
  return { table, length: end - start };
}

function startsWithPipe(text: string): boolean {
  return /^\s*\|/u.test(text);
}

function isRow(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (!text.includes("|")) return false;
  if (isSeparator(lines[index + 1]?.text ?? "")) return startsWithPipe(text) || splitCells(text).length > 1;
  return /^\s*\|.*\|$/u.test(text) && splitCells(text).length > 1;
}

function isSeparator(text: string): boolean {
  if (!text.includes("-") || !text.includes("|")) return false;
  return splitCells(text).every((cell) => SEPARATOR_CELL.test(cell));
}

function readCells(line: Line, rowPath: string): readonly Cell[] {
  return splitCells(line.text).map((text, index) => ({
    path: `${rowPath}/c${index}`,
    line: line.number,
    ...readInline(text),
  }));
}

/**
 * Cuts a line of a pipe table into its cells; `\|` and a pipe between back-ticks stay in their cell.
 *
 * @param text the line
 * @returns the raw text of the cells, without the pipes around them
 * @example splitCells("| a | b\\|c |") // [" a ", " b\\|c "]
 */
export function splitCells(text: string): readonly string[] {
  const line = text.trim();
  const cells: string[] = [];
  let cell = "";
  let code = false;
  for (let index = line.startsWith("|") ? 1 : 0; index < line.length; index += 1) {
    const char = line[index] as string;
    if (char === "\\" && line[index + 1] === "|") {
      cell += "\\|";
      index += 1;
    } else if (char === "|" && !code && cells.length < MAX_CELLS) {
      cells.push(cell);
      cell = "";
    } else {
      if (char === "`") code = !code && line.includes("`", index + 1);
      cell += char;
    }
  }
  if (cell !== "" || !line.endsWith("|")) cells.push(cell);
  return cells;
}
