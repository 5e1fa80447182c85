import type { TableBlock } from "../../document/doc-page.ts";
import type { TypeSpelling } from "../../extract/type-spelling.ts";
import { readFieldTable, type FieldRow, type FieldTable } from "./field-table.ts";
import { resolveHref, typeKey } from "./reading.ts";

/** On pages with more tables than any page has, tables are not compared with each other. */
export const MAX_COMPARED = 1_000;

/** What a field consists of: a table of this page, or one that another page holds. */
export type Child =
  | { readonly kind: "table"; readonly table: FieldTable }
  | { readonly kind: "external"; readonly key: string; readonly href: string; readonly certain: boolean };

/** Which table belongs to which row. */
export interface Claims {
  /** Several where the page says so: `see Table 3 or Table 4`. */
  readonly childrenOf: (row: FieldRow) => readonly Child[];
  /** Rows that refer to a table. */
  readonly claimants: (table: FieldTable) => readonly FieldRow[];
  /** Tables that stand in cells, besides the given ones. */
  readonly inner: readonly FieldTable[];
  /** Gives a table to a row afterwards: what only an example proves. */
  readonly claim: (row: FieldRow, table: FieldTable) => void;
}

/**
 * Finds the table of each field that has one: a table in the cell; a link of the type or description; `see Table 4`;
 * the name of a structure as a caption; a caption that names the field.
 *
 * @param tables the page's tables of fields in page order
 * @param url address of the page
 * @example claimTables(tables, page.url).childOf(row)
 */
export function claimTables(tables: readonly FieldTable[], url: string): Claims {
  const children = new Map<FieldRow, readonly Child[]>();
  const claimants = new Map<FieldTable, FieldRow[]>();
  const inner: FieldTable[] = [];
  const setChildren = (row: FieldRow, given: readonly Child[]): void => {
    children.set(row, given);
    for (const child of given) {
      if (child.kind !== "table") continue;
      const known = claimants.get(child.table);
      if (known === undefined) claimants.set(child.table, [row]);
      else if (!known.includes(row)) known.push(row);
    }
  };
  const claim = (row: FieldRow, table: FieldTable): void => setChildren(row, [{ kind: "table", table }]);
  const claims: Claims = {
    childrenOf: (row) => children.get(row) ?? [],
    claimants: (table) => claimants.get(table) ?? [],
    inner,
    claim,
  };
  const index = indexTables(tables);
  const todo = [...tables];
  for (let at = 0; at < todo.length; at += 1) {
    const table = todo[at] as FieldTable;
    for (const row of table.rows) {
      const own = innerTable(row, table);
      if (own !== undefined) {
        inner.push(own);
        todo.push(own);
        claim(row, own);
        continue;
      }
      if (!mayHaveFields(row.spelling)) continue;
      setChildren(row, linkedChildren(row, table, index, url));
    }
  }
  if (tables.length <= MAX_COMPARED) claimByCaption(tables, claims);
  return claims;
}

interface TableIndex {
  readonly byAnchor: ReadonlyMap<string, FieldTable>;
  readonly byNumber: ReadonlyMap<string, FieldTable>;
  readonly bySubject: ReadonlyMap<string, readonly FieldTable[]>;
}

function indexTables(tables: readonly FieldTable[]): TableIndex {
  const byAnchor = new Map<string, FieldTable>();
  const byNumber = new Map<string, FieldTable>();
  const bySubject = new Map<string, FieldTable[]>();
  for (const table of tables) {
    for (const anchor of table.block.anchors) if (!byAnchor.has(anchor)) byAnchor.set(anchor, table);
    if (table.number !== undefined && !byNumber.has(table.number)) byNumber.set(table.number, table);
    const same = bySubject.get(table.subject);
    if (same === undefined) bySubject.set(table.subject, [table]);
    else same.push(table);
  }
  return { byAnchor, byNumber, bySubject };
}

function innerTable(row: FieldRow, table: FieldTable): FieldTable | undefined {
  for (const block of row.inner) {
    const piece = { kind: "table", block, role: table.role, section: "", label: table.label } as const;
    const read = readFieldTable(table.status === undefined ? piece : { ...piece, status: table.status });
    if (read !== undefined && read.rows.length > 0) return read;
  }
  return undefined;
}

/** Scalars have no fields, whatever their description links to. */
function mayHaveFields(spelling: TypeSpelling | undefined): boolean {
  switch (spelling?.kind) {
    case undefined:
    case "object":
    case "named":
      return true;
    case "array":
      return mayHaveFields(spelling.items);
    case "map":
      return true;
    case "union":
      return spelling.parts.some((part) => mayHaveFields(part));
    case "scalar":
      return false;
  }
}

function linkedChildren(row: FieldRow, table: FieldTable, index: TableIndex, url: string): readonly Child[] {
  const own = new Map<FieldTable, Child>();
  const others: Child[] = [];
  for (const { href, text } of row.links) {
    const target = resolveHref(url, href);
    const isInType = text !== "" && row.typeText.includes(text);
    const isTableLink = /^Table\s?\d/u.test(text) || isInType;
    if (target.url === url || target.anchor === "") {
      const linked = index.byAnchor.get(target.anchor);
      // A structure may hold itself; a description that links to its own table says nothing.
      if (linked !== undefined && (linked !== table || isInType))
        own.set(linked, { kind: "table", table: linked });
    } else if (!/^https?:/iu.test(href) || isTableLink) {
      const key = typeKey(target.url, target.anchor);
      others.push({ kind: "external", key, href, certain: isTableLink });
    }
  }
  if (own.size > 0) return [...own.values()];
  const [first] = others;
  if (first !== undefined)
    return [others.find((child) => child.kind === "external" && child.certain) ?? first];
  const child = namedChild(row, table, index) ?? numberedChild(row, table, index);
  return child === undefined ? [] : [child];
}

/** `Array of X objects` and a table whose caption is `X`: the nearest one below, in the same section. */
function namedChild(row: FieldRow, table: FieldTable, index: TableIndex): Child | undefined {
  const name = nameOf(row.spelling);
  const tables = name === undefined ? [] : (index.bySubject.get(name) ?? []);
  const fits = tables.filter((other) => other.role === table.role && other.status === table.status);
  const found = fits[0] ?? tables[0];
  return found === undefined ? undefined : { kind: "table", table: found };
}

function nameOf(spelling: TypeSpelling | undefined): string | undefined {
  switch (spelling?.kind) {
    case "named":
      return spelling.name;
    case "array":
      return nameOf(spelling.items);
    case "map":
      return nameOf(spelling.values);
    default:
      return undefined;
  }
}

/** `For details, see Table 4.` without a link. */
function numberedChild(row: FieldRow, table: FieldTable, index: TableIndex): Child | undefined {
  if (row.spelling === undefined) return undefined;
  const number = /\bTable (\d{1,4})\b/u.exec(row.description?.text ?? "")?.[1];
  const found = number === undefined ? undefined : index.byNumber.get(number);
  return found === undefined || found === table || found.place !== undefined
    ? undefined
    : { kind: "table", table: found };
}

/** Words around a field's name in a caption. */
const BEFORE =
  /^(?:(?:data )?structure (?:of|description of)|(?:objects?|parameters?|fields?|elements?) (?:of|in|for)|description of|(?:request|response) parameters? (?:of|in)) (?:the )?/iu;
const BEHIND =
  / (?:(?:request |response )?(?:parameters?|fields?|objects?|structure|attributes?|elements?|information|data structure|parameter structure)(?: (?:descriptions?|structure|information))?|descriptions?)$/iu;

/**
 * The words of a caption that name a field or structure.
 *
 * @example subjectName("tags parameter description") // "tags"
 */
export function subjectName(subject: string): string {
  let name = subject.replace(/\s\([^()]{0,200}\)$/u, "");
  for (let round = 0; round < 3; round += 1) name = name.replace(BEFORE, "").replace(BEHIND, "").trim();
  return name.replace(/^(?:request|response) parameters? /iu, "");
}

/** A caption names a field that has no table yet: the nearest such field above the table. */
function claimByCaption(tables: readonly FieldTable[], claims: Claims): void {
  tables.forEach((table, position) => {
    if (claims.claimants(table).length > 0 || table.place !== undefined || table.subject === "") return;
    const names = [
      table.subject,
      ...subjectName(table.subject)
        .split(/\s?(?:,|\/|\band\b)\s?/u)
        .map((name) => name.trim()),
    ];
    for (const name of new Set(names)) {
      if (name === table.subject && claims.claimants(table).length > 0) continue;
      const row = namedField(tables, position, table, name, claims);
      if (row !== undefined) claims.claim(row, table);
    }
  });
}

const isSameSide = (a: FieldTable, b: FieldTable): boolean =>
  sideOf(a) === sideOf(b) && a.status === b.status;

function namedField(
  tables: readonly FieldTable[],
  position: number,
  table: FieldTable,
  name: string,
  claims: Claims,
): FieldRow | undefined {
  // The page's own table counts more than a link to another page, or to the other half of this page.
  const isFree = (row: FieldRow): boolean =>
    claims.childrenOf(row).every((child) => child.kind === "external" || !isSameSide(child.table, table));
  const isPlural = (row: FieldRow): boolean => row.name === `${name}s` || `${row.name}s` === name;
  const isNamed = (row: FieldRow): boolean => row.name === name;
  const onSide = (other: FieldTable): boolean => other !== table && isSameSide(other, table);
  // A table may have slipped into the wrong section; its caption still names the field.
  const anySide = (other: FieldTable): boolean =>
    other !== table && other.status === table.status && sideOf(other) !== sideOf(table);
  return (
    nearest(tables, position, onSide, (row) => isNamed(row) && isFree(row)) ??
    nearest(tables, position, onSide, (row) => isPlural(row) && claims.childrenOf(row).length === 0) ??
    nearest(tables, position, anySide, (row) => isNamed(row) && claims.childrenOf(row).length === 0)
  );
}

/** The nearest field above the table that fits, else the nearest below. */
function nearest(
  tables: readonly FieldTable[],
  position: number,
  side: (other: FieldTable) => boolean,
  fits: (row: FieldRow) => boolean,
): FieldRow | undefined {
  const order = [...tables.slice(0, position).reverse(), ...tables.slice(position + 1)];
  for (const other of order) {
    const row = side(other) ? other.rows.find((one) => canHold(one) && fits(one)) : undefined;
    if (row !== undefined) return row;
  }
  return undefined;
}

/** A field that a caption names has fields even where its own row says `String`; a number or a truth value never has. */
function canHold(row: FieldRow): boolean {
  return row.spelling?.kind !== "scalar" || row.spelling.type === "string";
}

/** Request and response never share a nested table by its caption. */
export function sideOf(table: FieldTable): "request" | "response" | "other" {
  if (table.role === "uri" || table.role === "request" || table.role === "exampleRequest") return "request";
  return table.role === "response" || table.role === "exampleResponse" ? "response" : "other";
}

/** Whether a caption is the name of a structure rather than words about a field. */
export function isModelName(subject: string): boolean {
  return /^[A-Za-z_][\w.-]{0,120}$/u.test(subject) && /[A-Z]/u.test(subject);
}

/** Anchors of a table under which other pages may know it. */
export function anchorsOf(block: TableBlock): readonly string[] {
  return block.anchors;
}
