import { describe, expect, it } from "vitest";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";
import { smallDocument } from "./small-document.ts";

describe("names that every object has, and names that no header can have", () => {
  const INHERITED = [
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "isPrototypeOf",
    "toLocaleString",
    "propertyIsEnumerable",
    "__proto__",
  ];
  /** The name in every place that a name can have, and left out wherever it may be. */
  const withName = (name: string): JsonObject => {
    const own = { type: "string", enum: ["a", "b"] };
    const bare = { $ref: "#/components/schemas/Bare" };
    const parameters = ["query", "header", "cookie"].map((where) => ({ name, in: where, schema: own }));
    const named = `{${JSON.stringify(name)}: ${JSON.stringify(own)}}`;
    const schemes = `{${JSON.stringify(name)}: {"type":"apiKey","in":"header","name":"X-Auth-Token"}}`;
    const answer = {
      description: "OK",
      headers: JSON.parse(named) as JsonObject,
      content: { "application/json": { schema: bare } },
    };
    return {
      openapi: "3.1.1",
      info: { title: "Names", version: "1" },
      servers: [
        {
          url: `https://{${name}}.example.com`,
          variables: JSON.parse(`{${JSON.stringify(name)}: {"default":"a","enum":["a","b"]}}`) as JsonObject,
        },
      ],
      security: [JSON.parse(`{${JSON.stringify(name)}: []}`) as JsonObject],
      tags: [{ name }],
      paths: {
        "/v1/things/{id}": {
          put: {
            operationId: name,
            tags: [name],
            parameters: [
              { name: "id", in: "path", required: true, schema: { type: "string" } },
              ...parameters,
            ],
            requestBody: {
              required: true,
              content: { "application/json": { schema: bare, example: { size: 1 } } },
            },
            responses: { "200": answer },
          },
          get: {
            operationId: `get ${name}`,
            tags: [name],
            parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
            responses: { "200": answer },
          },
        },
      },
      components: {
        securitySchemes: JSON.parse(schemes) as JsonObject,
        schemas: {
          Bare: {
            type: "object",
            required: ["size"],
            properties: {
              size: { type: "integer" },
              deep: { type: "object", properties: JSON.parse(named) as JsonObject, example: {} },
              ...(JSON.parse(named) as JsonObject),
            },
          },
          Open: {
            type: "object",
            properties: JSON.parse(named) as JsonObject,
            additionalProperties: { type: "string" },
          },
        },
      },
    };
  };
  const documents = INHERITED.map(withName);

  it("an object may lack an optional member of such a name, and openapi-typescript's reading agrees", async () => {
    const packages = await packagesOf(documents);
    for (const [index, { files }] of packages.entries()) {
      const name = INHERITED[index] ?? "";
      const models = files.get("src/models.ts") ?? "";
      expect(models).toMatch(new RegExp(`\\b${name}\\??: `, "u"));
      expect(models.includes(`Object["${name}"]`)).toBe(name !== "__proto__");
    }
    expect(await problemsOf(packages)).toEqual([]);
  }, 120_000);

  /** A document in which one place cannot stand in a header; what the generator says, and what its tests do instead. */
  const unsendable: readonly [
    string,
    { put: (document: JsonObject) => JsonObject; says: string; tested: RegExp },
  ][] = [
    [
      "an optional header parameter",
      {
        put: (document) => edited(document, '"X-Trace"', '"X Trace"'),
        says: "resizeDisk names the header X Trace, which none can be called: it cannot be sent",
        tested: /refuses X Trace: no header can be called that[\s\S]*sends PUT/u,
      },
    ],
    [
      "a required header parameter",
      {
        put: (document) => edited(document, '"name":"X-Trace",', '"name":"서버","required":true,'),
        says: "resizeDisk names the header 서버, which none can be called: it cannot be sent",
        tested: /refuses 서버: no header can be called that(?![\s\S]*sends PUT)/u,
      },
    ],
    [
      "a media type",
      {
        put: (document) =>
          edited(
            document,
            '"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Resize"}',
            '"content":{"application/json；v=1":{"schema":{"type":"string"}',
          ),
        says: "The body of resizeDisk is application/json；v=1, which no header can say: it cannot be sent",
        tested: /refuses body: no header can name its media type(?![\s\S]*sends PUT)/u,
      },
    ],
    [
      "the header of a security scheme",
      {
        put: (document) => edited(document, '"X-Auth-Token"', '"X Auth"'),
        says: "The security scheme token names the header X Auth, which none can be called: it cannot be sent",
        tested: /sends PUT/u,
      },
    ],
    [
      "a scheme in other letters than Latin, which is no header",
      { put: (document) => edited(document, '"token":', '"서버":'), says: "", tested: /sends PUT/u },
    ],
    [
      "a path in other letters than Latin",
      { put: (document) => edited(document, '"/v1/disks/', '"/서버/a b/'), says: "", tested: /sends PUT/u },
    ],
  ];
  const edited = (document: JsonObject, from: string, to: string): JsonObject =>
    JSON.parse(JSON.stringify(document).replaceAll(from, to)) as JsonObject;

  it.each(unsendable)("%s", async (_name, { put, says, tested }) => {
    const given = put(smallDocument);
    const { diagnostics } = planSdk([given], {});
    const said = diagnostics.filter(({ code }) => code === "header-name" || code === "media-type");
    expect(said.map(({ message }) => message)).toEqual(says === "" ? [] : [says]);
    const [made] = await packagesOf([given]);
    const tests = [...(made?.files ?? [])].filter(([name]) => name.endsWith(".test.ts"));
    expect(tests.map(([, text]) => text).join("\n")).toMatch(tested);
  });

  it("all of them become packages whose tests hold", async () => {
    const packages = await packagesOf(unsendable.map(([, { put }]) => put(smallDocument)));
    expect(await problemsOf(packages)).toEqual([]);
  }, 120_000);
});
