import { expect, test } from "vitest";
import type { JsonObject } from "../model/json.ts";
import { JsonText } from "./load/json-text.ts";
import { diffDocuments } from "./diff.ts";

const withProperties = (count: number): JsonObject => {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  const schema: JsonObject = {
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
  };
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { description: "ok" } },
        },
      },
    },
  };
};

// Going through the list of required names for each of them would take minutes.
test("an object with forty thousand new members is compared by name", () => {
  const { value } = diffDocuments(withProperties(10), withProperties(40_000), { today: "2026-01-31" });
  expect(value.filter(({ rule }) => rule === "new-required-request-property")).toHaveLength(39_990);
}, 60_000);

const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const answers = (responses: JsonObject, schemas: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: { "/a": { get: { responses } } },
  components: { schemas },
});
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const COUNT = 20_000;

// Each was gone through once for every other one.
const many: readonly [string, (type: string) => JsonObject][] = [
  [
    "responses of one operation",
    (type) => {
      const each = { description: "ok", content: json(ref("Thing")) };
      return answers(Object.fromEntries(range(COUNT, (index) => [`S${index}`, each] as const)), {
        Thing: { type },
      });
    },
  ],
  [
    "media types of one response",
    (type) => {
      const types = range(
        COUNT,
        (index) => [`application/x-${index}+json`, { schema: ref("Thing") }] as const,
      );
      return answers({ 200: { description: "ok", content: Object.fromEntries(types) } }, { Thing: { type } });
    },
  ],
];
test.each(many)(
  "a change that reaches twenty thousand %s names each of them",
  (_name, document) => {
    const { value } = diffDocuments(document("string"), document("integer"), { today: "2026-01-31" });
    const changed = value.filter(({ rule }) => rule.endsWith("type-changed"));
    expect(changed.map(({ reaches }) => reaches[0]?.at?.split(", ").length)).toEqual([COUNT]);
  },
  60_000,
);

test("a circle of thousands of models names the ends of each path", () => {
  const count = 5_000;
  const circle = (type: string): JsonObject => {
    const models = range(count, (index) => {
      const next = ref(`S${(index + 1) % count}`);
      return [`S${index}`, { type: "object", properties: { [`v${index}`]: { type }, next } }] as const;
    });
    return answers({ 200: { description: "ok", content: json(ref("S0")) } }, Object.fromEntries(models));
  };
  const text = JSON.stringify(circle("integer"));
  const { value } = diffDocuments(circle("string"), circle("integer"), {
    today: "2026-01-31",
    new: { positions: (pointers) => new JsonText(Buffer.from(text)).positions(pointers) },
  });
  expect(value.filter(({ rule }) => rule.endsWith("type-changed"))).toHaveLength(count);
  const last = value.find(
    ({ pointerNew }) => pointerNew === "/components/schemas/S4999/properties/v4999/type",
  );
  expect(String(last?.args["property"])).toMatch(/^next(?:\/next){9}\/…(?:\/next){88}\/v4999$/u);
  expect(last?.newLocator?.line).toBe(1);
}, 60_000);
