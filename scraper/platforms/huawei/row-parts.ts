import type { Cell, Row, TableBlock } from "../../document/doc-page.ts";
import type { FieldRow } from "./field-table.ts";
import type { Column } from "./words.ts";

/** The name's cell spans this row too: one field whose description takes several rows. */
export function goesOn(above: FieldRow, row: Row, columns: ReadonlyMap<Column, number>): boolean {
  const name = columns.get("name") ?? -1;
  return row.cells[name] !== undefined && row.cells[name] === above.row.cells[name];
}

/** The field with what a further row says of it. */
export function withMore(above: FieldRow, row: Row, columns: ReadonlyMap<Column, number>): FieldRow {
  const cell = row.cells[columns.get("description") ?? -1];
  const more = [...(above.more ?? []), row];
  const known = above.description;
  if (cell === undefined || known === undefined || cell === known) return { ...above, more };
  const blocks = [...(known.blocks ?? []), ...(cell.blocks ?? [])];
  const description: Cell = {
    path: known.path,
    text: `${known.text}\n${cell.text}`,
    links: [...known.links, ...cell.links],
    ...(blocks.length === 0 ? {} : { blocks }),
  };
  return {
    ...above,
    more,
    description,
    deprecated: above.deprecated || isDeprecated("", cell.text),
    links: [...above.links, ...cell.links],
    inner: [...above.inner, ...innerTables(row)],
  };
}

const NONE: readonly TableBlock[] = [];

/** Tables inside the cells of a row. */
export function innerTables(row: Row): readonly TableBlock[] {
  if (row.cells.every(({ blocks }) => blocks === undefined)) return NONE;
  return row.cells.flatMap((each) => each.blocks?.filter((block) => block.kind === "table") ?? []);
}

/** Whether the name or the first words of the description take the field back. */
export function isDeprecated(name: string, description: string): boolean {
  if (!/deprecated|discarded/iu.test(name) && !/deprecated|discarded/iu.test(description.slice(0, 200)))
    return false;
  if (/\((?:deprecated|discarded)\)/iu.test(name)) return true;
  return /^(?:\(?deprecated\)?|this (?:parameter|field) (?:has been|is) (?:deprecated|discarded))\b/iu.test(
    description.trim(),
  );
}
