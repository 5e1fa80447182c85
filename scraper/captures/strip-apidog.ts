/**
 * Makes a built-in capture of a text capture of an Apidog page: the same page without the vendor's sentences.
 *
 *     npx tsx scraper/captures/strip-apidog.ts FULL.txt scraper/captures/iwinv/NAME.txt
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { DocPage } from "../document/doc-page.ts";
import { readText } from "../document/read-text.ts";
import { isLabel, limitWords } from "../platforms/apidog/details.ts";
import { recoverPage } from "../platforms/apidog/recover.ts";

/** Line number → what stays of the line; "" where nothing does. */
type Edits = Map<number, string>;

/** Below the address and before the first section stands the operation's description. */
function editDescription(page: DocPage, edits: Edits): void {
  const title = page.blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  for (const block of page.blocks.slice(title + 3)) {
    if (block.kind === "heading") return;
    if (block.kind === "paragraph" && block.line !== undefined) edits.set(block.line, "");
  }
}

/** Of the free lines of a row its labels with their values and its limits stay. */
function editRows(page: DocPage, edits: Edits): void {
  for (const block of page.blocks) {
    if (block.kind !== "table") continue;
    for (const row of block.rows) {
      const cell = row.cells[3];
      if (cell?.line === undefined || cell.text === "") continue;
      const start = cell.line;
      const lines = cell.text.split("\n");
      lines.forEach((line, index) => {
        const isValue = isLabel(line) || isLabel(lines[index - 1] ?? "");
        if (!isValue) edits.set(start + index, limitWords(line));
      });
    }
  }
}

/**
 * The capture of an Apidog page without the vendor's sentences; its layout stays, so that the same reader reads both.
 *
 * @param body the full text capture
 * @returns the capture with names, types, limits, examples, status codes and titles
 * @example stripApidog(readFileSync("full.txt", "utf8"))
 */
export function stripApidog(body: string): string {
  const page = recoverPage(readText(body, { captureId: "", url: "" }).value).value;
  const edits: Edits = new Map();
  editDescription(page, edits);
  editRows(page, edits);
  return body
    .split("\n")
    .flatMap((line, index) => {
      const edit = edits.get(index + 1);
      return edit === "" ? [] : [edit ?? line];
    })
    .join("\n");
}

const [, script, from, to] = process.argv;
if (
  script !== undefined &&
  from !== undefined &&
  to !== undefined &&
  import.meta.url === pathToFileURL(script).href
) {
  writeFileSync(to, stripApidog(readFileSync(from, "utf8")));
}
