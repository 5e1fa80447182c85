import { expect, test } from "vitest";
import type { JsonObject } from "../model/json.ts";
import { upgradeDocument } from "./upgrade.ts";

const schemas = (members: JsonObject): JsonObject => ({ openapi: "3.0.3", components: { schemas: members } });

test.each<[string, { given: JsonObject; want: JsonObject }]>([
  ["nullable", { given: { type: "string", nullable: true }, want: { type: ["string", "null"] } }],
  ["nullable false", { given: { type: "string", nullable: false }, want: { type: "string" } }],
  [
    "a nullable value list",
    {
      given: { type: "string", nullable: true, enum: ["a"] },
      want: { type: ["string", "null"], enum: ["a", null] },
    },
  ],
  [
    "nullable beside a reference",
    {
      given: { nullable: true, description: "d", allOf: [{ $ref: "#/components/schemas/B" }] },
      want: {
        description: "d",
        anyOf: [{ allOf: [{ $ref: "#/components/schemas/B" }] }, { type: "null" }],
      },
    },
  ],
  [
    "exclusive limits",
    {
      given: { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      want: { type: "number", exclusiveMinimum: 1, maximum: 9 },
    },
  ],
  ["an example", { given: { type: "string", example: "a" }, want: { type: "string", examples: ["a"] } }],
  [
    "what lies deeper, but not in values, nor for names like keywords",
    {
      given: {
        type: "object",
        properties: { nullable: { type: "integer", nullable: true }, example: { type: "string" } },
        additionalProperties: { items: { type: "string", nullable: true }, type: "array" },
        default: { nullable: true },
        example: { example: 1 },
      },
      want: {
        type: "object",
        properties: { nullable: { type: ["integer", "null"] }, example: { type: "string" } },
        additionalProperties: { items: { type: ["string", "null"] }, type: "array" },
        default: { nullable: true },
        examples: [{ example: 1 }],
      },
    },
  ],
])("3.0 becomes 3.1: %s", (_name, { given, want }) => {
  expect(upgradeDocument(schemas({ A: given }))).toEqual({
    openapi: "3.1.0",
    components: { schemas: { A: want } },
  });
});

test("schemas of operations are reached, examples of media types stay", () => {
  const media = { schema: { type: "string", nullable: true }, example: { nullable: true } };
  const document: JsonObject = {
    openapi: "3.0.0",
    paths: {
      "/a": {
        parameters: [{ name: "p", in: "query", schema: { type: "string", nullable: true } }],
        post: {
          requestBody: { content: { "application/json": media } },
          responses: { 200: { headers: { H: media }, content: { "application/json": media } } },
          callbacks: { done: { "{$url}": { post: { requestBody: { content: { "text/plain": media } } } } } },
        },
      },
    },
  };
  const text = JSON.stringify(upgradeDocument(document));
  expect(text).not.toContain('"type":"string","nullable":true');
  expect(text.match(/"type":\["string","null"\]/gu)).toHaveLength(5);
  expect(text.match(/"example":\{"nullable":true\}/gu)).toHaveLength(4);
});

test("a document of 3.1 stays what it is", () => {
  const document: JsonObject = { openapi: "3.1.0", components: { schemas: { A: { example: 1 } } } };
  expect(upgradeDocument(document)).toBe(document);
});
