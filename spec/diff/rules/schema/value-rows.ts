import type { SchemaRow } from "../../testing/rows.ts";

const string = { type: "string" };
const integer = { type: "integer" };
const list = { type: "array", items: string };

function bound(
  keyword: string,
  id: string,
  from: number,
  to: number,
  base: Record<string, unknown>,
): [string, SchemaRow] {
  const schema = (value: number) => ({ ...base, [keyword]: value }) as SchemaRow["old"];
  return [
    `${keyword} ${from} to ${to}`,
    {
      old: schema(from),
      new: schema(to),
      want: [`${id}-increased`, { keyword, from, to }],
      back: [`${id}-decreased`, { keyword, from: to, to: from }],
    },
  ];
}

function setting(
  keyword: string,
  id: string,
  to: number,
  base: Record<string, unknown>,
): [string, SchemaRow] {
  return [
    `${keyword} set to ${to}`,
    {
      old: base as SchemaRow["old"],
      new: { ...base, [keyword]: to } as SchemaRow["old"],
      want: [`${id}-set`, { keyword, to }],
      back: [`${id}-unset`, { keyword, from: to }],
    },
  ];
}

/** Rows of limits and values, at every place where a schema can stand: each raises its rule in one direction and the opposite in the other. */
export const valueRows: readonly (readonly [name: string, row: SchemaRow])[] = [
  bound("maximum", "max", 5, 10, integer),
  bound("minimum", "min", 5, 10, integer),
  bound("exclusiveMaximum", "exclusive-max", 5, 10, integer),
  bound("exclusiveMinimum", "exclusive-min", 5, 10, integer),
  bound("maxLength", "max-length", 5, 10, string),
  bound("minLength", "min-length", 5, 10, string),
  bound("maxItems", "max-items", 5, 10, list),
  bound("minItems", "min-items", 5, 10, list),
  bound("maxProperties", "max-properties", 5, 10, { type: "object" }),
  bound("minProperties", "min-properties", 5, 10, { type: "object" }),
  bound("maxContains", "max-contains", 5, 10, { ...list, contains: string }),
  bound("minContains", "min-contains", 5, 10, { ...list, contains: string }),
  setting("maximum", "max", 10, integer),
  setting("minimum", "min", 10, integer),
  setting("exclusiveMaximum", "exclusive-max", 10, integer),
  setting("exclusiveMinimum", "exclusive-min", 10, integer),
  setting("maxLength", "max-length", 10, string),
  setting("maxItems", "max-items", 10, list),
  setting("minItems", "min-items", 10, list),
  setting("maxProperties", "max-properties", 10, { type: "object" }),
  setting("minProperties", "min-properties", 10, { type: "object" }),
  setting("maxContains", "max-contains", 10, { ...list, contains: string }),
  [
    "minLength set where there was none is a raise from 0",
    {
      old: string,
      new: { ...string, minLength: 3 },
      want: ["min-length-increased", { from: 0, to: 3 }],
      back: ["min-length-decreased", { from: 3, to: 0 }],
    },
  ],
  [
    "multipleOf set",
    {
      old: integer,
      new: { ...integer, multipleOf: 2 },
      want: ["multiple-of-set", { to: 2 }],
      back: ["multiple-of-unset", { from: 2 }],
    },
  ],
  [
    "multipleOf allows fewer",
    {
      old: { ...integer, multipleOf: 2 },
      new: { ...integer, multipleOf: 4 },
      want: ["multiple-of-narrowed", { from: 2, to: 4 }],
      back: ["multiple-of-widened", { from: 4, to: 2 }],
    },
  ],
  [
    "multipleOf allows others",
    {
      old: { ...integer, multipleOf: 2 },
      new: { ...integer, multipleOf: 3 },
      want: ["multiple-of-changed", { from: 2, to: 3 }],
      back: ["multiple-of-changed", { from: 3, to: 2 }],
    },
  ],
  [
    "uniqueItems",
    {
      old: list,
      new: { ...list, uniqueItems: true },
      want: ["unique-items-set", {}],
      back: ["unique-items-unset", {}],
    },
  ],
  [
    "pattern appears",
    {
      old: string,
      new: { ...string, pattern: "^a" },
      want: ["pattern-added", { to: "^a" }],
      back: ["pattern-removed", { from: "^a" }],
    },
  ],
  [
    "pattern changes",
    {
      old: { ...string, pattern: "^a" },
      new: { ...string, pattern: "^b" },
      want: ["pattern-changed", { from: "^a", to: "^b" }],
      back: ["pattern-changed", { from: "^b", to: "^a" }],
    },
  ],
  [
    "pattern matches anything",
    {
      old: { ...string, pattern: "^a" },
      new: { ...string, pattern: ".*" },
      want: ["pattern-generalized", { from: "^a", to: ".*" }],
      back: ["pattern-changed", { from: ".*", to: "^a" }],
    },
  ],
  [
    "enum value",
    {
      old: { ...string, enum: ["a"] },
      new: { ...string, enum: ["a", "b"] },
      want: ["enum-value-added", { value: "b" }],
      back: ["enum-value-removed", { value: "b" }],
      except: ["response-body"],
    },
  ],
  [
    "enum where values were free",
    {
      old: string,
      new: { ...string, enum: ["a", "b"] },
      want: ["became-enum", { values: "a, b" }],
      back: ["became-not-enum", { values: "a, b" }],
    },
  ],
  [
    "x-extensible-enum value",
    {
      old: { ...string, "x-extensible-enum": ["a"] },
      new: { ...string, "x-extensible-enum": ["a", "b"] },
      want: ["x-extensible-enum-value-added", { value: "b" }],
      back: ["x-extensible-enum-value-removed", { value: "b" }],
    },
  ],
  [
    "default appears",
    {
      old: string,
      new: { ...string, default: "a" },
      want: ["default-value-added", { to: "a" }],
      back: ["default-value-removed", { from: "a" }],
    },
  ],
  [
    "default changes",
    {
      old: { ...string, default: "a" },
      new: { ...string, default: "b" },
      want: ["default-value-changed", { from: "a", to: "b" }],
      back: ["default-value-changed", { from: "b", to: "a" }],
    },
  ],
  [
    "const appears",
    {
      old: string,
      new: { ...string, const: "a" },
      want: ["const-added", { to: "a" }],
      back: ["const-removed", { from: "a" }],
    },
  ],
  [
    "const changes",
    {
      old: { ...string, const: "a" },
      new: { ...string, const: "b" },
      want: ["const-changed", { from: "a", to: "b" }],
      back: ["const-changed", { from: "b", to: "a" }],
    },
  ],
];
