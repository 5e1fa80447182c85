import fc from "fast-check";
import type { TestPage } from "../hostile-pages.ts";

/** A row of a table of parameters, as a page states it. */
export interface GrammarRow {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean";
  readonly required: boolean;
  readonly words: string;
  readonly values: readonly string[];
  readonly bounds?: { readonly min: number; readonly max: number };
}

/** What a random page states; the renderings put it into the layout of a platform. */
export interface GrammarPage {
  readonly title: string;
  readonly method: "get" | "put" | "post" | "delete";
  readonly resource: string;
  readonly id: string;
  readonly rows: readonly GrammarRow[];
  readonly status: number;
  readonly hostile: string;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 9 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("_"));
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(" ")}.`);
const row: fc.Arbitrary<GrammarRow> = fc.record(
  {
    name,
    type: fc.constantFrom("string", "integer", "boolean"),
    required: fc.boolean(),
    words: sentence,
    values: fc.uniqueArray(word, { maxLength: 4 }),
    bounds: fc.tuple(fc.nat(1000), fc.nat(1_000_000)).map(([min, more]) => ({ min, max: min + more })),
  },
  { requiredKeys: ["name", "type", "required", "words", "values"] },
);

/** Random pages; `hostile` is a text that the page holds in a free place. */
export const grammarPage: fc.Arbitrary<GrammarPage> = fc.record({
  title: fc
    .tuple(word, word)
    .map((words) => words.map((each) => each[0]?.toUpperCase() + each.slice(1)).join(" ")),
  method: fc.constantFrom("get", "put", "post", "delete"),
  resource: name,
  id: name,
  rows: fc.uniqueArray(row, { maxLength: 5, selector: (each) => each.name }),
  status: fc.constantFrom(200, 201, 202, 204),
  hostile: fc.string({ unit: "binary", maxLength: 30 }),
});

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** One line without what would be another line of the page. */
const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The page in the layout of each platform. */
export function renderings(page: GrammarPage): readonly TestPage[] {
  return [
    { name: "huawei.html", mediaType: "text/html", text: asHuawei(page) },
    { name: "docsy.txt", mediaType: "text/plain", text: asDocsy(page) },
    { name: "apidog.txt", mediaType: "text/plain", text: asApidog(page) },
    { name: "embedded.md", mediaType: "text/markdown", text: asEmbedded(page) },
  ];
}

function asHuawei({ title, method, resource, id, rows, status, hostile }: GrammarPage): string {
  const head = (names: readonly string[]) =>
    `<thead><tr>${names.map((each) => `<th>${each}</th>`).join("")}</tr></thead>`;
  const body = rows
    .map(({ name: key, type, required, words, values, bounds }) => {
      const limits =
        bounds === undefined || type !== "integer"
          ? ""
          : `<p>Minimum: <strong>${bounds.min}</strong></p><p>Maximum: <strong>${bounds.max}</strong></p>`;
      const options =
        values.length === 0 || type !== "string"
          ? ""
          : `<p>Options:</p><ul>${values.map((value) => `<li>${value}: ${words}</li>`).join("")}</ul>`;
      return `<tr><td>${key}</td><td>${required ? "Yes" : "No"}</td><td>${type}</td><td><p>${words}</p>${limits}${options}</td></tr>`;
    })
    .join("");
  return `<html><body><h1>${title}</h1><div><h4>Function</h4><p>${escape(hostile)}</p></div>
<div><h4>URI</h4><p>${method.toUpperCase()} /v1/${resource}/{${id}}</p>
<table><caption>Table 1 Path parameters</caption>${head(["Parameter", "Mandatory", "Type", "Description"])}<tbody><tr><td>${id}</td><td>Yes</td><td>String</td><td>Which one.</td></tr></tbody></table></div>
<div><h4>Request Parameters</h4><table><caption>Table 2 Request body parameters</caption>${head(["Parameter", "Mandatory", "Type", "Description"])}<tbody>${body}</tbody></table></div>
<div><h4>Status Codes</h4><table>${head(["Status Code", "Description"])}<tbody><tr><td>${status}</td><td>OK</td></tr></tbody></table></div></body></html>`;
}

function asDocsy({ title, method, resource, id, rows, status, hostile }: GrammarPage): string {
  const query = rows.map(
    ({ name: key, type, required, words, bounds }) =>
      `query${key}\n${required ? "required" : "optional"}\n${words}\n${bounds === undefined || type !== "integer" ? "" : `Minimum : ${bounds.min}\nMaximum : ${bounds.max}\n`}${type}None`,
  );
  return `Some Service\n\nOverview\n\n${oneLine(hostile)}\n\nVersion\n\nVersionStatusSupported Until\n1.0CURRENT-\n\n1.1 - ${title}\n\n1.1.1 - 1.0\n\n${method} /v1/${resource}/{${id}}\n\nDescription\n\nDoes it.\n\nState ACTIVE\nVersionNot Before\n1.0-\n\nParameters\n\nTypeNameDescriptionSchemaDefault\npath${id}\nrequired\nWhich one\nstringNone\n${query.join("\n")}\n\nResponses\n\nHTTP CodeDescriptionSchema\n${status}OKNone\n`;
}

function asApidog({ title, method, resource, id, rows, status, hostile }: GrammarPage): string {
  const fields = rows.map(
    ({ name: key, type, required, words, bounds }) =>
      `${key}\n${type} \n${required ? "required" : "optional"}\n${words}\n${bounds === undefined || type !== "integer" ? "" : `Min: ${bounds.min}\nMax: ${bounds.max}\n`}`,
  );
  return `Example API\n\n${title}\n\n${method.toUpperCase()}\nhttps://api.example.com/v1/${resource}/{${id}}\n${oneLine(hostile)}\n\nRequest\n\nPath Params\n${id}\nstring \nrequired\nWhich one\nBody Params application/json\n${fields.join("")}\nResponses\n\n🟢${status}OK\napplication/json\nBody\nmessage\nstring \nrequired\n`;
}

function asEmbedded({ title, method, resource, id, rows, status, hostile }: GrammarPage): string {
  const parameters = [
    { name: id, in: "path", required: true, schema: { type: "string" } },
    ...rows.map(({ name: key, type, required, values, bounds, words }) => ({
      name: key,
      in: "query",
      required,
      description: words,
      schema: {
        type,
        ...(type === "string" && values.length > 0 ? { enum: values } : {}),
        ...(type === "integer" && bounds !== undefined ? { minimum: bounds.min, maximum: bounds.max } : {}),
      },
    })),
  ];
  const document = {
    openapi: "3.0.1",
    info: { title, version: "1.0.0" },
    paths: {
      [`/v1/${resource}/{${id}}`]: {
        [method]: {
          summary: title,
          description: hostile,
          parameters,
          responses: { [status]: { description: "OK" } },
        },
      },
    },
  };
  return `# ${title}\n\n## OpenAPI Specification\n\n\`\`\`json\n${JSON.stringify(document, null, 2)}\n\`\`\`\n`;
}
