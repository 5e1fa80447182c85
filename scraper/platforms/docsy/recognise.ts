import type { Block, DocPage } from "../../document/doc-page.ts";
import { columnOf, readLabel, splitHeader, type Column } from "./labels.ts";
import { readMethodLine } from "./method-line.ts";

/** Blocks that are looked at: the frame repeats itself on every page of the platform. */
const LOOK = 400;

/**
 * How sure it is that a page is of this platform: by its tables' headers and its labels, whatever the medium.
 *
 * @param page a page from any reader, recovered or not
 * @returns 0 to 1
 * @example recognise(page) // 0.9
 */
export function recognise(page: DocPage): number {
  const seen = new Set<string>();
  for (const block of page.blocks.slice(0, LOOK)) for (const sign of signsOf(block)) seen.add(sign);
  if (seen.has("parameters") || (seen.has("responses") && seen.has("example"))) return 0.95;
  if (seen.has("responses") && seen.has("method")) return 0.9;
  if (seen.has("versions") && seen.has("server")) return 0.9;
  if (seen.has("model")) return 0.85;
  return seen.has("responses") ? 0.5 : 0;
}

function signsOf(block: Block): readonly string[] {
  if (block.kind === "table") return signsOfColumns(block.header.map((cell) => columnOf(cell.text)));
  if (block.kind === "list") return [];
  return block.text.split("\n", 50).flatMap((line) => {
    if (readMethodLine(line) !== undefined) return ["method"];
    const kind = readLabel(line)?.kind;
    if (kind === "server" || kind === "regions") return ["server"];
    if (kind === "request-example" || kind === "response-example") return ["example"];
    return signsOfColumns((splitHeader(line) ?? []).map((cell) => cell.column));
  });
}

function signsOfColumns(columns: readonly (Column | undefined)[]): readonly string[] {
  const has = (column: Column) => columns.includes(column);
  if (has("place") && has("name") && has("schema") && has("default")) return ["parameters"];
  if (has("name") && has("description") && has("schema") && has("default")) return ["model"];
  if (has("code") && has("schema")) return ["responses"];
  return has("version") && has("supported-until") ? ["versions"] : [];
}
