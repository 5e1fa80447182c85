import type { JsonObject, JsonValue } from "../model/json.ts";
import { objectOf } from "../openapi/build-context.ts";
import { pointerOfRef, pointerTo, valueAt } from "../openapi/pointer.ts";

export type ExampleKind = "request" | "response" | "parameter" | "property" | "default";

/** A value of the page and the schema of the same page that it has to fit. */
export interface PlacedExample {
  readonly kind: ExampleKind;
  /** JSON pointer of the value in the document. */
  readonly pointer: string;
  readonly value: JsonValue;
  /** JSON pointer of the schema. */
  readonly schema: string;
  /** How many examples the value holds. */
  readonly count: number;
  /** Where the value was put together from the examples of single properties: property → pointer of its example. */
  readonly members?: ReadonlyMap<string, string>;
}

const METHODS = new Set(["get", "put", "post", "delete", "patch", "head", "options", "trace"]);

/**
 * Every example and default of a document, with the schema that it has to fit.
 *
 * @param document OpenAPI 3.1
 * @example [...examplesOf(document)].filter((example) => example.kind === "response").length
 */
export function* examplesOf(document: JsonObject): Generator<PlacedExample> {
  for (const [path, item] of membersOf(document["paths"])) {
    for (const [method, operation] of membersOf(item)) {
      if (METHODS.has(method)) yield* ofOperation(operation, pointerTo("/paths", path, method), document);
    }
  }
  for (const [name, schema] of membersOf(valueAt(document, "/components/schemas"))) {
    yield* ofProperties(schema, pointerTo("/components/schemas", name));
  }
}

function* ofOperation(operation: JsonValue, at: string, document: JsonObject): Generator<PlacedExample> {
  for (const [index, parameter] of membersOf(memberOf(operation, "parameters"))) {
    if (memberOf(parameter, "$ref") === undefined)
      yield* ofParameter(parameter, pointerTo(at, "parameters", index));
  }
  const body = pointerTo(at, "requestBody", "content");
  for (const [type, media] of membersOf(valueAt(document, body))) {
    yield* ofMedia(media, pointerTo(body, type), "request", document);
  }
  for (const [status, response] of membersOf(memberOf(operation, "responses"))) {
    for (const [type, media] of membersOf(memberOf(response, "content"))) {
      yield* ofMedia(media, pointerTo(at, "responses", status, "content", type), "response", document);
    }
  }
}

function* ofParameter(parameter: JsonValue, at: string): Generator<PlacedExample> {
  const schema = pointerTo(at, "schema");
  for (const [pointer, value] of namedExamples(parameter, at)) {
    yield { kind: "parameter", pointer, value, schema, count: 1 };
  }
  yield* ofSchema(memberOf(parameter, "schema"), schema, "parameter");
}

/** A schema's own examples and default. */
function* ofSchema(schema: JsonValue | undefined, at: string, kind: ExampleKind): Generator<PlacedExample> {
  for (const [index, value] of membersOf(memberOf(schema, "examples"))) {
    yield { kind, pointer: pointerTo(at, "examples", index), value, schema: at, count: 1 };
  }
  const value = memberOf(schema, "default");
  if (value !== undefined)
    yield { kind: "default", pointer: pointerTo(at, "default"), value, schema: at, count: 1 };
}

function* ofMedia(
  media: JsonValue,
  at: string,
  kind: ExampleKind,
  document: JsonObject,
): Generator<PlacedExample> {
  const ref = valueAt(media, "/schema/$ref");
  const schema = (typeof ref === "string" ? pointerOfRef(ref) : undefined) ?? pointerTo(at, "schema");
  // Without a schema there is nothing to contradict.
  if (memberOf(media, "schema") === undefined || valueAt(document, schema) === undefined) return;
  for (const [pointer, value] of namedExamples(media, at)) yield { kind, pointer, value, schema, count: 1 };
}

function* namedExamples(
  holder: JsonValue,
  at: string,
): Generator<readonly [pointer: string, value: JsonValue]> {
  const single = memberOf(holder, "example");
  if (single !== undefined) yield [pointerTo(at, "example"), single];
  for (const [name, example] of membersOf(memberOf(holder, "examples"))) {
    const value = memberOf(example, "value");
    if (value !== undefined) yield [pointerTo(at, "examples", name, "value"), value];
  }
}

/** The first examples of all properties are one value of the object, and so are their defaults: one check for each. */
function* ofProperties(schema: JsonValue, at: string): Generator<PlacedExample> {
  for (const kind of ["property", "default"] as const) {
    const values = new Map<string, JsonValue>();
    const members = new Map<string, string>();
    for (const [name, property] of membersOf(memberOf(schema, "properties"))) {
      const keyword = kind === "property" ? "examples" : "default";
      const stated = memberOf(property, keyword);
      const value = kind === "property" ? memberOf(stated, "0") : stated;
      if (value === undefined) continue;
      values.set(name, value);
      members.set(name, pointerTo(at, "properties", name, keyword, ...(kind === "property" ? [0] : [])));
    }
    if (values.size === 0) continue;
    yield { kind, pointer: at, value: objectOf(values), schema: at, count: values.size, members };
  }
}

function membersOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return value !== null && typeof value === "object" ? Object.entries(value) : [];
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return value !== null && typeof value === "object" && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, JsonValue>>)[name]
    : undefined;
}
