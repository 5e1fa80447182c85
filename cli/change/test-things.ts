import { emptyFacts } from "../../scraper/platforms/empty-facts.ts";
import { definePlatform, type Platform } from "../../scraper/platforms/platform.ts";
import { defineProvider, type Provider } from "../../scraper/providers/provider.ts";
import type { DocPage, Row, TableBlock } from "../../scraper/document/doc-page.ts";
import { locate } from "../../scraper/document/locate.ts";
import type { OperationNode, PageFacts, ParameterNode } from "../../spec/model/api-model.ts";
import type { JsonType } from "../../spec/model/json.ts";
import type { SchemaNode } from "../../spec/model/schema-node.ts";

/** A parameter of a test page, one table row. */
export interface ThingParameter {
  readonly name: string;
  readonly mandatory: boolean;
  readonly type: string;
  readonly words: string;
}

/** A documentation page of the test site. */
export interface ThingPage {
  readonly number: number;
  readonly parameters: readonly ThingParameter[];
}

/** Page number `number`, as it stands before anybody edits it. */
export function thingPage(number: number): ThingPage {
  return {
    number,
    parameters: [
      { name: "limit", mandatory: false, type: "Integer", words: "The value ranges from 1 to 100." },
      { name: "state", mandatory: false, type: "String", words: "The value can be active, down." },
      { name: "name", mandatory: false, type: "String", words: "Its name." },
      { name: "owner", mandatory: false, type: "String", words: "Who owns it." },
      { name: "marker", mandatory: false, type: "String", words: "Where to go on." },
    ],
  };
}

/** The page as HTML; `broken` is a layout that the platform cannot read: lists in place of tables. */
export function thingHtml({ number, parameters }: ThingPage, broken = false): string {
  const rows = parameters.map(({ name, mandatory, type, words }) => {
    const cells = [name, mandatory ? "Yes" : "No", type, words];
    return broken
      ? `<li>${cells.join(" ")}</li>`
      : `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const head = "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>";
  const table = broken ? `<ul>${rows.join("")}</ul>` : `<table>${head}${rows.join("")}</table>`;
  return `<!DOCTYPE html><html><head><title>Listing Things ${number}</title></head><body><h1>Listing Things ${number}</h1>
<p>GET /v3/things${number}</p><h2>Request Parameters</h2>${table}<p>Things number ${number} of the documentation.</p></body></html>`;
}

/** Reads the pages of {@link thingHtml}; just enough of a platform to see every kind of change pass through. */
export const thingsPlatform: Platform = definePlatform({
  id: "things",
  title: "Things",
  recognise: (page) => (page.title.startsWith("Listing Things") ? 1 : 0),
  readPage: (page, { service }) => ({ value: readThing(page, service ?? "things"), diagnostics: [] }),
});

function readThing(page: DocPage, service: string): PageFacts {
  const paragraph = page.blocks.find((block) => block.kind === "paragraph" && block.text.startsWith("GET "));
  const table = page.blocks.find((block): block is TableBlock => block.kind === "table");
  if (paragraph?.kind !== "paragraph") return emptyFacts(page);
  const from = [locate(page, paragraph, paragraph.text)];
  const version = { id: "v3", from, basis: "stated" as const };
  const operation: OperationNode & { version: string } = {
    from,
    basis: "stated",
    version: "v3",
    title: page.title,
    method: "get",
    path: paragraph.text.slice(4).trim(),
    tags: [],
    docsUrl: page.url,
    parameters: (table?.rows ?? []).map((row) => readRow(page, row)),
    responses: [],
  };
  return {
    ...emptyFacts(page),
    service: { id: service, title: service },
    versions: [version],
    operations: [operation],
    candidates: (table?.rows ?? []).map((row) => ({
      kind: "row",
      locator: locate(page, row, row.cells[0]?.text ?? ""),
    })),
  };
}

function readRow(page: DocPage, row: Row): ParameterNode {
  const [name = "", mandatory = "", type = "", words = ""] = row.cells.map(({ text }) => text);
  const fact = {
    from: [locate(page, row, `${name} ${mandatory} ${type} ${words}`)],
    basis: "stated" as const,
  };
  const range = /The value ranges from (\d+) to (\d+)\./u.exec(words);
  const values = /The value can be ([a-z, ]+)\./u.exec(words)?.[1]?.split(", ");
  const schema: SchemaNode = {
    ...fact,
    types: [(type === "Integer" ? "integer" : "string") satisfies JsonType],
    description: words,
    ...(range === null ? {} : { minimum: Number(range[1]), maximum: Number(range[2]) }),
    ...(values === undefined ? {} : { enum: values.map((value) => ({ ...fact, value })) }),
  };
  return { ...fact, name, in: "query", required: mandatory === "Yes", schema };
}

/** The provider of the test site. */
export function thingsProvider(origin: string): Provider {
  return defineProvider({
    id: "local",
    title: "Local",
    platforms: ["things"],
    hosts: [],
    services: [],
    servers: ["https://things.example"],
    security: [],
    conventions: () => ({}),
    site: {
      seeds: [{ url: `${origin}/things/index.html`, service: "things", listOnly: true }],
      pages: [`${origin}/things/*.html`],
      exclude: [`${origin}/things/index.html`],
    },
  });
}

/** The text of a configuration file for the test site. */
export function thingsConfig(origin: string): string {
  return `import { thingsPlatform, thingsProvider } from ${JSON.stringify(import.meta.url.replace(/^file:\/\//u, ""))};
export default { provider: "local", providers: [thingsProvider(${JSON.stringify(origin)})], platforms: [thingsPlatform], out: "sdk" };
`;
}
