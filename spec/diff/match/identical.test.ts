import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { SpecDocument } from "../document.ts";
import { Identical } from "./identical.ts";
import type { Kind } from "./identical.ts";

const string = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const cat = { type: "object", properties: { name: string, next: ref("Cat") } };
const media = (schema: JsonValue) => ({ "application/json": { schema } });

function ask(
  kind: Kind,
  old: JsonValue,
  fresh: JsonValue,
  components: readonly [old: JsonObject, fresh: JsonObject] = [{ Cat: cat }, { Cat: cat }],
): boolean {
  const sides = components.map(
    (schemas) => new SpecDocument({ openapi: "3.1.0", components: { schemas } }, "a.json"),
  );
  const [a, b] = sides as [SpecDocument, SpecDocument];
  return new Identical(a, b).one(kind, old, fresh);
}

describe("what is identical", () => {
  test.each<[name: string, kind: Kind, old: JsonValue, fresh: JsonValue]>([
    ["the same in another order", "schema", { type: "string", format: "a" }, { format: "a", type: "string" }],
    ["other words", "schema", { ...string, description: "a" }, { ...string, description: "b" }],
    ["a recursive component", "schema", ref("Cat"), ref("Cat")],
    ["boolean schemas within", "schema", { items: false }, { items: false }],
    [
      "a response",
      "response",
      { description: "a", content: media(ref("Cat")) },
      { description: "b", content: media(ref("Cat")) },
    ],
    [
      "a parameter",
      "parameter",
      { in: "query", name: "a", schema: string },
      { in: "query", name: "a", schema: string },
    ],
  ])("%s", (_name, kind, old, fresh) => expect(ask(kind, old, fresh)).toBe(true));

  test("two objects ask for a component that two others refer to", () => {
    const schemas = { A: { items: ref("B") }, B: { items: ref("A") } };
    const document = new SpecDocument({ openapi: "3.1.0", components: { schemas } }, "a.json");
    const identical = new Identical(document, document);
    expect([ref("A"), ref("B")].map((schema) => identical.one("schema", schema, schema))).toEqual([
      true,
      true,
    ]);
  });
});

describe("what is compared", () => {
  test.each<[name: string, kind: Kind, old: JsonValue, fresh: JsonValue]>([
    ["another value", "schema", string, { type: "integer" }],
    ["a member more", "schema", string, { ...string, "x-a": 1 }],
    ["a member less", "schema", { ...string, "x-a": 1 }, string],
    ["another list", "schema", { anyOf: [string] }, { anyOf: [string, string] }],
    ["no schema", "schema", { items: "string" }, { items: "string" }],
    ["a reference that leads nowhere", "schema", ref("Dog"), ref("Dog")],
    ["a reference to another file", "schema", { $ref: "b.json" }, { $ref: "b.json" }],
    ["a parameter without a name", "parameter", { in: "query" }, { in: "query" }],
    ["content that is no map", "response", { content: [] }, { content: [] }],
    [
      "another style",
      "parameter",
      { in: "query", name: "a", style: "form" },
      { in: "query", name: "a", style: "pipeDelimited" },
    ],
  ])("%s", (_name, kind, old, fresh) => expect(ask(kind, old, fresh)).toBe(false));

  test.each<[name: string, old: JsonObject, fresh: JsonObject]>([
    ["the component", { Cat: cat }, { Cat: string }],
    [
      "what it refers to",
      { Cat: { items: ref("Dog") }, Dog: string },
      { Cat: { items: ref("Dog") }, Dog: { type: "integer" } },
    ],
    [
      "what refers back",
      { Cat: { properties: { a: ref("Dog"), b: ref("Ant") } }, Dog: { items: ref("Cat") }, Ant: string },
      {
        Cat: { properties: { a: ref("Dog"), b: ref("Ant") } },
        Dog: { items: ref("Cat") },
        Ant: { type: "integer" },
      },
    ],
    ["a component that is a reference", { Cat: ref("Dog"), Dog: string }, { Cat: ref("Dog"), Dog: string }],
    ["a component that refers to itself", { Cat: ref("Cat") }, { Cat: ref("Cat") }],
  ])("because of %s", (_name, old, fresh) => {
    expect(ask("schema", { items: ref("Cat") }, { items: ref("Cat") }, [old, fresh])).toBe(false);
  });

  test("what stands beside a reference counts from 3.1 on only", () => {
    const [old, fresh] = ["3.0.3", "3.1.0"].map((openapi) => new SpecDocument({ openapi }, "a.json"));
    expect(new Identical(old!, fresh!).one("schema", string, string)).toBe(false);
  });

  test("nesting without an end", () => {
    let schema: JsonObject = {};
    for (let depth = 0; depth < 100_000; depth++) schema = { items: schema };
    expect(ask("schema", schema, schema)).toBe(false);
  });
});
