import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { planSdk } from "./plan-sdk.ts";

const document = (schema: JsonObject, schemas: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/a": {
      post: {
        operationId: "a",
        requestBody: { content: { "application/json": { schema } } },
        responses: { "200": { description: "ok", content: { "application/json": { schema } } } },
      },
    },
  },
  components: { schemas },
  ...more,
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const chain = (count: number, part: (next: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries([
    ...Array.from({ length: count }, (_, index) => [`S${index}`, part(ref(`S${index + 1}`))] as const),
    [`S${count}`, { type: "object", required: ["a"], properties: { a: { type: "string" } } }] as const,
  ]);

/** Each of these would not end, or end in an overflow, if it were gone through naively. */
describe("documents that are small and mean much", () => {
  const rows: readonly [string, { given: JsonObject; codes: readonly string[] }][] = [
    [
      "two parts that have two parts each, forty times",
      {
        given: document(
          ref("S0"),
          chain(40, (next) => ({ allOf: [next, next] })),
        ),
        codes: [],
      },
    ],
    [
      "forty parts, each made of all that follow",
      {
        given: document(
          ref("S0"),
          Object.fromEntries(
            Array.from({ length: 40 }, (_, index) => {
              const rest = Array.from({ length: 39 - index }, (_each, more) => ref(`S${index + 1 + more}`));
              const own = { type: "object", properties: { [`p${index}`]: { type: "string" } } };
              return [`S${index}`, { allOf: [...rest, own] }] as const;
            }),
          ),
        ),
        codes: [],
      },
    ],
    [
      "alternatives of alternatives",
      {
        given: document(
          ref("S0"),
          chain(40, (next) => ({ oneOf: [next, next, { type: "array", items: next }] })),
        ),
        codes: [],
      },
    ],
    [
      "members that hold two of the next",
      {
        given: document(
          ref("S0"),
          chain(40, (next) => ({ type: "object", required: ["a", "b"], properties: { a: next, b: next } })),
        ),
        codes: [],
      },
    ],
    [
      "a reference to a reference, twenty thousand times",
      {
        given: document(
          ref("S0"),
          chain(20_000, (next) => next),
        ),
        codes: ["schema-too-deep"],
      },
    ],
    [
      "an address with thousands of variables",
      {
        given: document(
          { type: "string" },
          {},
          {
            servers: [
              {
                url: `https://${Array.from({ length: 5_000 }, (_, index) => `{v${index}}`).join(".")}.test`,
                variables: Object.fromEntries(
                  Array.from({ length: 5_000 }, (_, index) => [
                    `v${index}`,
                    { default: "a", enum: ["a", "b"] },
                  ]),
                ),
              },
            ],
          },
        ),
        codes: [],
      },
    ],
  ];
  it.each(rows)("%s", (_name, { given, codes }) => {
    const { value, diagnostics } = planSdk([given], {});
    expect(value.versions[0]?.operations).toHaveLength(1);
    expect(
      [...new Set(diagnostics.map(({ code }) => code))].filter((code) => code.startsWith("schema")),
    ).toEqual(codes);
  });
});
