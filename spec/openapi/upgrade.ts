import type { JsonObject, JsonValue } from "../model/json.ts";
import { objectFrom } from "./document-shape.ts";
import { transformDocument } from "./transform-document.ts";

/**
 * Says a document of OpenAPI 3.0 in the words of 3.1: `nullable` becomes a type, boolean `exclusiveMinimum` and
 * `exclusiveMaximum` become numbers, a schema's `example` becomes `examples`. This is the one place where 3.0 is known as such.
 *
 * @param document OpenAPI 3.0 or 3.1; it is not changed
 * @returns a document of 3.1; one that is 3.1 already is returned as it is
 * @see https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0
 * @example upgradeDocument({ openapi: "3.0.3", paths: {} }) // { openapi: "3.1.0", paths: {} }
 */
export function upgradeDocument(document: JsonObject): JsonObject {
  if (!/^3\.0(?:\.|$)/u.test(asText(document["openapi"]))) return document;
  const upgraded = transformDocument(document, (object, kind) =>
    kind === "schema" ? upgradedSchema(object) : object,
  );
  return { ...upgraded, openapi: "3.1.0" };
}

/** YAML reads `openapi: 3.0` as a number. */
function asText(value: JsonValue | undefined): string {
  return typeof value === "number" ? value.toFixed(1) : typeof value === "string" ? value : "";
}

/** OpenAPI 3.0.4, section 4.7.24. */
function upgradedSchema(schema: JsonObject): JsonObject {
  const members = new Map<string, JsonValue>(Object.entries(schema));
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const flag = members.get(exclusive);
    if (typeof flag !== "boolean") continue;
    members.delete(exclusive);
    const value = members.get(limit);
    if (!flag || value === undefined) continue;
    members.delete(limit);
    members.set(exclusive, value);
  }
  const example = members.get("example");
  if (example !== undefined && !members.has("$ref")) {
    members.delete("example");
    if (!members.has("examples")) members.set("examples", [example]);
  }
  const nullable = members.get("nullable") === true;
  members.delete("nullable");
  return nullable ? withNull(members) : objectFrom(members);
}

function withOne(list: JsonValue, value: JsonValue): JsonValue {
  const all: readonly JsonValue[] = Array.isArray(list) ? (list as readonly JsonValue[]) : [list];
  return all.includes(value) ? list : [...all, value];
}

/** Members that say something of the whole schema, null or not. */
const ABOUT = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "examples"];

/** `nullable` beside a reference or a composition is meant for what they stand for, whatever the letter of 3.0 says. */
function withNull(members: Map<string, JsonValue>): JsonObject {
  const type = members.get("type");
  const values = members.get("enum");
  if (type !== undefined) {
    members.set("type", withOne(type, "null"));
    if (values !== undefined) members.set("enum", withOne(values, null));
    return objectFrom(members);
  }
  const composed = ["$ref", "allOf", "anyOf", "oneOf"].some((key) => members.has(key));
  if (!composed) return objectFrom(members);
  const about = [...members].filter(([name]) => ABOUT.includes(name));
  const rest = [...members].filter(([name]) => !ABOUT.includes(name));
  return objectFrom([...about, ["anyOf", [objectFrom(rest), { type: "null" }]]]);
}
