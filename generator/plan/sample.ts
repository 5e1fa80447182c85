import { isExact, isExactThroughout } from "../../spec/model/exact.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import {
  entriesOf,
  isList,
  isObject,
  isScalar,
  listAt,
  memberOf,
  numberAt,
  objectAt,
  objectOf,
  textAt,
  wordsAt,
} from "./json-view.ts";
import { schemaNameOf, saysNothing, type NormalSchema } from "./normal-schema.ts";
import { sampleText } from "./sample-text.ts";

/** Optional members below this depth are left out of samples. */
const FULL_DEPTH = 4;
/** Of one sample. Where schemas refer to many others, four levels of them are millions: less of them is shown. */
const MAX_VALUES = 5_000;
/** Required members below this depth, which only recursion reaches, become empty. */
const MAX_DEPTH = 12;

const NOTHING: ReadonlySet<JsonValue> = new Set();

type Schemas = ReadonlyMap<string, NormalSchema>;

/** What is left for one sample; below nothing, lists and objects stay empty. */
interface Room {
  values: number;
  /** Depth from which optional members are left out. */
  readonly fullDepth: number;
}

/**
 * A value that fits the schema: its example where that fits, else the first allowed value, its default, or one made from
 * its limits. Deterministic. One of very many values holds fewer optional members.
 *
 * @param depth that it stands at
 * @example sampleOf({ type: "integer", minimum: 10 }, schemas) // 10
 */
export function sampleOf(schema: NormalSchema, schemas: Schemas, depth = 0): JsonValue {
  for (let fullDepth = FULL_DEPTH; ; fullDepth--) {
    const room: Room = { values: MAX_VALUES, fullDepth };
    const sample = sampleIn(room, schema, schemas, depth, NOTHING);
    if (room.values >= 0 || fullDepth === 0) return sample;
  }
}

/** @param required members that a schema around this one requires, beside its own */
function sampleIn(
  room: Room,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
  required: ReadonlySet<JsonValue>,
): JsonValue {
  room.values--;
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) {
    const example = memberOf(schema, "example");
    const target = schemas.get(schemaNameOf(ref)) ?? {};
    if (example !== undefined && fits(example, schema, schemas)) return trim(example, schema, schemas);
    return depth > MAX_DEPTH ? emptyOf(target) : sampleIn(room, target, schemas, depth, required);
  }
  const stated = [memberOf(schema, "example"), ...listAt(schema, "examples"), memberOf(schema, "default")];
  const example = stated.find(
    (value) => value !== undefined && value !== null && fits(value, schema, schemas),
  );
  if (example !== undefined) return trim(example, schema, schemas);
  const value = memberOf(schema, "const");
  if (value !== undefined) return value;
  const [first] = listAt(schema, "enum");
  if (first !== undefined) return first;
  if (Object.hasOwn(schema, "allOf")) return sampleOfAll(room, schema, schemas, depth, required);
  for (const key of ["anyOf", "oneOf"]) {
    const branch = listAt(schema, key)
      .filter(isObject)
      .find((candidate) => memberOf(candidate, "type") !== "null");
    if (branch !== undefined) return sampleIn(room, branch, schemas, depth + 1, required);
  }
  return sampleOfType(room, schema, schemas, depth, required);
}

/**
 * A value of a page made to fit the schema: what fits stays, what does not is replaced by a sample, what the schema does
 * not know is left out, what it requires is added.
 *
 * @example fitValue({ size: "" }, { type: "object", properties: { size: { type: "integer" } } }, schemas) // { size: 1 }
 */
export function fitValue(value: JsonValue, schema: NormalSchema, schemas: Schemas): JsonValue {
  if (fits(value, schema, schemas)) return trim(value, schema, schemas);
  const members = propertiesOf(schema, schemas);
  if (!isObject(value) || members.size === 0) return sampleOf(schema, schemas);
  const required = requiredOf(schema, schemas);
  const repaired = objectOf(
    [...members].flatMap(([name, member]): [string, JsonValue][] => {
      const own = memberOf(value, name);
      if (own === undefined) return required.has(name) ? [[name, sampleOf(member, schemas)]] : [];
      return [[name, fitValue(own, member, schemas)]];
    }),
  );
  return fits(repaired, schema, schemas) ? repaired : sampleOf(schema, schemas);
}

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
  const words = wordsAt(schema, "type");
  // A client refuses an answer with a number that was rounded.
  return words.length === 0
    ? isExactThroughout(value)
    : words.some((word) => fitsType(value, word, schema, schemas, depth));
}

/** All properties that a value of the schema may have, references and compositions followed. */
export function propertiesOf(
  schema: NormalSchema,
  schemas: Schemas,
  depth = 0,
  seen: Set<string> = new Set(),
): ReadonlyMap<string, NormalSchema> {
  if (depth > 20) return new Map();
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) {
    const name = schemaNameOf(ref);
    if (seen.has(name)) return new Map();
    seen.add(name);
    return propertiesOf(schemas.get(name) ?? {}, schemas, depth + 1, seen);
  }
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) => listAt(schema, key).filter(isObject));
  const inherited = branches.flatMap((branch) => [...propertiesOf(branch, schemas, depth + 1, seen)]);
  const own = entriesOf(memberOf(schema, "properties")).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return new Map([...inherited, ...own]);
}

/** Leaves out members that the schema does not know, since a literal with them does not type-check. */
function trim(value: JsonValue, schema: NormalSchema, schemas: Schemas, depth = 0): JsonValue {
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

function requiredOf(
  schema: NormalSchema,
  schemas: Schemas,
  depth = 0,
  seen: Set<string> = new Set(),
): ReadonlySet<JsonValue> {
  if (depth > 20) return new Set();
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) {
    const name = schemaNameOf(ref);
    if (seen.has(name)) return new Set();
    seen.add(name);
    return requiredOf(schemas.get(name) ?? {}, schemas, depth + 1, seen);
  }
  const inherited = listAt(schema, "allOf")
    .filter(isObject)
    .flatMap((branch) => [...requiredOf(branch, schemas, depth + 1, seen)]);
  return new Set([...inherited, ...listAt(schema, "required")]);
}

/**
 * A sample that is an object; nothing where the schema allows none.
 *
 * @example objectSampleOf({}, schemas) // { name: "value" }
 */
export function objectSampleOf(schema: NormalSchema, schemas: Schemas): JsonObject | undefined {
  const sample = sampleOf(schema, schemas);
  if (isObject(sample)) return sample;
  const other = { name: "value" };
  return fits(other, schema, schemas) ? other : undefined;
}

/** What one part requires may be a property of another one: `allOf: [{ $ref }, { required: […] }]`. */
function sampleOfAll(
  room: Room,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
  around: ReadonlySet<JsonValue>,
): JsonValue {
  if (room.values < 0) return {};
  const required = new Set([...around, ...requiredOf(schema, schemas)]);
  const branches = listAt(schema, "allOf").filter(isObject);
  const parts = branches.map((branch) => sampleIn(room, branch, schemas, depth + 1, required));
  const [first] = parts;
  return parts.every(isObject) ? objectOf(parts.flatMap((part) => Object.entries(part))) : (first ?? null);
}

function sampleOfType(
  room: Room,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
  required: ReadonlySet<JsonValue>,
): JsonValue {
  if (saysNothing(schema)) return "value";
  const type = memberOf(schema, "type");
  const word = isList(type) ? (type.find((candidate) => candidate !== "null") ?? "null") : type;
  switch (word) {
    case "string":
      return sampleText(schema);
    case "integer":
    case "number":
      return sampleNumber(schema);
    case "boolean":
      return true;
    case "array":
      return sampleList(room, schema, schemas, depth);
    case "object":
      return sampleObject(room, schema, schemas, depth, required);
    default:
      return null;
  }
}

function sampleNumber(schema: NormalSchema): JsonScalar {
  const above = numberAt(schema, "exclusiveMinimum");
  const least = numberAt(schema, "minimum") ?? (above === undefined ? undefined : Math.floor(above) + 1);
  const most = numberAt(schema, "maximum") ?? numberAt(schema, "exclusiveMaximum");
  const step = numberAt(schema, "multipleOf") ?? 1;
  if (least !== undefined) return step > 0 ? Math.ceil(least / step) * step : least;
  if (most !== undefined && most < 1) return most;
  return step > 0 ? step : 1;
}

function sampleList(room: Room, schema: NormalSchema, schemas: Schemas, depth: number): JsonValue {
  if (room.values < 0) return [];
  const sample = (item: NormalSchema): JsonValue => sampleIn(room, item, schemas, depth + 1, NOTHING);
  const tuple = listAt(schema, "prefixItems").filter(isObject);
  if (tuple.length > 0) return tuple.map(sample);
  const items = objectAt(schema, "items");
  if (depth > MAX_DEPTH) return [];
  const count = Math.min(Math.max(1, numberAt(schema, "minItems") ?? 1), 3);
  return Array.from({ length: count }, () => (items === undefined ? "value" : sample(items)));
}

function sampleObject(
  room: Room,
  schema: NormalSchema,
  schemas: Schemas,
  depth: number,
  around: ReadonlySet<JsonValue>,
): JsonValue {
  const required = new Set([...around, ...listAt(schema, "required")]);
  if (depth > MAX_DEPTH || room.values < 0) return {};
  const sample = (member: JsonObject): JsonValue => sampleIn(room, member, schemas, depth + 1, NOTHING);
  const members = entriesOf(memberOf(schema, "properties")).filter(
    ([name]) => required.has(name) || depth < room.fullDepth,
  );
  const sampled = members.map(([name, member]) => [name, sample(member as JsonObject)] as const);
  const rest = objectAt(schema, "additionalProperties");
  if (sampled.length > 0 || rest === undefined || depth >= room.fullDepth) return objectOf(sampled);
  return { key: sample(rest) };
}

function emptyOf(schema: NormalSchema): JsonValue {
  const type = memberOf(schema, "type");
  if (type === "array") return [];
  if (type === "string") return "";
  if (type === "integer" || type === "number") return 0;
  return type === "boolean" ? false : {};
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
  if (!wordsAt(schema, "required").every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, member]) => {
    return fits(member, objectAt(properties, name) ?? rest ?? {}, schemas, depth + 1);
  });
}
