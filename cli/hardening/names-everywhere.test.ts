import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import { schemaPointer } from "../../generator/plan/normal-schema.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";
import { documentsOf } from "./hostile-pages.ts";

/** Names that mean something to a language, a file system, a wire or a library, and pairs that are one to some of them. */
const NAMES: readonly string[] = [
  ...[
    "Record",
    "Parameters",
    "Blob",
    "Response",
    "Promise",
    "default",
    "class",
    "constructor",
    "then",
    "toString",
  ],
  ...["__proto__", "prototype", "toJSON", "$ref", "$defs", "await", "arguments", "eval", "undefined", "this"],
  ...[
    "context",
    "options",
    "params",
    "body",
    "client",
    "create",
    "schemes",
    "createContext",
    "index",
    "models",
  ],
  ...["id", "ID", "Id", "a-b", "a_b", "a.b", "aB", "AB", "1", "-1", "0x1", "_", "$"],
  ...["con", "aux", "nul", "CON", "com1", "con.txt", "a.", "b..", ".", "..", "../x", "C:\\x", "package.json"],
  ...["이름", "名", "🚀", "👩‍👩‍👧", "é", "e\u0301", "ﬁ", "İ", "ı", "ß", "ẞ", "ŉ", "ǰ", "K", "\u1100-\u1161"],
  ...["", " ", "a b", " a", "a,b", "a/b", "a~b", "a~1b", "%", "%41", "a%20b", "a[b]", "a&b", "a=b", "a+b"],
  ...["'", '"', "`", "${x}", "*/", "//", "\\", "\u2028", "a\nb", "\t", "\u0000", "\u202e", "<script>"],
  ...["x".repeat(1_000), `${"y".repeat(999)}z`, "y".repeat(1_000)],
];
const inPaths = NAMES.filter((name) => name !== "" && !/[{}?#]/u.test(name));
const short = NAMES.filter(({ length }) => length < 100);

const text: JsonObject = { type: "string" };
/** An object literal would lose `__proto__`. */
const members = (names: readonly string[], of: (name: string, index: number) => JsonValue): JsonObject =>
  Object.fromEntries(names.map((name, index) => [name, of(name, index)]));
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const OK: JsonObject = { "200": { description: "OK", ...json({ type: "object", properties: { a: text } }) } };
const documentOf = (paths: JsonObject, more: JsonObject = {}): JsonObject => ({
  openapi: "3.1.1",
  info: { title: "Names", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths,
  ...more,
});
/** An operation for each name. */
const each = (names: readonly string[], operation: (name: string, index: number) => JsonObject): JsonObject =>
  Object.fromEntries(
    names.map((name, index) => [`/op${index}`, { post: { responses: OK, ...operation(name, index) } }]),
  );
const parameters = (names: readonly string[], place: string): JsonObject =>
  documentOf({
    "/a": {
      get: {
        operationId: "op",
        parameters: names.map((name, index) => ({
          name,
          in: place,
          required: place === "query" && index % 2 === 0,
          schema: text,
        })),
        responses: OK,
      },
    },
  });
const bodyOf = (content: JsonObject): JsonObject =>
  documentOf({
    "/a": { post: { operationId: "op", requestBody: { required: true, content }, responses: OK } },
  });
const object = (names: readonly string[]): JsonObject => ({
  type: "object",
  required: names.filter((_, index) => index % 2 === 0),
  properties: members(names, () => text),
});
const whole: JsonObject = documentOf({
  "/a": {
    post: {
      operationId: "op",
      requestBody: { required: true, ...json(object(NAMES)) },
      responses: { "200": { description: "OK", ...json(object(NAMES)) } },
    },
  },
});

const rows: readonly [position: string, document: JsonObject][] = [
  ["properties", whole],
  [
    "schemas",
    documentOf(
      {
        "/a": {
          post: {
            operationId: "op",
            requestBody: json({ $ref: schemaPointer("Holder") }),
            responses: { "200": { description: "OK", ...json({ $ref: schemaPointer("Holder") }) } },
          },
        },
      },
      {
        components: {
          schemas: {
            ...members(NAMES, (name) => ({
              type: "object",
              properties: { a: text, self: { $ref: schemaPointer(name) } },
            })),
            Holder: {
              type: "object",
              properties: Object.fromEntries(
                NAMES.map((name, index) => [`p${index}`, { $ref: schemaPointer(name) }]),
              ),
            },
          },
        },
      },
    ),
  ],
  [
    "operation ids",
    documentOf(
      each(NAMES, (operationId, index) => ({ operationId, ...(index % 2 === 0 ? { tags: ["x"] } : {}) })),
    ),
  ],
  [
    "tags",
    documentOf(
      each(NAMES, (tag, index) => ({ operationId: `op${index}`, tags: [tag] })),
      {
        tags: NAMES.map((name) => ({ name })),
      },
    ),
  ],
  [
    "words of paths",
    documentOf(
      Object.fromEntries(
        inPaths.map((name) => [`/${name}`, { get: { responses: OK }, post: { responses: OK } }]),
      ),
    ),
  ],
  [
    "path parameters",
    documentOf({
      [`/${inPaths.map((name) => `{${name}}`).join("/")}`]: {
        get: {
          operationId: "op",
          parameters: inPaths.map((name) => ({ name, in: "path", required: true, schema: text })),
          responses: OK,
        },
      },
    }),
  ],
  ["query parameters", parameters(NAMES, "query")],
  ["headers", parameters(short, "header")],
  ["cookies", parameters(short, "cookie")],
  [
    "one name in four places",
    documentOf(
      Object.fromEntries(
        inPaths
          .filter(({ length }) => length < 100)
          .map((name, index) => [
            `/op${index}/{${name}}`,
            {
              get: {
                operationId: `op${index}`,
                parameters: ["path", "query", "header", "cookie"].map((place) => ({
                  name,
                  in: place,
                  required: place === "path",
                  schema: text,
                })),
                responses: OK,
              },
            },
          ]),
      ),
    ),
  ],
  [
    "values of an enum",
    documentOf({
      "/a": {
        post: {
          operationId: "op",
          parameters: NAMES.map((name, index) => ({
            name: `q${index}`,
            in: "query",
            required: true,
            schema: { type: "string", enum: [name] },
          })),
          requestBody: json({ type: "object", properties: { all: { type: "string", enum: NAMES } } }),
          responses: OK,
        },
      },
    }),
  ],
  ["fields of a form", bodyOf({ "application/x-www-form-urlencoded": { schema: object(NAMES) } })],
  ["fields of a multipart form", bodyOf({ "multipart/form-data": { schema: object(NAMES) } })],
  [
    "security schemes",
    documentOf(
      each(["a"], () => ({ operationId: "op" })),
      {
        // Members that look like numbers come first in an object, whatever the document prefers.
        security: NAMES.filter((name) => name !== "1").map((name) => members([name], () => [])),
        components: {
          securitySchemes: members(
            NAMES.filter((name) => name !== "1"),
            (_name, index) => ({ type: "apiKey", in: "header", name: `X-Key-${index}` }),
          ),
        },
      },
    ),
  ],
];

describe("names that clash, in every position", () => {
  it("become packages that compile, whose tests hold, and the same twice", async () => {
    const documents = rows.map(([, document]) => document);
    const packages = await packagesOf(documents);
    const again = await packagesOf(structuredClone(documents));
    for (const [index, { files }] of packages.entries())
      expect([...(again[index]?.files ?? [])], rows[index]?.[0]).toEqual([...files]);
    const problems = await problemsOf(packages);
    // The number in front is the row's.
    expect(problems.map((what) => `${rows[Number(/^c(\d+)/u.exec(what)?.[1])]?.[0]}: ${what}`)).toEqual([]);
  }, 240_000);
});

describe("at run time", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-wire-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("every name goes over the wire and comes back as it is written", async () => {
    await writeFiles((await generateSdk([{ document: whole }])).value, folder);
    const outfile = path.join(folder, "sdk.mjs");
    await build({
      entryPoints: [path.join(folder, "v1/src/index.ts")],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
    });
    const sdk = (await import(pathToFileURL(outfile).href)) as Sdk;
    const sent: string[] = [];
    const fetch = (_url: unknown, init: { readonly body: string }): Promise<Response> => {
      sent.push(init.body);
      return Promise.resolve(new Response(init.body, { headers: { "content-type": "application/json" } }));
    };
    const body = members(NAMES, (name) => `value of ${name}`);
    const answer = await sdk.op(sdk.createContext({ baseUrl: "http://127.0.0.1:9", fetch }), { body });
    const pairs = (value: object): readonly string[] =>
      Object.entries(value).map(([name, held]) => JSON.stringify([name, held]));
    const want = pairs(body).toSorted();
    expect(want).toHaveLength(NAMES.length);
    expect(pairs(JSON.parse(sent[0] ?? "{}") as object).toSorted()).toEqual(want);
    expect(pairs(answer).toSorted()).toEqual(want);
  });

  it("half of a character on a page becomes the replacement character, as on every wire", () => {
    const page = String.raw`{"openapi":"3.0.1","info":{"title":"P","version":"1"},"servers":[{"url":"https://a.example.com"}],"paths":{"/a":{"post":{"operationId":"a","parameters":[{"name":"q\ud800","in":"query","schema":{"type":"string"}}],"responses":{"200":{"description":"OK"}}}}}}`;
    const { documents } = documentsOf({
      name: "page.md",
      mediaType: "text/markdown",
      text: `# Page\n\n## OpenAPI Specification\n\n\`\`\`json\n${page}\n\`\`\`\n`,
    });
    expect(JSON.stringify(documents)).toContain('"name":"q\uFFFD"');
  });
});

interface Sdk {
  readonly createContext: (options: object) => object;
  readonly op: (context: object, params: { readonly body: object }) => Promise<object>;
}
