import type { JsonObject, JsonValue } from "../model/json.ts";

/** Members of a schema that hold one schema each. */
export const SCHEMA_MEMBERS: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "not",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
]);

/** Members of a schema that hold schemas by name. */
export const SCHEMA_MAPS: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs"]);

/** Members of a schema that hold lists of schemas. */
export const SCHEMA_LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);

/** Members of a path item that are operations. OpenAPI 3.1, section 4.8.9. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Whether a value is a JSON object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * An object from members; `__proto__` becomes a member like any other.
 *
 * @example objectFrom([["a", 1]]) // { a: 1 }
 */
export function objectFrom(members: Iterable<readonly [string, JsonValue]>): JsonObject {
  return Object.fromEntries<JsonValue>(members);
}
