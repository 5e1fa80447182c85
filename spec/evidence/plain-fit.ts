import type { JsonObject, JsonValue } from "../model/json.ts";
import { compilePattern } from "./page-pattern.ts";
import { pointerOfRef, valueAt } from "../openapi/pointer.ts";

/** Keywords that decide nothing. */
const ANNOTATIONS = new Set([
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "x-enum-descriptions",
]);

type Rule = (operand: JsonValue, value: JsonValue, fits: Fits) => boolean;
type Fits = (schema: JsonValue | undefined, value: JsonValue) => boolean;

/** Only what can be decided in a line; every other keyword is left to the validator. */
const RULES: Readonly<Record<string, Rule>> = {
  type: (operand, value) =>
    (Array.isArray(operand) ? (operand as readonly JsonValue[]) : [operand]).some((type) =>
      isOf(type, value),
    ),
  enum: (operand, value) => !isComposite(value) && Array.isArray(operand) && operand.includes(value),
  const: (operand, value) => !isComposite(value) && operand === value,
  // Code units are never fewer than the characters that JSON Schema counts.
  maxLength: (operand, value) => typeof value !== "string" || value.length <= Number(operand),
  minLength: (operand, value) => typeof value !== "string" || [...value].length >= Number(operand),
  minimum: (operand, value) => typeof value !== "number" || value >= Number(operand),
  maximum: (operand, value) => typeof value !== "number" || value <= Number(operand),
  minItems: (operand, value) => !Array.isArray(value) || value.length >= Number(operand),
  maxItems: (operand, value) => !Array.isArray(value) || value.length <= Number(operand),
  pattern: (operand, value) =>
    typeof value !== "string" || (typeof operand === "string" && matches(operand, value)),
  format: (operand, value) =>
    typeof value === "string" ? operand === "date-time" && DATE_TIME.test(value) : typeof value !== "number",
  required: (operand, value) =>
    !isObject(value) ||
    (Array.isArray(operand) && operand.every((name) => Object.hasOwn(value, String(name)))),
  properties: (operand, value, fits) =>
    !isObject(value) ||
    (isObject(operand) &&
      Object.entries(value).every(
        ([name, member]) => !Object.hasOwn(operand, name) || fits(operand[name], member),
      )),
  items: (operand, value, fits) =>
    !Array.isArray(value) || (value as readonly JsonValue[]).every((item) => fits(operand, item)),
  anyOf: (operand, value, fits) =>
    Array.isArray(operand) && (operand as readonly JsonValue[]).some((branch) => fits(branch, value)),
  allOf: (operand, value, fits) =>
    Array.isArray(operand) && (operand as readonly JsonValue[]).every((branch) => fits(branch, value)),
};

/** Moments that nobody doubts: no leap seconds, no end of a month. */
const DATE_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

/** Deeper than any page nests; a schema that refers to itself without end stops here. */
const DEPTH = 60;

/**
 * Whether a value fits a schema beyond doubt. Most examples do, and compiling a validator for each of their schemas
 * costs more than all other work on a document; `false` says nothing, and the validator decides.
 *
 * @param document what `$ref` refers into
 * @param steps how many it may take: schemas that refer to themselves twice have no end before any depth
 * @example fitsPlainly(document, { type: "string" }, "a") // true
 */
export function fitsPlainly(
  document: JsonObject,
  schema: JsonValue | undefined,
  value: JsonValue,
  steps = 20_000,
): boolean {
  return fitsWithin(document, schema, value, 0, { left: steps });
}

function fitsWithin(
  document: JsonObject,
  schema: JsonValue | undefined,
  value: JsonValue,
  depth: number,
  steps: { left: number },
): boolean {
  if (schema === true) return true;
  if (!isObject(schema) || depth > DEPTH || steps.left-- <= 0) return false;
  const fits: Fits = (inner, part) => fitsWithin(document, inner, part, depth + 1, steps);
  for (const keyword of Object.keys(schema)) {
    const operand = schema[keyword] ?? null;
    if (keyword === "$ref") {
      const pointer = typeof operand === "string" ? pointerOfRef(operand) : undefined;
      if (pointer === undefined || !fits(valueAt(document, pointer), value)) return false;
    } else if (!ANNOTATIONS.has(keyword)) {
      const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
      if (rule === undefined || !rule(operand, value, fits)) return false;
    }
  }
  return true;
}

function isOf(type: JsonValue, value: JsonValue): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  return typeof value === type;
}

function matches(pattern: string, text: string): boolean {
  try {
    return compilePattern(pattern).test(text);
  } catch {
    return false;
  }
}

function isComposite(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
