import type { Staged } from "../../spec/diagnostic.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { Block, DocPage } from "./doc-page.ts";
import { documentDiagnostics } from "./document-diagnostics.ts";
import { jsonLinesAt } from "./json-lines.ts";
import { MAX_LINES, splitLines } from "./lines.ts";
import { pipeTableAt } from "./pipe-table.ts";

/** Which capture a body belongs to. */
export interface PageSource {
  /** SHA-256 of the captured bytes, hex. */
  readonly captureId: string;
  readonly url: string;
}

/**
 * Reads the visible text of a page as it was captured. Three things are told apart: pipe tables, JSON examples, and lines;
 * everything that a line may mean beyond that is the platform's knowledge. A line is a paragraph of its own and keeps its
 * indentation; blank lines give no block (`line` tells where they were). What stands behind an example's last bracket
 * on the same line is a paragraph. An example that is never closed ends where other text begins; the platform, which
 * knows what it is an example of, says so. The title is the first line.
 *
 * @param text the decoded body; CRLF and a byte order mark are taken
 * @param source the capture that it belongs to
 * @returns the page, and diagnostics: `page-empty`, `page-too-long`
 * @example readText("Detach Volume\n\nPOST\n", { captureId, url }).value.title // "Detach Volume"
 */
export function readText(text: string, source: PageSource): Staged<DocPage> {
  const { lines, cut } = splitLines(text);
  const diagnostics: Diagnostic[] = [];
  if (cut)
    diagnostics.push(documentDiagnostics.create("page-too-long", { url: source.url, limit: MAX_LINES }));
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as (typeof lines)[number];
    const path = `b${blocks.length}`;
    const base = { path, line: line.number, anchors: [] };
    const table = pipeTableAt(lines, index, path);
    const json = table === undefined ? jsonLinesAt(lines, index) : undefined;
    if (table !== undefined) {
      blocks.push(table.table);
    } else if (json !== undefined) {
      blocks.push({ kind: "code", ...base, text: json.text });
      const last = line.number + json.length - 1;
      if (json.rest !== "") blocks.push(paragraph(`b${blocks.length}`, last, json.rest));
    } else if (line.text !== "") {
      blocks.push(paragraph(path, line.number, line.text));
    }
    index += table?.length ?? json?.length ?? 1;
  }
  if (blocks.length === 0) diagnostics.push(documentDiagnostics.create("page-empty", { url: source.url }));
  const title = lines.find((line) => line.text !== "")?.text.trim() ?? "";
  return { value: { ...source, title, medium: "text", blocks, links: [] }, diagnostics };
}

function paragraph(path: string, line: number, text: string): Block {
  return { kind: "paragraph", path, line, anchors: [], text, links: [] };
}
