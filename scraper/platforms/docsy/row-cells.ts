import type { Cell, Row, TableBlock } from "../../document/doc-page.ts";
import { readTypeExpression } from "../../extract/type-expression.ts";
import { columnOf, placeOf, readName, type Column } from "./labels.ts";
import type { IsModel } from "./glue.ts";

/** A row by its columns, with the rows of the page that it was mended from. */
export interface MendedRow {
  readonly row: Row;
  /** Phantom rows: the torn tail of this one. */
  readonly tail: readonly Row[];
  readonly text: ReadonlyMap<Column, string>;
}

/**
 * Reads the rows of a table of parameters or properties by column, and puts torn ones together: a `|` in an example pushed
 * cells to the right, a line break pushed them into a row of their own, whose first cell is no name.
 *
 * @param table the table
 * @param isModel tells the models that the page defines
 * @returns one entry per parameter or property
 * @example mendRows(table, isModel)[0]?.text.get("schema") // "any of [string, null]"
 */
export function mendRows(table: TableBlock, isModel: IsModel): readonly MendedRow[] {
  const columns = table.header.map((cell) => columnOf(cell.text));
  const groups: { row: Row; tail: Row[] }[] = [];
  for (const row of table.rows) {
    const last = groups.at(-1);
    if (last !== undefined && isPhantom(row, columns)) last.tail.push(row);
    else groups.push({ row, tail: [] });
  }
  return groups.map(({ row, tail }) => ({ row, tail, text: textByColumn([row, ...tail], columns, isModel) }));
}

/** A row whose first cell is neither a place nor a name with or without its marker. */
function isPhantom(row: Row, columns: readonly (Column | undefined)[]): boolean {
  const first = row.cells[0]?.text ?? "";
  if (columns[0] === "place") return placeOf(first) === undefined;
  const { name, required } = readName(first);
  return required === undefined && (!/^[\w.$@:[\]-]{1,200}$/u.test(name) || !holdsSchema(row, columns));
}

function holdsSchema(row: Row, columns: readonly (Column | undefined)[]): boolean {
  const text = row.cells[columns.indexOf("schema")]?.text ?? "";
  return text !== "" && readTypeExpression(text, () => false) !== undefined;
}

function textByColumn(
  rows: readonly Row[],
  columns: readonly (Column | undefined)[],
  isModel: IsModel,
): ReadonlyMap<Column, string> {
  const cells = rows.map((row) => row.cells.map((cell) => cell.text)).reduce(joinTorn);
  const at = columns.indexOf("schema");
  const texts = [...cells];
  const isSchema = (text: string | undefined) =>
    text !== undefined && text !== "" && readTypeExpression(text, isModel) !== undefined;
  const from = columns.indexOf("description");
  if (at > 0 && from >= 0 && texts[at] !== "" && !isSchema(texts[at])) {
    // The cells moved to the right by as many as the example has pipes.
    const found = texts.findIndex((text, index) => index > at && isSchema(text));
    if (found > at) texts.splice(from, found - from, texts.slice(from, found).join("|"));
  }
  const byColumn = new Map<Column, string>();
  for (const [index, column] of columns.entries())
    if (column !== undefined) byColumn.set(column, texts[index] ?? "");
  return byColumn;
}

/** The first cell of the tail belongs to the last filled cell of the row before. */
function joinTorn(before: string[], tail: string[]): string[] {
  const filled = [...before];
  while (filled.length > 0 && filled.at(-1) === "") filled.pop();
  const last = filled.pop();
  const [first = "", ...others] = tail;
  return [...filled, last === undefined ? first : `${last}\n${first}`, ...others];
}

/** Words of a row as a quote: its cells side by side. */
export function wordsOf(row: { readonly cells: readonly Cell[] }): string {
  return row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== "")
    .join(" ");
}
