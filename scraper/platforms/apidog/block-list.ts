import type { Block, Cell, CodeBlock, Row } from "../../document/doc-page.ts";
import type { PageLine } from "./lines.ts";

/** The lines of one row: name, type, need, and what follows them. */
export interface RowLines {
  readonly name: PageLine;
  readonly type: PageLine;
  /** Absent where the page ends before it. */
  readonly need: PageLine | undefined;
  readonly free: readonly PageLine[];
}

const placed = ({ line }: { readonly line?: number }) => (line === undefined ? {} : { line });

/** Collects the blocks of a recovered page; their paths count from the first. */
export class BlockList {
  readonly #blocks: Block[] = [];

  /** Path of the block that is added next. */
  get next(): string {
    return `b${this.#blocks.length}`;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  add(block: Block): void {
    this.#blocks.push(block);
  }

  heading(level: number, line: PageLine): void {
    this.add({ kind: "heading", level, path: this.next, anchors: [], text: line.text, ...placed(line) });
  }

  paragraph(line: PageLine): void {
    this.add({
      kind: "paragraph",
      path: this.next,
      anchors: [],
      text: line.text,
      links: [],
      ...placed(line),
    });
  }

  code(line: PageLine, text: string, lang?: string): void {
    const block: CodeBlock = { kind: "code", path: this.next, anchors: [], text, ...placed(line) };
    this.add(lang === undefined ? block : { ...block, lang });
  }

  table(rows: readonly RowLines[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const path = this.next;
    this.add({
      kind: "table",
      path,
      anchors: [],
      ...placed(first.name),
      header: [],
      rows: rows.map((row, index) => rowOf(row, `${path}/r${index}`)),
    });
  }
}

function rowOf(row: RowLines, path: string): Row {
  const cell = (line: PageLine | undefined, index: number): Cell => ({
    path: `${path}/c${index}`,
    text: line?.text ?? "",
    links: [],
    ...placed(line ?? {}),
  });
  const [first] = row.free;
  return {
    path,
    ...placed(row.name),
    cells: [
      cell(row.name, 0),
      cell(row.type, 1),
      cell(row.need, 2),
      {
        path: `${path}/c3`,
        text: row.free.map((line) => line.text).join("\n"),
        links: [],
        ...placed(first ?? {}),
      },
    ],
  };
}
