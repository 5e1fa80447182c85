import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";

/** Typed looks into JSON whose shape is not certain; absent and of another type are the same. */

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !isList(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isScalar(value: JsonValue | undefined): value is JsonScalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** An own member; names come from documents, and `constructor` is one of them. */
export function memberOf(object: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function objectAt(object: JsonValue | undefined, name: string): JsonObject | undefined {
  const value = memberOf(object, name);
  return isObject(value) ? value : undefined;
}

export function listAt(object: JsonValue | undefined, name: string): readonly JsonValue[] {
  const value = memberOf(object, name);
  return isList(value) ? value : [];
}

export function textAt(object: JsonValue | undefined, name: string): string | undefined {
  const value = memberOf(object, name);
  return typeof value === "string" ? value : undefined;
}

export function numberAt(object: JsonValue | undefined, name: string): number | undefined {
  const value = memberOf(object, name);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function flagAt(object: JsonValue | undefined, name: string): boolean {
  return memberOf(object, name) === true;
}

/** The words of a member that is a text or a list of texts: `type`, `required`. */
export function wordsAt(object: JsonValue | undefined, name: string): readonly string[] {
  const value = memberOf(object, name);
  return (isList(value) ? value : [value]).filter((word) => typeof word === "string");
}

/** Members in order; an object that is absent has none. */
export function entriesOf(object: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isObject(object) ? Object.entries(object) : [];
}

/** An object from members; `__proto__` becomes a member like any other. */
export function objectOf(entries: Iterable<readonly [string, JsonValue | undefined]>): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    if (name === "__proto__")
      Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    else object[name] = value;
  }
  return object;
}

/**
 * Follows a JSON pointer in a fragment (RFC 6901, section 6).
 *
 * @param pointer `#/components/schemas/A`
 * @returns undefined where the pointer leads nowhere or out of the document
 */
export function followPointer(document: JsonValue, pointer: string): JsonValue | undefined {
  const segments = pointerSegments(pointer);
  if (segments === undefined) return undefined;
  let node: JsonValue | undefined = document;
  for (const segment of segments) node = isList(node) ? node[Number(segment)] : memberOf(node, segment);
  return node;
}

/** The segments of a pointer into the same document; undefined for any other reference. */
export function pointerSegments(pointer: string): readonly string[] | undefined {
  if (!pointer.startsWith("#/")) return undefined;
  return pointer
    .slice(2)
    .split("/")
    .map((segment) => decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
