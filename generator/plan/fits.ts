import { isExact, isExactThroughout } from "../../spec/model/exact.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import {
  isList,
  isObject,
  isScalar,
  listAt,
  memberOf,
  objectAt,
  objectOf,
  textAt,
  wordsAt,
} from "./json-view.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";
import { propertiesOf, type Schemas } from "./schema-members.ts";

/** Whether a value has the shape of the schema: types, required members, allowed values. Limits are not looked at. */
export function fits(
  value: JsonValue,
  schema: NormalSchema,
  schemas: Schemas,
  depth = 0,
  // Of this value, by schema: where two parts refer to two parts each, and so on, each is asked once.
  known: Map<NormalSchema, boolean> = new Map(),
): boolean {
  if (depth > 50) return true;
  const before = known.get(schema);
  if (before !== undefined) return before;
  known.set(schema, true);
  const fitting = fitsNow(value, schema, schemas, depth, known);
  known.set(schema, fitting);
  return fitting;
}

function fitsNow(
  value: JsonValue,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
  known: Map<NormalSchema, boolean>,
): boolean {
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) return fits(value, schemas.get(schemaNameOf(ref)) ?? {}, schemas, depth + 1, known);
  const constant = memberOf(schema, "const");
  if (constant !== undefined) return value === constant;
  const values = memberOf(schema, "enum");
  if (isList(values)) return values.some((allowed) => allowed === value);
  for (const [key, every] of [
    ["allOf", true],
    ["anyOf", false],
    ["oneOf", false],
  ] as const) {
    const branches = listAt(schema, key).filter(isObject);
    const test = (branch: JsonObject): boolean => fits(value, branch, schemas, depth + 1, known);
    if (branches.length > 0 && !(every ? branches.every(test) : branches.some(test))) return false;
  }
  if (isObject(value) && !wordsAt(schema, "required").every((name) => Object.hasOwn(value, name)))
    return false;
  const words = wordsAt(schema, "type");
  // A client refuses an answer with a number that was rounded.
  return words.length === 0
    ? isExactThroughout(value)
    : words.some((word) => fitsType(value, word, schema, schemas, depth));
}

/** Leaves out members that the schema does not know, since a literal with them does not type-check. */
export function trim(value: JsonValue, schema: NormalSchema, schemas: Schemas, depth = 0): JsonValue {
  if (depth > 50) return value;
  const target =
    textAt(schema, "$ref") === undefined
      ? schema
      : (schemas.get(schemaNameOf(textAt(schema, "$ref") ?? "")) ?? {});
  const branches = ["anyOf", "oneOf"].flatMap((key) => listAt(target, key).filter(isObject));
  const branch = branches.find((candidate) => fits(value, candidate, schemas));
  if (branch !== undefined) return trim(value, branch, schemas, depth + 1);
  if (target !== schema) return trim(value, target, schemas, depth + 1);
  if (isList(value)) {
    const items = objectAt(schema, "items");
    return items === undefined ? value : value.map((item) => trim(item, items, schemas, depth + 1));
  }
  const members = propertiesOf(schema, schemas);
  if (!isObject(value) || (members.size === 0 && !Object.hasOwn(schema, "properties"))) return value;
  const rest = objectAt(schema, "additionalProperties");
  return objectOf(
    Object.entries(value).flatMap(([name, member]): [string, JsonValue][] => {
      const known = members.get(name) ?? rest;
      return known === undefined ? [] : [[name, trim(member, known, schemas, depth + 1)]];
    }),
  );
}

function fitsType(
  value: JsonValue,
  word: string,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
): boolean {
  switch (word) {
    case "array":
      return isList(value) && fitsItems(value, schema, schemas, depth);
    case "object":
      return isObject(value) && fitsMembers(value, schema, schemas, depth);
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && isExact(value);
    case "null":
      return value === null;
    default:
      return isScalar(value) && typeof value === word;
  }
}

function fitsItems(
  value: readonly JsonValue[],
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
): boolean {
  const tuple = listAt(schema, "prefixItems").filter(isObject);
  if (tuple.length > 0)
    return (
      value.length === tuple.length &&
      tuple.every((item, index) => fits(value[index] ?? null, item, schemas, depth + 1))
    );
  const items = objectAt(schema, "items");
  return value.every((item) => fits(item, items ?? {}, schemas, depth + 1));
}

function fitsMembers(value: JsonObject, schema: NormalSchema, schemas: Schemas, depth: number): boolean {
  const properties = objectAt(schema, "properties");
  const rest = objectAt(schema, "additionalProperties");
  return Object.entries(value).every(([name, member]) => {
    return fits(member, objectAt(properties, name) ?? rest ?? {}, schemas, depth + 1);
  });
}
