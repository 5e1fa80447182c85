import { describe, expect, test } from "vitest";
import { unaccountedCandidates } from "../../document/candidates.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { factsOf, recovered, withoutPlaces } from "./testing/captures.ts";

/** One operation in the layout of the text captures; parts can be replaced. */
function operation(
  parameters: string,
  rest = "Responses\n\nHTTP CodeDescriptionSchema\n200OKVolume\n",
): string {
  return `Disk\n\n1 - APIs\n\n1.1 - List Disks\n\n1.1.1 - 1.0\n\nget /v1/disks\n\nDescription\n\nState ACTIVE (CURRENT)\n
VersionSupported Until\n1.0-\n\nParameters\n\nTypeNameDescriptionSchemaDefault\n${parameters}\n\n${rest}
2 - Models\n\n2.1 - Volume\n\nNameDescriptionSchemaDefault\nid\nrequired\nstring\n`;
}

function read(text: string, medium: "text" | "html" | "markdown" = "text") {
  const { facts, diagnostics } = factsOf([recovered(text, medium)]);
  return {
    facts,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    operation: facts[0]?.operations[0],
  };
}

const rowTable = (rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${["Type", "Name", "Description", "Schema", "Default"].map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</tbody></table>`;

const html = (rows: readonly (readonly string[])[]) =>
  `<main><h1>List Disks</h1><h1>1.0</h1><h2>get /v1/disks</h2><h2 id=parameters>Parameters</h2>${rowTable(rows)}<h2 id=responses>Responses</h2><table><tr><th>HTTP Code</th><th>Description</th><th>Schema</th></tr><tr><td>204</td><td>No Content</td><td>None</td></tr></table></main>`;

describe("rows that the site has torn apart", () => {
  const want = {
    name: "sort",
    in: "query",
    description: "Order",
    schema: { types: ["string", "null"], default: "id:asc" },
  };
  const torn: readonly (readonly [string, readonly (readonly string[])[], string | undefined])[] = [
    [
      "whole",
      [["query", "sort<br>optional", "Order<br>Example : id:asc", "any of [string, null]", "id:asc"]],
      "id:asc",
    ],
    [
      "by a pipe, all cells kept",
      [["query", "sort<br>optional", "Order<br>Example : a", "b", "any of [string, null]", "id:asc"]],
      "a|b",
    ],
    [
      "by two pipes",
      [["query", "sort<br>optional", "Order<br>Example : a", "b", "c", "any of [string, null]", "id:asc"]],
      "a|b|c",
    ],
    [
      "by a line break",
      [
        ["query", "sort<br>optional", "Order<br>Example : a", "", ""],
        ["b", "any of [string, null]", "id:asc", "", ""],
      ],
      "a\nb",
    ],
    [
      "by two line breaks",
      [
        ["query", "sort<br>optional", "Order<br>Example : a", "", ""],
        ["b", "", "", "", ""],
        ["c", "any of [string, null]", "id:asc", "", ""],
      ],
      "a\nb\nc",
    ],
  ];
  test.each(torn)("%s", (_name, rows, example) => {
    const next = ["query", "limit<br>optional", "", "integer", "None"];
    const { operation: got, codes, facts } = read(html([...rows, next]), "html");
    expect(got?.parameters.map(({ name }) => name)).toEqual(["sort", "limit"]);
    expect(withoutPlaces(got?.parameters[0], "basis", "required", "examples")).toEqual(want);
    expect(got?.parameters[0]?.examples?.[0]?.value).toBe(example);
    expect(codes).toEqual([]);
    const [page] = facts;
    expect(page && unaccountedCandidates(page, page.candidates)).toEqual([]);
  });

  test("the default that a pipe pushed out of the table is unknown", () => {
    const { operation: got } = read(
      html([["query", "sort<br>optional", "Example : a", "b", "any of [string, null]"]]),
      "html",
    );
    expect(withoutPlaces(got?.parameters[0]?.schema, "basis")).toEqual({ types: ["string", "null"] });
  });

  test("a model's row", () => {
    const table = rowTable([])
      .replace("<th>Type</th>", "")
      .replace(
        "<tbody>",
        "<tbody><tr><td>tags<br>required</td><td>Example : [{'a': 1},</td><td></td><td></td></tr><tr><td>{'a': 2}]</td><td>array[object]</td><td></td><td></td></tr>",
      );
    const { facts, codes } = read(`<main><h1>Thing</h1><h1>Thing</h1>${table}</main>`, "html");
    expect(withoutPlaces(facts[0]?.types[0]?.schema, "basis")).toEqual({
      types: ["object"],
      properties: [
        {
          name: "tags",
          required: true,
          schema: { types: ["array"], items: { types: ["object"] }, examples: [[{ a: 1 }, { a: 2 }]] },
        },
      ],
    });
    expect(codes).toEqual([]);
  });
});

const cases: readonly (readonly [
  string,
  { given: string; code: keyof typeof docsyDiagnostics.definitions; line?: number },
])[] = [
  [
    "a row that is cut off",
    { given: operation("querylimit\noptional\nWords of ours"), code: "schema-missing", line: 21 },
  ],
  ["a row that is no row", { given: operation("lost words"), code: "row-unreadable", line: 21 }],
  [
    "a spelling that is not known",
    {
      given: operation(
        "querylimit\noptional\nstring (date-time)None",
        "Responses\n\n| HTTP Code | Description | Schema |\n|---|---|---|\n| 200 | OK | some thing |\n",
      ),
      code: "schema-unreadable",
    },
  ],
  [
    "a default of another type",
    { given: operation("querylimit\noptional\nintegerabc"), code: "default-unfit", line: 21 },
  ],
  [
    "a default that the list of values does not hold",
    { given: operation("querykind\noptional\nenum (A, B)C"), code: "default-unfit" },
  ],
  [
    "a limit that is no number",
    { given: operation("querylimit\noptional\nMaximum : many\ninteger"), code: "limit-unreadable" },
  ],
  [
    "a pattern that is none",
    { given: operation("queryname\noptional\nPattern : ([\nstring"), code: "pattern-unreadable" },
  ],
  [
    "an example of another type",
    { given: operation("querylimit\noptional\nExample : ('a': 1}\nobject"), code: "example-unreadable" },
  ],
  [
    "an example that is not JSON",
    {
      given: operation(
        "querylimit\noptional\ninteger",
        "Responses\n\nHTTP CodeDescriptionSchema\n200OKVolume\n\nExample HTTP response\n\nResponse 200\n\n{\n  'id': x,\n}\n",
      ),
      code: "example-unreadable",
      line: 34,
    },
  ],
  [
    "an example that is cut off",
    {
      given: operation(
        "querylimit\noptional\ninteger",
        'Responses\n\nHTTP CodeDescriptionSchema\n200OKVolume\n\nExample HTTP response\n\nResponse 200\n\n{\n  "id": [\n',
      ),
      code: "example-cut-off",
      line: 34,
    },
  ],
  [
    "a label without its table",
    { given: operation("querylimit\noptional\ninteger", "Responses\n"), code: "table-cut-off" },
  ],
  [
    "a model that no page defines",
    { given: operation("bodybody\nrequired\nDiskCreateRequest"), code: "dead-reference", line: 21 },
  ],
  [
    "a section that has lost its method",
    {
      given: operation("querylimit\noptional\ninteger").replace("get /v1/disks", ""),
      code: "operation-without-method",
      line: 7,
    },
  ],
  [
    "a section without a version",
    {
      given:
        "# List Disks\n\nget /v1/disks\n\n## Responses\n\n| HTTP Code | Description | Schema |\n|---|---|---|\n| 204 | No Content | None |\n",
      code: "operation-without-version",
    },
  ],
  [
    "a model that stands twice and differently",
    {
      given: `${operation("querylimit\noptional\ninteger")}\n2.2 - Volume\n\nNameDescriptionSchemaDefault\nname\nrequired\nstring\n`,
      code: "model-repeated",
    },
  ],
  [
    "a server's address that is none",
    {
      given: "Disk\n\nVersion\n\nVersionStatusSupported Until\n1.0CURRENT-\n\nOpenAPI URL\n\nunknown host\n",
      code: "server-unreadable",
      line: 10,
    },
  ],
  [
    "a region that is none",
    {
      given:
        "Disk\n\nOpenAPI URL\n\nhttps://disk.{region}.{environment}.example.com\n\nEnvironment and Region List\n\nenvironmentregion\nskr-west1\n???\n",
      code: "region-unreadable",
      line: 11,
    },
  ],
  [
    "a table where none is expected",
    {
      given: `${operation("querylimit\noptional\ninteger")}`.replace(
        "State ACTIVE",
        "| A | B |\n|---|---|\n| 1 | 2 |\n\nState ACTIVE",
      ),
      code: "content-unplaced",
    },
  ],
  [
    "an operation that stands still",
    {
      given: operation("querylimit\noptional\ninteger").replace(
        "Disk\n",
        "Disk\n\nVersion\n\nVersionStatusSupported Until\n1.0SUPPORTED-\n1.10CURRENT-\n1.2SUPPORTED-\n",
      ),
      code: "operation-stands-still",
    },
  ],
  ["a page of nothing", { given: "Words of ours\n", code: "page-without-content" }],
];

describe("what cannot be read is said once, and the rest goes on", () => {
  test.each(cases)("%s", (_name, { given, code, line }) => {
    const { diagnostics, facts } = read(given, given.startsWith("# ") ? "markdown" : "text");
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    if (line !== undefined) expect(diagnostics[0]?.locator?.line).toBe(line);
    for (const page of facts) expect(unaccountedCandidates(page, page.candidates)).toEqual([]);
  });

  test("every code of the catalogue is raised above", () => {
    const raised = new Set<string>(cases.map(([, { code }]) => code));
    expect(Object.keys(docsyDiagnostics.definitions).filter((code) => !raised.has(code))).toEqual([]);
  });

  test("a property may be called like a label, a description may be one", () => {
    const model = (rows: string) => `Description\n\nNameDescriptionSchemaDefault\n${rows}`;
    const { facts, codes } = read(
      model(
        "description\noptional\nDescription\nany of [string, null]\nversion\nrequired\nstring\nresponses\nrequired\nResponses\ninteger\n",
      ),
    );
    expect(
      facts[0]?.types[0]?.schema.properties?.map(({ name, schema }) => [name, schema.description]),
    ).toEqual([
      ["description", "Description"],
      ["version", undefined],
      ["responses", "Responses"],
    ]);
    expect(codes).toEqual([]);
  });

  test("a parameter that stands twice counts once", () => {
    const {
      operation: got,
      facts,
      codes,
    } = read(operation("querylimit\noptional\ninteger20\nquerylimit\noptional\nstringNone"));
    expect(got?.parameters.map(({ name, schema }) => [name, schema.default])).toEqual([["limit", 20]]);
    expect(facts[0]?.leftOut).toMatchObject([{ reason: "duplicate", detail: "query limit" }]);
    expect(codes).toEqual([]);
  });

  test("an operation that stands still is part of the later versions, one that has ended is not", () => {
    const overview =
      "Disk\n\nVersion\n\nVersionStatusSupported Until\n1.0SUPPORTED-\n1.10CURRENT-\n1.2SUPPORTED-\n";
    const versions = (text: string) =>
      read(text.replace("Disk\n", overview)).facts[0]?.operations.map(
        ({ version, basis }) => `${version} ${basis}`,
      );
    const text = operation("querylimit\noptional\ninteger");
    expect(versions(text)).toEqual(["1.0 stated", "1.2 inferred", "1.10 inferred"]);
    expect(versions(text.replace("(CURRENT)", "(DEPRECATED)"))).toEqual(["1.0 stated"]);
    // A planned version cannot be called.
    const planned = overview.replace("1.10CURRENT", "1.10PLANNED");
    expect(read(text.replace("Disk\n", planned)).facts[0]?.operations.map(({ version }) => version)).toEqual([
      "1.0",
      "1.2",
    ]);
  });

  const version =
    operation("querylimit\noptional\ninteger").match(/get \/v1[\s\S]*?(?=\n2 - Models)/u)?.[0] ?? "";
  const single: readonly (readonly [string, string, readonly string[]])[] = [
    ["under title and version", `List Disks\n\n1.0\n\n${version}`, ["List Disks 1.0"]],
    [
      "under the site's frame",
      `API Reference\nDisk\nAPIs\nList Disks\n1.0\n1.0\n1.0\n${version}`,
      ["List Disks 1.0"],
    ],
    [
      "in two versions",
      `List Disks\n\n1 - 1.0\n\n${version}\n2 - 0.9\n\n${version.replace("1.0-", "0.9-")}`,
      ["List Disks 1.0", "List Disks 0.9"],
    ],
    ["without a title", `1.0\n\n${version}`, ["get /v1/disks 1.0"]],
  ];
  test.each(single)("one operation alone, %s", (_name, text, want) => {
    const { facts, codes } = read(text);
    expect(facts[0]?.operations.map(({ title, version: id }) => `${title} ${id}`)).toEqual(want);
    expect(facts[0]?.operations[0]?.parameters.map(({ name }) => name)).toEqual(["limit"]);
    // The model's page is not there.
    expect(codes).toEqual(want.map(() => "dead-reference"));
  });

  test("header parameters of the provider's signature are its security scheme", () => {
    const { operation: got, facts } = read(
      operation("headerScp-Timestamp\nrequired\nintegerNone\nheaderX-Trace\noptional\nstringNone"),
    );
    expect(got?.parameters.map(({ name }) => name)).toEqual(["X-Trace"]);
    expect(facts[0]?.leftOut.map(({ reason }) => reason)).toEqual(["security-scheme"]);
  });
});
