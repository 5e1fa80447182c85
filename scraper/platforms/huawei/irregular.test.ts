import { describe, expect, test } from "vitest";
import { body, HEAD, OUT, parameters, read, response, section, table } from "./testing/pages.ts";

const uri = (line: string): string => section("URI", `<p>${line}</p>`);
const list = (...items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
const example = (text: string): string => `<pre class="screen">${text}</pre>`;

describe("pages as other services write them", () => {
  test("tables in list items, each behind a line of text, keep their own anchors", () => {
    const fields = (id: string, ...rows: readonly string[]): string =>
      `<div><a name="${id}"></a>${table("", OUT, ...rows).replace('id=""', `id="${id}"`)}</div>`;
    const given =
      uri("GET /v2/volumes") +
      section(
        "Response",
        list(
          `Parameters${fields("t1", "count | Integer | x", 'volumes | Array of objects | See <a href="#t2">Parameters in the volumes field</a>.')}`,
          `Parameters in the volumes field${fields("t2", "id | String | x", 'links | Array of objects | See <a href="#t3">Parameters in the links field</a>.')}`,
          `Parameters in the links field${fields("t3", "href | String | x")}`,
        ),
      );
    expect(response(read(given).value)).toEqual({
      count: "integer",
      volumes: [{ id: "string", links: [{ href: "string" }] }],
    });
  });

  test.each<[string, { rows: readonly string[]; shown: string; want: unknown }]>([
    [
      "fields of fields of fields in one table",
      {
        rows: [
          "auth | Yes | Object | x",
          "identity | Yes | JSON object | x",
          "methods | Yes | String Array | x",
        ],
        shown: '{"auth": {"identity": {"methods": ["password"]}}}',
        want: { "auth!": { "identity!": { "methods!": ["string"] } } },
      },
    ],
    [
      "a row in brackets that stands for the array",
      {
        rows: ["[Array] | Yes | Array of objects | x", "op | Yes | String | x"],
        shown: '[{"op": "replace"}]',
        want: [{ "op!": "string" }],
      },
    ],
    [
      "a row in words that stands for the array",
      {
        rows: ["Array elements | Yes | Array of objects | x", "op | Yes | String | x"],
        shown: '[{"op": "replace"}]',
        want: [{ "op!": "string" }],
      },
    ],
    [
      "an array of which the page does not say of what",
      {
        rows: ["ids | Yes | Array | x", "gaps | No | Array | x"],
        shown: '{"ids": ["a"], "gaps": [1, null]}',
        want: { "ids!": ["string"], gaps: ["integer|null"] },
      },
    ],
    [
      "nothing where the array of the example is empty",
      { rows: ["ids | Yes | Array | x"], shown: '{"ids": []}', want: { "ids!": "array" } },
    ],
  ])("an example shows %s", (_name, { rows, shown, want }) => {
    const given =
      uri("POST /v1/x") +
      section("Request", table("Table 1 Request parameters", HEAD, ...rows)) +
      section("Example Request", example(shown));
    expect(body(read(given).value)).toEqual(want);
  });

  test("a caption that repeats the words of a row names its table", () => {
    const given =
      uri("POST /v1/x") +
      section(
        "Request",
        table("Table 1 Request parameters", HEAD, "Array elements | Yes | Array of objects | x"),
        table("Table 2 Array elements", HEAD, "ttl | Yes | Integer | x"),
      ) +
      section("Example Request", example('[{"ttl": 1}]'));
    expect(body(read(given).value)).toEqual([{ "ttl!": "integer" }]);
  });

  test("a response that is a table further up", () => {
    const given =
      uri("POST /v1/x") +
      section("Request", table("Table 1 Request", HEAD, "kind | Yes | String | x")) +
      section("Response", '<p>For the parameters, see <a href="#Table_1_Request">Table 1</a>.</p>');
    const { value } = read(given);
    expect(value.operations[0]?.responses[0]?.content[0]?.schema?.ref).toBe("page.html#Table_1_Request");
    expect(value.types.map(({ key }) => key)).toContain("page.html#Table_1_Request");
  });

  test("a body that only examples show is inferred from all of them", () => {
    const given =
      uri("GET /v1/x") + section("Example Response", example('{"a": 1}'), example('{"a": null, "b": []}'));
    const { value } = read(given);
    const schema = value.operations[0]?.responses[0]?.content[0]?.schema;
    expect(response(value)).toEqual({ a: "integer|null", b: "array" });
    expect(schema?.basis).toBe("inferred");
    expect(schema?.from.map(({ quote }) => quote)).toEqual(['{"a": 1}', '{"a": null, "b": []}']);
  });

  test("a header without a type column is text, a query parameter is not known", () => {
    const given =
      uri("GET /v1/x?limit={limit}") +
      section(
        "Request",
        table("Table 1 Request header", "Parameter | Mandatory | Description", "X-Language | No | x"),
        table("Table 2 Query parameters", "Parameter | Mandatory | Description", "limit | No | x"),
      );
    expect(parameters(read(given).value.operations[0])).toEqual([
      "header X-Language string",
      "query limit ?",
    ]);
  });

  test("a name that spans rows is one field, described by all of them", () => {
    const rows =
      '<tr><td rowspan="2">kind</td><td rowspan="2">Yes</td><td rowspan="2">String</td><td>A: one</td></tr><tr><td>B: two</td></tr><tr><td>last</td><td>No</td><td>Boolean</td><td>x</td></tr>';
    const given =
      uri("POST /v1/x") +
      section(
        "Request",
        `<table><thead><tr><th>Field</th><th>Required</th><th>Data Type</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`,
      );
    const { value, diagnostics } = read(given);
    const [kind] = value.operations[0]?.requestBody?.content[0]?.schema?.properties ?? [];
    expect(body(value)).toEqual({ "kind!": "string", last: "boolean" });
    expect(kind?.schema.enum?.map((one) => one.value)).toEqual(["A", "B"]);
    expect(kind?.from.map(({ path }) => path)).toEqual(["b3/r1", "b3/r2"]);
    expect(diagnostics).toEqual([]);
  });
});
