import type { Block } from "../../../scraper/document/doc-page.ts";

/** All words of blocks, cells and items: entities decoded, tags gone. */
export function cellText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "list")
        return block.items.map((item) => `${item.text} ${cellText(item.blocks ?? [])}`).join(" ");
      if (block.kind !== "table") return block.text;
      const cells = [block.header, ...block.rows.map((row) => row.cells)].flat();
      return `${block.caption ?? ""} ${cells.map((cell) => cell.text).join(" ")}`;
    })
    .join(" ");
}
