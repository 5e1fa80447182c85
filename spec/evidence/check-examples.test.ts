import { describe, expect, test } from "vitest";
import type { ApiModel } from "../model/api-model.ts";
import type { JsonValue } from "../model/json.ts";
import type { SchemaNode } from "../model/schema-node.ts";
import { buildSpec } from "../openapi/build.ts";
import {
  example,
  json,
  model,
  object,
  operation,
  parameter,
  place,
  response,
  schema,
  stated,
  type,
  unknownSchema,
} from "../testing/model-fixture.ts";
import { checkExamples, type CheckerCache } from "./check-examples.ts";
import { isQuick, mayExplode } from "./page-pattern.ts";

const report = (given: Partial<ApiModel>) =>
  checkExamples(buildSpec(model(given), { descriptions: false }).value);

const tag = type("Tag", object({ "key!": schema("string") }));
const nullableTag = unknownSchema({ anyOf: [unknownSchema({ ref: "Tag" }), schema("null")] });

/** Each row: a property's schema, the value that the example gives it, and what is said of the two. */
const rows: readonly [string, { given: readonly [SchemaNode, JsonValue]; want: readonly unknown[] }][] = [
  ["a value that fits", { given: [schema(["string", "null"]), null], want: [] }],
  [
    "a string for a list",
    {
      given: [schema(["array", "null"], { items: schema("string") }), "['c09c']"],
      want: [["/value", "type", "array or null", "string for array"]],
    },
  ],
  [
    "a string for an object",
    { given: [schema("object"), "{}"], want: [["/value", "type", "object", "string for object"]] },
  ],
  [
    "an empty string for a number",
    { given: [schema("integer"), ""], want: [["/value", "type", "integer", "string for integer"]] },
  ],
  [
    "a union says once what it wants",
    { given: [nullableTag, "key"], want: [["/value", "type", "object or null", "string for object"]] },
  ],
  [
    "a union whose branch nearly fits says what is wrong inside",
    { given: [nullableTag, { key: 1 }], want: [["/value/key", "type", "string", "number for string"]] },
  ],
  [
    "an object that lacks a required member",
    {
      given: [unknownSchema({ ref: "Tag" }), {}],
      want: [["/value", "required", "required property 'key'", "required member missing"]],
    },
  ],
  [
    "a value beyond the list",
    {
      given: [schema("string", { enum: [{ ...stated(), value: "SOFT" }] }), "MILD"],
      want: [["/value", "enum", 'one of ["SOFT"]', "string for enum"]],
    },
  ],
  [
    "a pattern that is broken by the value",
    {
      given: [schema("string", { pattern: "^[a-z]+$" }), "A"],
      want: [["/value", "pattern", 'pattern "^[a-z]+$"', "string for pattern"]],
    },
  ],
  [
    "a pattern that could take for ever is not tried",
    { given: [schema("string", { pattern: "^(a+)+$" }), `${"a".repeat(60)}!`], want: [] },
  ],
];

describe("checkExamples", () => {
  test.each(rows)("%s", (_name, { given: [node, value], want }) => {
    const { value: found } = report({
      types: [tag, type("Holder", object({ "value!": node }))],
      operations: [
        operation("get /v1/a", "Show A", {
          responses: [response("200", json(unknownSchema({ ref: "Holder" }), example({ value })))],
        }),
      ],
    });
    expect(
      found.contradictions.map(({ at, keyword, expected, class: kind }) => [at, keyword, expected, kind]),
    ).toEqual(want);
    expect(found.checked.response).toBe(1);
    expect(found.failed.response).toBe(want.length > 0 ? 1 : 0);
  });

  test("both sides are quoted and located, wherever they stand", () => {
    const size = { ...schema("integer"), from: [place("b1/rsize/c2", "Size Integer")] };
    const { diagnostics } = report({
      operations: [
        operation("post /v1/volumes", "Create Volume", {
          requestBody: {
            ...stated(),
            content: [
              json(object({ size }), example({ size: "ten" }, { from: [place("b9", '{"size": "ten"}')] })),
            ],
          },
        }),
      ],
    });
    expect(diagnostics).toMatchObject([
      {
        code: "example-contradicts",
        severity: "warning",
        locator: { path: "b9", quote: '{"size": "ten"}' },
        data: {
          operation: "createVolume",
          at: "/size",
          value: '"ten"',
          expected: "integer",
          schema: "/components/schemas/CreateVolumeRequest/properties/size",
          schemaUrl: "volumes.html",
          schemaPath: "b1/rsize/c2",
          schemaQuote: "Size Integer",
        },
      },
    ]);
  });

  test("documents that share their models share the validators, and say the same", () => {
    const given = model({
      types: [tag],
      operations: [
        operation("get /v1/a", "Show A", {
          responses: [response("200", json(unknownSchema({ ref: "Tag" }), example({})))],
        }),
      ],
    });
    const [one, two] = ["1.0", "1.1"].map(
      (id) => buildSpec({ ...given, version: { ...stated(), id } }, { descriptions: false }).value,
    );
    const known: CheckerCache = new Map();
    expect(checkExamples(one!, known)).toEqual(checkExamples(one!));
    expect(checkExamples(two!, known)).toEqual(checkExamples(two!));
    expect(known.size).toBe(1);
  });

  test("parameters, properties and defaults are held against their own schemas", () => {
    const { value, diagnostics } = report({
      types: [
        type(
          "Volume",
          object({
            "id!": schema("string"),
            size: schema("integer", { default: "ten", examples: ["12"] }),
            name: schema("string", { examples: ["a"] }),
          }),
        ),
      ],
      operations: [
        operation("get /v1/a", "List As", {
          parameters: [
            parameter("limit", { schema: schema("integer", { default: 20 }), examples: [example("many")] }),
          ],
        }),
      ],
    });
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.data["pointer"]])).toEqual([
      ["parameter-example-contradicts", "/paths/~1v1~1a/get/parameters/0/example"],
      ["property-example-contradicts", "/components/schemas/Volume/properties/size/examples/0"],
      ["default-contradicts", "/components/schemas/Volume/properties/size/default"],
    ]);
    expect([value.checked, value.failed]).toEqual([
      { request: 0, response: 0, parameter: 1, property: 2, default: 2 },
      { request: 0, response: 0, parameter: 1, property: 1, default: 1 },
    ]);
  });
});

test.each([
  ["^[a-z]+$", false],
  ["^(ge|gt)$", false],
  ["^[a-z]([a-z-]*[a-z])?$", false],
  ["(a+)+$", true],
  ["^(a|a)*$", true],
  ["^((a*))*$", true],
  ["([+*|])+", false],
  [String.raw`(\+\|)+`, false],
  ["(a|aa){40}!", true],
  ["(a?){30}a{30}", true],
  ["(a+b?)+!", true],
  ["^([0-9a-f]{4}-){3}", false],
])("mayExplode %s", (pattern, want) => {
  expect(mayExplode(pattern)).toBe(want);
});

test.each([
  ["^[a-z]+$", 10_000, true],
  ["^[a-z]+-[a-z]+-[a-z]+$", 100, true],
  ["^a*a*a*$", 1_000, false],
  ["a+b", 100_000, false],
  [`${"a?".repeat(40)}${"a".repeat(40)}`, 40, false],
  [`${"(?:a|a)".repeat(40)}!`, 40, false],
  ["^[+*?|]{1,5}$", 1_000, true],
])("isQuick %s on %d characters", (pattern, length, want) => {
  expect(isQuick(pattern, length)).toBe(want);
});
