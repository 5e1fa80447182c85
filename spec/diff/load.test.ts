import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { diffDocuments } from "./diff.ts";
import { readDocument } from "./load.ts";

const deep = `{"openapi":"3.1.0","x":${"[".repeat(2000)}${"]".repeat(2000)}}`;
const laughs = `openapi: 3.1.0
x-a: &a [${"1,".repeat(9)}1]
x-b: &b [${"*a,".repeat(9)}*a]
x-c: &c [${"*b,".repeat(9)}*b]
x-d: &d [${"*c,".repeat(9)}*c]
x-e: &e [${"*d,".repeat(9)}*d]
x-f: [${"*e,".repeat(9)}*e]
`;

describe("what is refused, with the line", () => {
  test.each<[name: string, text: string, code: string, data: Record<string, string | number>]>([
    [
      "broken JSON",
      '{\n  "openapi": "3.1.0",\n  "paths": {]\n}',
      "not-json-or-yaml",
      { name: "a.json", line: 3 },
    ],
    ["cut JSON", '{\n  "openapi": "3.1.0",\n', "not-json-or-yaml", { line: 3 }],
    ["an empty file", "", "not-openapi", {}],
    ["words", "Nothing to see here", "not-openapi", {}],
    ["a list", "[]", "not-openapi", {}],
    ["another JSON file", '{ "name": "x" }', "not-openapi", {}],
    ["another version", '{\n "openapi": "4.0.0" }', "not-openapi", { line: 2 }],
    ["Swagger", '{\n "swagger": "2.0" }', "swagger-2", { line: 2, version: "2.0" }],
    [
      "a name twice in JSON",
      '{\n "openapi": "3.1.0",\n "paths": {\n  "/a": {},\n  "/a": {} } }',
      "duplicate-key",
      { line: 5, key: "/a" },
    ],
    ["too deep", deep, "too-deep", {}],
  ])("%s", async (_name, text, code, data) => {
    const { value, diagnostics } = await readDocument(text, "a.json");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, data }]);
  });

  test.each<[name: string, text: string, code: string, data: Record<string, string | number>]>([
    ["broken YAML", 'openapi: 3.1.0\npaths: {\n  "a', "not-json-or-yaml", {}],
    [
      "a name twice in YAML",
      "openapi: 3.1.0\npaths:\n  /a: {}\n  /a: {}\n",
      "duplicate-key",
      { line: 4, key: "/a" },
    ],
    ["aliases that explode", laughs, "too-many-aliases", {}],
  ])("%s", async (_name, text, code, data) => {
    const { value, diagnostics } = await readDocument(text, "a.yaml");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, data }]);
  });
});

describe("what is read", () => {
  test.each([
    [
      "YAML with numbers as names and a merge",
      "openapi: 3.0.3\nx-b: &b { description: d }\npaths:\n  /a:\n    get:\n      responses:\n        200: { <<: *b }\n",
    ],
    [
      "JSON behind a byte order mark",
      '\uFEFF{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200":{"description":"d"}}}}}}',
    ],
  ])("%s", async (_name, text) => {
    const { value, diagnostics } = await readDocument(text, "a");
    expect(diagnostics).toEqual([]);
    expect(value?.document).toMatchObject({
      paths: { "/a": { get: { responses: { "200": { description: "d" } } } } },
    });
  });

  test("the name __proto__ replaces nothing", async () => {
    const { value } = await readDocument('{"openapi":"3.1.0","paths":{"__proto__":{"get":{}}}}', "a.json");
    const changes = diffDocuments({ openapi: "3.1.0", paths: {} }, value!.document, {
      today: "2026-01-01",
    }).value;
    expect(changes.map(({ rule, path }) => [rule, path])).toEqual([["endpoint-added", "__proto__"]]);
    expect(({} as Record<string, unknown>)["get"]).toBeUndefined();
  });

  test.each([
    [
      "a.json",
      '{\n  "openapi": "3.1.0",\n  "tags": [ 1,\n    { "name": "a\\"b" } ],\n  "paths": { "/a/{b}": { "get": {} } }\n}',
    ],
    ["a.yaml", 'openapi: 3.1.0\n#\ntags: [ 1,\n  { "name": x } ]\npaths: { "/a/{b}": { "get": {} } }\n'],
  ])("positions in %s", async (name, text) => {
    const { value } = await readDocument(text, name);
    const found = value!.positions(["/tags/1/name", "/paths/~1a~1{b}/get", "/nowhere"]);
    expect([...found.entries()].sort().map(([pointer, { line }]) => [pointer, line])).toEqual([
      ["/paths/~1a~1{b}/get", 5],
      ["/tags/1/name", 4],
    ]);
    const { line, column } = found.get("/paths/~1a~1{b}/get")!;
    expect(text.split("\n")[line - 1]?.slice(column - 1)).toMatch(/^"get"/u);
  });
});

describe("references that lead nowhere are said, not passed over", () => {
  const get = (schema: JsonObject): JsonObject => ({
    openapi: "3.1.0",
    paths: { "/a": { get: { responses: { "200": { description: "", content: { "a/b": { schema } } } } } } },
    components: { schemas: { Loop: { $ref: "#/components/schemas/Loop" } } },
  });
  test.each([
    ["dangling", "#/components/schemas/Gone", "ref-dangling"],
    ["external", "other.yaml#/A", "ref-external"],
    ["circular", "#/components/schemas/Loop", "ref-circular"],
  ])("%s", (_name, $ref, code) => {
    const { diagnostics } = diffDocuments(get({ type: "string" }), get({ $ref }), {
      today: "2026-01-01",
      new: { name: "new.json" },
    });
    expect(diagnostics).toMatchObject([{ code, severity: "error", data: { name: "new.json", ref: $ref } }]);
  });
});

describe("what is not of the shape that OpenAPI wants is said, never called unchanged", () => {
  const at = (operation: JsonObject): JsonObject => ({
    openapi: "3.1.0",
    paths: { "/a": { get: operation } },
  });
  const body = (schema: JsonValue) => at({ requestBody: { content: { "text/plain": { schema } } } });
  test.each<[name: string, document: JsonObject, place: string]>([
    ["paths", { openapi: "3.1.0", paths: [] }, "/paths"],
    ["a path item", { openapi: "3.1.0", paths: { "/a": "x" } }, "/paths/~1a"],
    ["an operation", { openapi: "3.1.0", paths: { "/a": { get: 1 } } }, "/paths/~1a/get"],
    ["parameters", at({ parameters: {} }), "/paths/~1a/get/parameters"],
    ["a parameter", at({ parameters: [{ in: "query" }] }), "/paths/~1a/get/parameters/0"],
    ["a request body", at({ requestBody: [] }), "/paths/~1a/get/requestBody"],
    ["content", at({ requestBody: { content: [] } }), "/paths/~1a/get/requestBody/content"],
    ["responses", at({ responses: 5 }), "/paths/~1a/get/responses"],
    ["headers", at({ responses: { "200": { headers: [] } } }), "/paths/~1a/get/responses/200/headers"],
    ["a schema", body([]), "/paths/~1a/get/requestBody/content/text~1plain/schema"],
    [
      "a schema within a schema",
      body({ properties: { a: "string" } }),
      "/paths/~1a/get/requestBody/content/text~1plain/schema/properties/a",
    ],
  ])("%s", (_name, document, place) => {
    const { value, diagnostics } = diffDocuments(document, document, { today: "2026-01-01" });
    expect(value).toEqual([]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["wrong-shape"]));
    expect(diagnostics[0]?.message).toContain(`old: ${place} is no `);
  });

  test("null is nothing", () => {
    const document: JsonObject = { openapi: "3.1.0", paths: { "/a": null, "/b": { get: null } } };
    expect(diffDocuments(document, document, { today: "2026-01-01" }).diagnostics).toEqual([]);
  });
});
