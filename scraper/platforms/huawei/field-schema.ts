import { inferSchema } from "../../../spec/evidence/infer-schema.ts";
import type { JsonType, JsonValue } from "../../../spec/model/json.ts";
import type { PropertyNode, SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import type { TypeSpelling } from "../../extract/type-spelling.ts";
import { sideOf, subjectName, type Child, type Claims } from "./claim-tables.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";
import { readFieldFacts, rowFact } from "./field-facts.ts";
import type { FieldRow, FieldTable } from "./field-table.ts";
import { nestRows, type FieldNode } from "./nest-rows.ts";
import type { ShownMember } from "./example-members.ts";
import { objectsOf, rowLocator, type Reading } from "./reading.ts";

/** What building a schema needs beside the rows. */
export interface SchemaContext {
  readonly reading: Reading;
  readonly claims: Claims;
  /** Key of the type that a table becomes; `undefined` where its fields are written out in place. */
  readonly keyOf: (table: FieldTable) => string | undefined;
  /** What the example bodies of a side of the page hold, by name. */
  readonly membersOf: (side: ReturnType<typeof sideOf>) => ReadonlyMap<string, ShownMember>;
  /** Tables that are built already: a table of a type may also be written out. */
  readonly built: Map<FieldTable, SchemaNode>;
  /** The same for single rows. */
  readonly values: Map<FieldRow, SchemaNode>;
}

/** The object that a table describes. */
export function schemaOfTable(context: SchemaContext, table: FieldTable): SchemaNode {
  const known = context.built.get(table);
  if (known !== undefined) return known;
  const schema = buildTable(context, table);
  context.built.set(table, schema);
  return schema;
}

function buildTable(context: SchemaContext, table: FieldTable): SchemaNode {
  const anchor = table.block.anchors[0];
  const [first] = table.rows;
  const fact: Fact =
    first === undefined
      ? { from: [], basis: "stated" }
      : { from: [rowLocator(context.reading, first.row, anchor)], basis: "stated" };
  return schemaOfNodes(context, nestRows(table), fact);
}

/** The object with the given fields. Of two rows of one name the first counts. */
export function schemaOfNodes(context: SchemaContext, nodes: readonly FieldNode[], fact: Fact): SchemaNode {
  const properties = new Map<string, PropertyNode>();
  const wild = nodes.filter(({ row }) => row.isWild);
  for (const node of nodes) {
    if (node.row.isWild) continue;
    const known = properties.get(node.name);
    const property = propertyOf(context, node);
    if (known === undefined) properties.set(node.name, property);
    else noteDuplicate(context.reading, node, known.schema.description !== property.schema.description);
  }
  const schema: SchemaNode = { ...fact, types: ["object"], properties: [...properties.values()] };
  return wild.length === 0 ? schema : { ...schema, additionalProperties: valuesOfWild(context, wild) };
}

function noteDuplicate(reading: Reading, node: FieldNode, isDifferent: boolean): void {
  const { row } = node.row;
  if (isDifferent && !reading.duplicates.has(row))
    reading.diagnostics.push(
      huaweiDiagnostics.create("row-twice", { name: node.name }, rowLocator(reading, row)),
    );
  reading.duplicates.add(row);
}

/** `Name of the network` in the name column: a member of any name has such a value. */
function valuesOfWild(context: SchemaContext, wild: readonly FieldNode[]): SchemaNode {
  const schemas = wild.map((node) =>
    schemaOfRow(context, node, rowFact(context.reading, node.row, node.table.block.anchors[0])),
  );
  const [first] = schemas;
  return first !== undefined && schemas.length === 1
    ? first
    : { from: schemas.flatMap(({ from }) => from), basis: "stated", anyOf: schemas };
}

function propertyOf(context: SchemaContext, node: FieldNode): PropertyNode {
  const { row } = node;
  const own = rowFact(context.reading, row, node.table.block.anchors[0]);
  const fact: Fact = node.moved ? { ...own, basis: "inferred" } : own;
  const schema = schemaOfRow(context, node, own);
  const property = { name: node.name, schema, ...fact };
  return row.required === undefined ? property : { ...property, required: row.required };
}

/** The value that a row describes. */
export function schemaOfRow(context: SchemaContext, node: FieldNode, fact: Fact): SchemaNode {
  const known = node.children.length > 0 ? undefined : context.values.get(node.row);
  if (known !== undefined) return known;
  const schema = buildRow(context, node, fact);
  if (node.children.length === 0) context.values.set(node.row, schema);
  return schema;
}

function buildRow(context: SchemaContext, node: FieldNode, fact: Fact): SchemaNode {
  const { row } = node;
  const child = childSchema(context, node, fact);
  const base = withChild(context, row, child, fact);
  const type = base.types?.length === 1 ? base.types[0] : undefined;
  const itemType = type === "array" ? singleScalar(base.items) : undefined;
  const facts = readFieldFacts(context.reading, row, type, itemType);
  const keywordFacts = { ...facts.keywordFacts };
  const stated =
    facts.itemEnum === undefined || base.items === undefined
      ? base.items
      : { ...base.items, enum: facts.itemEnum };
  const items = type === "array" && stated === undefined ? shownItems(context, node, fact) : stated;
  const schema: SchemaNode = { ...base, ...facts.keywords, ...(items === undefined ? {} : { items }) };
  return Object.keys(keywordFacts).length === 0
    ? schema
    : { ...schema, keywordFacts: { ...base.keywordFacts, ...keywordFacts } };
}

/** Items of which the page does not say what they are: all that the examples show under the name. */
function shownItems(context: SchemaContext, node: FieldNode, fact: Fact): SchemaNode | undefined {
  const shown = context.membersOf(sideOf(node.table)).get(node.name)?.all ?? [];
  const items = shown.flatMap((value) => (Array.isArray(value) ? (value as readonly JsonValue[]) : []));
  return items.length === 0 ? undefined : inferSchema(items, fact.from);
}

function singleScalar(items: SchemaNode | undefined): JsonType | undefined {
  const type = items?.types?.length === 1 ? items.types[0] : undefined;
  return type === "object" || type === "array" ? undefined : type;
}

function childSchema(context: SchemaContext, node: FieldNode, fact: Fact): SchemaNode | undefined {
  if (node.children.length > 0) return schemaOfNodes(context, node.children, fact);
  const [first, ...others] = context.claims
    .childrenOf(node.row)
    .map((child) => schemaOfChild(context, child, fact));
  if (first === undefined || others.length === 0) return first;
  return { ...fact, anyOf: [first, ...others] };
}

function schemaOfChild(context: SchemaContext, child: Child, fact: Fact): SchemaNode {
  if (child.kind === "external") return { ...fact, ref: child.key };
  const key = context.keyOf(child.table);
  return key === undefined ? schemaOfTable(context, child.table) : { ...fact, ref: key };
}

/** The type of a row with the fields that belong to it. */
function withChild(
  context: SchemaContext,
  row: FieldRow,
  child: SchemaNode | undefined,
  fact: Fact,
): SchemaNode {
  const { spelling, typeText } = row;
  if (spelling === undefined) {
    if (typeText !== "" && typeText !== "-") {
      const data = { name: row.name, type: typeText.slice(0, 100) };
      context.reading.diagnostics.push(huaweiDiagnostics.create("type-unreadable", data, fact.from[0]));
    }
    return child === undefined ? { ...fact } : inContainer(context, row, child, fact);
  }
  // A table about a field that its own row calls a string: the table says more, the example how many.
  if (spelling.kind === "scalar" && child !== undefined) return inContainer(context, row, child, fact);
  const schema = schemaOfSpelling(spelling, child, fact);
  return child === undefined || (spelling.kind !== "object" && spelling.kind !== "named")
    ? schema
    : underKeys(context, row, child, fact);
}

/**
 * The table of an object lists what stands under its keys, where no example has the listed names in the object itself and
 * all have them in every value: `"addresses": { "<network>": [{ "addr": … }] }`.
 */
function underKeys(context: SchemaContext, row: FieldRow, child: SchemaNode, fact: Fact): SchemaNode {
  const names = new Set(child.properties?.map(({ name }) => name));
  const values = [...shownIn(context, "request", row.name), ...shownIn(context, "response", row.name)].filter(
    (value) => !Array.isArray(value) && objectsOf(value).length > 0,
  );
  const members = values.flatMap((value) => objectsOf(value).flatMap((object) => Object.entries(object)));
  const hasNames = (value: JsonValue): boolean =>
    objectsOf(value).length > 0 &&
    objectsOf(value).every((object) => Object.keys(object).some((key) => names.has(key)));
  if (members.length === 0 || members.some(([key, value]) => names.has(key) || !hasNames(value)))
    return child;
  const inferred: Fact = { from: fact.from, basis: "inferred" };
  const isArray = members.every(([, value]) => Array.isArray(value));
  const value: SchemaNode = isArray ? { ...inferred, types: ["array"], items: child } : child;
  return { ...fact, types: ["object"], additionalProperties: value };
}

/** What each example of a side shows under a name, nearest to its root. */
function shownIn(context: SchemaContext, side: "request" | "response", name: string): readonly JsonValue[] {
  return context.membersOf(side).get(name)?.nearest ?? [];
}

/** Array or object, as the examples show; an object where they do not tell. */
function inContainer(context: SchemaContext, row: FieldRow, child: SchemaNode, fact: Fact): SchemaNode {
  const shown = [...shownIn(context, "request", row.name), ...shownIn(context, "response", row.name)];
  if (!shown.some((value) => Array.isArray(value))) return child;
  const inferred: Fact = { from: fact.from, basis: "inferred" };
  return { ...fact, types: ["array"], items: child, keywordFacts: { types: inferred } };
}

/** The schema of a spelling; `child` is what its structure consists of. */
export function schemaOfSpelling(
  spelling: TypeSpelling,
  child: SchemaNode | undefined,
  fact: Fact,
): SchemaNode {
  switch (spelling.kind) {
    case "scalar": {
      const scalar: SchemaNode = { ...fact, types: [spelling.type] };
      return spelling.format === undefined ? scalar : { ...scalar, format: spelling.format };
    }
    case "object":
      return child ?? { ...fact, types: ["object"] };
    case "named":
      return child ?? (spelling.loose === true ? { ...fact } : { ...fact, types: ["object"] });
    case "array": {
      const items = spelling.items === undefined ? child : schemaOfSpelling(spelling.items, child, fact);
      return items === undefined ? { ...fact, types: ["array"] } : { ...fact, types: ["array"], items };
    }
    case "map":
      return schemaOfMap(spelling.values, child, fact);
    case "union": {
      const parts = spelling.parts.map((part) => schemaOfSpelling(part, child, fact));
      const types = parts.flatMap((part) =>
        part.types?.length === 1 && part.items === undefined ? part.types : [],
      );
      return types.length === parts.length && spelling.parts.every((part) => part.kind === "scalar")
        ? { ...fact, types: [...new Set(types)] }
        : { ...fact, anyOf: parts };
    }
  }
}

/** A table about a map of scalars lists its known keys; about any other map, what its values consist of. */
function schemaOfMap(
  values: TypeSpelling | undefined,
  child: SchemaNode | undefined,
  fact: Fact,
): SchemaNode {
  const listsKeys = child !== undefined && (values === undefined || values.kind === "scalar");
  const inner =
    values === undefined ? undefined : schemaOfSpelling(values, listsKeys ? undefined : child, fact);
  const map: SchemaNode = { ...fact, types: ["object"], additionalProperties: inner ?? true };
  if (!listsKeys) return map;
  return child.properties === undefined
    ? { ...map, allOf: [child] }
    : { ...map, properties: child.properties };
}

/** Name of the type that a table becomes. */
export function typeName(table: FieldTable): string {
  // Without a caption the line above may name it: `Parameters in the links field`.
  const named = table.subject === "" ? /^[\w -]{1,60}$/u.exec(table.label)?.[0] : table.subject;
  const name = subjectName(named ?? "");
  return name === "" ? (table.block.anchors[0] ?? table.block.path) : name;
}
