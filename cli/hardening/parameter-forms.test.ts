import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { planSdk } from "../../generator/plan/plan-sdk.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { packagesOf, problemsOf } from "./check-packages.ts";

/*
 * Every place, style, `explode` and type of a parameter, from the document to the wire. What must arrive is written down from the
 * tables of the specifications: OpenAPI 3.1.1, section 4.8.12.4 (which repeats those of RFC 6570, section 3.2), and 4.8.12.3.
 */

type Form = readonly [place: string, style: string | undefined, explode: boolean | undefined];

const TEXT: JsonValue = "blue";
const LIST: JsonValue = ["blue", "black", "brown"];
const OBJECT: JsonValue = { R: 100, G: 200, B: 150 };
/** What would break out of its place. */
const HOSTILE = "../a b?c=d&e#f%2F;g,h.i+서'";
const WRITTEN = "..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2Ch.i%2B%EC%84%9C'";
const QUERIED = WRITTEN.replace("'", "%27");

/** Form; then what a text, a list and an object become. */
const TABLE: readonly (readonly [form: Form, text: string, list: string, object: string])[] = [
  [["path", undefined, undefined], "blue", "blue,black,brown", "R,100,G,200,B,150"],
  [["path", "simple", false], "blue", "blue,black,brown", "R,100,G,200,B,150"],
  [["path", "simple", true], "blue", "blue,black,brown", "R=100,G=200,B=150"],
  [["path", "label", undefined], ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  [["path", "label", false], ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  [["path", "label", true], ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  [["path", "matrix", undefined], ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  [["path", "matrix", false], ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  [["path", "matrix", true], ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  // A style of another place says nothing.
  [["path", "form", undefined], "blue", "blue,black,brown", "R,100,G,200,B,150"],
  [["query", undefined, undefined], "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [["query", "form", true], "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [["query", "form", false], "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  [["query", undefined, false], "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  [
    ["query", "spaceDelimited", false],
    "color=blue",
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  // Not `explode` is the default of every style but `form`.
  [
    ["query", "spaceDelimited", undefined],
    "color=blue",
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    ["query", "pipeDelimited", false],
    "color=blue",
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    ["query", "pipeDelimited", undefined],
    "color=blue",
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  [
    ["query", "deepObject", true],
    "color=blue",
    "color=blue&color=black&color=brown",
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ],
  [["query", "matrix", undefined], "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [["header", undefined, undefined], "blue", "blue,black,brown", "R,100,G,200,B,150"],
  [["header", "simple", false], "blue", "blue,black,brown", "R,100,G,200,B,150"],
  [["header", "simple", true], "blue", "blue,black,brown", "R=100,G=200,B=150"],
  [["cookie", "form", false], "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  // Section 4.8.12.4 has the `&` of a query, which no cookie knows: OpenAPI 3.2 writes a cookie for each.
  [
    ["cookie", undefined, undefined],
    "color=blue",
    "color=blue; color=black; color=brown",
    "R=100; G=200; B=150",
  ],
  [["cookie", "form", true], "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
];

const SCHEMAS = {
  text: { type: "string" },
  list: { type: "array", items: { type: "string" } },
  object: { type: "object", additionalProperties: { anyOf: [{ type: "integer" }, { type: "string" }] } },
} as const;
type Kind = keyof typeof SCHEMAS;
const KINDS: readonly Kind[] = ["text", "list", "object"];
const VALUES: Readonly<Record<Kind, JsonValue>> = { text: TEXT, list: LIST, object: OBJECT };

/** A call of one operation, and what must arrive of its parameter. */
interface Row {
  readonly id: string;
  readonly parameter: JsonObject & { readonly in: string };
  readonly value: JsonValue;
  readonly want: string;
}

const styled = TABLE.flatMap(([[place, style, explode], ...wants]) =>
  KINDS.map((kind, index): Row => {
    const form = { ...(style === undefined ? {} : { style }), ...(explode === undefined ? {} : { explode }) };
    const parameter = { name: "color", in: place, ...form, schema: SCHEMAS[kind], example: VALUES[kind] };
    const id = [place, style ?? "usual", explode ?? "default", kind].join(" ");
    return { id, parameter, value: VALUES[kind], want: wants[index] ?? "" };
  }),
);

/** Section 4.8.12.3: a media type takes the place of a style. */
const asJson = ["path", "query", "header", "cookie"].flatMap((place) =>
  KINDS.map((kind): Row => {
    const media = { schema: SCHEMAS[kind], example: VALUES[kind] };
    const parameter = { name: "color", in: place, content: { "application/json": media } };
    const json = JSON.stringify(VALUES[kind]);
    const text = place === "header" ? json : encodeURIComponent(json);
    const want = place === "query" || place === "cookie" ? `color=${text}` : text;
    return { id: `${place} json ${kind}`, parameter, value: VALUES[kind], want };
  }),
);

const ROWS = [...styled, ...asJson];

/** @param isRequired which of them, by index; one in a path always is */
function documentOf(rows: readonly Row[], isRequired: (index: number) => boolean): JsonObject {
  return {
    openapi: "3.1.1",
    info: { title: "Forms", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(
      rows.map(({ id, parameter }, index) => [
        `/${id.replaceAll(" ", "-")}${parameter.in === "path" ? "/{color}" : ""}`,
        {
          get: {
            operationId: id,
            parameters: [{ ...parameter, required: isRequired(index) || parameter.in === "path" }],
            responses: { "204": { description: "Done" } },
          },
        },
      ]),
    ),
  };
}

const documented = documentOf(ROWS, () => false);

describe("what arrives", () => {
  let folder: string;
  let sdk: Record<string, (...given: readonly unknown[]) => unknown>;
  let context: unknown;
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(204).end();
  });
  const calls = new Map(
    planSdk([documented], {}).value.current.operations.map(({ id, names }) => [id, names.call]),
  );

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-forms-"));
    await writeFiles((await generateSdk([{ document: documented }])).value, folder);
    const outfile = path.join(folder, "bundle.mjs");
    const entryPoints = [path.join(folder, "v1/src/index.ts")];
    await build({ entryPoints, bundle: true, format: "esm", platform: "node", outfile });
    sdk = (await import(pathToFileURL(outfile).href)) as typeof sdk;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    context = sdk["createContext"]?.({ baseUrl, retries: 0 });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What came of the parameter, in the place where it must stand; nothing of it elsewhere. */
  async function arrived({ id, parameter }: Row, params: object): Promise<string | undefined> {
    seen.length = 0;
    await sdk[calls.get(id) ?? ""]?.(context, params);
    const [request] = seen;
    const [target = "", query] = (request?.url ?? "").split("?");
    const own = target.slice(`/${id.replaceAll(" ", "-")}`.length);
    const places: Readonly<Record<string, string | undefined>> = {
      path: own === "" ? undefined : own.slice(1),
      query,
      header: request?.headers["color"] as string | undefined,
      cookie: request?.headers.cookie,
    };
    const filled = Object.entries(places).filter(([, text]) => text !== undefined);
    expect(filled.map(([place]) => place)).toEqual(filled.length === 0 ? [] : [parameter.in]);
    return places[parameter.in];
  }

  it.each(ROWS.map((row) => [row.id, row] as const))("%s", async (_id, row) => {
    expect(await arrived(row, { color: row.value })).toBe(row.want);
    if (row.parameter.in !== "path") expect(await arrived(row, {})).toBeUndefined();
  });

  const named = (id: string): Row => ROWS.find((row) => row.id === id) ?? expect.fail(`no row ${id}`);

  it.each<[string, JsonValue, string]>([
    ["path simple false list", [HOSTILE, "..", ""], `${WRITTEN},..,`],
    ["path simple true object", { [HOSTILE]: HOSTILE, b: null }, `${WRITTEN}=${WRITTEN},b=`],
    ["path label true list", [HOSTILE, "b"], `.${WRITTEN}.b`],
    ["path label false text", HOSTILE, `.${WRITTEN}`],
    ["path label false text", "..", "..."],
    ["path matrix false text", "", ";color"],
    ["path matrix false text", "..", ";color=.."],
    ["path matrix true list", [HOSTILE, ""], `;color=${WRITTEN};color`],
    ["path matrix true object", { [HOSTILE]: HOSTILE, b: "" }, `;${WRITTEN}=${WRITTEN};b`],
    ["path json text", "..", "%22..%22"],
    ["query form false object", { [HOSTILE]: HOSTILE }, `color=${QUERIED},${QUERIED}`],
    ["query form true object", { [HOSTILE]: HOSTILE, b: "" }, `${QUERIED}=${QUERIED}&b=`],
    ["query pipeDelimited false list", [HOSTILE, "|"], `color=${QUERIED}%7C%7C`],
    ["query json object", { a: HOSTILE }, `color=%7B%22a%22%3A%22${QUERIED}%22%7D`],
    ["cookie form false list", [HOSTILE, "; b=c"], `color=${WRITTEN},%3B%20b%3Dc`],
    ["cookie form true object", { [HOSTILE]: HOSTILE }, `${WRITTEN}=${WRITTEN}`],
  ])("%s keeps %j in its place", async (id, value, want) => {
    expect(await arrived(named(id), { color: value })).toBe(want);
  });

  it.each<[string, JsonValue]>([
    ...["", ".", "..", null].flatMap((value): [string, JsonValue][] => [
      ["path simple false text", value],
      ["path simple false list", [value]],
      ["path simple true list", [value]],
    ]),
    ["path simple false list", []],
    ["path simple false object", {}],
    // With its own dot, a label can be one or two.
    ...["", "."].map((value): [string, JsonValue] => ["path label false text", value]),
    ["path label true list", ["", ""]],
    ["path label true list", []],
    ["path matrix true list", []],
    ["path simple false list", [["a"]]],
    ["path matrix true object", { a: { b: 1 } }],
    ["query form false object", { a: ["b"] }],
    ["query form true object", { a: { b: 1 } }],
    ["query form true object", [["a"]]],
    ["path matrix false text", null],
    ["header simple true object", { a: ["b"] }],
    ["header simple true object", { a: "b\r\nc: d" }],
    ["header simple true object", { "a\r\nc": "d" }],
    ["cookie form true list", [["a"]]],
    ["cookie form false object", { a: {} }],
  ])("%s refuses %j", async (id, value) => {
    seen.length = 0;
    const call = sdk[calls.get(id) ?? ""]?.(context, { color: value });
    await expect(call).rejects.toMatchObject({ name: "ParameterError" });
    expect(seen).toEqual([]);
  });

  it.each([
    ["query form true list", []],
    ["query form false list", []],
    ["query form false object", {}],
    ["query form true object", {}],
    ["cookie form true object", {}],
    ["cookie form false list", []],
  ])("%s sends nothing for %j", async (id, value) => {
    expect(await arrived(named(id), { color: value })).toBeUndefined();
  });

  it.each([[new Date(0)], [new Map([["a", 1]])], [new Blob(["a"])]])("an object is not %s", async (value) => {
    for (const id of ["path simple false object", "query form true object", "cookie form true object"])
      await expect(sdk[calls.get(id) ?? ""]?.(context, { color: value })).rejects.toMatchObject({
        name: "ParameterError",
      });
  });
});

/** Section 4.8.15: fields of a form as in a query where a style is stated; else an object is JSON. */
describe("what arrives of a form", () => {
  const FIELDS: readonly (readonly [
    name: string,
    encoding: JsonObject | undefined,
    kind: Kind,
    want: string,
  ])[] = [
    ["a", undefined, "text", "a=blue"],
    ["b", undefined, "list", "b=blue&b=black&b=brown"],
    ["c", undefined, "object", "c=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"],
    [
      "d",
      { contentType: "application/json" },
      "object",
      "d=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
    ],
    ["e", { style: "deepObject" }, "object", "e%5BR%5D=100&e%5BG%5D=200&e%5BB%5D=150"],
    ["f", { explode: false }, "list", "f=blue,black,brown"],
    ["g", { style: "form" }, "object", "R=100&G=200&B=150"],
    ["h", { style: "pipeDelimited" }, "list", "h=blue%7Cblack%7Cbrown"],
    ["deep", { style: "deepObject" }, "object", ""],
  ];
  const deepest = { type: "object", properties: { x: { type: "object", properties: { y: SCHEMAS.text } } } };
  const form = (required: readonly string[]): JsonObject => ({
    "application/x-www-form-urlencoded": {
      schema: {
        type: "object",
        required,
        properties: Object.fromEntries(
          FIELDS.map(([name, , kind]) => [
            name,
            name === "deep" ? deepest : { ...SCHEMAS[kind], example: VALUES[kind] },
          ]),
        ),
      },
      encoding: Object.fromEntries(FIELDS.map(([name, encoding]) => [name, encoding ?? {}])),
    },
  });
  const post = (id: string, required: readonly string[]): JsonObject => ({
    post: {
      operationId: id,
      requestBody: { required: true, content: form(required) },
      responses: { "204": { description: "Done" } },
    },
  });
  const document: JsonObject = {
    ...documentOf([], () => false),
    paths: { "/form": post("sendForm", []), "/deep": post("sendDeep", ["deep"]) },
  };

  it("is in the package's tests, which hold", async () => {
    const packages = await packagesOf([document]);
    const test = [...(packages[0]?.files ?? [])].map(([, text]) => text).join("");
    const want = FIELDS.flatMap(([, , , text]) => (text === "" ? [] : [text])).join("&");
    expect(test).toContain(`body: ${JSON.stringify(want)}`);
    expect(await problemsOf(packages)).toEqual([]);
  }, 120_000);

  it("says what has no form", () => {
    const said = planSdk([document], {}).diagnostics.filter(({ code }) => code === "parameter-form");
    expect(said.map(({ data }) => [data["place"], data["name"]])).toEqual([["sendDeep", "body"]]);
  });
});

describe("the package", () => {
  const nested = { type: "array", items: { type: "array", items: { type: "string" } } };
  const deep: readonly Row[] = ["path", "query", "header", "cookie", "query", "header", "cookie"].map(
    (place, index) => ({
      id: `${place} deep ${String(index)}`,
      parameter: { name: "color", in: place, schema: nested },
      value: null,
      want: "",
    }),
  );
  const whole = documentOf([...ROWS, ...deep], (index) => index % 2 === 0);

  it("compiles, and its tests hold", async () => {
    expect(await problemsOf(await packagesOf([whole]))).toEqual([]);
  }, 300_000);

  it("says what has no form", () => {
    const said = planSdk([whole], {}).diagnostics.filter(({ code }) => code === "parameter-form");
    expect(said.map(({ data }) => [data["place"], data["name"]])).toEqual(
      deep.map(({ id }) => [id, "color"]),
    );
  });
});
