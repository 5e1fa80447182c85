import type { JsonValue } from "../model/json.ts";
import { asObject } from "./json.ts";

/** How a keyword of a schema is compared. */
export type KeywordKind =
  /** As a JSON value. */
  | "value"
  /** Its value is a schema: presence is compared, then the two schemas. */
  | "schema"
  /** The same, and a schema that binds nothing (`true`, `{}`) is the same as absent; `false` is a rule of its own. */
  | "guard"
  /** Names to schemas. */
  | "schemas"
  /** A list of schemas by position. */
  | "tuple";

/** JSON Schema 2020-12 and the OpenAPI schema object (3.0.4 section 4.7.24, 3.1.1 section 4.8.24). */
export const KEYWORDS: ReadonlyMap<string, KeywordKind> = new Map<string, KeywordKind>([
  ["type", "value"],
  ["nullable", "value"],
  ["format", "value"],
  ["enum", "value"],
  ["const", "value"],
  ["default", "value"],
  ["pattern", "value"],
  ["minLength", "value"],
  ["maxLength", "value"],
  ["minimum", "value"],
  ["maximum", "value"],
  ["exclusiveMinimum", "value"],
  ["exclusiveMaximum", "value"],
  ["multipleOf", "value"],
  ["minItems", "value"],
  ["maxItems", "value"],
  ["uniqueItems", "value"],
  ["minContains", "value"],
  ["maxContains", "value"],
  ["minProperties", "value"],
  ["maxProperties", "value"],
  ["required", "value"],
  ["dependentRequired", "value"],
  ["readOnly", "value"],
  ["writeOnly", "value"],
  ["deprecated", "value"],
  ["discriminator", "value"],
  ["contentEncoding", "value"],
  ["contentMediaType", "value"],
  ["x-sunset", "value"],
  ["x-stability-level", "value"],
  ["x-extensible-enum", "value"],
  ["items", "guard"],
  ["not", "schema"],
  ["if", "schema"],
  ["then", "schema"],
  ["else", "schema"],
  ["contains", "schema"],
  ["propertyNames", "guard"],
  ["contentSchema", "guard"],
  ["additionalProperties", "guard"],
  ["unevaluatedItems", "guard"],
  ["unevaluatedProperties", "guard"],
  ["properties", "schemas"],
  ["patternProperties", "schemas"],
  ["dependentSchemas", "schemas"],
  ["prefixItems", "tuple"],
]);

/** Keywords that say how a value is described, not which values are valid. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "x-sunset",
  "x-stability-level",
]);

const COMPOSITIONS_AND_REF = ["$ref", "allOf", "anyOf", "oneOf"] as const;

/**
 * Whether a schema binds nothing as it is written: absent, `true`, `{}`, or words only.
 *
 * @example isOpenSchema({ description: "anything" }) // true
 */
export function isOpenSchema(value: JsonValue | undefined): boolean {
  if (value === undefined || value === true) return true;
  const schema = asObject(value);
  return (
    schema !== undefined &&
    COMPOSITIONS_AND_REF.every((keyword) => schema[keyword] === undefined) &&
    Object.keys(schema).every((keyword) => !KEYWORDS.has(keyword))
  );
}
