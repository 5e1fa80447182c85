import type { JsonObject, JsonValue } from "../model/json.ts";
import { isObject } from "./document-shape.ts";
import { transformDocument, type ObjectKind } from "./transform-document.ts";

/** A reference that leads nowhere that is read. */
export interface DeadReference {
  /** What refers: `parameter`, `response` … */
  readonly at: ObjectKind;
  readonly ref: string;
  readonly isExternal: boolean;
}

/**
 * References of parameters, bodies, responses, headers and path items that lead into another file, or to nothing. Those of schemas
 * are told where they are read.
 *
 * @param document OpenAPI 3.1
 * @returns each once, in the order of the document
 * @example checkReferences({ paths: { "/a": { $ref: "other.yaml" } } }) // [{ at: "pathItem", ref: "other.yaml", isExternal: true }]
 */
export function checkReferences(document: JsonObject): readonly DeadReference[] {
  const dead = new Map<string, DeadReference>();
  transformDocument(document, (object, at) => {
    const ref = at === "schema" ? undefined : object["$ref"];
    if (typeof ref !== "string") return object;
    const isExternal = !ref.startsWith("#/");
    if (isExternal || !leadsSomewhere(document, ref)) dead.set(`${at} ${ref}`, { at, ref, isExternal });
    return object;
  });
  return [...dead.values()];
}

/** RFC 6901, section 6. */
function leadsSomewhere(document: JsonObject, pointer: string): boolean {
  let node: JsonValue | undefined = document;
  for (const segment of pointer.slice(2).split("/")) {
    const name = decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(node)) node = (node as readonly JsonValue[])[Number(name)];
    else node = isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return node !== undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
