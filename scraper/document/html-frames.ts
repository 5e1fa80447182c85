import type { Block, Cell, ListItem } from "./doc-page.ts";
import type { Flow } from "./html-text.ts";
import type { RowDraft, TableDraft } from "./html-table.ts";

/** An element that is open and will become a block or a part of one. */
export type Frame =
  | { readonly kind: "page"; readonly flow: Flow }
  | {
      readonly kind: "list";
      readonly path: string;
      readonly anchors: readonly string[];
      readonly ordered: boolean;
      readonly items: ListItem[];
    }
  | { readonly kind: "item"; readonly path: string; readonly flow: Flow }
  | { readonly kind: "table"; readonly table: TableDraft }
  | { readonly kind: "caption"; readonly flow: Flow }
  | { readonly kind: "row"; readonly row: RowDraft }
  | {
      readonly kind: "cell";
      readonly path: string;
      readonly flow: Flow;
      readonly isHead: boolean;
      readonly colspan: string | undefined;
      readonly rowspan: string | undefined;
    }
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly anchors: readonly string[];
      readonly flow: Flow;
    }
  | { readonly kind: "code"; readonly anchors: readonly string[]; lang: string | undefined; text: string };

export type FrameKind = Frame["kind"];

/** Words for a frame that the end of the page left open; `undefined` for what may stay open. */
export function frameWords(kind: FrameKind): string | undefined {
  switch (kind) {
    case "table":
    case "row":
    case "cell":
    case "caption":
      return "a table";
    case "code":
      return "an example";
    case "list":
    case "item":
      return "a list";
    case "heading":
      return "a heading";
    case "page":
      return undefined;
  }
}

/** The cell of a finished flow. */
export function cellOf(path: string, flow: Flow): Cell {
  const text = flow.text.trim();
  return flow.blocks.length === 0
    ? { path, text, links: flow.links }
    : { path, text, links: flow.links, blocks: flow.blocks };
}

/** The list item of a finished flow; `undefined` where it is empty. */
export function itemOf(path: string, flow: Flow): ListItem | undefined {
  const text = flow.text.trim();
  if (text === "" && flow.blocks.length === 0) return undefined;
  return flow.blocks.length === 0
    ? { path, text, links: flow.links }
    : { path, text, links: flow.links, blocks: flow.blocks };
}

/** Path that the next block of a flow gets. */
export function nextPath(flow: Flow): string {
  return `${flow.prefix}${flow.blocks.length}`;
}

/** Adds a finished block to the flow that it stands in. */
export function addBlock(flow: Flow, block: Block | undefined): void {
  if (block !== undefined) flow.blocks.push(block);
}
