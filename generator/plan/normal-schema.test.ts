import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { breakCircles } from "./break-circles.ts";
import { normalDocument } from "./normal-document.ts";
import { schemaNormaliser } from "./normal-schema.ts";

const document: JsonObject = {
  components: { schemas: { A: { type: "object", properties: { a: { type: "string" } } } } },
};

const rows: readonly [name: string, row: { given: JsonValue; want: JsonValue; codes?: readonly string[] }][] =
  [
    ["nullable of 3.0", { given: { type: "string", nullable: true }, want: { type: ["string", "null"] } }],
    [
      "a nullable reference",
      {
        given: { $ref: "#/components/schemas/A", nullable: true },
        want: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] },
      },
    ],
    [
      "a nullable enumeration",
      { given: { type: ["string", "null"], enum: ["a"] }, want: { enum: ["a", null] } },
    ],
    [
      "true and false",
      {
        given: { type: "object", properties: { a: true, b: false } },
        want: { type: "object", properties: { a: {}, b: { enum: [] } } },
      },
    ],
    [
      "a single composition is what it holds",
      {
        given: { allOf: [{ $ref: "#/components/schemas/A" }], description: "d" },
        want: { $ref: "#/components/schemas/A", description: "d" },
      },
    ],
    [
      "members beside a composition",
      {
        given: { type: "object", properties: { x: {} }, oneOf: [{ type: "string" }, { type: "null" }] },
        want: {
          allOf: [
            { type: "object", properties: { x: {} } },
            { oneOf: [{ type: "string" }, { type: "null" }] },
          ],
        },
      },
    ],
    [
      "alternatives that only require say nothing of the type",
      {
        given: { type: "object", properties: { a: {} }, anyOf: [{ required: ["a"] }] },
        want: { type: "object", properties: { a: {} } },
      },
    ],
    [
      "what a composition requires of its parts",
      {
        given: {
          allOf: [{ $ref: "#/components/schemas/A" }, { type: "object", properties: { b: {} } }],
          required: ["a", "b", "constructor"],
        },
        want: {
          allOf: [
            { allOf: [{ $ref: "#/components/schemas/A" }], required: ["a"] },
            { type: "object", properties: { b: {} }, required: ["b"] },
          ],
        },
      },
    ],
    [
      "pattern properties",
      {
        given: { patternProperties: { "^x": { type: "string" } } },
        want: { type: "object", additionalProperties: { type: "string" } },
      },
    ],
    [
      "members without a name of the type of those with one",
      {
        given: { properties: { a: { type: "string" } }, additionalProperties: { type: "string" } },
        want: {
          type: "object",
          properties: { a: { type: "string" } },
          additionalProperties: { type: "string" },
        },
      },
    ],
    [
      "members without a name of another type: no literal could be written",
      {
        given: { properties: { a: { type: "integer" } }, additionalProperties: { type: "string" } },
        want: { type: "object", properties: { a: { type: "integer" } }, additionalProperties: {} },
      },
    ],
    [
      "items without a type",
      { given: { items: { type: "string" } }, want: { type: "array", items: { type: "string" } } },
    ],
    ["words that are no type", { given: { type: "long", format: "x" }, want: { format: "x" } }],
    [
      "numbers that no literal can say",
      {
        given: { type: "number", maximum: Number.POSITIVE_INFINITY, default: Number.NaN },
        want: { type: "number" },
        codes: ["number-inexact"],
      },
    ],
    [
      "values that no literal can say",
      {
        given: { type: "integer", enum: [1, 2 ** 53, Number.POSITIVE_INFINITY] },
        want: { type: "integer" },
        codes: ["value-inexact"],
      },
    ],
    [
      "limits and examples that are such numbers",
      {
        given: { type: "integer", maximum: 2 ** 63, minimum: 1, multipleOf: 2 ** 53, example: [-(2 ** 60)] },
        want: { type: "integer", minimum: 1 },
        codes: ["number-inexact"],
      },
    ],
    [
      "one beside a reference",
      {
        given: { $ref: "#/components/schemas/A", default: { size: 2 ** 53 } },
        want: { $ref: "#/components/schemas/A" },
        codes: ["number-inexact"],
      },
    ],
    ["such a value alone", { given: { const: 2 ** 53 }, want: {}, codes: ["value-inexact"] }],
    ["another document", { given: { $ref: "https://evil.test/x" }, want: {}, codes: ["external-ref"] }],
    [
      "nothing there",
      { given: { $ref: "#/components/schemas/constructor" }, want: {}, codes: ["unresolved-ref"] },
    ],
    [
      "a pointer into a schema",
      { given: { $ref: "#/components/schemas/A/properties/a" }, want: { type: "string" } },
    ],
    [
      "no schema",
      {
        given: { type: "array", items: [7] },
        want: { type: "array", prefixItems: [{}] },
        codes: ["schema-unreadable"],
      },
    ],
  ];

describe("schemaNormaliser", () => {
  it.each(rows)("%s", (_name, { given, want, codes = [] }) => {
    const found: string[] = [];
    const normaliser = schemaNormaliser(document, ({ code }) => void found.push(code));
    expect(normaliser.schema(given, "here")).toEqual(want);
    expect(found).toEqual(codes);
  });

  it("ends at a depth that nobody reads", () => {
    let deep: JsonObject = { type: "string" };
    for (let level = 0; level < 5_000; level++) deep = { type: "array", items: deep };
    const found: string[] = [];
    schemaNormaliser(document, ({ code }) => void found.push(code)).schema(deep, "here");
    expect(found).toEqual(["schema-too-deep"]);
  });

  it("ends where a pointer leads into itself", () => {
    const circle = parsedCircle();
    expect(normalDocument(circle).diagnostics.map(({ code }) => code)).toEqual([
      "unresolved-ref",
      "schema-too-deep",
    ]);
  });
});

describe("breakCircles", () => {
  it("keeps recursion through members and breaks what is itself by reference alone", () => {
    const schemas = new Map<string, JsonObject>([
      ["A", { $ref: "#/components/schemas/B" }],
      ["B", { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] }],
      ["Tree", { type: "object", properties: { child: { $ref: "#/components/schemas/Tree" } } }],
    ]);
    const codes: string[] = [];
    const broken = breakCircles(schemas, ({ code }) => void codes.push(code));
    expect(codes).toEqual(["circular-schema"]);
    expect(Object.fromEntries(broken)).toEqual({
      ...Object.fromEntries(schemas),
      B: { anyOf: [{}, { type: "null" }] },
    });
  });
});

function parsedCircle(): JsonObject {
  const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/A/properties/${name}` });
  return {
    openapi: "3.1.0",
    paths: {},
    components: {
      schemas: {
        A: {
          type: "object",
          properties: { itself: to("itself"), other: { type: "array", items: to("other") } },
        },
      },
    },
  };
}
