import type { Staged } from "../../../spec/diagnostic.ts";
import type { Block, DocPage, TableBlock } from "../../document/doc-page.ts";
import { readTypeSpelling, type TypeSpelling } from "../../extract/type-spelling.ts";
import { columnsOf, isFieldTable } from "./field-table.ts";
import { readRequestLine, type RequestLine } from "./request-line.ts";
import { isHeaderName, roleOfTitle, statusOfLine, type Role } from "./words.ts";

/**
 * Puts back what a text capture lost: section titles are headings again, and every table gets the caption that the page
 * gave it. Nested tables follow depth-first in the order of the fields that refer to them, so the names of the
 * structures say which table is which.
 *
 * @param page as the text or Markdown reader gives it; pages of HTML are returned as they are
 */
export function recoverText(page: DocPage): Staged<DocPage> {
  if (page.medium === "html" || page.medium === "json") return { value: page, diagnostics: [] };
  const headed = page.blocks.map((block, index) => asHeading(block, index));
  return { value: { ...page, blocks: withCaptions(headed) }, diagnostics: [] };
}

function asHeading(block: Block, index: number): Block {
  if (block.kind !== "paragraph") return block;
  const { path, anchors, text } = block;
  const base = { path, anchors, ...(block.line === undefined ? {} : { line: block.line }) };
  if (index === 0) return { kind: "heading", level: 1, text, ...base };
  const title = text.trim();
  // Only whole titles: a sentence may begin with the same word.
  if (roleOfTitle(title) === undefined || !TITLE_CASE.test(title) || TABLE_WORDS.has(title.toLowerCase()))
    return block;
  return { kind: "heading", level: 4, text: title, ...base };
}

const TITLE_CASE = /^[A-Z][\w-]{0,30}(?: (?:[A-Z][\w-]{0,30}|of|and|for)){0,5}$/u;

/** Header cells that stand on a line of their own in the section on permissions. */
const TABLE_WORDS: ReadonlySet<string> = new Set([
  "status",
  "permission",
  "permissions",
  "description",
  "notes",
  "note",
]);

interface Walk {
  role: Role | undefined;
  status: string | undefined;
  line: RequestLine | undefined;
  /** Names of structures whose tables are still to come, the next one last. */
  awaited: string[];
  readonly named: Set<string>;
  hasRoot: boolean;
  count: number;
}

function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const walk: Walk = {
    role: undefined,
    status: undefined,
    line: undefined,
    awaited: [],
    named: new Set(),
    hasRoot: false,
    count: 0,
  };
  return blocks.map((block) => {
    if (block.kind === "heading") enter(walk, roleOfTitle(block.text));
    if (block.kind === "paragraph") {
      walk.line ??= readRequestLine(block.text);
      if (statusOfLine(block.text) !== undefined) enter(walk, walk.role);
    }
    return block.kind === "table" && block.caption === undefined ? captioned(walk, block) : block;
  });
}

function enter(walk: Walk, role: Role | undefined): void {
  walk.role = role;
  walk.awaited = [];
  walk.named.clear();
  walk.hasRoot = false;
}

function captioned(walk: Walk, table: TableBlock): TableBlock {
  const found = columnsOf(table);
  if (!isFieldTable(found)) return table;
  const name = found.columns.get("name") ?? 0;
  const type = found.columns.get("type") ?? -1;
  const names = found.rows.map((row) => row.cells[name]?.text ?? "");
  walk.count += 1;
  const next = walk.awaited.pop();
  const subject = next ?? rootCaption(walk, names);
  if (next === undefined && subject.endsWith("body parameters")) walk.hasRoot = true;
  const structures = found.rows.flatMap((row) => structureOf(readTypeSpelling(row.cells[type]?.text ?? "")));
  const fresh = structures.filter((one) => !walk.named.has(one));
  for (const one of fresh) walk.named.add(one);
  walk.awaited.push(...[...new Set(fresh)].reverse());
  return { ...table, caption: `Table ${walk.count} ${subject}` };
}

function rootCaption(walk: Walk, names: readonly string[]): string {
  if (walk.role === "uri") {
    const isPath = names.every((name) => walk.line?.placeholders.some((one) => one.name === name) ?? false);
    return isPath ? "Path parameters" : "Query parameters";
  }
  if (walk.role === "response") {
    const isHeader = names.every((name) => isHeaderName(name));
    return isHeader ? "Response header parameters" : "Response body parameters";
  }
  return names.every((name) => isHeaderName(name)) ? "Request header parameters" : "Request body parameters";
}

function structureOf(spelling: TypeSpelling | undefined): readonly string[] {
  switch (spelling?.kind) {
    case "named":
      return [spelling.name];
    case "array":
      return structureOf(spelling.items);
    case "map":
      return structureOf(spelling.values);
    default:
      return [];
  }
}
