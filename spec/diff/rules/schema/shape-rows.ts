import type { SchemaPlace } from "../../rule.ts";
import type { SchemaRow } from "../../testing/rows.ts";

const string = { type: "string" };
const integer = { type: "integer" };
const list = { type: "array", items: string };

function presence(
  keyword: string,
  id: string,
  value: unknown,
  base: Record<string, unknown>,
): [string, SchemaRow] {
  return [
    `${keyword} appears`,
    {
      old: base as SchemaRow["old"],
      new: { ...base, [keyword]: value } as SchemaRow["old"],
      want: [`${id}-added`, { keyword }],
      back: [`${id}-removed`, { keyword }],
    },
  ];
}

const a = { type: "object", title: "A", properties: { a: string } };
const b = { type: "object", title: "B", properties: { b: string } };
const c = { type: "object", title: "C", properties: { c: string } };
const pets = (mapping: Record<string, string>, propertyName = "kind") => ({
  oneOf: [a, b],
  discriminator: { propertyName, mapping },
});
const HEADERS: readonly SchemaPlace[] = ["response-header", "response-header-property"];
const PARAMETERS: readonly SchemaPlace[] = ["request-parameter", "request-parameter-property"];

/** Rows of types, branches and parts, at every place where a schema can stand: each raises its rule in one direction and the opposite in the other. */
export const shapeRows: readonly (readonly [name: string, row: SchemaRow])[] = [
  [
    "null in a list of types",
    {
      old: string,
      new: { type: ["string", "null"] },
      want: ["became-nullable", {}],
      back: ["became-not-nullable", {}],
    },
  ],
  [
    "null by nullable",
    {
      old: string,
      new: { ...string, nullable: true },
      want: ["became-nullable", {}],
      back: ["became-not-nullable", {}],
    },
  ],
  [
    "null by a branch",
    {
      old: a,
      new: { oneOf: [{ type: "null" }, a] },
      want: ["became-nullable", {}],
      back: ["became-not-nullable", {}],
    },
  ],
  [
    "alternatives of plain types",
    {
      old: string,
      new: { oneOf: [string, integer] },
      want: ["list-of-types-widened", { from: "string", to: "string, integer" }],
      back: ["list-of-types-narrowed", { from: "string, integer", to: "string" }],
    },
  ],
  [
    "one-of branch",
    {
      old: { oneOf: [a, b] },
      new: { oneOf: [b, a, c] },
      want: ["one-of-added", { branch: "C" }],
      back: ["one-of-removed", { branch: "C" }],
    },
  ],
  [
    "any-of branch",
    {
      old: { anyOf: [a, b] },
      new: { anyOf: [b, a, c] },
      want: ["any-of-added", { branch: "C" }],
      back: ["any-of-removed", { branch: "C" }],
    },
  ],
  [
    "one-of as a whole",
    {
      old: { type: "object" },
      new: { type: "object", oneOf: [a, b] },
      want: ["one-of-set", { branch: "A, B" }],
      back: ["one-of-unset", { branch: "A, B" }],
    },
  ],
  [
    "any-of as a whole",
    {
      old: { type: "object" },
      new: { type: "object", anyOf: [a, b] },
      want: ["any-of-set", { branch: "A, B" }],
      back: ["any-of-unset", { branch: "A, B" }],
    },
  ],
  [
    "one-of that became any-of",
    {
      old: { oneOf: [a, b] },
      new: { anyOf: [a, b] },
      want: ["one-of-became-any-of", {}],
      back: ["any-of-became-one-of", {}],
    },
  ],
  [
    "wrapped in one-of",
    {
      old: { type: "object", properties: { a: string, z: string } },
      new: { oneOf: [a, b] },
      want: ["wrapped-in-one-of", { count: 2 }],
      back: ["one-of-removed", { branch: "A" }],
    },
  ],
  [
    "wrapped in any-of",
    {
      old: a,
      new: { anyOf: [b, a] },
      want: ["wrapped-in-any-of", { branch: "B" }],
      back: ["any-of-removed", { branch: "B" }],
    },
  ],
  [
    "all-of branch",
    {
      old: { allOf: [a, b] },
      new: { allOf: [a, b, c] },
      want: ["all-of-added", { branch: "C" }],
      back: ["all-of-removed", { branch: "C" }],
    },
  ],
  [
    "all-of branch that binds nothing",
    {
      old: { allOf: [a, b] },
      new: { allOf: [a, b, { title: "D", description: "words" }] },
      want: ["all-of-added-annotation-only", { branch: "D" }],
      back: ["all-of-removed-annotation-only", { branch: "D" }],
    },
  ],
  [
    "discriminator",
    {
      old: { oneOf: [a, b] },
      new: { oneOf: [a, b], discriminator: { propertyName: "kind" } },
      want: ["discriminator-added", { to: "kind" }],
      back: ["discriminator-removed", { from: "kind" }],
    },
  ],
  [
    "discriminator property",
    {
      old: pets({}, "kind"),
      new: pets({}, "type"),
      want: ["discriminator-property-name-changed", { from: "kind", to: "type" }],
      back: ["discriminator-property-name-changed", { from: "type", to: "kind" }],
    },
  ],
  [
    "discriminator value",
    {
      old: pets({ a: "A" }),
      new: pets({ a: "A", b: "B" }),
      want: ["discriminator-mapping-added", { value: "b" }],
      back: ["discriminator-mapping-deleted", { value: "b" }],
    },
  ],
  [
    "discriminator value that stands for another schema",
    {
      old: pets({ a: "#/components/schemas/Used" }),
      new: pets({ a: "#/components/schemas/Other" }),
      want: ["discriminator-mapping-changed", { value: "a" }],
      back: ["discriminator-mapping-changed", { value: "a" }],
    },
  ],
  presence("contains", "contains", string, list),
  presence("propertyNames", "property-names", { pattern: "^a" }, { type: "object" }),
  presence("if", "if", { required: ["a"] }, { type: "object" }),
  presence("then", "then", { required: ["a"] }, { type: "object" }),
  presence("else", "else", { required: ["a"] }, { type: "object" }),
  presence("contentSchema", "content-schema", a, string),
  presence("unevaluatedItems", "unevaluated-items", false, { type: "array" }),
  presence("unevaluatedProperties", "unevaluated-properties", false, { type: "object" }),
  presence("not", "not", { const: "a" }, string),
  presence("items", "items", string, { type: "array" }),
  presence("additionalProperties", "additional-properties", false, { type: "object" }),
  [
    "pattern property",
    {
      old: { type: "object", patternProperties: { "^a": string } },
      new: { type: "object", patternProperties: { "^a": string, "^b": string } },
      want: ["pattern-property-added", { entry: "^b" }],
      back: ["pattern-property-removed", { entry: "^b" }],
    },
  ],
  [
    "dependent schema",
    {
      old: { type: "object" },
      new: { type: "object", dependentSchemas: { a: { required: ["b"] } } },
      want: ["dependent-schema-added", { entry: "a" }],
      back: ["dependent-schema-removed", { entry: "a" }],
    },
  ],
  [
    "position of a tuple",
    {
      old: { type: "array", prefixItems: [string] },
      new: { type: "array", prefixItems: [string, integer] },
      want: ["prefix-items-added", { entry: "1" }],
      back: ["prefix-items-removed", { entry: "1" }],
    },
  ],
  [
    "dependent required",
    {
      old: { type: "object" },
      new: { type: "object", dependentRequired: { a: ["b"] } },
      want: ["dependent-required-added", {}],
      back: ["dependent-required-removed", {}],
    },
  ],
  [
    "dependent required changes",
    {
      old: { type: "object", dependentRequired: { a: ["b"] } },
      new: { type: "object", dependentRequired: { a: ["c"] } },
      want: ["dependent-required-changed", {}],
      back: ["dependent-required-changed", {}],
    },
  ],
  [
    "content encoding",
    {
      old: { ...string, contentEncoding: "base64" },
      new: { ...string, contentEncoding: "base32" },
      want: ["content-encoding-changed", { from: "base64", to: "base32" }],
      back: ["content-encoding-changed", { from: "base32", to: "base64" }],
    },
  ],
  [
    "content media type",
    {
      old: { ...string, contentMediaType: "image/png" },
      new: { ...string, contentMediaType: "image/gif" },
      want: ["content-media-type-changed", { from: "image/png", to: "image/gif" }],
      back: ["content-media-type-changed", { from: "image/gif", to: "image/png" }],
    },
  ],
  [
    "integer to number",
    {
      old: integer,
      new: { type: "number" },
      want: ["type-generalized", { from: "integer", to: "number" }],
      back: ["type-changed", { from: "number", to: "integer" }],
      only: ["request-body", "request-property"],
    },
  ],
  [
    "integer to number in a query",
    {
      old: integer,
      new: { type: "number" },
      want: ["type-generalized", {}],
      back: ["type-changed", {}],
      only: ["request-parameter"],
    },
  ],
  [
    "integer to number in a member of a parameter",
    {
      old: integer,
      new: { type: "number" },
      want: ["type-generalized", {}],
      back: ["type-specialized", {}],
      only: ["request-parameter-property"],
    },
  ],
  [
    "integer to number in a response",
    {
      old: integer,
      new: { type: "number" },
      want: ["type-generalized", { from: "integer", to: "number" }],
      back: ["type-specialized", { from: "number", to: "integer" }],
      only: ["response-body", "response-property", ...HEADERS],
    },
  ],
  [
    "string to integer",
    {
      old: string,
      new: integer,
      want: ["type-changed", { from: "string", to: "integer" }],
      back: ["type-changed", { from: "integer", to: "string" }],
      except: [...PARAMETERS, ...HEADERS],
    },
  ],
  [
    "integer to string as text of a query",
    {
      old: integer,
      new: string,
      want: ["type-generalized", {}],
      back: ["type-changed", {}],
      only: ["request-parameter"],
    },
  ],
  [
    "integer to string in a member of a parameter: text or JSON, nobody knows",
    {
      old: integer,
      new: string,
      want: ["type-changed", {}],
      back: ["type-specialized", {}],
      only: ["request-parameter-property"],
    },
  ],
  [
    "string to integer in a header is text either way",
    {
      old: string,
      new: integer,
      want: ["type-compatible", {}],
      back: ["type-changed", {}],
      only: HEADERS,
    },
  ],
  [
    "format appears",
    {
      old: string,
      new: { ...string, format: "uuid" },
      want: ["type-changed", { from: "string", to: "string/uuid" }],
      back: ["type-generalized", { from: "string/uuid", to: "string" }],
      only: ["request-body", "request-property", "request-parameter"],
    },
  ],
  [
    "format appears in a response",
    {
      old: string,
      new: { ...string, format: "uuid" },
      want: ["type-specialized", {}],
      back: ["type-generalized", {}],
      only: ["response-body", "response-property"],
    },
  ],
];
