import { asList, asObject, asString } from "../../../spec/diff/json.ts";
import { html, webAddress, type Markup } from "../../../spec/html-text.ts";
import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";
import { pointerTo } from "../../../spec/openapi/pointer.ts";
import { followed } from "../../../spec/openapi/schema-walk.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import { operationsOf } from "../outline.ts";
import type { VersionContext } from "../page-context.ts";
import { limitsOf, typeOf } from "../schema-rows.ts";
import { pathView, sourceView } from "../source-view.ts";
import { exampleView, factRow, schemaView } from "./schema-view.ts";

/**
 * One operation: parameters, body and responses, each beside the words of the page.
 *
 * @param id operation id, as the overview links it
 * @returns `undefined` where the document has no such operation
 */
export function operationPage({ version, siblings }: VersionContext, id: string): string | undefined {
  const one = operationsOf(version.bundle.document).find((operation) => operation.id === id);
  if (one === undefined) return undefined;
  const { operation, pointer } = one;
  const docs = asString(asObject(operation["externalDocs"])?.["url"]);
  const address = docs === undefined ? undefined : webAddress(docs);
  const sunset = asString(operation["x-sunset"]);
  const body = html`<h1>
      <span class="method ${one.method}">${one.method.toUpperCase()}</span> <code>${pathView(one.path)}</code>
    </h1>
    <p class="lead">
      <code>${one.id}</code> ${one.summary !== "" && html`<span>${one.summary}</span>`}
      ${one.deprecated && html`<span class="tag left-out">deprecated</span>`}
      ${sunset !== undefined && html`<span class="tag left-out">until ${sunset}</span>`}
      ${address !== undefined && html`<a href="${address}" rel="noreferrer noopener">the vendor's page</a>`}
    </p>
    ${sourceView(version.bundle.sources, pointer)} ${parametersOf(version, operation, pointer)}
    ${requestOf(version, operation, pointer)} ${responsesOf(version, operation, pointer)}`;
  return renderPage({
    title: `${one.method.toUpperCase()} ${one.path}`,
    body,
    crumbs: [...crumbsOf(version), [one.id, addressOf(version, "operations", one.id)]],
    tabs: tabsOf(version, siblings, ""),
  });
}

function parametersOf(version: BuiltVersion, operation: JsonObject, at: string): Markup | undefined {
  const rows = asList(operation["parameters"]).flatMap((item, index) => {
    const [pointer, value] = followed(version.bundle.document, item, pointerTo(at, "parameters", index));
    const parameter = asObject(value);
    if (parameter === undefined) return [];
    const schema = asObject(parameter["schema"]) ?? {};
    const row = {
      name: asString(parameter["name"]) ?? "",
      depth: 0,
      pointer,
      type: [`in ${asString(parameter["in"]) ?? "?"}, `, ...typeOf(schema)],
      required: parameter["required"] === true,
      limits: [...limitsOf(schema), ...exampleOf(parameter)],
      description: asString(parameter["description"]) ?? "",
    };
    return [factRow(version, row)];
  });
  if (rows.length === 0) return undefined;
  return html`<section>
    <h2>Parameters</h2>
    <ul class="fact-rows">
      ${rows}
    </ul>
  </section>`;
}

function exampleOf({ example }: JsonObject): readonly string[] {
  return example === undefined ? [] : [`example ${JSON.stringify(example).slice(0, 300)}`];
}

function requestOf(version: BuiltVersion, operation: JsonObject, at: string): Markup | undefined {
  if (operation["requestBody"] === undefined) return undefined;
  const [pointer, value] = followed(
    version.bundle.document,
    operation["requestBody"],
    pointerTo(at, "requestBody"),
  );
  return html`<section class="stack">
    <h2>Request body</h2>
    ${contentOf(version, asObject(value) ?? {}, pointer)}
  </section>`;
}

function responsesOf(version: BuiltVersion, operation: JsonObject, at: string): Markup {
  const responses = Object.entries(asObject(operation["responses"]) ?? {}).map(([status, item]) => {
    const [pointer, value] = followed(version.bundle.document, item, pointerTo(at, "responses", status));
    const response = asObject(value) ?? {};
    return html`<section class="stack">
      <h3><code>${status}</code> ${asString(response["description"]) ?? ""}</h3>
      ${response["content"] === undefined && sourceView(version.bundle.sources, pointer, 1)}
      ${contentOf(version, response, pointer)}
    </section>`;
  });
  return html`<section class="stack">
    <h2>Responses</h2>
    ${responses}
  </section>`;
}

function contentOf(version: BuiltVersion, body: JsonObject, at: string): readonly Markup[] {
  return Object.entries(asObject(body["content"]) ?? {}).map(([type, item]) => {
    const media = asObject(item) ?? {};
    const schema = asObject(media["schema"]);
    const own = pointerTo(at, "content", type);
    return html`<div class="stack">
      <p class="small soft"><code>${type}</code></p>
      ${schema !== undefined && bodySchema(version, schema, pointerTo(own, "schema"))}
      ${examplesOf(media).map(([title, value]) => exampleView(title, value))}
    </div>`;
  });
}

/** A model that a body refers to is shown in place: it is what people came for. */
function bodySchema(version: BuiltVersion, schema: JsonObject, at: string): Markup {
  const [pointer, value] = followed(version.bundle.document, schema, at);
  const target = asObject(value) ?? schema;
  const name = pointer.startsWith("/components/schemas/") ? typeOf(schema)[0] : undefined;
  return html`${
    name !== undefined &&
    typeof name !== "string" &&
    html`<p><a href="${addressOf(version, "models", name.model)}">${name.model}</a></p>`
  }${schemaView(version, target, pointer)}`;
}

function examplesOf(media: JsonObject): readonly (readonly [string, JsonValue])[] {
  const named = Object.entries(asObject(media["examples"]) ?? {}).flatMap(([name, item]) => {
    const value = asObject(item)?.["value"];
    return value === undefined ? [] : [[`Example: ${name}`, value] as const];
  });
  return media["example"] === undefined ? named : [["Example", media["example"]], ...named];
}
