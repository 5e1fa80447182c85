import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";
import { documentsOf, type TestPage } from "./hostile-pages.ts";

/** A page that embeds a document: the one medium in which any name and any number can stand. */
const pageOf = (document: string): TestPage => ({
  name: "page.md",
  mediaType: "text/markdown",
  text: `# Page\n\n## OpenAPI Specification\n\n\`\`\`json\n${document}\n\`\`\`\n`,
});

/** Members in order, whatever their names: an object literal would lose `__proto__`. */
const members = (entries: readonly (readonly [string, JsonValue])[]): string =>
  `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${typeof value === "string" && value.startsWith("{") ? value : JSON.stringify(value)}`).join(",")}}`;

const document = (paths: string, schemas: string): string =>
  `{"openapi":"3.0.1","info":{"title":"Page","version":"1.0.0"},"paths":${paths},"components":{"schemas":${schemas}},"servers":[{"url":"https://api.example.com"}]}`;

const OPERATION_NAMES = [
  "constructor",
  "then",
  "toString",
  "__proto__",
  "delete",
  "서버목록",
  "🚀",
  "List",
  "list",
];
const SCHEMA_NAMES = [
  "Record",
  "Parameters",
  "Blob",
  "Response",
  "Promise",
  "default",
  "class",
  "disk",
  "Disk",
  "서버",
  "服务器",
  "🚀",
  "x".repeat(1_000),
];
const PROPERTY_NAMES = [
  "__proto__",
  "prototype",
  "constructor",
  "id",
  "ID",
  "이름",
  "名",
  "🚀",
  "",
  "p".repeat(1_000),
];

function clashing(): string {
  const properties = members(PROPERTY_NAMES.map((name) => [name, { type: "string" }]));
  const schemas = members(SCHEMA_NAMES.map((name) => [name, `{"type":"object","properties":${properties}}`]));
  const paths = members(
    OPERATION_NAMES.map((name, index) => {
      const schema = `{"$ref":${JSON.stringify(`#/components/schemas/${SCHEMA_NAMES[index] ?? ""}`)}}`;
      return [
        `/op${index}`,
        `{"post":{"operationId":${JSON.stringify(name)},"summary":${JSON.stringify(name)},"requestBody":{"content":{"application/json":{"schema":${schema}}}},"responses":{"200":{"description":"OK","content":{"application/json":{"schema":${schema}}}}}}}`,
      ];
    }),
  );
  return document(paths, schemas);
}

describe("names that clash", () => {
  const read = documentsOf(pageOf(clashing()));
  const [built = {}] = read.documents;

  it("every name of the page stands in the document as it is written", () => {
    const { schemas } = built["components"] as { schemas: Record<string, JsonObject> };
    const properties = Object.values(schemas).map((schema) =>
      Object.keys((schema["properties"] ?? {}) as object),
    );
    expect(Object.keys(built["paths"] as object)).toHaveLength(OPERATION_NAMES.length);
    expect(properties.length).toBeGreaterThanOrEqual(OPERATION_NAMES.length);
    for (const names of properties) expect(new Set(names)).toEqual(new Set(PROPERTY_NAMES));
  });

  it("becomes a package that compiles, whose tests hold, the same twice", async () => {
    const [first, second] = await packagesOf([built, structuredClone(built)]);
    expect([...(second?.files ?? [])]).toEqual([...(first?.files ?? [])]);
    const models = first?.files.get("src/models.ts") ?? "";
    for (const name of PROPERTY_NAMES.slice(0, 8)) expect(models).toContain(name);
    expect(await problemsOf(first === undefined ? [] : [first])).toEqual([]);
  }, 120_000);
});

describe("numbers", () => {
  /** Schema as text on the page → the keywords that survive. */
  const rows: readonly [string, { given: string; want: object }][] = [
    [
      "a bound above 2^53",
      { given: '{"type":"integer","maximum":9007199254740993}', want: { type: "integer" } },
    ],
    ["a bound that is not finite", { given: '{"type":"number","maximum":1e999}', want: { type: "number" } }],
    [
      "a bound that is an expression",
      { given: '{"type":"integer","maximum":"2*8"}', want: { type: "integer" } },
    ],
    ["a bound that is no integer", { given: '{"type":"string","maxLength":1.5}', want: { type: "string" } }],
    [
      "a bound below zero where none can be",
      { given: '{"type":"string","maxLength":-1}', want: { type: "string" } },
    ],
    [
      "an integer enum",
      { given: '{"type":"integer","enum":[1,2]}', want: { type: "integer", enum: [1, 2] } },
    ],
    ["an enum of mixed types", { given: '{"enum":["a",1,true,null]}', want: { enum: ["a", 1, true, null] } }],
    [
      "an enum with a number above 2^53",
      { given: '{"type":"integer","enum":[1,9007199254740993]}', want: { type: "integer" } },
    ],
    [
      "an enum with a number that is not finite",
      { given: '{"type":"number","enum":[1e999,1]}', want: { type: "number" } },
    ],
    [
      "a default and an example above 2^53",
      {
        given: '{"type":"integer","default":9223372036854775807,"example":9223372036854775807}',
        want: { type: "integer" },
      },
    ],
    [
      "a default and an example that are not finite",
      {
        given: '{"type":"number","default":1e999,"example":-1e999}',
        want: { type: "number" },
      },
    ],
    [
      "a default that does not fit",
      { given: '{"type":"integer","default":"many"}', want: { type: "integer", default: "many" } },
    ],
  ];
  const read = (given: string) => {
    const paths = `{"/a":{"post":{"operationId":"a","summary":"a","requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"value":${given}}}}}},"responses":{"200":{"description":"OK"}}}}}`;
    return documentsOf(pageOf(document(paths, "{}")));
  };
  const valueOf = (built: JsonObject | undefined): JsonObject => {
    const found = /"value":(\{[^{}]*\})/u.exec(JSON.stringify(built))?.[1] ?? "{}";
    return JSON.parse(found) as JsonObject;
  };

  it.each(rows)("%s", (_name, { given, want }) => {
    const { documents, diagnostics } = read(given);
    expect(valueOf(documents[0])).toMatchObject(want);
    const stated = (value: object): readonly string[] =>
      Object.keys(value).filter((key) => /^(?:max|min|enum|default|example)/u.test(key));
    expect(stated(valueOf(documents[0]))).toEqual(stated(want));
    expect(diagnostics.filter(({ code }) => code === "reader-failed" || code === "document-invalid")).toEqual(
      [],
    );
  });

  it("all of them become packages that compile and whose tests hold", async () => {
    const documents = rows.flatMap(([, { given }]) => read(given).documents);
    expect(documents).toHaveLength(rows.length);
    expect(await problemsOf(await packagesOf(documents))).toEqual([]);
  }, 120_000);

  it.each(["9223372036854775807", "1e999"])(
    "documents of others that say %s wherever a number can stand become such packages, too",
    async (number) => {
      const schemas = ["const", "default", "example", "maximum", "minimum", "multipleOf"]
        .map((keyword) => `{"type":"integer","${keyword}":${number}}`)
        .concat(`{"enum":["a",${number}]}`, `{"type":"array","items":{},"example":[${number}]}`)
        .map((schema, index) => `"m${index}":${schema}`);
      const content = `"content":{"application/json":{"schema":{"type":"object","properties":{${schemas.join()}}},"example":{"m0":${number},"other":${number}}}}`;
      const parameters = ["query", "header", "cookie"].map(
        (place) => `{"name":"X-${place}","in":"${place}","schema":{"enum":[${number}]},"example":${number}}`,
      );
      const path = `{"post":{"operationId":"a","parameters":[${parameters.join()}],"requestBody":{${content}},"responses":{"200":{"description":"OK",${content}}}}}`;
      const given = JSON.parse(document(`{"/a":${path}}`, "{}")) as JsonObject;
      expect(await problemsOf(await packagesOf([given]))).toEqual([]);
    },
    120_000,
  );

  it.each<[string, string]>([
    ["a list", '{"type":"array","items":{"type":"integer","enum":[1,2]},"minItems":3}'],
    ["an object", '{"type":"object","properties":{"a":{"type":"integer"}}}'],
  ])(
    "%s as a parameter becomes such a package in each place",
    async (_name, schema) => {
      const places = ["path", "query", "header", "cookie"];
      const given = places.flatMap((place) =>
        [true, place === "path"].map((isRequired) => {
          const parameter = `{"name":"v","in":"${place}","required":${isRequired},"schema":${schema}}`;
          const item = `{"get":{"operationId":"a","parameters":[${parameter}],"responses":{"200":{"description":"OK"}}}}`;
          return JSON.parse(document(`{"/a${place === "path" ? "/{v}" : ""}":${item}}`, "{}")) as JsonObject;
        }),
      );
      expect(await problemsOf(await packagesOf(given))).toEqual([]);
    },
    120_000,
  );
});

it("half a character becomes such packages, too: what cannot be sent is refused", async () => {
  const HALF = "a\ud800b";
  const given = ["path", "query", "header", "cookie"].flatMap((place) =>
    [
      { name: "v", schema: { type: "string", example: HALF } },
      { name: "v", schema: { enum: [HALF, "서버"] } },
      { name: HALF, schema: { type: "string", enum: ["서버"] } },
    ].flatMap((parameter) =>
      [true, place === "path"].map((required): JsonObject => {
        const responses = { 200: { description: "OK" } };
        const operation = {
          operationId: "a",
          parameters: [{ ...parameter, in: place, required }],
          responses,
        };
        const paths = { [place === "path" ? `/a/{${parameter.name}}` : "/a"]: { get: operation } };
        return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths };
      }),
    ),
  );
  expect(await problemsOf(await packagesOf(given))).toEqual([]);
}, 120_000);
