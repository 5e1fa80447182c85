import type { JsonObject, JsonValue } from "../model/json.ts";
import {
  isObject,
  METHODS,
  objectFrom,
  SCHEMA_LISTS,
  SCHEMA_MAPS,
  SCHEMA_MEMBERS,
} from "./document-shape.ts";

/** What stands where in a document: member → kind of the object there; `map:` and `list:` hold several of a kind. */
const SHAPE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: { paths: "map:pathItem", components: "components" },
  components: {
    schemas: "map:schema",
    parameters: "map:parameter",
    responses: "map:response",
    requestBodies: "map:body",
    headers: "map:parameter",
    callbacks: "map:callback",
  },
  pathItem: {
    parameters: "list:parameter",
    ...Object.fromEntries(METHODS.map((method) => [method, "operation"])),
  },
  operation: {
    parameters: "list:parameter",
    requestBody: "body",
    responses: "map:response",
    callbacks: "map:callback",
  },
  parameter: { schema: "schema", content: "map:media" },
  body: { content: "map:media" },
  response: { headers: "map:parameter", content: "map:media" },
  media: { schema: "schema", encoding: "map:encoding" },
  encoding: { headers: "map:parameter" },
};

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
  return { ...(upgraded(document, "document") as JsonObject), openapi: "3.1.0" };
}

/** YAML reads `openapi: 3.0` as a number. */
function asText(value: JsonValue | undefined): string {
  return typeof value === "number" ? value.toFixed(1) : typeof value === "string" ? value : "";
}

function upgraded(value: JsonValue, kind: string): JsonValue {
  const [container, of] = kind.includes(":") ? kind.split(":") : [undefined, kind];
  if (container === "list")
    return Array.isArray(value) ? value.map((item: JsonValue) => upgraded(item, of ?? "")) : value;
  if (!isObject(value)) return value;
  if (container === "map" || of === "callback")
    return objectFrom(
      Object.entries(value).map(([name, member]) => [
        name,
        name.startsWith("x-") ? member : upgraded(member, container === "map" ? (of ?? "") : "pathItem"),
      ]),
    );
  if (of === "schema") return upgradedSchema(value);
  const members = SHAPE[of ?? ""] ?? {};
  return objectFrom(
    Object.entries(value).map(([name, member]) => {
      const inside = Object.hasOwn(members, name) ? members[name] : undefined;
      return [name, inside === undefined ? member : upgraded(member, inside)];
    }),
  );
}

/** OpenAPI 3.0.4, section 4.7.24. */
function upgradedSchema(schema: JsonObject): JsonObject {
  const members = new Map<string, JsonValue>();
  for (const [name, value] of Object.entries(schema)) members.set(name, schemaMember(name, value));
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

function schemaMember(name: string, value: JsonValue): JsonValue {
  if (SCHEMA_MEMBERS.has(name)) return upgraded(value, "schema");
  if (SCHEMA_MAPS.has(name)) return upgraded(value, "map:schema");
  if (SCHEMA_LISTS.has(name)) return upgraded(value, "list:schema");
  return value;
}

/** Members that say something of the whole schema, null or not. */
const ABOUT = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "examples"];

/** `nullable` beside a reference or a composition is meant for what they stand for, whatever the letter of 3.0 says. */
function withNull(members: Map<string, JsonValue>): JsonObject {
  const type = members.get("type");
  const values = members.get("enum");
  if (type !== undefined) {
    const types: readonly JsonValue[] = Array.isArray(type) ? (type as JsonValue[]) : [type];
    members.set("type", [...new Set([...types, "null"])]);
    if (Array.isArray(values) && !values.includes(null)) members.set("enum", [...values, null]);
    return objectFrom(members);
  }
  const composed = ["$ref", "allOf", "anyOf", "oneOf"].some((key) => members.has(key));
  if (!composed) return objectFrom(members);
  const about = [...members].filter(([name]) => ABOUT.includes(name));
  const rest = [...members].filter(([name]) => !ABOUT.includes(name));
  return objectFrom([...about, ["anyOf", [objectFrom(rest), { type: "null" }]]]);
}
