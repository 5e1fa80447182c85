import type { JsonValue } from "./json.ts";

/** Deeper nesting is no value that somebody wrote. */
const MAX_DEPTH = 500;

/**
 * Whether a number is the one that was written: an integer from 2^53 on has become another one when it was read, and `1e999` none.
 *
 * @example isExact(9223372036854775807) // false
 */
export const isExact = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);

/** How a message says why a value is left out: it would be another one in the document. */
export const WITH_INEXACT = "with a number from 2^53 on";

/**
 * Whether each number in a value is the one that was written.
 *
 * @example isExactThroughout({ id: 9223372036854775807 }) // false
 */
export function isExactThroughout(value: JsonValue, depth = 0): boolean {
  if (typeof value === "number") return isExact(value);
  if (typeof value !== "object" || value === null) return true;
  return (
    depth < MAX_DEPTH && Object.values(value).every((each: JsonValue) => isExactThroughout(each, depth + 1))
  );
}
