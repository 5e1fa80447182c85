import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const document = (schemas: JsonObject): JsonObject => {
  const content = { "application/json": { schema: ref("S0") } };
  const responses = { 200: { description: "ok", content } };
  const send = { operationId: "send", requestBody: { required: true, content }, responses };
  const paths = { "/a": { post: send } };
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths, components: { schemas } };
};

const names = Array.from({ length: 40 }, (_, index) => `S${index}`);
/** Each requires the others, as `part` says it. */
const dense = (part: (members: JsonObject, required: readonly string[]) => JsonObject): JsonObject =>
  Object.fromEntries(
    names.map((name) => [name, part(Object.fromEntries(names.map((each) => [each, ref(each)])), names)]),
  );
const flat = Array.from({ length: 6_000 }, (_, index) => `p${index}`);
const members: JsonObject = Object.fromEntries(flat.map((name) => [name, { type: "string" }]));

describe("a value that is endless, or has too many members to be shown", () => {
  const rows: readonly [string, JsonObject][] = [
    [
      "requires itself",
      {
        S0: {
          type: "object",
          required: ["next", "v"],
          properties: { next: ref("S0"), v: { type: "string" } },
        },
      },
    ],
    ["requires thousands of members", { S0: { type: "object", required: flat, properties: members } }],
    [
      "requires them beside a part",
      { S0: { allOf: [ref("S1")], required: flat }, S1: { type: "object", properties: members } },
    ],
    [
      "requires others that do so",
      dense((properties, required) => ({ type: "object", required, properties })),
    ],
    [
      "has places that do so",
      dense((properties) => ({ type: "array", prefixItems: Object.values(properties) })),
    ],
  ];
  it.each(rows)(
    "one that %s is part of tests that compile and run",
    async (_name, schemas) => {
      expect(await problemsOf(await packagesOf([document(schemas)]))).toEqual([]);
    },
    120_000,
  );
});
