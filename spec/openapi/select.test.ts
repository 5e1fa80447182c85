import { describe, expect, test } from "vitest";
import type { JsonObject } from "../model/json.ts";
import { selectOperations, type Selection } from "./select.ts";
import { fitsPath } from "./wildcard.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string): JsonObject => ({
  200: { content: { "application/json": { schema: ref(name) } } },
});

const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Compute", version: "1" },
  tags: [{ name: "servers" }, { name: "images" }],
  paths: {
    "/v1/servers": {
      parameters: [{ $ref: "#/components/parameters/Page" }],
      get: { operationId: "listServers", tags: ["servers"], responses: answer("Servers") },
      post: { operationId: "createServer", tags: ["servers"], responses: answer("Server") },
    },
    "/v1/servers/{id}": {
      get: { operationId: "showServer", tags: ["servers"], responses: answer("Server") },
    },
    "/v1/images": { get: { operationId: "listImages", tags: ["images"], responses: answer("Images~1All") } },
  },
  webhooks: {
    done: { post: { requestBody: { content: { "application/json": { schema: ref("Event") } } } } },
  },
  components: {
    parameters: { Page: { name: "page", in: "query", schema: ref("PageNumber") } },
    schemas: {
      Servers: { type: "array", items: ref("Server") },
      Server: {
        oneOf: [{}],
        discriminator: { propertyName: "kind", mapping: { a: "Small", b: "#/components/schemas/Big" } },
      },
      Small: { allOf: [ref("Server")] },
      Big: {},
      "Images/All": {},
      PageNumber: { type: "integer" },
      Event: {},
    },
    securitySchemes: { Token: { type: "http", scheme: "bearer" } },
  },
};

const whole = ["GET /v1/servers", "POST /v1/servers", "GET /v1/servers/{id}", "GET /v1/images"];

function outcome(selection: Selection) {
  const { value, diagnostics } = selectOperations(document, selection);
  const paths = value["paths"] as Record<string, JsonObject>;
  const components = value["components"] as Record<string, JsonObject>;
  return {
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => key !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path}`),
    ),
    schemas: Object.keys(components["schemas"] ?? {}),
    codes: diagnostics.map(({ code, message }) => `${code}: ${message}`),
    value,
  };
}

describe("operations are chosen", () => {
  test.each<[string, { given: Selection; want: readonly string[] }]>([
    ["by tag", { given: { tags: ["images"] }, want: ["GET /v1/images"] }],
    ["by path", { given: { paths: ["/v1/servers/*"] }, want: ["GET /v1/servers/{id}"] }],
    ["by path, all below", { given: { paths: ["/v1/servers/**"] }, want: whole.slice(0, 3) }],
    ["by id", { given: { operations: ["list*"] }, want: ["GET /v1/servers", "GET /v1/images"] }],
    ["by any of them", { given: { tags: ["images"], operations: ["showServer"] }, want: whole.slice(2) }],
    [
      "but not those",
      {
        given: { tags: ["servers", "!x"], operations: ["!create*"] },
        want: [whole[0] ?? "", whole[2] ?? ""],
      },
    ],
    ["all but those", { given: { tags: ["!servers"] }, want: ["GET /v1/images"] }],
  ])("%s", (_name, { given, want }) => expect(outcome(given).operations).toEqual(want));

  test("what they need stays, through parameters, items and discriminators; the rest goes", () => {
    const servers = outcome({ tags: ["servers"] });
    expect(servers.schemas).toEqual(["Servers", "Server", "Small", "Big", "PageNumber"]);
    expect(servers.value["tags"]).toEqual([{ name: "servers" }]);
    expect(servers.value["webhooks"]).toBeUndefined();
    expect(outcome({ tags: ["images"] }).schemas).toEqual(["Images/All"]);
    expect(outcome({ tags: ["images"] }).value["components"]).toHaveProperty("securitySchemes.Token");
  });

  test("no choice is no change", () => {
    expect(selectOperations(document, {}).value).toBe(document);
    expect(selectOperations(document, { tags: [] }).value).toBe(document);
  });

  test("a pattern that fits nothing names the nearest; nothing at all is an error", () => {
    expect(outcome({ tags: ["server", "images"] }).codes).toEqual([
      'selection-fits-nothing: tags: no operation fits "server"; did you mean "servers"?',
    ]);
    expect(outcome({ operations: ["zzz"] }).codes).toEqual([
      'selection-fits-nothing: operations: no operation fits "zzz"',
      "nothing-selected: of 4 operations none was chosen",
    ]);
  });
});

test.each<[string, string, boolean]>([
  ["/v1/**", "/v1", true],
  ["/v1/**", "/v1/a/b", true],
  ["/**/b", "/v1/a/b", true],
  ["/v1/*", "/v1/a/b", false],
  ["/v1/{id}", "/v1/{id}", true],
  ["/v1/s*s", "/v1/servers", true],
  ["/v1/servers", "/v1/servers/", false],
])("the glob %s and the path %s", (glob, path, want) => expect(fitsPath(glob, path)).toBe(want));
