import type { JsonObject } from "../model/json.ts";
import { isObject } from "./document-shape.ts";
import { transformDocument } from "./transform-document.ts";

/**
 * The document without the vendor's sentences: facts, names and titles stay.
 *
 * @param document OpenAPI 3.1; it is not changed
 * @example withoutDescriptions({ info: { title: "A", description: "…" } }) // { info: { title: "A" } }
 */
export function withoutDescriptions(document: JsonObject): JsonObject {
  const edited = transformDocument(document, (object, kind) => {
    const { description: _description, "x-enum-descriptions": _sentences, ...rest } = object;
    // A response has to have one. OpenAPI 3.1, section 4.8.17.
    return kind === "response" && !Object.hasOwn(rest, "$ref") ? { description: "", ...rest } : rest;
  });
  const { info, tags } = edited;
  return {
    ...edited,
    ...(isObject(info) ? { info: bare(info) } : {}),
    ...(Array.isArray(tags) ? { tags: tags.map((tag: unknown) => bareIfObject(tag)) } : {}),
  } as JsonObject;
}

function bare(object: JsonObject): JsonObject {
  const { description: _description, ...rest } = object;
  return rest;
}

const bareIfObject = (value: unknown): unknown =>
  isObject(value as JsonObject) ? bare(value as JsonObject) : value;
