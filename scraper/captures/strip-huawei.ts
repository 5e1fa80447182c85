/**
 * Makes a built-in capture of a text capture of a Huawei page: the same page without the vendor's sentences.
 *
 *     npx tsx scraper/captures/strip-huawei.ts FULL.txt scraper/captures/huawei/NAME.txt
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Row } from "../document/doc-page.ts";
import { readText } from "../document/read-text.ts";
import { readDefault } from "../extract/prose-default.ts";
import { readLimits } from "../extract/prose-limits.ts";
import { proseLines } from "../extract/prose.ts";
import { readTypeSpelling } from "../extract/type-spelling.ts";
import { readValueList } from "../extract/value-list.ts";
import { columnsOf } from "../platforms/huawei/field-table.ts";
import { outline } from "../platforms/huawei/outline.ts";
import { recoverText } from "../platforms/huawei/recover.ts";

/** Sections whose paragraphs are the vendor's sentences. */
const PROSE: ReadonlySet<string> = new Set(["function", "constraints", "debugging", "errors", "other"]);

/**
 * The capture of a page without sentences; its layout stays, so that the same reader reads both. What a sentence states
 * of a value (limits, default, allowed values) stays in the pattern that the reader knows.
 *
 * @param body the full text capture
 * @returns the capture with names, types, limits, values, examples, status codes and titles
 * @example stripHuawei(readFileSync("full.txt", "utf8"))
 */
export function stripHuawei(body: string): string {
  const page = recoverText(readText(body, { captureId: "", url: "" }).value).value;
  /** Line number → what stays of it; `undefined`: nothing. */
  const edits = new Map<number, string | undefined>();
  for (const piece of outline(page)) {
    if (piece.kind === "paragraph" && piece.block.line !== undefined) {
      const { text, line } = piece.block;
      const isSentence = /[.:]$/u.test(text.trim()) || text.length > 60;
      if (PROSE.has(piece.role) || (isSentence && piece.role !== "uri")) edits.set(line, undefined);
    }
    if (piece.kind === "item" && piece.item.line !== undefined) edits.set(piece.item.line, undefined);
    if (piece.kind !== "table") continue;
    const { columns } = columnsOf(piece.block);
    const [described, typed] = [columns.get("description"), columns.get("type")];
    if (described === undefined) continue;
    for (const row of piece.block.rows) {
      if (row.line === undefined) continue;
      const cells = row.cells.map((cell, index) => (index === described ? factWords(row, described, typed) : cell.text));
      edits.set(row.line, `| ${cells.join(" | ")} |`);
    }
  }
  return body
    .split("\n")
    .flatMap((line, index) => {
      if (!edits.has(index + 1)) return [line];
      const edit = edits.get(index + 1);
      return edit === undefined ? [] : [edit];
    })
    .join("\n");
}

/** What a description states of the value, in the words that the reader knows. */
function factWords(row: Row, described: number, typed: number | undefined): string {
  const cell = row.cells[described];
  const spelling = readTypeSpelling(row.cells[typed ?? -1]?.text ?? "");
  const type = spelling?.kind === "scalar" ? spelling.type : undefined;
  if (cell === undefined || type === undefined) return "";
  const lines = proseLines(cell);
  const values = readValueList(lines, type).map(({ value }) => `${String(value)}:`);
  const sentences = [readDefault(lines, type)?.quote, ...readLimits(lines, type).map(({ quote }) => quote)];
  return [
    ...new Set(sentences.filter((sentence) => sentence !== undefined)),
    ...(values.length > 0 ? [`Options: ${values.join(" ")}`] : []),
  ].join(" ");
}

const [, script, from, to] = process.argv;
if (
  script !== undefined &&
  from !== undefined &&
  to !== undefined &&
  import.meta.url === pathToFileURL(script).href
) {
  writeFileSync(to, stripHuawei(readFileSync(from, "utf8")));
}
