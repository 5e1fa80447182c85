import { readTypeSpelling, type TypeSpelling } from "../../extract/type-spelling.ts";
import type { Cell, Link, Row, TableBlock } from "../../document/doc-page.ts";
import type { Piece } from "./outline.ts";
import { goesOn, innerTables, isDeprecated, withMore } from "./row-parts.ts";
import { columnOf, type Column, type Role } from "./words.ts";

/** Where the rows of a table go, by the words of its caption. */
export type CaptionPlace = "path" | "query" | "header" | "body";

/** A row that describes a field. */
export interface FieldRow {
  readonly row: Row;
  /** Rows below it that the name's cell spans. */
  readonly more?: readonly Row[];
  readonly name: string;
  /** Nesting by indentation or marks before the name (`+name`), 0 for none. */
  readonly depth: number;
  readonly spelling: TypeSpelling | undefined;
  /** The type cell as it stands; empty where there is none. */
  readonly typeText: string;
  /** Absent where the page does not say. */
  readonly required?: boolean;
  readonly deprecated: boolean;
  /** The name is a description of names: members of any name have such a value. */
  readonly isWild: boolean;
  /** Cell that describes the field. */
  readonly description: Cell | undefined;
  readonly defaultText: string | undefined;
  readonly rangeText: string | undefined;
  readonly place: string | undefined;
  /** Links of the type and of the description, in this order. */
  readonly links: readonly Link[];
  /** Tables inside the row's own cells. */
  readonly inner: readonly TableBlock[];
}

/** A table that lists fields. */
export interface FieldTable {
  readonly block: TableBlock;
  readonly role: Role;
  readonly status: string | undefined;
  readonly label: string;
  /** `3` of `Table 3 tags parameter description`. */
  readonly number: string | undefined;
  /** The caption without its number. */
  readonly subject: string;
  readonly place: CaptionPlace | undefined;
  readonly rows: readonly FieldRow[];
  /** Rows that are no fields: a repeated header, prose. */
  readonly others: readonly { readonly row: Row; readonly reason: "table-header" | "prose" | "unreadable" }[];
}

/** A table whose rows are status codes. */
export interface StatusTable {
  readonly block: TableBlock;
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly Row[];
}

/** The columns of a table and the rows below them. */
export interface Columns {
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly Row[];
  /** A row that is the header, where the table has none of its own. */
  readonly headerRow?: Row;
}

/**
 * The columns of a table by the words of its header, or of its first row where it has no header.
 *
 * @example columnsOf(table).columns.get("type") // 2
 */
export function columnsOf(table: TableBlock): Columns {
  const own = columnsOfCells(table.header);
  if (own.size > 0 || table.header.length > 0) return { columns: own, rows: table.rows };
  const [first, ...rest] = table.rows;
  const stated = first === undefined ? own : columnsOfCells(first.cells);
  if (first !== undefined && (stated.has("name") || stated.has("status")) && stated.size > 1)
    return { columns: stated, rows: rest, headerRow: first };
  return { columns: guessColumns(table.rows), rows: table.rows };
}

function columnsOfCells(cells: readonly Cell[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = columnOf(cell.text);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

/** A table without any header: names, types and Yes/No are told by what the cells hold. */
function guessColumns(rows: readonly Row[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.cells.length));
  const share = (index: number, test: (text: string) => boolean): number =>
    rows.filter((row) => test(row.cells[index]?.text ?? "")).length / Math.max(1, rows.length);
  const isWord = (text: string): boolean => /^[\w.:[\]-]{1,80}$/u.test(text);
  for (let index = 1; index < Math.min(width, 10); index += 1) {
    if (
      !columns.has("mandatory") &&
      share(index, (text) => /^(?:yes|no|y|n|mandatory|optional)$/iu.test(text)) === 1
    )
      columns.set("mandatory", index);
    else if (!columns.has("type") && share(index, (text) => isType(text)) >= 0.8) columns.set("type", index);
  }
  if (!columns.has("type") || share(0, isWord) < 0.8) return new Map();
  columns.set("name", 0);
  if (width - 1 > Math.max(...columns.values())) columns.set("description", width - 1);
  return columns;
}

const isType = (text: string): boolean => {
  const spelling = readTypeSpelling(text);
  return spelling !== undefined && spelling.kind !== "named";
};

/** Whether the columns are those of a table of fields. */
export function isFieldTable({ columns }: Columns): boolean {
  if (!columns.has("name") || columns.get("status") === 0) return false;
  return (
    columns.has("type") || columns.has("mandatory") || columns.has("optional") || columns.has("description")
  );
}

/**
 * Reads a table of fields.
 *
 * @param piece the table in its section
 * @returns `undefined` where its columns are not those of fields
 * @example readFieldTable(piece)?.rows.map((row) => row.name)
 */
export function readFieldTable(piece: Piece & { kind: "table" }): FieldTable | undefined {
  const found = columnsOf(piece.block);
  if (!isFieldTable(found)) return undefined;
  const { columns } = found;
  const caption = /^\s*Table\s{0,3}(\d{1,4}(?:[-.]\d{1,4})?)\s{0,9}(.*)$/isu.exec(piece.block.caption ?? "");
  const subject = (caption?.[2] ?? piece.block.caption ?? "").replace(/\s+/gu, " ").trim();
  const rows: FieldRow[] = [];
  const others: { row: Row; reason: "table-header" | "prose" | "unreadable" }[] =
    found.headerRow === undefined ? [] : [{ row: found.headerRow, reason: "table-header" }];
  for (const row of found.rows) {
    const above = rows.at(-1);
    if (above !== undefined && goesOn(above, row, columns)) {
      rows[rows.length - 1] = withMore(above, row, columns);
      continue;
    }
    const field = readFieldRow(row, columns);
    if (typeof field === "string") others.push({ row, reason: field });
    else rows.push(field);
  }
  return {
    block: piece.block,
    role: piece.role,
    status: piece.status,
    label: piece.label,
    number: caption?.[1],
    subject,
    place: placeOfCaption(subject) ?? (isPlain(subject) ? placeOfCaption(piece.label) : undefined),
    rows,
    others,
  };
}

/** A caption that says nothing of its own: the line above the table may. */
function isPlain(subject: string): boolean {
  return /^(?:(?:request |response )?parameters?(?: descriptions?)?|descriptions?)?$/iu.test(subject);
}

function placeOfCaption(subject: string): CaptionPlace | undefined {
  const words = subject.toLowerCase();
  if (
    /^(?:request |response )?header(?: field)? ?(?:parameter|field)?s?\b|\bheaders?$|\bheader parameters?\b/u.test(
      words,
    )
  )
    return "header";
  if (/^(?:uri |url )?path parameters?\b|^parameters? in the (?:path|uri)\b/u.test(words)) return "path";
  if (/\bquery (?:string )?parameters?\b|^query$/u.test(words)) return "query";
  return /\b(?:request|response) body\b|^body parameters?\b/u.test(words) ? "body" : undefined;
}

function readFieldRow(
  row: Row,
  columns: ReadonlyMap<Column, number>,
): FieldRow | "table-header" | "prose" | "unreadable" {
  const cell = (column: Column): Cell | undefined => row.cells[columns.get(column) ?? -1];
  const nameCell = cell("name");
  if (nameCell === undefined) return "unreadable";
  const { name: word, depth } = readName(nameCell.text);
  const typeText = cell("type")?.text.replace(/\s+/gu, " ").trim() ?? "";
  const spelling = readTypeSpelling(typeText);
  const isWild =
    word === undefined && spelling !== undefined && /^\p{L}[^\n]{2,100}$/u.test(nameCell.text.trim());
  const name = isWild ? nameCell.text.trim() : word;
  if (name === undefined) return "prose";
  if (columnOf(name) === "name" && columnOf(cell("description")?.text ?? "") === "description")
    return "table-header";
  const type = cell("type");
  const description = cell("description");
  const required = readMandatory(cell("mandatory")?.text, cell("optional")?.text);
  return {
    row,
    name,
    depth,
    isWild,
    spelling,
    typeText,
    ...(required === undefined ? {} : { required }),
    deprecated: isDeprecated(nameCell.text, description?.text ?? ""),
    description,
    defaultText: cell("default")?.text,
    rangeText: cell("range")?.text,
    // `Parameter Type` may mean where the parameter is sent.
    place: cell("place")?.text ?? (/^(?:path|query|header|body)$/iu.test(typeText) ? typeText : undefined),
    links: [...(type?.links ?? []), ...(description?.links ?? [])],
    inner: innerTables(row),
  };
}

/** Nearly all names need no second look. */
const PLAIN_NAME = /^\w[\w.:[\]-]{0,199}$/u;

/** A name is one word; marks before it nest it, words behind it are remarks. */
function readName(text: string): { name: string | undefined; depth: number } {
  if (PLAIN_NAME.test(text)) return { name: text, depth: 0 };
  const first = (text.split("\n", 1)[0] ?? "").trim();
  const marks = /^(?:[+>└├─»·•*-]{1,9}\s{0,9}){1,9}/u.exec(first)?.[0] ?? "";
  const bare = first
    .slice(marks.length)
    .replace(/\s?\((?:mandatory|optional|required|deprecated|discarded|reserved)\)$/iu, "")
    .replace(/^["'“]|["'”,]$|\s?\*$/gu, "")
    .trim();
  const isName = bare !== "" && bare.length <= 200 && !/\s/u.test(bare) && /[\p{L}\d_]/u.test(bare);
  const depth = marks.replace(/[^+>└├»·•-]/gu, "").length;
  return { name: isName ? bare : undefined, depth };
}

function readMandatory(mandatory: string | undefined, optional: string | undefined): boolean | undefined {
  const text = mandatory?.trim() ?? "";
  if (/^(?:yes|y|true|mandatory|required|m)\b/iu.test(text))
    return !/^(?:yes|mandatory)\s?\(if\b/iu.test(text);
  if (/^(?:no|n|false|optional|o|conditional)\b/iu.test(text)) return false;
  if (/^(?:yes|y|true)$/iu.test(optional?.trim() ?? "")) return false;
  if (/^(?:no|n|false)$/iu.test(optional?.trim() ?? "")) return true;
  return undefined;
}
