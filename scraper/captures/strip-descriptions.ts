/**
 * Makes a built-in capture of a text capture: the same page without the vendor's sentences.
 *
 *     npx tsx scraper/captures/strip-descriptions.ts FULL.txt scraper/captures/samsung/virtual-server.txt
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Block, DocPage } from "../document/doc-page.ts";
import { readText } from "../document/read-text.ts";
import { columnOf, readLabel } from "../platforms/docsy/labels.ts";
import { readState } from "../platforms/docsy/read-version.ts";
import { recoverPage } from "../platforms/docsy/recover.ts";
import { readRowText } from "../platforms/docsy/row-text.ts";

/**
 * The texts of a page that are the vendor's sentences, with the line where each begins: paragraphs of overview and
 * description, and what stands in a row's description before its limits and example. Names, types, limits, examples, status
 * codes and titles are facts and stay.
 *
 * @param page a recovered page with lines
 * @example sentencesOf(page)[0] // { line: 38, text: "…" }
 */
export function sentencesOf(page: DocPage): readonly { readonly line: number; readonly text: string }[] {
  let isProse = false;
  return page.blocks.flatMap((block: Block) => {
    if (block.kind === "heading") {
      const kind = readLabel(block.text)?.kind;
      isProse = kind === "overview" || kind === "description";
      return [];
    }
    if (block.kind === "paragraph" && isProse && readState(block.text) === undefined) {
      return [{ line: block.line ?? 0, text: block.text }];
    }
    if (block.kind !== "table") return [];
    const columns = block.header.map((cell) => columnOf(cell.text));
    // In a table of responses the description is the reason phrase.
    if (columns.includes("code")) return [];
    return block.rows.flatMap((row) => {
      const cell = row.cells[columns.indexOf("description")];
      const text = cell === undefined ? undefined : sentenceOf(cell.text);
      return cell?.line === undefined || text === undefined ? [] : [{ line: cell.line, text }];
    });
  });
}

/** The lines of a description cell before its first label. */
function sentenceOf(cell: string): string | undefined {
  const lines = cell.split("\n");
  const end = lines.findIndex((line) => readRowText(line).description === undefined);
  const text = (end < 0 ? lines : lines.slice(0, end)).join("\n");
  return text === "" ? undefined : text;
}

/**
 * Takes texts out of a capture, each at its line; a line that does not hold the words expected there stays.
 *
 * @param body the capture
 * @param texts what to take out
 * @returns the capture without those lines, otherwise unchanged
 * @example dropLines("a\nb\nc", [{ line: 2, text: "b" }]) // "a\nc"
 */
export function dropLines(
  body: string,
  texts: readonly { readonly line: number; readonly text: string }[],
): string {
  const lines = body.split("\n");
  const dropped = new Set<number>();
  for (const { line, text } of texts) {
    let index = line - 1;
    for (const words of text.split("\n")) {
      while (lines[index]?.trim() === "" && words !== "") index += 1;
      if (lines[index]?.trim() === words.trim()) dropped.add(index);
      index += 1;
    }
  }
  return lines.filter((_, index) => !dropped.has(index)).join("\n");
}

/**
 * The capture of a Docsy page without the vendor's sentences.
 *
 * @param body the full text capture
 * @example stripDescriptions(readFileSync("full.txt", "utf8"))
 */
export function stripDescriptions(body: string): string {
  const page = recoverPage(readText(body, { captureId: "", url: "" }).value).value;
  return dropLines(body, sentencesOf(page)).replace(/\n{3,}/gu, "\n\n");
}

const [, script, from, to] = process.argv;
if (
  script !== undefined &&
  from !== undefined &&
  to !== undefined &&
  import.meta.url === pathToFileURL(script).href
) {
  writeFileSync(to, stripDescriptions(readFileSync(from, "utf8")));
}
