import type { Staged } from "../../../spec/diagnostic.ts";
import type { Block, CodeBlock, DocPage, HeadingBlock, ListBlock } from "../../document/doc-page.ts";
import { splitSchema, isVersion, type IsModel } from "./glue.ts";
import { isMarker, readLabel, splitHeader, type PartKind } from "./labels.ts";
import { readMethodLine } from "./method-line.ts";
import { hasTallRows, recoverTable, type OpenTable } from "./recover-rows.ts";
import {
  isModelHeader,
  itemsOf,
  linesOf,
  modelNames,
  readContentsEntry,
  readNumbered,
  type Item,
} from "./text-items.ts";

/** Parts whose lines are code on the page as it is served. */
const CODE_PARTS: ReadonlySet<PartKind> = new Set<PartKind>([
  "server",
  "request-path",
  "request-header",
  "request-body",
  "response-body",
]);

/** What is being collected while the lines are walked. */
interface Walk {
  readonly items: readonly Item[];
  readonly blocks: Block[];
  readonly isModel: IsModel;
  part: PartKind;
  table: OpenTable | undefined;
  code: CodeBlock | undefined;
}

/**
 * Puts back what a text capture lost: headings, tables, code. The result has the blocks that the HTML page gives, so one
 * reader serves both; lines keep their numbers. Pages that were read from HTML are returned as they are.
 *
 * @param page a page from any reader
 * @returns the page with its blocks; never a diagnostic: what cannot be put back stands as a paragraph or a one-cell row
 * @example recoverPage(readText("Volume\n\nNameDescriptionSchemaDefault\nid\nrequired\nstring\n", source).value)
 */
export function recoverPage(page: DocPage): Staged<DocPage> {
  if (page.medium !== "text" && page.medium !== "markdown") return { value: page, diagnostics: [] };
  const items = itemsOf(page);
  const names = modelNames(items);
  const walk: Walk = {
    items,
    blocks: [],
    isModel: (name) => names.has(name),
    part: "lead",
    table: undefined,
    code: undefined,
  };
  for (const [index, item] of items.entries()) {
    if (item.kind === "line") takeLine(walk, item, index);
    else takeBlock(walk, item.block);
  }
  closeAll(walk);
  return { value: { ...page, blocks: walk.blocks }, diagnostics: [] };
}

type LineItem = Extract<Item, { kind: "line" }>;

function takeLine(walk: Walk, item: LineItem, index: number): void {
  const inRow = walk.table !== undefined && rowIsOpen(walk.table, walk.isModel);
  const numbered = readNumbered(item.text);
  const contents = readContentsEntry(item.text);
  // A property may be called `description` or `version`: a marker follows it, and no label.
  const label = walk.table !== undefined && isMarkerAt(walk, index + 1) ? undefined : readLabel(item.text);
  const header = headerAt(walk, item.text);
  if (numbered !== undefined && (!inRow || numbered.number.includes("."))) {
    addHeading(walk, item, Math.min(6, numbered.number.split(".").length));
  } else if (contents !== undefined && walk.table === undefined && walk.part === "lead") {
    addContents(walk, item);
  } else if (header !== undefined && !inRow) {
    closeAll(walk);
    walk.table = { header, ...lineOf(item), lines: [] };
  } else if (label !== undefined && (!inRow || label.strong || opensTable(walk, index))) {
    addHeading(walk, item, label.kind.startsWith("re") && label.kind !== "responses" ? 3 : 2);
    walk.part = label.kind;
  } else if (walk.table !== undefined) {
    walk.table.lines.push({ text: item.text, ...lineOf(item) });
  } else if (CODE_PARTS.has(walk.part)) {
    addCode(walk, item);
  } else if (titleLevel(walk, index) > 0) {
    addHeading(walk, item, titleLevel(walk, index));
  } else {
    walk.blocks.push({
      kind: "paragraph",
      path: pathOf(walk),
      ...lineOf(item),
      anchors: [],
      text: item.text,
      links: [],
    });
  }
}

function takeBlock(walk: Walk, block: Exclude<Block, { kind: "paragraph" }>): void {
  if (
    block.kind === "code" &&
    walk.table !== undefined &&
    hasTallRows(walk.table) &&
    rowIsOpen(walk.table, walk.isModel)
  ) {
    // A default or an example inside a row that looks like JSON.
    for (const line of linesOf(block)) if (line.kind === "line") walk.table.lines.push(line);
    return;
  }
  if (block.kind === "code" && CODE_PARTS.has(walk.part) && walk.table === undefined) {
    addCode(walk, block);
    return;
  }
  closeAll(walk);
  const label = block.kind === "heading" ? readLabel(block.text) : undefined;
  if (block.kind === "heading") walk.part = label?.kind ?? (readNumbered(block.text) ? "lead" : walk.part);
  walk.blocks.push(movedTo(block, pathOf(walk)));
}

function isMarkerAt(walk: Walk, index: number): boolean {
  const item = walk.items[index];
  return item?.kind === "line" && isMarker(item.text);
}

/** A row is open until its schema was read: up to there, words of the frame may be words of a description. */
function rowIsOpen(table: OpenTable, isModel: IsModel): boolean {
  if (!hasTallRows(table) || table.lines.length === 0) return false;
  const last = table.lines.at(-1)?.text ?? "";
  return isMarker(last) || splitSchema(last, isModel) === undefined;
}

/** `Responses` is the label, even behind a torn row, where the table's header follows. */
function opensTable(walk: Walk, index: number): boolean {
  const next = walk.items[index + 1];
  return next?.kind === "line" ? splitHeader(next.text) !== undefined : next?.block.kind === "table";
}

function headerAt(walk: Walk, text: string): OpenTable["header"] | undefined {
  const header = splitHeader(text);
  if (header !== undefined) return header;
  if (walk.part !== "regions") return undefined;
  // The columns are called like the server's variables, in either order.
  const names = /^(environment|region)\s*(environment|region)$/iu.exec(text);
  return names === null || names[1] === names[2]
    ? undefined
    : [{ text: names[1] as string }, { text: names[2] as string }];
}

/**
 * Level of a line that is a heading without a number: the first line of the page, a version above its method line and the
 * title above that, a model's name above its table. 0: it is none.
 */
function titleLevel(walk: Walk, index: number): number {
  const item = walk.items[index];
  if (item?.kind !== "line" || readMethodLine(item.text) !== undefined) return 0;
  if (isVersion(item.text) && leadsToMethod(walk, index)) return 2;
  if (index === 0 || leadsToMethod(walk, index)) return 1;
  return /^[\w.-]{1,200}$/u.test(item.text) && isModelHeader(walk.items[index + 1]) ? 1 : 0;
}

/** Whether one to three versions and then a method line follow: the site repeats the version in its frame. */
function leadsToMethod(walk: Walk, index: number): boolean {
  const isOwn = isVersion(textAt(walk, index));
  for (let at = index + 1; at <= index + 4; at += 1) {
    const text = textAt(walk, at);
    if (readMethodLine(text) !== undefined) return isOwn || at > index + 1;
    if (!isVersion(text)) return false;
  }
  return false;
}

function textAt(walk: Walk, index: number): string {
  const item = walk.items[index];
  return item?.kind === "line" ? item.text : "";
}

function addHeading(walk: Walk, item: LineItem, level: number): void {
  closeAll(walk);
  walk.part = "lead";
  const heading: HeadingBlock = {
    kind: "heading",
    path: pathOf(walk),
    ...lineOf(item),
    anchors: [],
    level,
    text: item.text,
  };
  walk.blocks.push(heading);
}

function addContents(walk: Walk, item: LineItem): void {
  const last = walk.blocks.at(-1);
  const list: ListBlock =
    last?.kind === "list"
      ? last
      : { kind: "list", path: pathOf(walk), ...lineOf(item), anchors: [], ordered: false, items: [] };
  const text = item.text.replace(/^[-*•]\s*/u, "");
  const entry = { path: `${list.path}/r${list.items.length}`, ...lineOf(item), text, links: [] };
  if (last?.kind === "list") walk.blocks.pop();
  walk.blocks.push({ ...list, items: [...list.items, entry] });
}

/** Lines and examples of one part are one block of code, as on the page. */
function addCode(walk: Walk, item: LineItem | CodeBlock): void {
  const text = walk.code === undefined ? item.text : `${walk.code.text}\n${item.text}`;
  const base = walk.code ?? { kind: "code" as const, path: pathOf(walk), ...lineOf(item), anchors: [] };
  if (walk.code !== undefined) walk.blocks.pop();
  walk.code = { ...base, text };
  walk.blocks.push(walk.code);
}

function closeAll(walk: Walk): void {
  if (walk.table !== undefined) walk.blocks.push(recoverTable(walk.table, pathOf(walk), walk.isModel));
  walk.table = undefined;
  walk.code = undefined;
}

function pathOf(walk: Walk): string {
  return `b${walk.blocks.length}`;
}

function lineOf(item: { readonly line?: number }): { line?: number } {
  return item.line === undefined ? {} : { line: item.line };
}

/** The block under its new number; everything inside it moves along. */
function movedTo(block: Exclude<Block, { kind: "paragraph" }>, path: string): Block {
  if (block.path === path) return block;
  const old = block.path;
  return JSON.parse(JSON.stringify(block), (key, value: unknown) =>
    key === "path" && typeof value === "string" && (value === old || value.startsWith(`${old}/`))
      ? `${path}${value.slice(old.length)}`
      : value,
  ) as Block;
}
