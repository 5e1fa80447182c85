import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { SchemaPlace } from "../rule.ts";

/** Mini documents for the rows of the rules' tests. */

/** A document with one operation, `POST /things`, laid over what every document needs. */
export function withOperation(operation: JsonObject, rest: JsonObject = {}): JsonObject {
  const responses = { "200": { description: "done" } };
  return { ...document(rest), paths: { "/things": { post: { responses, ...operation } } } };
}

/** A document without paths. */
export function document(rest: JsonObject = {}): JsonObject {
  return { openapi: "3.1.0", info: { title: "T", version: "2026-01" }, paths: {}, ...rest };
}

/** The pointer-free place of a schema in an operation. */
export function operationWith(place: SchemaPlace, schema: JsonValue): JsonObject {
  const object = { type: "object", properties: { p: schema } };
  const media = (value: JsonValue) => ({ "application/json": { schema: value } });
  switch (place) {
    case "request-body":
      return { requestBody: { content: media(schema) } };
    case "request-property":
      return { requestBody: { content: media(object) } };
    case "request-parameter":
      return { parameters: [{ in: "query", name: "q", schema }] };
    case "request-parameter-property":
      return { parameters: [{ in: "query", name: "q", style: "deepObject", schema: object }] };
    case "response-body":
      return { responses: { "200": { description: "done", content: media(schema) } } };
    case "response-property":
      return { responses: { "200": { description: "done", content: media(object) } } };
    case "response-header":
      return { responses: { "200": { description: "done", headers: { H: { schema } } } } };
    case "response-header-property":
      return { responses: { "200": { description: "done", headers: { H: { schema: object } } } } };
  }
}

/** A document with a schema at a place. */
export function withSchema(place: SchemaPlace, schema: JsonValue, rest: JsonObject = {}): JsonObject {
  return withOperation(operationWith(place, schema), rest);
}
