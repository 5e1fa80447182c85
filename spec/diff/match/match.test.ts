import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { diffDocuments } from "../diff.ts";
import { document, withOperation, withSchema } from "../testing/documents.ts";
import { covers, isStronglyTyped, matchMediaTypes } from "./media-types.ts";
import { matchPaths } from "./paths.ts";

const string = { type: "string" };
const cat = { type: "object", properties: { name: string, lives: { type: "integer" } } };
const dog = { type: "object", properties: { name: string, breed: string } };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = (value: JsonObject): JsonObject => ({ components: { schemas: value } });
const callback = (schema: JsonValue) => ({
  done: { "{$url}": { post: { requestBody: { content: { "application/json": { schema } } } } } },
});
const body = (schema: JsonValue, named: JsonObject = {}) =>
  withSchema("response-body", schema, schemas(named));
// What the version should have been is not the matter here.
const changes = (old: JsonObject, fresh: JsonObject) =>
  diffDocuments(old, fresh, { today: "2026-01-01" }).value.filter(({ area }) => area !== "info");
const rules = (old: JsonObject, fresh: JsonObject) => changes(old, fresh).map(({ rule }) => rule);

describe("what is no change", () => {
  const node: JsonObject = { type: "object", properties: { next: ref("Node"), value: string } };
  const tree: JsonObject = { type: "object", properties: { next: ref("Tree"), value: string } };
  const old30: JsonObject = { ...body({ type: "string", nullable: true }), openapi: "3.0.3" };
  const number30 = { type: "number", maximum: 5, exclusiveMaximum: true };
  test.each<[name: string, given: { old: JsonObject; new: JsonObject }]>([
    ["inline to $ref", { old: body(cat), new: body(ref("Cat"), { Cat: cat }) }],
    ["$ref to inline", { old: body(ref("Cat"), { Cat: cat }), new: body(cat) }],
    ["a component renamed", { old: body(ref("Cat"), { Cat: cat }), new: body(ref("Pet"), { Pet: cat }) }],
    [
      "a recursive component renamed",
      { old: body(ref("Node"), { Node: node }), new: body(ref("Tree"), { Tree: tree }) },
    ],
    [
      "allOf of one",
      { old: body(ref("Cat"), { Cat: cat }), new: body({ allOf: [ref("Cat")] }, { Cat: cat }) },
    ],
    [
      "allOf of one with words beside it",
      {
        old: body(ref("Cat"), { Cat: cat }),
        new: body({ allOf: [ref("Cat")], description: "a cat" }, { Cat: cat }),
      },
    ],
    [
      "a schema that binds nothing, written out",
      {
        old: body({ type: "object", additionalProperties: true }),
        new: body({ type: "object", additionalProperties: { description: "anything" } }),
      },
    ],
    ["items that may be anything", { old: body({ type: "array" }), new: body({ type: "array", items: {} }) }],
    [
      "the server that counts where none is named",
      { old: withOperation({}), new: withOperation({}, { servers: [{ url: "/" }] }) },
    ],
    [
      "a callback in other words, and by reference",
      {
        old: withOperation({ callbacks: callback(cat) }, schemas({ Cat: cat })),
        new: withOperation({ callbacks: callback(ref("Cat")) }, schemas({ Cat: { ...cat, title: "Cat" } })),
      },
    ],
    ["order of branches", { old: body({ oneOf: [cat, dog] }), new: body({ oneOf: [dog, cat] }) }],
    [
      "branches inline and by reference",
      {
        old: body({ anyOf: [cat, dog] }),
        new: body({ anyOf: [ref("Dog"), ref("Cat")] }, { Cat: cat, Dog: dog }),
      },
    ],
    ["nullable and the type null", { old: old30, new: body({ type: ["string", "null"] }) }],
    ["nullable and a branch that is null", { old: old30, new: body({ anyOf: [string, { type: "null" }] }) }],
    [
      "exclusiveMaximum of 3.0 and 3.1",
      { old: body(number30), new: body({ type: "number", exclusiveMaximum: 5 }) },
    ],
    ["enum of one and const", { old: body({ enum: ["a"] }), new: body({ const: "a" }) }],
    [
      "words and examples",
      { old: body({ ...string, description: "a" }), new: body({ ...string, example: "b" }) },
    ],
    [
      "order of required",
      {
        old: body({ ...cat, required: ["name", "lives"] }),
        new: body({ ...cat, required: ["lives", "name"] }),
      },
    ],
    ["additionalProperties: true", { old: body(cat), new: body({ ...cat, additionalProperties: true }) }],
    [
      "the case of a header",
      {
        old: withOperation({ parameters: [{ in: "header", name: "X-A", schema: string }] }),
        new: withOperation({ parameters: [{ in: "header", name: "x-a", schema: string }] }),
      },
    ],
    [
      "a parameter moved from the path to its operation",
      {
        old: {
          ...document(),
          paths: { "/a": { parameters: [{ in: "query", name: "q", schema: string }], get: {} } },
        },
        new: {
          ...document(),
          paths: { "/a": { get: { parameters: [{ in: "query", name: "q", schema: string }] } } },
        },
      },
    ],
    [
      "the name of a path parameter",
      {
        old: {
          ...document(),
          paths: {
            "/a/{id}": { get: { parameters: [{ in: "path", name: "id", required: true, schema: string }] } },
          },
        },
        new: {
          ...document(),
          paths: {
            "/a/{key}": {
              get: { parameters: [{ in: "path", name: "key", required: true, schema: string }] },
            },
          },
        },
      },
    ],
    [
      "documents without info, responses or paths",
      { old: { openapi: "3.1.0" }, new: { openapi: "3.1.0", paths: { "/a": {} } } },
    ],
  ])("%s", (_name, { old, new: fresh }) => {
    expect(changes(old, fresh)).toEqual([]);
    expect(changes(fresh, old)).toEqual([]);
  });
});

describe("what is one change", () => {
  test("a change in a shared model is told once, with the operations that it reaches", () => {
    const get = (name: string) => ({
      [name]: {
        get: {
          responses: { "200": { description: "", content: { "application/json": { schema: ref("Cat") } } } },
        },
      },
    });
    const paths = { ...get("/a"), ...get("/b"), ...get("/c") };
    const old = { ...document(), paths, ...schemas({ Cat: cat }) };
    const fresh = {
      ...document(),
      paths,
      ...schemas({ Cat: { ...cat, properties: { ...cat.properties, age: string } } }),
    };
    const [change, ...more] = changes(old, fresh);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      rule: "response-optional-property-added",
      pointerNew: "/components/schemas/Cat/properties/age",
      args: { property: "Cat/age", status: "200" },
      reaches: [{ path: "/a" }, { path: "/b" }, { path: "/c" }],
    });
    expect(change?.method).toBeUndefined();
    const expanded = diffDocuments(old, fresh, { today: "2026-01-01", expand: true }).value;
    expect(expanded.map(({ path, args }) => [path, args["property"]])).toEqual([
      ["/a", "age"],
      ["/b", "age"],
      ["/c", "age"],
    ]);
  });

  test("a model that refers to itself ends", () => {
    const node = (more: JsonObject): JsonObject => ({
      type: "object",
      properties: { next: ref("Node"), ...more },
    });
    expect(
      rules(body(ref("Node"), { Node: node({}) }), body(ref("Node"), { Node: node({ value: string }) })),
    ).toEqual(["response-optional-property-added"]);
  });

  test("X that became allOf of X and Y only gained Y", () => {
    const named = { Cat: cat, Dog: dog };
    expect(rules(body(ref("Cat"), named), body({ allOf: [ref("Cat"), ref("Dog")] }, named))).toEqual([
      "response-body-all-of-added",
    ]);
    expect(rules(body({ allOf: [ref("Cat"), ref("Dog")] }, named), body(ref("Cat"), named))).toEqual([
      "response-body-all-of-removed",
    ]);
  });

  test("a branch that changed is not one that went and one that came", () => {
    const kitten = { ...cat, properties: { ...cat.properties, age: string } };
    expect(rules(body({ oneOf: [cat, dog] }), body({ oneOf: [dog, kitten] }))).toEqual([
      "response-optional-property-added",
    ]);
  });

  test("a property of an object that is readOnly does not travel in a request", () => {
    const meta = (more: JsonObject) => ({
      type: "object",
      properties: { meta: { type: "object", readOnly: true, properties: more } },
    });
    expect(
      rules(
        withSchema("request-body", meta({ a: string })),
        withSchema("request-body", meta({ a: { type: "integer" } })),
      ),
    ).toEqual([]);
  });
});

describe("a composition of one branch that gets another one", () => {
  test.each(["allOf", "anyOf", "oneOf"])("%s", (keyword) => {
    const [one, two] = [body({ [keyword]: [cat] }), body({ [keyword]: [cat, dog] })];
    const id = { allOf: "all-of", anyOf: "any-of", oneOf: "one-of" }[keyword] ?? "";
    expect(rules(one, two)).toEqual([`response-body-${id}-added`]);
    expect(rules(two, one)).toEqual([`response-body-${id}-removed`]);
  });
});

describe("renames that are certain are shown", () => {
  test("a property", () => {
    const code = { type: "string", enum: ["a", "b"] };
    const [added, removed] = changes(
      withSchema("request-body", { type: "object", properties: { code } }),
      withSchema("request-body", { type: "object", properties: { status: code } }),
    );
    expect(added?.message).toBe("request property `status`: was added (renamed from `code`)");
    expect(removed?.message).toBe("request property `code`: was removed (renamed to `status`)");
  });

  test("not a property that only happens to be a string too", () => {
    const messages = changes(
      withSchema("request-body", { type: "object", properties: { code: string } }),
      withSchema("request-body", { type: "object", properties: { status: string } }),
    ).map(({ message }) => message);
    expect(messages.join()).not.toContain("renamed");
  });

  test("an operation, by its id", () => {
    const at = (path: string): JsonObject => ({
      ...document(),
      paths: { [path]: { get: { operationId: "list" } } },
    });
    expect(changes(at("/a"), at("/b")).map(({ message }) => message)).toEqual([
      "the operation was added (moved from GET /a)",
      "the path was removed without having been deprecated (moved to GET /b)",
    ]);
  });

  test("a parameter, by its words", () => {
    const at = (name: string) =>
      withOperation({
        parameters: [{ in: "query", name, description: "How many.", schema: { type: "integer" } }],
      });
    expect(changes(at("limit"), at("size")).map(({ message }) => message)).toEqual([
      "query parameter `size`: was added (renamed from `limit`)",
      "query parameter `limit`: was removed without having been deprecated (renamed to `size`)",
    ]);
  });
});

describe("operations that are held to nothing", () => {
  const at = (level: string, more: JsonObject) => withOperation({ "x-stability-level": level, ...more });
  const added = { parameters: [{ in: "query", name: "q", required: true, schema: string }] };
  test.each([
    ["draft", []],
    ["alpha", []],
    ["beta", ["new-required-request-parameter"]],
    ["stable", ["new-required-request-parameter"]],
  ])("%s", (level, want) => {
    expect(rules(at(level, {}), at(level, added))).toEqual(want);
    expect(rules(at(level, {}), document())).toEqual(
      want.length === 0 ? [] : ["api-path-removed-without-deprecation"],
    );
  });
});

describe("paths", () => {
  test("the same template before the same shape", () => {
    const match = matchPaths(["/a/{x}", "/a/{y}", "/b"], ["/a/{y}", "/a/{z}", "/c"]);
    expect(match.pairs.map(({ old, new: fresh }) => [old, fresh])).toEqual([
      ["/a/{y}", "/a/{y}"],
      ["/a/{x}", "/a/{z}"],
    ]);
    expect(match.pairs[1]?.renamed).toEqual(new Map([["x", "z"]]));
    expect([match.added, match.removed]).toEqual([["/c"], ["/b"]]);
  });
});

describe("media types", () => {
  test.each([
    ["*/*", "application/json", true],
    ["application/*", "application/json", true],
    ["application/json", "application/problem+json", true],
    ["application/problem+json", "application/json", false],
    ["application/json", "text/json", false],
  ])("%s covers %s: %s", (outer, inner, want) => expect(covers(outer, inner)).toBe(want));

  test("parameters that are spelt otherwise are the same", () => {
    const { pairs } = matchMediaTypes(
      ["application/json; charset=utf-8"],
      ["Application/JSON;charset=utf-8"],
    );
    expect(pairs.map(({ change }) => change)).toEqual(["same"]);
  });

  test("JSON keeps numbers and strings apart, forms do not", () => {
    expect(["application/json", "application/problem+json", "*/*"].map(isStronglyTyped)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["text/plain", "multipart/form-data"].map(isStronglyTyped)).toEqual([false, false]);
  });
});
