import type { Link, ListBlock, ListItem } from "./doc-page.ts";
import { readInline } from "./inline-markdown.ts";
import type { Line } from "./lines.ts";

/** A list and how many lines it takes. */
export interface MarkdownList {
  readonly list: ListBlock;
  readonly length: number;
}

const ITEM = /^(\s*)(?:([-*+•])|(\d{1,9})[.)])\s+(\S.*)$/u;
/** Deeper lists are read as if they stood at this depth. */
const MAX_DEPTH = 20;

interface Draft {
  readonly indent: number;
  readonly line: number;
  readonly ordered: boolean;
  readonly text: string[];
  readonly children: Draft[];
}

/**
 * Reads the list that begins on a line, if one does; deeper indentation is a list inside the item above.
 *
 * @param lines the page's lines
 * @param start index of the line to look at
 * @param path path of the block
 * @returns the list with the number of lines that it covers, or `undefined`
 * @example markdownListAt(splitLines("- a\n  - b").lines, 0, "b0")
 */
export function markdownListAt(
  lines: readonly Line[],
  start: number,
  path: string,
): MarkdownList | undefined {
  if (!ITEM.test(lines[start]?.text ?? "")) return undefined;
  const top: Draft[] = [];
  const open: Draft[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const { text, number } = lines[end] as Line;
    const item = ITEM.exec(text);
    if (item !== null) {
      addItem(top, open, draftOf(item, number));
    } else if (text === "") {
      // A blank line ends the list unless it goes on behind it.
      if (!ITEM.test(lines[end + 1]?.text ?? "")) break;
    } else if (/^\s{2,}\S/u.test(text)) {
      (open.at(-1) as Draft).text.push(text.trim());
    } else break;
  }
  return { list: listOf(top, path), length: end - start };
}

function draftOf(item: RegExpExecArray, line: number): Draft {
  const [, indent = "", , number, text = ""] = item;
  const width = indent.replace(/\t/gu, "    ").length;
  return { indent: width, line, ordered: number !== undefined, text: [text], children: [] };
}

function addItem(top: Draft[], open: Draft[], draft: Draft): void {
  while (open.length > 0 && ((open.at(-1) as Draft).indent >= draft.indent || open.length > MAX_DEPTH))
    open.pop();
  (open.at(-1)?.children ?? top).push(draft);
  open.push(draft);
}

function listOf(drafts: readonly Draft[], path: string): ListBlock {
  const [first] = drafts as readonly [Draft, ...Draft[]];
  const items = drafts.map((draft, index): ListItem => {
    const itemPath = `${path}/r${index}`;
    const { text, links } = itemText(draft);
    const inner = draft.children.length === 0 ? {} : { blocks: [listOf(draft.children, `${itemPath}/b0`)] };
    return { path: itemPath, line: draft.line, text, links, ...inner };
  });
  return { kind: "list", path, line: first.line, anchors: [], ordered: first.ordered, items };
}

function itemText(draft: Draft): { text: string; links: readonly Link[] } {
  const lines = draft.text.map((line) => readInline(line));
  return { text: lines.map((line) => line.text).join("\n"), links: lines.flatMap((line) => line.links) };
}
