import type { Diagnostic } from "../../../spec/diagnostic.ts";
import { inferSchema } from "../../../spec/evidence/infer-schema.ts";
import type { JsonObject, JsonScalar, JsonType, JsonValue } from "../../../spec/model/json.ts";
import type { EnumValue, PropertyNode, SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact, Locator } from "../../../spec/provenance.ts";
import { apidogDiagnostics } from "./diagnostics.ts";
import { listedWords, valuesOf } from "./glued-values.ts";
import type { FieldRow } from "./rows.ts";
import type { TreeNode } from "./tree.ts";
import type { RowType } from "./type-line.ts";

/** What a schema takes from beyond its row. */
export interface SchemaContext {
  readonly locateValue: (path: readonly string[]) => readonly Locator[];
  /** Values that the page's examples show anywhere. */
  readonly pageValues: readonly string[];
  readonly report: (diagnostic: Diagnostic) => void;
  readonly leaveOut: (locator: Locator, detail: string) => void;
}

/** A value that the page describes: its type, the rows inside it, and what examples show there. */
export interface Described {
  readonly type: RowType | undefined;
  readonly children: readonly TreeNode<FieldRow>[];
  readonly values: readonly JsonValue[];
  /** Names that lead to the value, `[]` for the items of an array. */
  readonly path: readonly string[];
  readonly fact: Fact;
  /** Name for diagnostics. */
  readonly name: string;
}

const isObject = (value: JsonValue): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * The schema of a row and everything inside it. What the rows say is stated; members that only the example shows are
 * inferred from it.
 *
 * @param node the row with its children
 * @param values what the examples show at its place
 * @param path names that lead to it
 * @example schemaOfRow(node, values, ["result"], context).types // ["array"]
 */
export function schemaOfRow(
  node: TreeNode<FieldRow>,
  values: readonly JsonValue[],
  path: readonly string[],
  context: SchemaContext,
): SchemaNode {
  const { row, children } = node;
  const { details, name } = row;
  const fact: Fact = { from: [row.at], basis: "stated" };
  const schema = describedSchema({ type: row.type, children, values, path, fact, name }, context);
  const types = schema.types ?? [];
  const literal = (text: string): JsonValue | undefined => {
    const value = literalOf(text, types);
    if (value === undefined && types.length > 0) reportValue(row, text, context);
    return value;
  };
  for (const limit of details.unread)
    context.report(apidogDiagnostics.create("limit-unreadable", { field: name, limit }, row.wordsAt));
  const standard = details.default === undefined ? undefined : literal(details.default);
  const examples = details.examples.flatMap((text) => literal(text) ?? []);
  const allowed = row.type?.kind === "enum" ? enumOf(row, types, values, context) : undefined;
  return {
    ...schema,
    ...details.keywords,
    ...(details.description === undefined ? {} : { description: details.description }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(examples.length === 0 ? {} : { examples }),
    ...(allowed === undefined ? {} : { enum: allowed }),
    ...(details.deprecated ? { deprecated: true } : {}),
  };
}

function reportValue(row: FieldRow, value: string, context: SchemaContext): void {
  context.report(apidogDiagnostics.create("value-unreadable", { field: row.name, value }, row.wordsAt));
}

/**
 * The schema of a described value: a row, or the root of a body.
 *
 * @example describedSchema({ type: { kind: "any" }, … }, context)
 */
export function describedSchema(value: Described, context: SchemaContext): SchemaNode {
  const { type, fact } = value;
  if (type === undefined || type.kind === "any") return fact;
  const schema = plainSchema(type, value, context);
  if (type.nullable !== true) return schema;
  return schema.types === undefined ? schema : { ...schema, types: [...schema.types, "null"] };
}

function plainSchema(type: RowType, value: Described, context: SchemaContext): SchemaNode {
  const { fact } = value;
  switch (type.kind) {
    case "scalar":
      if (type.type === "null") return nullSchema(value, context);
      return { ...fact, types: [type.type], ...(type.format === undefined ? {} : { format: type.format }) };
    case "enum":
      return describedSchema({ ...value, type: type.of }, context);
    case "object":
      return objectSchema(value, context);
    case "map": {
      const inner = value.values.filter(isObject).flatMap((object) => Object.values(object));
      const values = { ...value, type: type.values, values: inner, path: [...value.path, "[]"] };
      return { ...fact, types: ["object"], additionalProperties: describedSchema(values, context) };
    }
    case "array":
      return arraySchema(type.items, value, context);
    case "any":
      return fact;
  }
}

function arraySchema(items: RowType | undefined, value: Described, context: SchemaContext): SchemaNode {
  const { fact } = value;
  const values = value.values.flatMap((item) => (Array.isArray(item) ? (item as readonly JsonValue[]) : []));
  const path = [...value.path, "[]"];
  if (items !== undefined)
    return {
      ...fact,
      types: ["array"],
      items: describedSchema({ ...value, type: items, values, path }, context),
    };
  if (values.length === 0) return { ...fact, types: ["array"] };
  return {
    ...fact,
    types: ["array"],
    items: inferSchema(values, (inner) => context.locateValue([...path, ...inner])),
  };
}

function objectSchema(value: Described, context: SchemaContext): SchemaNode {
  const objects = value.values.filter(isObject);
  const properties = new Map<string, PropertyNode>();
  for (const node of value.children) {
    const { row } = node;
    if (properties.has(row.name)) context.leaveOut(row.at, `a row of the same name above it`);
    else properties.set(row.name, propertyOf(node, objects, value.path, context));
  }
  const shown = inferSchema(objects, (inner) => context.locateValue([...value.path, ...inner]));
  for (const property of shown.properties ?? []) {
    if (!properties.has(property.name)) properties.set(property.name, property);
  }
  return {
    ...value.fact,
    types: ["object"],
    ...(properties.size === 0 ? {} : { properties: [...properties.values()] }),
  };
}

function propertyOf(
  node: TreeNode<FieldRow>,
  parents: readonly JsonObject[],
  path: readonly string[],
  context: SchemaContext,
): PropertyNode {
  const { name, required, at } = node.row;
  const values = parents.flatMap((parent) =>
    Object.hasOwn(parent, name) ? [parent[name] as JsonValue] : [],
  );
  return {
    name,
    ...(required === undefined ? {} : { required }),
    from: [at],
    basis: "stated",
    schema: schemaOfRow(node, values, [...path, name], context),
  };
}

/** `null` as a type means nullable; what else the value may be, the example shows, or nothing does. */
function nullSchema(value: Described, context: SchemaContext): SchemaNode {
  const { fact, name } = value;
  const at = fact.from[0];
  const shown = inferSchema(
    value.values.filter((item) => item !== null),
    (inner) => context.locateValue([...value.path, ...inner]),
  );
  const keywordFacts = { types: { from: shown.from, basis: "inferred" } } as const;
  const nothing: SchemaNode = { ...fact, types: ["null"] };
  if (shown.types !== undefined) {
    context.report(
      apidogDiagnostics.create("type-inferred", { field: name, type: shown.types.join(", ") }, at),
    );
    return { ...shown, ...fact, types: [...shown.types, "null"], keywordFacts };
  }
  if (shown.anyOf !== undefined) return { ...fact, anyOf: [...shown.anyOf, nothing] };
  context.report(apidogDiagnostics.create("type-unknown", { field: name }, at));
  return { ...fact, anyOf: [{ ...fact }, nothing] };
}

function enumOf(
  row: FieldRow,
  types: readonly JsonType[],
  values: readonly JsonValue[],
  context: SchemaContext,
): readonly EnumValue[] | undefined {
  const { details, name } = row;
  if (details.allowed.length === 0) return undefined;
  const words = [
    ...listedWords(details.description ?? ""),
    ...details.examples,
    ...(details.default === undefined ? [] : [details.default]),
    ...values.flatMap((value) => (typeof value === "object" ? [] : [String(value)])),
    ...context.pageValues,
  ];
  const found = valuesOf(details.allowed, words);
  if (found === undefined) {
    const data = { field: name, values: details.allowed.join(" ") };
    context.report(apidogDiagnostics.create("enum-glued", data, row.wordsAt));
    return undefined;
  }
  const literals = found.map((text) => literalOf(text, types));
  // A list without one of its values would forbid it.
  if (
    !literals.every(
      (literal): literal is JsonScalar =>
        literal === null || !["object", "undefined"].includes(typeof literal),
    )
  ) {
    if (types.length > 0) reportValue(row, details.allowed.join(" "), context);
    return undefined;
  }
  return literals.map((value) => ({ value, from: [row.wordsAt], basis: "stated" }));
}

/** A word of the page as a value of the stated type; `undefined` where it is none. */
function literalOf(text: string, types: readonly JsonType[]): JsonValue | undefined {
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && /^-?\d{1,15}(?:\.\d{1,9})?$/u.test(text)) return Number(text);
  if (types.includes("boolean") && /^(?:true|false)$/iu.test(text)) return text.toLowerCase() === "true";
  if (types.includes("string")) return text;
  if (types.includes("object") || types.includes("array")) return parsed(text);
  return types.includes("null") && text === "null" ? null : undefined;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
