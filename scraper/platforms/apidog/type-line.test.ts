import { expect, test } from "vitest";
import { containerOf, readTypeLine, type RowType } from "./type-line.ts";

const string: RowType = { kind: "scalar", type: "string" };

const rows: readonly (readonly [string, { given: string; want: RowType | undefined }])[] = [
  ["scalar", { given: "string", want: string }],
  ["format", { given: "integer<int64>", want: { kind: "scalar", type: "integer", format: "int64" } }],
  ["null", { given: "null", want: { kind: "scalar", type: "null" } }],
  ["nullable", { given: "string or null", want: { ...string, nullable: true } }],
  ["file", { given: "file", want: { kind: "scalar", type: "string", format: "binary" } }],
  ["array of scalars, no spaces", { given: "array[string]", want: { kind: "array", items: string } }],
  [
    "array of counted objects",
    { given: "array [object {17}]", want: { kind: "array", items: { kind: "object", children: 17 } } },
  ],
  ["array of nothing known", { given: "array", want: { kind: "array", items: undefined } }],
  ["object without a field", { given: "object {0}", want: { kind: "object", children: 0 } }],
  [
    "object with a model",
    { given: "object (User) {3}", want: { kind: "object", children: 3, model: "User" } },
  ],
  ["enumeration", { given: "enum<string>", want: { kind: "enum", of: string } }],
  ["map", { given: "dictionary[string, string]", want: { kind: "map", values: string } }],
  ["any", { given: "any", want: { kind: "any" } }],
  ["a word is no type", { given: "Status", want: undefined }],
  ["a sentence is no type", { given: "string of the instance", want: undefined }],
  ["brackets without end", { given: "array [array [array [string", want: undefined }],
];

test.each(rows)("readTypeLine: %s", (_name, { given, want }) => {
  expect(readTypeLine(given)).toStrictEqual(want);
});

test("containerOf: only objects, and arrays and maps of them, hold rows", () => {
  const of = (text: string) => containerOf(readTypeLine(text));
  expect([of("array [object {2}]"), of("object"), of("array[string]"), of("string")]).toStrictEqual([
    { children: 2 },
    {},
    undefined,
    undefined,
  ]);
});
