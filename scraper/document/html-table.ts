import type { Block, Cell, CodeBlock, Row, TableBlock } from "./doc-page.ts";

/** Widest and highest cell that is believed; the HTML standard allows 1,000 and 65,534. */
const MAX_COLSPAN = 100;
const MAX_ROWSPAN = 1_000;
/** Widest row: spans from above and below could widen each other without end. */
const MAX_COLUMNS = 1_000;

interface Spanning {
  readonly cell: Cell;
  rows: number;
}

/** A table that is being put together. */
export interface TableDraft {
  readonly path: string;
  readonly anchors: readonly string[];
  caption: string;
  header: readonly Cell[];
  readonly rows: Row[];
  /** Number of the row that is read, header rows included. */
  rowIndex: number;
  /** Cells of earlier rows that reach into this one, by column. */
  readonly spanning: Map<number, Spanning>;
  inHead: boolean;
}

/** A row that is being put together. */
export interface RowDraft {
  readonly path: string;
  readonly cells: Cell[];
  readonly anchors: string[];
  readonly inHead: boolean;
  /** Only `<th>` so far. */
  heads: boolean;
  /** Spans that this row begins; they count from the next row on. */
  readonly begun: { readonly column: number; readonly cell: Cell; readonly rows: number }[];
}

/** `colspan` and `rowspan` of a cell, as written. */
export interface CellSpans {
  readonly colspan: string | undefined;
  readonly rowspan: string | undefined;
}

/** Starts a table. */
export function newTable(path: string, anchors: readonly string[]): TableDraft {
  return {
    path,
    anchors,
    caption: "",
    header: [],
    rows: [],
    rowIndex: 0,
    spanning: new Map(),
    inHead: false,
  };
}

/** Starts a row of a table. */
export function newRow(table: TableDraft, anchors: readonly string[]): RowDraft {
  const path = `${table.path}/r${table.rowIndex}`;
  return { path, cells: [], anchors: [...anchors], inHead: table.inHead, heads: true, begun: [] };
}

/** A span as the page writes it, within bounds; 0 means "to the end". */
function spanOf(value: string | undefined, limit: number): number {
  if (value === undefined || value === "1") return 1;
  const span = Number.parseInt(value, 10);
  if (Number.isNaN(span) || span < 0) return 1;
  return span === 0 ? limit : Math.min(span, limit);
}

/**
 * Column in which the next cell of the row stands, after the cells that reach in from above are put in place.
 *
 * @param row is changed
 */
export function nextColumn(table: TableDraft, row: RowDraft): number {
  for (;;) {
    const column = row.cells.length;
    const above = table.spanning.get(column);
    if (above === undefined || column >= MAX_COLUMNS) return column;
    row.cells.push(above.cell);
  }
}

/** Puts a finished cell into its row, in all the columns that it covers. */
export function placeCell(row: RowDraft, cell: Cell, spans: CellSpans, isHead: boolean): void {
  const width = spanOf(spans.colspan, MAX_COLSPAN);
  const height = spanOf(spans.rowspan, MAX_ROWSPAN);
  for (let index = 0; index < width && row.cells.length < MAX_COLUMNS; index += 1) {
    if (height > 1) row.begun.push({ column: row.cells.length, cell, rows: height - 1 });
    row.cells.push(cell);
  }
  if (!isHead) row.heads = false;
}

/**
 * Puts a finished row into its table.
 *
 * @returns how many places its cells take, spanned ones too
 */
export function placeRow(table: TableDraft, row: RowDraft): number {
  // Cells from above that stand behind the row's last own cell.
  if (row.cells.length > 0) nextColumn(table, row);
  for (const [column, span] of table.spanning) {
    span.rows -= 1;
    if (span.rows <= 0) table.spanning.delete(column);
  }
  for (const { column, cell, rows } of row.begun) table.spanning.set(column, { cell, rows });
  if (row.cells.length === 0) return 0;
  table.rowIndex += 1;
  // Of several header rows the last one names the columns. Without a <thead> a first row of <th> alone is the header.
  if (row.inHead || (row.heads && table.rows.length === 0 && table.header.length === 0)) {
    table.header = row.cells;
    return row.cells.length;
  }
  const { path, cells, anchors } = row;
  table.rows.push(anchors.length === 0 ? { path, cells } : { path, cells, anchors });
  return cells.length;
}

/** A highlighter's table of line numbers beside code is the code. */
function numberedCode(table: TableDraft): CodeBlock | undefined {
  const [row] = table.rows;
  if (table.header.length > 0 || table.rows.length !== 1 || row === undefined || row.cells.length !== 2)
    return undefined;
  const [numbers, code] = row.cells;
  const block = code?.blocks?.[0];
  if (block?.kind !== "code" || code?.blocks?.length !== 1) return undefined;
  return /^[\d\s]+$/u.test(numbers?.text ?? "") ? { ...block, path: table.path } : undefined;
}

/** The finished block, or `undefined` where the table has neither rows nor a header. */
export function finishTable(table: TableDraft): Block | undefined {
  if (table.rows.length === 0 && table.header.length === 0) return undefined;
  const code = numberedCode(table);
  if (code !== undefined) return code;
  const { path, anchors, header, rows } = table;
  const caption = table.caption.trim();
  const block: TableBlock = { kind: "table", path, anchors, header, rows };
  return caption === "" ? block : { ...block, caption };
}
