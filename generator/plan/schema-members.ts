import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { entriesOf, isObject, listAt, memberOf, textAt } from "./json-view.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";

/** A document's named schemas. */
export type Schemas = ReadonlyMap<string, NormalSchema>;

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

/** All names that a value of the schema must have, references and compositions followed. */
export function requiredOf(
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
