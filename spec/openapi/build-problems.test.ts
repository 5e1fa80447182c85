import { describe, expect, test } from "vitest";
import type { ApiModel } from "../model/api-model.ts";
import {
  json,
  model,
  object,
  operation,
  parameter,
  response,
  schema,
  stated,
  type,
  unknownSchema,
} from "../testing/model-fixture.ts";
import { buildSpec } from "./build.ts";
import { createValidator } from "./validate.ts";

const check = createValidator();
const facts = stated();

/** Each row: a code, what makes it, and its parameters. */
type Problem = [string, { given: Partial<ApiModel>; want: Readonly<Record<string, unknown>> }];
const problems: readonly Problem[] = [
  [
    "schema-unknown",
    { given: { types: [type("A", unknownSchema())] }, want: { pointer: "/components/schemas/A" } },
  ],
  [
    "reference-missing",
    {
      given: { types: [type("A", unknownSchema({ ref: "B" }))] },
      want: { pointer: "/components/schemas/A", name: "B" },
    },
  ],
  [
    "property-twice",
    {
      given: {
        types: [
          type("A", {
            ...object({ id: schema("string") }),
            properties: [
              { ...facts, name: "id", schema: schema("string") },
              { ...facts, name: "id", schema: schema("integer") },
            ],
          }),
        ],
      },
      want: { pointer: "/components/schemas/A", name: "id" },
    },
  ],
  [
    "parameter-twice",
    {
      given: {
        operations: [operation("get /v1/a", "List As", { parameters: [parameter("q"), parameter("q")] })],
      },
      want: { operation: "GET /v1/a", place: "query", name: "q" },
    },
  ],
  [
    "response-twice",
    {
      given: {
        operations: [operation("get /v1/a", "List As", { responses: [response("200"), response("200")] })],
      },
      want: { operation: "/paths/~1v1~1a/get/responses", status: "200" },
    },
  ],
  [
    "status-invalid",
    {
      given: { operations: [operation("get /v1/a", "List As", { responses: [response("2000")] })] },
      want: { operation: "/paths/~1v1~1a/get/responses", status: "2000" },
    },
  ],
  [
    "operation-twice",
    {
      given: { operations: [operation("get /v1/a", "List As"), operation("get /v1/a", "Find As")] },
      want: { operation: "GET /v1/a" },
    },
  ],
  [
    "placeholder-without-row",
    {
      given: { operations: [operation("get /v1/a/{id}", "Show A", { parameters: [] })] },
      want: { operation: "GET /v1/a/{id}", name: "id" },
    },
  ],
  [
    "path-parameter-unused",
    {
      given: {
        operations: [
          operation("get /v1/a", "List As", {
            parameters: [parameter("id", { in: "path", required: true })],
          }),
        ],
      },
      want: { operation: "GET /v1/a", name: "id" },
    },
  ],
  [
    "path-parameter-optional",
    {
      given: {
        operations: [
          operation("get /v1/a/{id}", "Show A", { parameters: [parameter("id", { in: "path" })] }),
        ],
      },
      want: { operation: "/paths/~1v1~1a~1{id}/get/parameters/0", name: "id" },
    },
  ],
  [
    "path-renamed",
    {
      given: { operations: [operation("get /v1/a/{a}", "Show A"), operation("put /v1/a/{b}", "Update A")] },
      want: { path: "/v1/a/{b}", other: "/v1/a/{a}" },
    },
  ],
  [
    "path-unusable",
    { given: { operations: [{ ...operation("get /v1", "Show A"), path: "v1/a" }] }, want: { path: "v1/a" } },
  ],
  [
    "pattern-invalid",
    {
      given: { types: [type("A", schema("string", { pattern: "[a-" }))] },
      want: { pointer: "/components/schemas/A", pattern: "[a-" },
    },
  ],
  [
    "keyword-invalid",
    {
      given: { types: [type("A", schema("string", { maxLength: -1 }))] },
      want: { pointer: "/components/schemas/A", keyword: "maxLength", value: "-1" },
    },
  ],
  ...(["const", "default", "enum", "examples", "maximum", "multipleOf", "maxLength"] as const).map(
    (keyword): Problem => {
      const value = 2 ** 53;
      const values = {
        const: value,
        default: value,
        enum: [{ value, ...facts }],
        examples: [value],
        maximum: value,
        multipleOf: value,
        maxLength: value,
      };
      return [
        "keyword-invalid",
        {
          given: { types: [type("A", schema("integer", { [keyword]: values[keyword] }))] },
          want: { pointer: "/components/schemas/A", keyword, value: "with a number from 2^53 on" },
        },
      ];
    },
  ),
  [
    "keyword-invalid",
    {
      given: {
        operations: [
          operation("get /v1/a", "List As", {
            responses: [
              response(
                "200",
                json(schema("object"), { ...facts, value: { id: [Number.POSITIVE_INFINITY] } }),
              ),
            ],
          }),
        ],
      },
      want: {
        pointer: "/paths/~1v1~1a/get/responses/200/content/application~1json",
        keyword: "example",
        value: "with a number from 2^53 on",
      },
    },
  ],
  [
    "example-unreadable",
    {
      given: {
        operations: [
          operation("get /v1/a", "List As", {
            responses: [response("200", json(schema("string"), { ...facts, raw: "{" }))],
          }),
        ],
      },
      want: { pointer: "/paths/~1v1~1a/get/responses/200/content/application~1json" },
    },
  ],
  [
    "server-variable-open",
    {
      given: { servers: [{ ...facts, url: "https://{region}.example", variables: [], allowed: [] }] },
      want: { name: "region" },
    },
  ],
];

describe("what a page does wrong is said once, and the document stays valid", () => {
  test.each(problems)("%s", (code, { given, want }) => {
    const { value, diagnostics } = buildSpec(model(given), { descriptions: false });
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.data])).toEqual([[code, want]]);
    expect(check(JSON.parse(JSON.stringify(value.document)) as typeof value.document)).toEqual([]);
  });
});
