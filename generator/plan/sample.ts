import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import { fits, trim } from "./fits.ts";
import {
  entriesOf,
  isList,
  isObject,
  listAt,
  memberOf,
  numberAt,
  objectAt,
  objectOf,
  textAt,
} from "./json-view.ts";
import { schemaNameOf, saysNothing, type NormalSchema } from "./normal-schema.ts";
import { sampleText } from "./sample-text.ts";
import { requiredOf, type Schemas } from "./schema-members.ts";

/** Optional members below this depth are left out of samples. */
const FULL_DEPTH = 4;
/** Of one sample. Where schemas refer to many others, four levels of them are millions: less of them is shown. */
export const MAX_VALUES = 5_000;
/** Required members below this depth, which only recursion reaches, become empty. */
const MAX_DEPTH = 12;

const NOTHING: ReadonlySet<JsonValue> = new Set();

/** What is left for one sample; below nothing, lists and objects stay empty. */
interface Room {
  values: number;
  /** Depth from which optional members are left out. */
  readonly fullDepth: number;
}

/**
 * A value that fits the schema: its example where that fits, else the first allowed value, its default, or one made from
 * its limits. Deterministic. One of very many values holds fewer optional members; where even what is required is too much,
 * it is a part that does not fit.
 *
 * @param depth that it stands at
 * @param left how many values it may hold; what it held is taken off
 * @example sampleOf({ type: "integer", minimum: 10 }, schemas) // 10
 */
export function sampleOf(
  schema: NormalSchema,
  schemas: Schemas,
  depth = 0,
  left = { values: MAX_VALUES },
): JsonValue {
  for (let fullDepth = FULL_DEPTH; ; fullDepth--) {
    const room: Room = { ...left, fullDepth };
    const sample = sampleIn(room, schema, schemas, depth, NOTHING);
    if (room.values < 0 && fullDepth > 0) continue;
    left.values = room.values;
    return sample;
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
  const sampled: [string, JsonValue][] = [];
  for (const [name, member] of entriesOf(memberOf(schema, "properties"))) {
    if (room.values < 0) break;
    if (required.has(name) || depth < room.fullDepth) sampled.push([name, sample(member as JsonObject)]);
  }
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
