import type { Staged } from "../../../spec/diagnostic.ts";
import type { LeftOut, LeftOutReason, PageFacts, VersionedType } from "../../../spec/model/api-model.ts";
import { listCandidates, unaccountedCandidates } from "../../document/candidates.ts";
import type { DocPage, TableBlock } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { emptyFacts } from "../empty-facts.ts";
import type { ReadContext } from "../platform.ts";
import { readPermission } from "./authorization.ts";
import { claimByExample } from "./claim-by-example.ts";
import { claimTables, isModelName, sideOf } from "./claim-tables.ts";
import { readContents } from "./contents.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";
import { membersByName, type ShownMember } from "./example-members.ts";
import { readExamples } from "./examples.ts";
import { schemaOfTable, typeName, type SchemaContext } from "./field-schema.ts";
import { readFieldTable, type FieldTable } from "./field-table.ts";
import { outline, type Piece } from "./outline.ts";
import { valuesOf } from "./read-bodies.ts";
import { expectsOperation, readOperations, readUris, uriLocator } from "./read-operations.ts";
import { MAX_SHOWN, rowLocator, stated, typeKey, type Reading } from "./reading.ts";
import { readStatuses } from "./statuses.ts";
import { chooseTypes } from "./type-tables.ts";

/**
 * What a page of the platform states: operations, tables that other pages may refer to, or the table of contents.
 * Everything else on it is left out with a reason.
 *
 * @param page as {@link Platform.recover} gives it
 */
export function readHuaweiPage(page: DocPage, context: ReadContext): Staged<PageFacts> {
  const contents = readContents(page);
  if (contents !== undefined) return { value: contents, diagnostics: [] };
  const reading: Reading = { page, context, diagnostics: [], rows: new Map(), duplicates: new Set() };
  const pieces = outline(page);
  const tables = pieces.flatMap((piece) => {
    const table = piece.kind === "table" && piece.role !== "status" ? readFieldTable(piece) : undefined;
    return table === undefined ? [] : [table];
  });
  const examples = readExamples(reading, pieces);
  const claims = claimTables(tables, page.url);
  const values = {
    request: shownValues(examples, "request"),
    response: shownValues(examples, "response"),
    other: [],
  };
  const members = new Map<keyof typeof values, ReadonlyMap<string, ShownMember>>();
  const membersOfSide = (side: keyof typeof values): ReadonlyMap<string, ShownMember> => {
    const known = members.get(side) ?? membersByName(values[side]);
    members.set(side, known);
    return known;
  };
  claimByExample(tables, claims, (side) => values[side], membersOfSide);
  const all = [...tables, ...claims.inner];
  const roots = tables.filter((table) => claims.claimants(table).length === 0);
  const keys = chooseTypes(all, roots, claims, page.url);
  const schemas: SchemaContext = {
    reading,
    claims,
    keyOf: (table) => keys.get(table),
    membersOf: membersOfSide,
    built: new Map(),
    values: new Map(),
  };
  const uris = readUris(pieces);
  if (uris.length === 0 && expectsOperation(pieces)) {
    const at = uriLocator(schemas, pieces);
    reading.diagnostics.push(huaweiDiagnostics.create("uri-unreadable", { url: page.url }, at));
  }
  const read =
    uris.length === 0
      ? { operations: [], leftOut: [] }
      : readOperations(schemas, {
          pieces,
          uris,
          roots,
          examples,
          statuses: readStatuses(reading, pieces),
          permission: readPermission(reading, pieces),
        });
  if (uris.length > 0) reportUnclaimed(reading, roots);
  const facts: PageFacts = {
    ...emptyFacts(page),
    tags: tagsOf(page, read.operations, pieces).map((name) => ({ name })),
    operations: read.operations,
    types: readTypes(schemas, all, keys, uris.length > 0, pieces),
    leftOut: [
      ...read.leftOut,
      ...leftOutOfTables(reading, all),
      ...[...reading.duplicates].map((row): LeftOut => ({
        locator: rowLocator(reading, row),
        reason: "duplicate",
      })),
      ...samplesOf(reading, examples.samples),
    ],
    candidates: listCandidates(page),
  };
  return { value: withRest(facts, pieces), diagnostics: reading.diagnostics };
}

function shownValues(examples: ReturnType<typeof readExamples>, side: "request" | "response") {
  return valuesOf(examples.bodies.filter((example) => example.side === side)).slice(0, MAX_SHOWN);
}

/** Groups of the operations; a page that only lists links to others is a group itself. */
function tagsOf(
  page: DocPage,
  operations: PageFacts["operations"],
  pieces: readonly Piece[],
): readonly string[] {
  if (operations.length > 0) return [...new Set(operations.flatMap(({ tags }) => tags))];
  const items = pieces.filter((piece) => piece.kind === "item");
  const isIndex = items.length > 0 && items.every((piece) => reasonOf(piece) === "navigation");
  return isIndex && page.title !== "" ? [page.title] : [];
}

/** Several tables for one body, none of which a field refers to: which one is the body, the page does not say. */
function reportUnclaimed(reading: Reading, roots: readonly FieldTable[]): void {
  const seen = new Map<string, FieldTable>();
  for (const table of roots) {
    const side = sideOf(table);
    if (side === "other" || table.role === "uri" || table.place === "header" || table.place === "query")
      continue;
    const key = `${side} ${table.status ?? ""} ${table.label}`;
    if (!seen.has(key)) seen.set(key, table);
    else if (table.subject !== "")
      reading.diagnostics.push(
        huaweiDiagnostics.create(
          "table-unclaimed",
          { caption: table.subject },
          table.rows[0] === undefined ? undefined : rowLocator(reading, table.rows[0].row),
        ),
      );
  }
}

/**
 * Types: the named structures of the page, and every table by each of its anchors for other pages to refer to. The latter
 * serve no version until `join` finds that a page refers to them.
 */
function readTypes(
  context: SchemaContext,
  tables: readonly FieldTable[],
  keys: ReadonlyMap<FieldTable, string>,
  isOperation: boolean,
  pieces: readonly Piece[],
): readonly VersionedType[] {
  const { url } = context.reading.page;
  const service = context.reading.context.service;
  const own = service === undefined ? {} : { service };
  const types = new Map<string, VersionedType>();
  const ofSections = sectionAnchors(pieces);
  const add = (key: string, type: Omit<VersionedType, "key">): void => {
    if (!types.has(key)) types.set(key, { key, ...type, ...own });
  };
  for (const table of tables) {
    const [first] = table.rows;
    const key = keys.get(table);
    if (first === undefined) continue;
    const name = typeName(table);
    const fact = stated(rowLocator(context.reading, first.row, table.block.anchors[0]));
    const serves = isOperation ? {} : { versions: [] };
    if (key !== undefined) add(key, { name, schema: schemaOfTable(context, table), ...serves, ...fact });
    const links = [...table.block.anchors, ...(ofSections.get(table.block) ?? [])];
    for (const anchor of links) {
      const schema = key === undefined ? schemaOfTable(context, table) : { ...fact, ref: key };
      add(typeKey(url, anchor), { name, schema, versions: [], ...fact });
    }
  }
  // A page about responses alone is referred to as a whole.
  const whole = isOperation
    ? undefined
    : tables.find((table) => context.claims.claimants(table).length === 0);
  const [first] = whole?.rows ?? [];
  if (whole !== undefined && first !== undefined) {
    const fact = stated(rowLocator(context.reading, first.row));
    const name = isModelName(whole.subject) ? whole.subject : context.reading.page.title;
    add(typeKey(url, ""), { name, schema: schemaOfTable(context, whole), versions: [], ...fact });
  }
  return [...types.values()];
}

/** Anchors of the headings right above tables: links to the section mean the table. */
function sectionAnchors(pieces: readonly Piece[]): ReadonlyMap<TableBlock, readonly string[]> {
  const anchors = new Map<TableBlock, readonly string[]>();
  let above: readonly string[] = [];
  for (const piece of pieces) {
    if (piece.kind === "heading") above = piece.block.level === 1 ? [] : piece.block.anchors;
    if (piece.kind !== "table") continue;
    anchors.set(piece.block, above);
    above = [];
  }
  return anchors;
}

function leftOutOfTables(reading: Reading, tables: readonly FieldTable[]): readonly LeftOut[] {
  return tables.flatMap((table) =>
    table.others.map(({ row, reason }) => ({ locator: rowLocator(reading, row), reason })),
  );
}

function samplesOf(
  reading: Reading,
  samples: ReturnType<typeof readExamples>["samples"],
): readonly LeftOut[] {
  return samples.map(({ block }) => ({
    locator: locate(reading.page, block, block.text),
    reason: "sample-request",
  }));
}

/** Whatever no fact came from is left out, with the reason that its section gives. */
function withRest(facts: PageFacts, pieces: readonly Piece[]): PageFacts {
  const rest = unaccountedCandidates({ ...facts, candidates: [] } as PageFacts, facts.candidates);
  if (rest.length === 0) return facts;
  const byPath = new Map(pieces.map((piece) => [pathOf(piece), piece]));
  const leftOut = rest.map(({ locator }): LeftOut => {
    const piece = byPath.get(locator.path) ?? byPath.get(locator.path.split("/", 1)[0] ?? "");
    return { locator, reason: piece === undefined ? "prose" : reasonOf(piece) };
  });
  return { ...facts, leftOut: [...facts.leftOut, ...leftOut] };
}

const pathOf = (piece: Piece): string => (piece.kind === "item" ? piece.item.path : piece.block.path);

function reasonOf(piece: Piece): LeftOutReason {
  if (piece.role === "status" || piece.role === "errors") return "error-catalogue";
  if (piece.kind === "code") return "sample-request";
  const links =
    piece.kind === "item" ? piece.item.links : piece.kind === "paragraph" ? piece.block.links : [];
  const text = piece.kind === "item" ? piece.item.text : "";
  return links.length === 1 && links[0]?.text === text ? "navigation" : "prose";
}
