import { expect, test } from "vitest";
import { readTypeExpression, readTypePrefix, type TypeExpression } from "./type-expression.ts";

const models = new Set(["Volume", "VolumeTransfer", "Tag"]);
const isModel = (name: string) => models.has(name);
const type = (name: "string" | "integer" | "boolean" | "object" | "array" | "null"): TypeExpression => ({
  kind: "type",
  type: name,
});
const model = (name: string): TypeExpression => ({ kind: "model", name });
const anyOf = (...parts: readonly TypeExpression[]): TypeExpression => ({
  kind: "composition",
  of: "anyOf",
  parts,
});
const values = (...names: readonly string[]): TypeExpression => ({ kind: "enum", values: names });
const array = (items: TypeExpression): TypeExpression => ({ kind: "array", items });

const prefixes: readonly (readonly [string, TypeExpression, string])[] = [
  ["stringNone", type("string"), "None"],
  ["stringbare", type("string"), "bare"],
  ["string (date-time)None", { kind: "type", type: "string", format: "date-time" }, "None"],
  ["any of [integer, null]20", anyOf(type("integer"), type("null")), "20"],
  ["any of [string, null][]", anyOf(type("string"), type("null")), "[]"],
  [
    "any of [string, null]created_at:desc,id:desc",
    anyOf(type("string"), type("null")),
    "created_at:desc,id:desc",
  ],
  ["any of [enum (SOFT, HARD), null]SOFT", anyOf(values("SOFT", "HARD"), type("null")), "SOFT"],
  [
    "any of [array[enum (a, b)], enum (a, b), null]None",
    anyOf(array(values("a", "b")), values("a", "b"), type("null")),
    "None",
  ],
  [
    "any of [string (date-time), null]",
    anyOf({ kind: "type", type: "string", format: "date-time" }, type("null")),
    "",
  ],
  ["array[Tag][]", array(model("Tag")), "[]"],
  ["array[]", type("array"), "[]"],
  ["object[]", type("object"), "[]"],
  ["VolumeNone", model("Volume"), "None"],
  ["VolumeTransferNone", model("VolumeTransfer"), "None"],
  ["any of [VolumeTransferOther, null]", anyOf(model("VolumeTransferOther"), type("null")), ""],
];

test.each(prefixes)("%s", (text, expression, rest) => {
  expect(readTypePrefix(text, isModel)).toEqual({ expression, rest });
});

const wholes: readonly (readonly [string, TypeExpression | undefined])[] = [
  ["VolumeTransferAccess", model("VolumeTransferAccess")],
  ["array[\n  Tag\n]", array(model("Tag"))],
  ["map[string, integer]", { kind: "map", values: type("integer") }],
  ["any", { kind: "any" }],
  ["any of [string", undefined],
  ["any of string", undefined],
  ["a sentence", undefined],
  ["string of characters", undefined],
  ["", undefined],
  [`${"array[".repeat(5000)}string${"]".repeat(5000)}`, undefined],
];

test.each(wholes)("whole: %s", (text, want) => {
  expect(readTypeExpression(text, isModel)).toEqual(want);
});
