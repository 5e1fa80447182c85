import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { Block, CodeBlock, DocPage, HeadingBlock, Link } from "./doc-page.ts";
import { documentDiagnostics } from "./document-diagnostics.ts";
import { readInline } from "./inline-markdown.ts";
import { jsonLinesAt } from "./json-lines.ts";
import { MAX_LINES, splitLines, type Line } from "./lines.ts";
import { markdownListAt } from "./markdown-lists.ts";
import { pipeTableAt } from "./pipe-table.ts";
import type { PageSource } from "./read-text.ts";

/** A block and how many lines it takes. */
interface Taken {
  readonly block: Block | undefined;
  readonly length: number;
}

/**
 * Reads a page that was captured as Markdown: headings, pipe tables, lists, fenced and indented code, paragraphs, links. The
 * title is the first heading, else the first line. JSON that stands between paragraphs without a fence is code as well.
 *
 * @param text the decoded body; CRLF and a byte order mark are taken
 * @param source the capture that it belongs to
 * @returns the page, and diagnostics: `page-empty`, `page-too-long`
 * @example readMarkdown("# List Volumes\n\n`get /v1/volumes`\n", { captureId, url }).value.title // "List Volumes"
 */
export function readMarkdown(text: string, source: PageSource): Staged<DocPage> {
  const { lines, cut } = splitLines(text);
  const diagnostics: Diagnostic[] = [];
  if (cut)
    diagnostics.push(documentDiagnostics.create("page-too-long", { url: source.url, limit: MAX_LINES }));
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (let index = frontMatterLength(lines); index < lines.length;) {
    const { block, length } = blockAt(lines, index, `b${blocks.length}`);
    if (block !== undefined) blocks.push(block);
    if (block !== undefined) links.push(...linksOf(block));
    index += length;
  }
  if (blocks.length === 0) diagnostics.push(documentDiagnostics.create("page-empty", { url: source.url }));
  const heading = blocks.find((block) => block.kind === "heading");
  const [first] = blocks;
  const title = heading?.text ?? (first?.kind === "paragraph" ? (first.text.split("\n", 1)[0] ?? "") : "");
  return { value: { ...source, title, medium: "markdown", blocks, links }, diagnostics };
}

function blockAt(lines: readonly Line[], index: number, path: string): Taken {
  const line = lines[index] as Line;
  if (line.text === "" || /^ {0,3}(?:[-*_] ?){3,}$/u.test(line.text)) return { block: undefined, length: 1 };
  const table = pipeTableAt(lines, index, path);
  if (table !== undefined) return { block: table.table, length: table.length };
  const list = markdownListAt(lines, index, path);
  if (list !== undefined) return { block: list.list, length: list.length };
  const heading = headingAt(lines, index, path);
  if (heading !== undefined) return heading;
  const json = fenceAt(lines, index, path) ?? jsonAt(lines, index, path);
  return json ?? paragraphAt(lines, index, path);
}

/** Settings between lines of dashes at the very top are no content. */
function frontMatterLength(lines: readonly Line[]): number {
  if (lines[0]?.text !== "---") return 0;
  const end = lines.slice(1, 200).findIndex((line) => line.text === "---");
  return end < 0 ? 0 : end + 2;
}

/** `## Title {#anchor}`, or a title with a line of `=` below it. */
function headingAt(lines: readonly Line[], index: number, path: string): Taken | undefined {
  const line = lines[index] as Line;
  const marked = /^ {0,3}(#{1,6})\s+(\S.*)$/u.exec(line.text);
  const next = lines[index + 1]?.text ?? "";
  const isUnderlined = marked === null && /^=+$/u.test(next) && !/^\s{4}/u.test(line.text);
  if (marked === null && !isUnderlined) return undefined;
  const raw = marked === null ? line.text : withoutClosing(marked[2] as string);
  const anchor = /\{#([\w.:-]{1,200})\}$/u.exec(raw);
  const block: HeadingBlock = {
    kind: "heading",
    path,
    line: line.number,
    anchors: anchor === null ? [] : [anchor[1] as string],
    level: marked === null ? 1 : (marked[1] as string).length,
    text: readInline(anchor === null ? raw : raw.slice(0, anchor.index)).text,
  };
  return { block, length: isUnderlined ? 2 : 1 };
}

/** `## Title ##`: marks behind the title that a space sets off. */
function withoutClosing(text: string): string {
  const words = text.trimEnd();
  const last = words.lastIndexOf(" ");
  return last > 0 && /^#{1,20}$/u.test(words.slice(last + 1)) ? words.slice(0, last) : words;
}

/** A fenced block; one that is never closed ends with the page, as CommonMark has it. */
function fenceAt(lines: readonly Line[], index: number, path: string): Taken | undefined {
  const line = lines[index] as Line;
  const fence = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]{0,40})/u.exec(line.text);
  if (fence === null) return undefined;
  const mark = fence[1] as string;
  let end = index + 1;
  while (end < lines.length && !isClosing(lines[end]?.text ?? "", mark)) end += 1;
  const text = lines.slice(index + 1, end).map((each) => each.text);
  const lang = (fence[2] ?? "").toLowerCase();
  const block: CodeBlock = {
    kind: "code",
    path,
    line: line.number + 1,
    anchors: [],
    text: text.join("\n"),
    ...(lang === "" ? {} : { lang }),
  };
  return { block, length: Math.min(end + 1, lines.length) - index };
}

function isClosing(text: string, mark: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith(mark) && trimmed.replaceAll(mark.charAt(0), "") === "";
}

function jsonAt(lines: readonly Line[], index: number, path: string): Taken | undefined {
  const json = jsonLinesAt(lines, index);
  if (json === undefined || json.rest !== "") return undefined;
  const block: CodeBlock = {
    kind: "code",
    path,
    line: lines[index]?.number ?? 1,
    anchors: [],
    text: json.text,
  };
  return { block, length: json.length };
}

function paragraphAt(lines: readonly Line[], index: number, path: string): Taken {
  let end = index + 1;
  while (end < lines.length && !startsBlock(lines, end)) end += 1;
  const parts = lines.slice(index, end).map((line) => readInline(line.text));
  const text = parts
    .map((part) => part.text)
    .filter((part) => part !== "")
    .join("\n");
  const links = parts.flatMap((part) => part.links);
  const line = lines[index]?.number ?? 1;
  const block =
    text === "" ? undefined : { kind: "paragraph" as const, path, line, anchors: [], text, links };
  return { block, length: end - index };
}

/** A paragraph ends at a blank line, a heading, a fence, a table, a list or an example. */
function startsBlock(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (text === "" || /^ {0,3}(?:#{1,6}\s|`{3}|~{3}|[-*+•]\s)/u.test(text)) return true;
  return pipeTableAt(lines, index, "") !== undefined || jsonLinesAt(lines, index) !== undefined;
}

function linksOf(block: Block): readonly Link[] {
  if (block.kind === "paragraph") return block.links;
  if (block.kind === "table")
    return [block.header, ...block.rows.map((row) => row.cells)].flat().flatMap((cell) => cell.links);
  if (block.kind !== "list") return [];
  return block.items.flatMap((item) => [...item.links, ...(item.blocks ?? []).flatMap(linksOf)]);
}
