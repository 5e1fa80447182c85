import type { Block, CodeBlock, DocPage, ListItem } from "../../document/doc-page.ts";

/** A line of the page as a reader sees it; an example block is one line. */
export interface PageLine {
  /** White space folded, no-break spaces too. */
  readonly text: string;
  /** Columns before the first word: the nesting of the menu. */
  readonly indent: number;
  readonly line?: number;
  readonly code?: CodeBlock;
  /** The line is an item of a list. */
  readonly item?: boolean;
}

const BLANKS = /[\s\u200b]+/gu;
/** Lists nest no deeper than this in any menu. */
const MAX_DEPTH = 16;
const BULLET = /^[•◦▪*-]\s/u;

/**
 * The lines of a page, whatever the medium was: a row of Apidog is three elements in HTML and three lines of text.
 *
 * @param page from any reader
 * @returns lines in page order, blank ones left out
 * @example linesOf(page)[0]?.text
 */
export function linesOf(page: Pick<DocPage, "blocks">): readonly PageLine[] {
  return page.blocks.flatMap((block) => linesOfBlock(block, 0));
}

function linesOfBlock(block: Block, depth: number): readonly PageLine[] {
  switch (block.kind) {
    case "code":
      return [
        {
          text: block.text.trim(),
          indent: 0,
          code: block,
          ...(block.line === undefined ? {} : { line: block.line }),
        },
      ];
    case "heading":
    case "paragraph":
      return split(block.text, block.line);
    case "list":
      return depth > MAX_DEPTH ? [] : block.items.flatMap((item) => linesOfItem(item, depth));
    case "table":
      return [block.header, ...block.rows.map((row) => row.cells)].flatMap((cells) =>
        [...new Set(cells)].flatMap((cell) => split(cell.text, cell.line)),
      );
  }
}

/** An item's own words, then its inner lists, one level deeper: the same shape as the bullets of a text capture. */
function linesOfItem(item: ListItem, depth: number): readonly PageLine[] {
  const inner = item.blocks ?? [];
  const innerText = inner.flatMap((block) => linesOfBlock(block, depth + 1));
  const taken = new Map<string, number>();
  for (const { text } of innerText) taken.set(text, (taken.get(text) ?? 0) + 1);
  const own: PageLine[] = [];
  // The text of an item repeats that of its inner blocks, after its own words.
  for (const line of split(item.text, item.line).toReversed()) {
    const left = taken.get(line.text) ?? 0;
    if (left > 0) taken.set(line.text, left - 1);
    else own.unshift({ ...line, indent: 2 + depth * 2 });
  }
  const [first, ...rest] = own;
  return [...(first === undefined ? [] : [{ ...first, item: true }]), ...rest, ...innerText];
}

function split(text: string, line: number | undefined): readonly PageLine[] {
  return text.split("\n").flatMap((part, index): PageLine[] => {
    const words = part.replace(BLANKS, " ").trim();
    if (words === "") return [];
    const isItem = BULLET.test(words);
    return [
      {
        text: isItem ? words.replace(BULLET, "") : words,
        indent: part.length - part.trimStart().length,
        ...(line === undefined ? {} : { line: line + index }),
        ...(isItem ? { item: true } : {}),
      },
    ];
  });
}
