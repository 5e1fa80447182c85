import type { JsonObject, JsonValue } from "../model/json.ts";
import { pointerOfRef, valueAt } from "../openapi/pointer.ts";

/** Schemas within schemas, values within values: a validator enters each by a call. */
const MAX_DEPTH = 500;

/** Keywords whose schemas are held against the value itself. */
const SAME_VALUE = new Set(["anyOf", "oneOf", "allOf", "not", "if", "then", "else"]);
/** Keywords whose schemas are held against each member of the value. */
const EACH_MEMBER = new Set(["items", "additionalProperties", "contains", "unevaluatedItems"]);

/**
 * Whether a validator would hold a value against a schema in a bounded number of steps. A validator tries every alternative, at
 * every level: two schemas that refer to each other twice, and an example of forty levels, would keep it for years, and a
 * thousand alternatives for ten thousand items fill the memory with what does not fit. So the steps are counted first.
 *
 * @param document what `$ref` refers into
 * @param schema of the document
 * @param maxSteps the examples of real pages take a few thousand
 * @example isCheckable(document, { type: "string" }, "a") // true
 */
export function isCheckable(
  document: JsonObject,
  schema: JsonValue | undefined,
  value: JsonValue,
  maxSteps = 200_000,
): boolean {
  let steps = 0;
  const isBounded = (inner: JsonValue | undefined, part: JsonValue, depth: number): boolean => {
    steps += 1;
    if (steps > maxSteps || depth > MAX_DEPTH) return false;
    if (!isComposite(inner)) return true;
    if (Array.isArray(inner)) return inner.every((branch: JsonValue) => isBounded(branch, part, depth + 1));
    return Object.entries(inner).every(([keyword, operand]) => {
      if (keyword === "$ref") {
        const pointer = typeof operand === "string" ? pointerOfRef(operand) : undefined;
        return pointer === undefined || isBounded(valueAt(document, pointer), part, depth + 1);
      }
      if (SAME_VALUE.has(keyword)) return isBounded(operand, part, depth + 1);
      if (EACH_MEMBER.has(keyword))
        return membersOf(part).every(([, member]) => isBounded(operand, member, depth + 1));
      if (keyword !== "properties") return true;
      // A validator is made of all properties, whichever the value has.
      return membersOf(operand).every(([name, member]) => {
        steps += PROPERTY_STEPS;
        const own = isComposite(part) && Object.hasOwn(part, name) ? (part as JsonObject)[name] : undefined;
        return steps <= maxSteps && (own === undefined || isBounded(member, own, depth + 1));
      });
    });
  };
  return isBounded(schema, value, 0);
}

/** To compile the code for a property takes as long as this many steps. */
const PROPERTY_STEPS = 20;

const isComposite = (value: JsonValue | undefined): value is JsonObject | readonly JsonValue[] =>
  typeof value === "object" && value !== null;

const membersOf = (value: JsonValue): readonly (readonly [string, JsonValue])[] =>
  isComposite(value) ? Object.entries(value) : [];
