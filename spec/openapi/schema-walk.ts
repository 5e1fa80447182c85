import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerOfRef, pointerTo, tokensOf, valueAt } from "./pointer.ts";

/** Alternatives within alternatives that are looked into. */
const MAX_BRANCHES = 200;

/**
 * The schema that a place of a value has to fit: properties and items are entered, references and alternatives followed.
 *
 * @param at JSON pointer of the schema of the whole value
 * @param place JSON pointer into the value
 * @returns JSON pointer of the closest schema that the document has for the place
 * @example schemaAt(document, "/components/schemas/Volume", "/tags/0/key")
 */
export function schemaAt(document: JsonObject, at: string, place: string): string {
  let current = at;
  for (const token of tokensOf(place)) {
    const next = branchesOf(document, current).flatMap((branch) =>
      [
        pointerTo(branch, "properties", token),
        pointerTo(branch, "items"),
        pointerTo(branch, "additionalProperties"),
      ].filter((pointer) => typeof valueAt(document, pointer) === "object"),
    )[0];
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/**
 * A schema and what it stands for: the target of its reference, its alternatives.
 *
 * @param at JSON pointer of the schema
 * @param seen what was entered already: alternatives may lead back to the schema, each of them
 * @example branchesOf(document, "/components/schemas/Volume/properties/tags")
 */
export function branchesOf(
  document: JsonObject,
  at: string,
  seen: Set<string> = new Set(),
): readonly string[] {
  const [pointer] = followed(document, valueAt(document, at) ?? null, at);
  if (seen.has(pointer) || seen.size >= MAX_BRANCHES) return [];
  seen.add(pointer);
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((keyword) =>
    namesAt(document, pointerTo(pointer, keyword)).map((index) => pointerTo(pointer, keyword, index)),
  );
  return [pointer, ...alternatives.flatMap((branch) => branchesOf(document, branch, seen))];
}

/**
 * Follows references to their end; a circle of bare references ends after some steps.
 *
 * @example followed(document, { $ref: "#/components/schemas/Tag" }, "/paths/…")[0] // "/components/schemas/Tag"
 */
export function followed(
  document: JsonObject,
  value: JsonValue,
  at: string,
): [pointer: string, value: JsonValue] {
  let place: [string, JsonValue] = [at, value];
  for (let step = 0; step < 20; step++) {
    const target = pointerOfRef(memberText(place[1], "$ref"));
    const next = target === undefined ? undefined : valueAt(document, target);
    if (target === undefined || next === undefined) return place;
    place = [target, next];
  }
  return place;
}

/**
 * A member that is text.
 *
 * @returns `""` where there is none
 * @example memberText({ in: "query" }, "in") // "query"
 */
export function memberText(value: JsonValue, name: string): string {
  const member = valueAt(value, pointerTo("", name));
  return typeof member === "string" ? member : "";
}

/**
 * The names of the members at a place.
 *
 * @example namesAt(document, "/paths")
 */
export function namesAt(document: JsonObject, pointer: string): readonly string[] {
  const value = valueAt(document, pointer);
  return value !== null && typeof value === "object" ? Object.keys(value) : [];
}
