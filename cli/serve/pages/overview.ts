import { asObject } from "../../../spec/diff/json.ts";
import { html, webAddress, type Markup } from "../../../spec/html-text.ts";
import type { Basis } from "../../../spec/provenance.ts";
import { outcomeBar } from "../../report/outcomes.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import { modelsOf, operationsOf, type OutlinedOperation } from "../outline.ts";
import type { VersionContext } from "../page-context.ts";
import { pathView } from "../source-view.ts";

/** One version: its operations and models, to be filtered. */
export function overviewPage({ version, siblings }: VersionContext): string {
  const { document, identity } = version.bundle;
  const operations = operationsOf(document);
  const models = modelsOf(document);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const groups = tags.map(
    (tag) =>
      html`<div data-group>
        ${tag !== "" && html`<h3>${tag}</h3>`}
        <ul class="list">
          ${operations.filter((one) => one.tag === tag).map((one) => operationItem(version, one))}
        </ul>
      </div>`,
  );
  const body = html`<h1>${identity.service.title} ${identity.version.id}</h1>
    <p class="lead">
      ${identity.version.state !== undefined && html`<span class="tag">${identity.version.state.toLowerCase()}</span>`}
      ${identity.version.supportedUntil !== undefined && html`<span>supported until ${identity.version.supportedUntil}</span>`}
      <a href="${addressOf(version, "openapi.json")}">openapi.json</a>
      <a href="${addressOf(version, "openapi.sources.json")}">openapi.sources.json</a>
      ${docsLink(version)}
    </p>
    ${factFigures(version)}
    <p class="filter" hidden>
      <input
        type="search"
        data-filter
        placeholder="Filter operations and models  ( / )"
        aria-label="Filter operations and models"
        autocomplete="off"
      />
    </p>
    <output data-count class="soft small" aria-live="polite"></output>
    <section class="stack" data-group>
      <h2>Operations <span class="soft">${operations.length}</span></h2>
      ${groups}
    </section>
    <section data-group>
      <h2>Models <span class="soft">${models.size}</span></h2>
      <ul class="list models">
        ${[...models].map(([name, schema]) => {
          const count = Object.keys(asObject(schema["properties"]) ?? {}).length;
          return html`<li data-words="${name.toLowerCase()}">
            <a href="${addressOf(version, "models", name)}"
              ><code>${name}</code
              ><span class="soft small"
                >${count === 0 ? "" : `${count} ${count === 1 ? "property" : "properties"}`}</span
              ></a
            >
          </li>`;
        })}
      </ul>
    </section>`;
  return renderPage({
    title: `${identity.service.title} ${identity.version.id}`,
    body,
    crumbs: crumbsOf(version),
    tabs: tabsOf(version, siblings, ""),
  });
}

function operationItem(version: BuiltVersion, one: OutlinedOperation): Markup {
  const words = `${one.method} ${one.path} ${one.id} ${one.summary}`.toLowerCase();
  return html`<li data-words="${words}">
    <a href="${addressOf(version, "operations", one.id)}"
      ><span class="method ${one.method}">${one.method.toUpperCase()}</span
      ><code class="${one.deprecated ? "gone" : ""}">${pathView(one.path)}</code
      ><span class="soft small">${one.summary || one.id}</span></a
    >
  </li>`;
}

function docsLink({ bundle }: BuiltVersion): Markup | undefined {
  const url = asObject(bundle.document["externalDocs"])?.["url"];
  const address = typeof url === "string" ? webAddress(url) : undefined;
  return address === undefined
    ? undefined
    : html`<a href="${address}" rel="noreferrer noopener">the vendor's page</a>`;
}

/** Facts of the document by their basis. */
export function factFigures({ bundle }: BuiltVersion): Markup {
  const counts: Record<Basis, number> = { stated: 0, inferred: 0, assumed: 0 };
  for (const { basis } of bundle.sources.values()) counts[basis] += 1;
  return html`<div class="card">
    ${outcomeBar(counts)}
    <dl class="facts">
      ${(["stated", "inferred", "assumed"] as const).map(
        (basis) =>
          html`<div>
            <dt><span class="tag ${basis}">${basis}</span></dt>
            <dd>${counts[basis].toLocaleString("en")}</dd>
          </div>`,
      )}
      <div><dt>places of the document with a source of their own</dt></div>
    </dl>
  </div>`;
}
