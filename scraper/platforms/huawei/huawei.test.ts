import { describe, expect, test } from "vitest";
import { readJson } from "../../document/read-json.ts";
import { huawei } from "./huawei.ts";
import {
  body,
  context,
  HEAD,
  OUT,
  parameters,
  read,
  response,
  section,
  sketch,
  table,
} from "./testing/pages.ts";

describe("where fields go", () => {
  const uriTable = table(
    "Table 1 Parameter description",
    HEAD,
    "id | Yes | String | x",
    "limit | No | Integer | y",
  );
  test.each<[string, { given: string; want: { parameters: readonly string[]; body?: unknown } }]>([
    [
      "a URI table of a GET: path and query",
      {
        given: section("URI", "<p>GET /v1/x/{id}</p>", uriTable),
        want: { parameters: ["path id! string", "query limit integer"] },
      },
    ],
    [
      "a URI table of a POST: path and body",
      {
        given: section("URI", "<p>POST /v1/x/{id}</p>", uriTable),
        want: { parameters: ["path id! string"], body: { limit: "integer" } },
      },
    ],
    [
      "a query template decides against the body",
      {
        given: section("URI", "<p>PUT /v1/x/{id}?limit={limit}</p>", uriTable),
        want: { parameters: ["path id! string", "query limit integer"] },
      },
    ],
    [
      "captions decide in family A",
      {
        given:
          section(
            "URI",
            "<p>PUT /v1/x/{id}</p>",
            table("Table 1 Path parameters", HEAD, "id | Yes | String | x"),
            table("Table 2 Query parameters", HEAD, "force | No | Boolean | x"),
          ) +
          section(
            "Request Parameters",
            table(
              "Table 3 Request header parameters",
              HEAD,
              "X-Auth-Token | Yes | String | t",
              "X-Language | No | String | l",
            ),
            table("Table 4 Request body parameters", HEAD, "name | Yes | String | n"),
          ),
        want: {
          parameters: ["path id! string", "query force boolean", "header X-Language string"],
          body: { "name!": "string" },
        },
      },
    ],
    [
      "the request table of a GET is its query; an array repeats its key",
      {
        given:
          section("URI", "<p>GET /v1/x</p>") +
          section("Request", table("Table 1 Parameter description", HEAD, "id | No | Array | x")),
        want: { parameters: ["query id array"] },
      },
    ],
    [
      "the request table of a DELETE is its body where fields have fields",
      {
        given:
          section("URI", "<p>DELETE /v1/x</p>") +
          section(
            "Request",
            table("Table 1 Request parameters", HEAD, "image | Yes | Object | x"),
            table("Table 2 image field description", HEAD, "id | Yes | String | x"),
          ),
        want: { parameters: [], body: { "image!": { "id!": "string" } } },
      },
    ],
    [
      "a placeholder without a row, one that stands twice, and a query name without a row",
      {
        given: section("URI", "<p>GET /v2/{p}/os-quota-sets/{p}?user_id={user_id}</p>"),
        want: { parameters: ["path p! string", "path p_2! string", "query user_id ?"] },
      },
    ],
    [
      "a column that says where",
      {
        given: section(
          "URI",
          "<p>POST /v1/x</p>",
          table(
            "Table 1 Parameters",
            "Name | In | Type | Required",
            "a | query | String | Yes",
            "b | body | String | No",
          ),
        ),
        want: { parameters: ["query a! string"], body: { b: "string" } },
      },
    ],
  ])("%s", (_name, { given, want }) => {
    const { value } = read(`<h1>Doing It</h1>${given}`);
    expect(parameters(value.operations[0])).toEqual(want.parameters);
    expect(body(value)).toEqual(want.body);
  });

  test("an array in a query is sent by repeating its key", () => {
    const { value } = read(
      `<h1>T</h1>${section("URI", "<p>GET /v1/x</p>")}${section("Request", table("Table 1 Query parameters", HEAD, "id | No | Array | x"))}`,
    );
    expect(value.operations[0]?.parameters[0]).toMatchObject({ style: "form", explode: true });
  });

  test("a header that a security scheme covers is left out with that reason", () => {
    const { value } = read(
      `<h1>T</h1>${section("URI", "<p>GET /v1/x</p>")}${section("Request", table("Table 1 Request header parameters", HEAD, "X-Auth-Token | Yes | String | t"))}`,
    );
    expect(value.leftOut).toMatchObject([{ reason: "security-scheme", detail: "X-Auth-Token" }]);
  });
});

describe("request lines", () => {
  test.each<[string, { given: string; want: readonly string[] }]>([
    [
      "two on a page, each with its version",
      {
        given: "<p>GET /v2.1/{p}/x</p><p>GET /v2/{p}/x</p>",
        want: ["v2.1 get /v2.1/{p}/x", "v2 get /v2/{p}/x"],
      },
    ],
    [
      "two in one block of code",
      { given: "<pre>GET /v1/a\nGET /v1/b</pre>", want: ["v1 get /v1/a", "v1 get /v1/b"] },
    ],
    ["with a host", { given: "<p>POST https://{Endpoint}/v1/x.</p>", want: ["v1 post /v1/x"] }],
    [
      "with a label, in a list",
      { given: "<ul><li>URI format<p>PUT /v3/x/{id}</p></li></ul>", want: ["v3 put /v3/x/{id}"] },
    ],
    ["label and line in one", { given: "<p>URI: DELETE /v3/x/{id}</p>", want: ["v3 delete /v3/x/{id}"] }],
    ["method and path apart", { given: "<p>Method: GET</p><p>URI: /v1/x</p>", want: ["v1 get /v1/x"] }],
    [
      "method and path in cells",
      {
        given: "<table><tr><th>Method</th><th>URI</th></tr><tr><td>GET</td><td>/v1/x</td></tr></table>",
        want: ["v1 get /v1/x"],
      },
    ],
    ["no version in the path", { given: "<p>GET /</p>", want: [" get /"] }],
    ["a sentence", { given: "<p>Get the list from the console.</p>", want: [] }],
  ])("%s", (_name, { given, want }) => {
    const { value } = read(`<h1>T</h1><h4>Function</h4><p>x</p><h4>URI</h4>${given}`);
    expect(value.operations.map((one) => `${one.version} ${one.method} ${one.path}`)).toEqual(want);
  });
});

describe("nesting", () => {
  const page = (...tables: string[]): string =>
    `<h1>T</h1>${section("URI", "<p>GET /v1/x</p>")}${section("Response", ...tables)}`;
  const child = table("Table 2 Tag", OUT, "key | String | x");
  test.each<[string, { given: string; want: unknown }]>([
    [
      "a link of the type",
      {
        given: page(
          table(
            "Table 1 Response body parameters",
            OUT,
            'tags | Array of <a href="#Table_2_Tag">Tag</a> objects | x',
          ),
          child,
        ),
        want: { tags: [{ "→Tag": { key: "string" } }] },
      },
    ],
    [
      "a link of the description",
      {
        given: page(
          table("Table 1 Response parameters", OUT, 'tags | Array | See <a href="#Table_2_Tag">Table 2</a>.'),
          child,
        ),
        want: { tags: [{ "→Tag": { key: "string" } }] },
      },
    ],
    [
      "words without a link",
      {
        given: page(
          table("Table 1 Response parameters", OUT, "tags | Array | See Table 2."),
          table("Table 2 fields of a tag", OUT, "key | String | x"),
        ),
        want: { tags: [{ key: "string" }] },
      },
    ],
    [
      "a caption that names the field",
      {
        given: page(
          table("Table 1 Response parameters", OUT, "tags | Array | x"),
          table("Table 2 tags parameter description", OUT, "key | String | x"),
        ),
        want: { tags: [{ key: "string" }] },
      },
    ],
    [
      "a caption that names the field in the singular",
      {
        given: page(
          table("Table 1 Response parameters", OUT, "tags | Array | x"),
          table("Table 2 tag objects", OUT, "key | String | x"),
        ),
        want: { tags: [{ key: "string" }] },
      },
    ],
    [
      "a table in the cell",
      {
        given: page(
          table(
            "Table 1 Response parameters",
            OUT,
            "tag | Object | x<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>key</td><td>String</td></tr></table>",
          ),
        ),
        want: { tag: { key: "string" } },
      },
    ],
    [
      "dotted names",
      {
        given: page(
          table(
            "Table 1 Response parameters",
            OUT,
            "tag | Object | x",
            "tag.key | String | x",
            "hw.size | String | x",
          ),
        ),
        want: { tag: { key: "string" }, "hw.size": "string" },
      },
    ],
    [
      "marked names",
      {
        given: page(
          table(
            "Table 1 Response parameters",
            OUT,
            "tag | Object | x",
            "+key | String | x",
            "id | String | x",
          ),
        ),
        want: { tag: { key: "string" }, id: "string" },
      },
    ],
    [
      "two tables for one field",
      {
        given: page(
          table(
            "Table 1 Response parameters",
            OUT,
            'a | Array | <a href="#Table_2_x">Table 2</a> or <a href="#Table_3_y">Table 3</a>',
          ),
          table("Table 2 x", OUT, "b | String | x"),
          table("Table 3 y", OUT, "c | String | x"),
        ),
        want: { a: [{ anyOf: [{ b: "string" }, { c: "string" }] }] },
      },
    ],
    [
      "a map with known keys",
      {
        given: page(
          table("Table 1 Response parameters", OUT, "meta | Map&lt;String,String&gt; | See Table 2."),
          table("Table 2 meta field description", OUT, "a | String | x"),
        ),
        want: { meta: { a: "string", "*": "string" } },
      },
    ],
    [
      "members of any name",
      {
        given: page(
          table("Table 1 Response parameters", OUT, "nets | Object | See Table 2."),
          table("Table 2 nets", OUT, "Name of the network | Array of strings | x"),
        ),
        want: { nets: { "*": ["string"] } },
      },
    ],
    [
      "a structure that holds itself",
      {
        given: page(
          table("Table 1 Response body parameters", OUT, "node | Node object | x"),
          table("Table 2 Node", OUT, 'child | <a href="#Table_2_Node">Node</a> object | x'),
        ).replace(/$/u, ""),
        want: {
          node: { "→Node": expect.objectContaining({ child: expect.anything() as unknown }) as unknown },
        },
      },
    ],
    [
      "type words",
      {
        given: page(
          table(
            "Table 1 Response parameters",
            OUT,
            "a | Array&lt;Array&lt;String&gt;&gt; | x",
            "b | Map&lt;String,Array&lt;String&gt;&gt; | x",
            "c | Integer/Boolean | x",
            "d | List data structure | x",
            "e | Dict | x",
          ),
        ),
        want: { a: [["string"]], b: { "*": ["string"] }, c: "integer|boolean", d: "array", e: "object" },
      },
    ],
  ])("%s", (name, { given, want }) => {
    if (name === "a structure that holds itself") {
      const { value } = read(given);
      const type = value.types.find((one) => one.name === "Node");
      expect(type?.schema.properties?.[0]?.schema.ref).toBe(type?.key);
      return;
    }
    expect(response(read(given).value)).toEqual(want);
  });

  test.each<[string, { rows: readonly string[]; example: string; want: unknown }]>([
    [
      "the member around the fields",
      {
        rows: ["id | String | x", "name | String | x"],
        example: '{"image": {"id": "1", "name": "n"}}',
        want: { image: { id: "string", name: "string" } },
      },
    ],
    [
      "the array around the fields",
      { rows: ["id | String | x"], example: '[{"id": "1"}]', want: [{ id: "string" }] },
    ],
    [
      "the array in a member",
      {
        rows: ["id | String | x"],
        example: '{"images": [{"id": "1"}]}',
        want: { images: [{ id: "string" }] },
      },
    ],
    [
      "a row that belongs to the field above it",
      {
        rows: ["pools | Array of objects | x", "name | String | x"],
        example: '{"pools": [{"name": "a"}]}',
        want: { pools: [{ name: "string" }] },
      },
    ],
    [
      "nothing, where the page is right",
      {
        rows: ["pools | Array of objects | x", "name | String | x"],
        example: '{"pools": [{"name": "a"}], "name": "b"}',
        want: { pools: ["object"], name: "string" },
      },
    ],
  ])("an example shows %s", (_name, { rows, example, want }) => {
    const given =
      page(table("Table 1 Response parameters", OUT, ...rows)) +
      section("Example Response", `<pre>${example}</pre>`);
    expect(response(read(given).value)).toEqual(want);
  });

  test("an example shows that a table lists what stands under keys", () => {
    const given =
      page(
        table("Table 1 Response parameters", OUT, "nets | Object | See Table 2."),
        table("Table 2 nets", OUT, "addr | String | x"),
      ) + section("Example Response", '<pre>{"nets": {"n1": [{"addr": "a"}], "n2": []}}</pre>');
    expect(response(read(given).value)).toEqual({ nets: { addr: "string" } });
    const full = given.replace('"n2": []', '"n2": [{"addr": "b"}]');
    expect(response(read(full).value)).toEqual({ nets: { "*": [{ addr: "string" }] } });
  });
});

describe("statuses", () => {
  const uri = `<h1>T</h1>${section("URI", "<p>GET /v1/x</p>")}`;
  test.each<[string, { given: string; want: readonly string[] }]>([
    ["none", { given: uri, want: ["2XX"] }],
    [
      "table",
      {
        given:
          uri +
          section(
            "Status Codes",
            table("Table 1 x", "Status Code | Description", "201 | Done", "404 Not Found | Gone"),
          ),
        want: ["201", "404"],
      },
    ],
    [
      "list and table",
      {
        given:
          uri +
          section(
            "Status Code",
            `<ul><li>Normal<p>200</p></li><li>Error${table("Table 1 x", "Status Code | Message | Description", "400 | badRequest | x", "400 | badRequest | y")}</li></ul>`,
          ),
        want: ["200", "400"],
      },
    ],
    [
      "lines above tables",
      {
        given:
          uri +
          section(
            "Response Parameters",
            "<p><b>Status code: 200</b></p>",
            table("Table 1 Response body parameters", OUT, "a | String | x"),
            "<p>Status code: 400</p>",
            table("Table 2 Response body parameters", OUT, "error_code | String | x"),
          ),
        want: ["200", "400"],
      },
    ],
    [
      "a catalogue of error codes is none",
      {
        given:
          uri +
          section("Error Codes", table("Table 1 x", "Status Code | Error Code | Message", "400 | X.1 | y")),
        want: ["2XX"],
      },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(read(given).value.operations[0]?.responses.map(({ status }) => status)).toEqual(want);
  });
});

describe("the page", () => {
  test("a discarded operation is deprecated; its group is the parent topic", () => {
    const { value } = read(
      `<h1>Querying It (Discarded)</h1>${section("URI", "<p>GET /v1/x</p>")}<p>Parent topic: <a href=a.html>Things</a></p>`,
    );
    expect(value.operations[0]).toMatchObject({ title: "Querying It", deprecated: true, tags: ["Things"] });
  });

  test("a page with a URI section that cannot be read says so", () => {
    const { value, diagnostics } = read(`<h1>T</h1>${section("URI", "<p>See the console.</p>")}`);
    expect(value.operations).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["uri-unreadable"]);
  });

  test("a table without a header row is read by what its cells hold", () => {
    const given = `<h1>T</h1>${section("URI", "<p>POST /v1/x</p>")}${section("Request", "<table><tr><td>a</td><td>Yes</td><td>String</td><td>x</td></tr><tr><td>b</td><td>No</td><td>Integer</td><td>y</td></tr></table>")}`;
    expect(body(read(given).value)).toEqual({ "a!": "string", b: "integer" });
  });

  test("rows with a cell too few and too many, and rows that stand twice", () => {
    const given = `<h1>T</h1>${section("URI", "<p>POST /v1/x</p>")}${section("Request", table("Table 1 Request parameters", HEAD, "a", "b | No | Integer | y | z", "b | No | String | other"))}`;
    const { value, diagnostics } = read(given);
    expect(body(value)).toEqual({ a: "?", b: "integer" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["row-twice"]);
  });

  test("names of Object.prototype are names", () => {
    const given = `<h1>T</h1>${section("URI", "<p>POST /v1/x</p>")}${section("Request", table("Table 1 Request parameters", HEAD, "__proto__ | No | String | x", "constructor | No | String | x"))}`;
    const schema = read(given).value.operations[0]?.requestBody?.content[0]?.schema;
    expect(schema?.properties?.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  });

  test("10,000 tables, each in the one before, end", () => {
    const tables = Array.from({ length: 10_000 }, (_, index) =>
      table(`Table ${index + 1} n${index}`, OUT, `n${index + 1} | Object | See Table ${index + 2}.`),
    );
    const { value } = read(
      `<h1>T</h1>${section("URI", "<p>GET /v1/x</p>")}${section("Response", ...tables)}`,
    );
    expect(value.operations).toHaveLength(1);
  });

  test.each<[string, string]>([
    ["placeholder-without-row", section("URI", "<p>GET /v1/{a}</p>")],
    [
      "placeholder-twice",
      section(
        "URI",
        "<p>GET /v1/{a}/{a}</p>",
        table("Table 1 Path parameters", HEAD, "a | Yes | String | x"),
      ),
    ],
    [
      "type-unreadable",
      section("URI", "<p>GET /v1/x</p>") +
        section("Response", table("Table 1 x", OUT, "a | Whatever it is | x")),
    ],
    [
      "table-unclaimed",
      section("URI", "<p>GET /v1/x</p>") +
        section(
          "Response",
          table("Table 1 x", OUT, "a | String | x"),
          table("Table 2 y", OUT, "b | String | x"),
        ),
    ],
    [
      "example-not-json",
      section("URI", "<p>GET /v1/x</p>") + section("Example Response", '<pre>{"a": ...}</pre>'),
    ],
    [
      "example-repaired",
      section("URI", "<p>GET /v1/x</p>") + section("Example Response", '<pre>{"a": 1,}</pre>'),
    ],
  ])("diagnostic %s", (code, given) => {
    expect(read(`<h1>T</h1>${given}`).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

describe("pages together", () => {
  const source = (file: string, html: string) => read(html, file).value;
  const user = source(
    "a.html",
    `<h1>T</h1>${section("URI", "<p>GET /v2/x</p>")}${section("Response", table("Table 1 Response parameters", OUT, 'ip | Object | See <a href="b.html#s">Address</a>.', 'no | Object | See <a href="gone.html#t">Table 3</a>.'))}`,
  );
  const holder = source(
    "b.html",
    `<h1>Data Structure</h1><div id=s><h4>Address</h4></div>${table("Table 1 address field description", OUT, "addr | String | x")}`,
  );
  const contents = huawei.readPage(
    readJson(
      JSON.stringify([
        { title: "Group", uri: "g.html", code: "1", p_code: "" },
        { title: "T", uri: "a.html", code: "2", p_code: "1" },
      ]),
      { captureId: "toc", url: "CLASS.TXT.json" },
    ).value,
    context,
  ).value;

  test("a table on another page becomes a type of the versions that use it", () => {
    const joined = huawei.join?.([user, holder, contents], context);
    const [first, second] = joined?.value ?? [];
    const types = second?.types ?? [];
    expect(sketch(first?.operations[0]?.responses[0]?.content[0]?.schema, types)).toEqual({
      ip: { "→address": { addr: "string" } },
      no: "object",
    });
    expect(types).toMatchObject([{ versions: ["v2"] }]);
    expect(joined?.diagnostics.map(({ code }) => code)).toEqual(["table-missing"]);
  });

  test("the table of contents groups the operations", () => {
    const [first] = huawei.join?.([user, contents], context).value ?? [];
    expect(first?.operations[0]?.tags).toEqual(["Group"]);
    expect(contents.menu.map(({ title, group, href }) => [title, group, href])).toEqual([
      ["Group", undefined, "g.html"],
      ["T", "Group", "a.html"],
    ]);
  });

  test("a table that no page refers to is left out with a reason", () => {
    const [only] = huawei.join?.([holder], context).value ?? [];
    expect(only?.types).toEqual([]);
    expect(only?.leftOut).toMatchObject([{ reason: "other-document" }]);
  });
});

describe("what only an example or another table shows", () => {
  const uri = section("URI", "<p>PUT /v1/x</p>");

  test("a response without a table has the schema of its example, inferred", () => {
    const { value: facts } = read(
      uri +
        section("Response", "<p>None</p>") +
        section("Example Response", '<pre>{"id": "a", "n": 1}</pre>'),
    );
    expect(response(facts)).toEqual({ id: "string", n: "integer" });
    expect(facts.operations[0]?.responses[0]?.content[0]?.schema?.basis).toBe("inferred");
  });

  test("a table without types has those of the example", () => {
    const { value: facts } = read(
      uri +
        section("Response", table("Table 1 Parameters", "Parameter | Description", "id | x", "when | y")) +
        section("Example Response", '<pre>{"id": "a", "when": null, "more": 1}</pre>'),
    );
    expect(response(facts)).toEqual({ id: "string", when: "?" });
  });

  test("a response that refers to the table of the request is described by it", () => {
    const { value: facts } = read(
      uri +
        section(
          "Request",
          table("Table 1 Cluster", HEAD, "kind | Yes | String | k", "size | No | Integer | s"),
        ) +
        section(
          "Response",
          '<p>For the description about response parameters, see <a href="#Table_1_Cluster">Table 1</a>.</p>',
        ),
    );
    expect(response(facts)).toEqual({ "→Cluster": { "kind!": "string", size: "integer" } });
  });

  test("a list of a structure finds its table by any name; without a table its items stay open", () => {
    const { value: facts } = read(
      uri +
        section(
          "Request",
          table("Table 1 Parameters", HEAD, "tags | No | List&lt;tag&gt; | t", "ids | No | List of id | i"),
          table("Table 2 tag", HEAD, "key | Yes | String | k"),
        ),
    );
    expect(body(facts)).toEqual({ tags: [{ "key!": "string" }], ids: ["?"] });
  });
});
