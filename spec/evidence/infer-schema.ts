import type { JsonObject, JsonType, JsonValue } from "../model/json.ts";
import type { PropertyNode, SchemaNode } from "../model/schema-node.ts";
import type { Fact, Locator } from "../provenance.ts";

/** Places that show a value: names lead from the root to it, `[]` stands for the items of an array. */
export type LocateValue = (path: readonly string[]) => readonly Locator[];

/** Deeper values stay unknown: no documented value nests so deep, and the stack is finite. */
const MAX_DEPTH = 64;

/** `{{timestamp}}`, `{{$string.uuid}}`: stands for a value and says nothing of its type. */
const TEMPLATE = /^\s*\{\{[^{}]*\}\}\s*$/u;

/**
 * The widest schema that example values prove. Every further value can only widen it: `null` makes it nullable, other
 * types are added, members are joined, and an empty array or object says nothing of what may be in it. A value that
 * was only ever seen as `null` may be anything. No member is required: an example shows what may be there.
 *
 * @param values parsed example values of one place; none: the schema is empty
 * @param from where the examples stand, or a function that finds the place of a value inside them
 * @returns a schema whose every node has the basis `inferred`
 * @example inferSchema([{ a: 1 }, { a: null }], []).properties?.[0]?.schema.types // ["integer", "null"]
 */
export function inferSchema(
  values: readonly JsonValue[],
  from: readonly Locator[] | LocateValue,
): SchemaNode {
  const locate: LocateValue = typeof from === "function" ? from : () => from;
  return inferAt(values, [], locate);
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue): value is JsonObject =>
  value !== null && typeof value === "object" && !isArray(value);

function inferAt(values: readonly JsonValue[], path: readonly string[], locate: LocateValue): SchemaNode {
  const fact: Fact = { from: locate(path), basis: "inferred" };
  if (path.length > MAX_DEPTH) return fact;
  const known = values.filter((value) => typeof value !== "string" || !TEMPLATE.test(value));
  const objects = known.filter(isObject);
  const arrays = known.filter(isArray);
  const branches: SchemaNode[] = [];
  const scalars = scalarTypes(known);
  if (scalars.length > 0) branches.push({ ...fact, types: scalars });
  if (objects.length > 0) branches.push(objectSchema(objects, path, locate, fact));
  if (arrays.length > 0) branches.push(arraySchema(arrays, path, locate, fact));
  return known.includes(null) ? nullable(branches, fact) : (union(branches, fact) ?? fact);
}

function union(branches: readonly SchemaNode[], fact: Fact): SchemaNode | undefined {
  return branches.length > 1 ? { ...fact, anyOf: branches } : branches[0];
}

function nullable(branches: readonly SchemaNode[], fact: Fact): SchemaNode {
  const [only] = branches;
  if (branches.length === 1 && only?.types !== undefined) return { ...only, types: [...only.types, "null"] };
  const rest = branches.length === 0 ? [fact] : branches;
  return { ...fact, anyOf: [...rest, { ...fact, types: ["null"] }] };
}

function scalarTypes(values: readonly JsonValue[]): readonly JsonType[] {
  const types: JsonType[] = [];
  const numbers = values.filter((value) => typeof value === "number");
  if (values.some((value) => typeof value === "string")) types.push("string");
  if (numbers.length > 0)
    types.push(numbers.every((value) => Number.isInteger(value)) ? "integer" : "number");
  if (values.some((value) => typeof value === "boolean")) types.push("boolean");
  return types;
}

function objectSchema(
  objects: readonly JsonObject[],
  path: readonly string[],
  locate: LocateValue,
  fact: Fact,
): SchemaNode {
  const members = new Map<string, JsonValue[]>();
  for (const object of objects) {
    for (const [name, value] of Object.entries(object)) {
      const known = members.get(name);
      if (known === undefined) members.set(name, [value]);
      else known.push(value);
    }
  }
  const properties = [...members].map(([name, values]): PropertyNode => {
    const schema = inferAt(values, [...path, name], locate);
    return { name, from: schema.from, basis: "inferred", schema };
  });
  return { ...fact, types: ["object"], ...(properties.length === 0 ? {} : { properties }) };
}

function arraySchema(
  arrays: readonly (readonly JsonValue[])[],
  path: readonly string[],
  locate: LocateValue,
  fact: Fact,
): SchemaNode {
  const values = arrays.flat();
  return {
    ...fact,
    types: ["array"],
    ...(values.length === 0 ? {} : { items: inferAt(values, [...path, "[]"], locate) }),
  };
}
