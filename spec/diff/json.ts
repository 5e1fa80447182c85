import { canonicalJson } from "../digest.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";

/** Readers for untrusted JSON: each gives the value when it has the wanted shape, and nothing otherwise. */

/** @example asObject({ a: 1 }) // { a: 1 } */
export function asObject(value: unknown): JsonObject | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** @example asList("x") // [] */
export function asList(value: unknown): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** @example asString(1) // undefined */
export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** @example asNumber("1") // undefined */
export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The strings of a list; what is not a string is passed over. */
export function asStrings(value: unknown): readonly string[] {
  return asList(value).filter((item) => typeof item === "string");
}

/**
 * Own member of an object; names such as `__proto__` or `constructor` never reach the prototype.
 *
 * @example member({}, "constructor") // undefined
 */
export function member(object: JsonObject | undefined, key: string): JsonValue | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Equality of JSON values; the order of object members does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameJson(item, b[index]))
    );
  }
  const left = a as JsonObject;
  const right = b as JsonObject;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

/**
 * Whether a list holds a value, for lists of any length: each value is looked at once.
 *
 * @example ["a", { b: 1 }].filter(isIn([{ b: 1 }])) // [{ b: 1 }]
 */
export function isIn(list: readonly JsonValue[]): (value: JsonValue) => boolean {
  const isComposite = (value: JsonValue): boolean => value !== null && typeof value === "object";
  const scalars = new Set(list.filter((value) => !isComposite(value)));
  const composites = new Set(list.filter(isComposite).map(canonicalJson));
  return (value) => (isComposite(value) ? composites.has(canonicalJson(value)) : scalars.has(value));
}

/** A value as one short line for a message or an argument. */
export function showJson(value: JsonValue | undefined): string {
  if (value === undefined) return "none";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** One step of a JSON pointer, RFC 6901 section 3. */
export function pointerStep(step: string | number): string {
  return typeof step === "number" ? String(step) : step.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The steps of a JSON pointer, decoded. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
