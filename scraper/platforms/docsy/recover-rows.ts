import type { Cell, Row, TableBlock } from "../../document/doc-page.ts";
import { splitPlace, splitRegion, splitResponse, splitSchema, splitVersion, type IsModel } from "./glue.ts";
import { isMarker, type Column } from "./labels.ts";

/** A line inside a table of a text capture. */
export interface TableLine {
  readonly text: string;
  readonly line?: number;
}

/** A table of a text capture while its lines are collected. */
export interface OpenTable {
  readonly header: readonly { readonly text: string; readonly column?: Column }[];
  readonly line?: number;
  readonly lines: TableLine[];
}

/** Tables whose rows take several lines: a name, a marker, lines of description, a schema. */
export function hasTallRows(table: OpenTable): boolean {
  return table.header.some((cell) => cell.column === "name");
}

/**
 * Makes the table block of the lines that were collected.
 *
 * @param table header and lines
 * @param path path of the block
 * @param isModel tells the models that the page defines
 * @returns a block as the HTML page has it: the same columns, one row per row
 */
export function recoverTable(table: OpenTable, path: string, isModel: IsModel): TableBlock {
  const located = table.line === undefined ? {} : { line: table.line };
  const rows = hasTallRows(table)
    ? tallRows(table, isModel)
    : table.lines.map((line) => flatRow(table, line, isModel));
  return {
    kind: "table",
    path,
    ...located,
    anchors: [],
    header: cellsAt(
      table.header.map((cell) => ({ text: cell.text, ...located })),
      `${path}/r0`,
    ),
    rows: rows.map((cells, index): Row => {
      const line = cells[0]?.line;
      const rowPath = `${path}/r${index + 1}`;
      return { path: rowPath, ...(line === undefined ? {} : { line }), cells: cellsAt(cells, rowPath) };
    }),
  };
}

function cellsAt(cells: readonly TableLine[], rowPath: string): readonly Cell[] {
  return cells.map(({ text, line }, index) => {
    const path = `${rowPath}/c${index}`;
    return line === undefined ? { path, text, links: [] } : { path, line, text, links: [] };
  });
}

/** A row of one line; a line that is no such row becomes a row of one cell, for the reader to report. */
function flatRow(table: OpenTable, line: TableLine, isModel: IsModel): readonly TableLine[] {
  const columns = table.header.map((cell) => cell.column);
  const texts = columns.includes("code")
    ? splitResponse(line.text, isModel)
    : columns.includes("version")
      ? versionCells(columns, line.text)
      : splitRegion(line.text, table.header[0]?.text === "region");
  return (texts ?? [line.text]).map((text) => ({ ...line, text }));
}

function versionCells(columns: readonly (Column | undefined)[], text: string): readonly string[] | undefined {
  const split = splitVersion(text);
  if (split === undefined) return undefined;
  const [version, state, date] = split;
  return columns.map((column) => (column === "version" ? version : column === "state" ? state : date));
}

function tallRows(table: OpenTable, isModel: IsModel): readonly (readonly TableLine[])[] {
  const placed = table.header.some((cell) => cell.column === "place");
  const starts = rowStarts(table.lines, placed, isModel);
  // Lines before the first name belong to no row: they become one, so that they are reported.
  if (table.lines.length > 0 && starts[0] !== 0) starts.unshift(0);
  return starts.map((start, index) =>
    tallRow(table.lines.slice(start, starts[index + 1] ?? table.lines.length), placed, isModel),
  );
}

/** A row begins with a name whose next line is a marker, or with a place right behind a finished row. */
function rowStarts(lines: readonly TableLine[], placed: boolean, isModel: IsModel): number[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    const marked = isMarker(lines[index + 1]?.text ?? "") && !isMarker(line.text);
    const before = lines[index - 1];
    const torn =
      placed &&
      splitPlace(line.text) !== undefined &&
      before !== undefined &&
      splitSchema(before.text, isModel) !== undefined;
    if (marked || (torn && !isMarker(before.text))) starts.push(index);
  }
  return starts;
}

function tallRow(lines: readonly TableLine[], placed: boolean, isModel: IsModel): readonly TableLine[] {
  const [first, ...others] = lines as readonly [TableLine, ...TableLine[]];
  const head = placed ? splitPlace(first.text) : ([first.text] as const);
  if (head === undefined) return [first];
  const marker = isMarker(others[0]?.text ?? "") ? others[0] : undefined;
  const rest = marker === undefined ? others : others.slice(1);
  const last = rest.at(-1);
  const schema = last === undefined ? undefined : splitSchema(last.text, isModel);
  const description = schema === undefined ? rest : rest.slice(0, -1);
  const name = head.at(-1) as string;
  const below = (text: string, at: TableLine | undefined): TableLine => ({ ...(at ?? first), text });
  return [
    ...(placed ? [below(head[0], first)] : []),
    below(marker === undefined ? name : `${name}\n${marker.text}`, first),
    below(description.map((line) => line.text).join("\n"), description[0]),
    below(schema?.[0] ?? "", last),
    below(schema?.[1] ?? "", last),
  ];
}
