import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { isCheckable } from "./check-effort.ts";
import { fitsPlainly } from "./plain-fit.ts";
import { createSchemaChecker } from "./schema-checker.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const nested = (depth: number, at: JsonValue): JsonValue =>
  depth === 0 ? at : { next: nested(depth - 1, at) };
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const schemas: JsonObject = {
  Plain: {
    type: "object",
    properties: { name: { type: "string" }, tags: { type: "array", items: ref("Tag") } },
  },
  Tag: { oneOf: [{ type: "string" }, { type: "integer" }] },
  Itself: ref("Itself"),
  Twice: { anyOf: [ref("Twice"), ref("Twice")] },
  Two: { type: "object", properties: { next: { anyOf: [ref("Two"), ref("Two")] } } },
  Chain: { type: "object", properties: { next: ref("Chain") } },
  Wide: { type: "array", items: { anyOf: times(1_000, (n) => ({ type: "string", const: `v${n}` })) } },
  Large: {
    type: "object",
    properties: Object.fromEntries(times(20_000, (n) => [`p${n}`, { type: "string" }])),
  },
};
const document: JsonObject = { components: { schemas } };

/** None of the values fits: a validator would have to be asked. */
describe("a schema and a value that do not fit", () => {
  const rows: readonly [name: string, { schema: string; value: JsonValue; want: boolean }][] = [
    ["of a page", { schema: "Plain", value: { name: 1, tags: times(1_000, () => true) }, want: true }],
    ["forty levels, one way each", { schema: "Chain", value: nested(40, 1), want: true }],
    ["forty levels, two ways each", { schema: "Two", value: nested(40, 1), want: false }],
    ["a reference to itself", { schema: "Itself", value: 1, want: false }],
    ["two alternatives that are the schema itself", { schema: "Twice", value: 1, want: false }],
    [
      "a thousand alternatives for a thousand items",
      { schema: "Wide", value: times(1_000, () => "x"), want: false },
    ],
    ["twenty thousand properties", { schema: "Large", value: { p7: 1 }, want: false }],
  ];
  test.each(rows)("%s", (_name, { schema, value, want }) => {
    expect(fitsPlainly(document, ref(schema), value)).toBe(false);
    expect(isCheckable(document, ref(schema), value)).toBe(want);
    const found = createSchemaChecker(document).check(`/components/schemas/${schema}`, value);
    expect(found !== undefined && found.length > 0).toBe(want);
  });
});
