import { html, type Markup } from "../../../spec/html-text.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { changeLinks, renderPage } from "../layout.ts";
import { modelsOf, operationsOf } from "../outline.ts";

/**
 * The start of the site: every service with its versions.
 *
 * @param versions everything that was built
 * @param out the folder as the user named it
 */
export function startPage(versions: readonly BuiltVersion[], out: string): string {
  const providers = grouped(versions, ({ provider }) => provider);
  const sections = [...providers].map(([provider, own]) => {
    const title = own[0]?.bundle.identity.provider.title ?? provider;
    const services = [...grouped(own, ({ service }) => service).values()];
    return html`<section id="${provider}">
      <h2>${title}</h2>
      <ul class="cards">
        ${services.map(serviceCard)}
      </ul>
    </section>`;
  });
  const body = html`<h1>What was built</h1>
    <p class="soft">
      The documents in <code>${out}</code>, with the words of the pages that they come from. A rebuild shows
      when you reload.
    </p>
    ${sections.length === 0 && html`<p class="empty">Nothing is built here now. Run <code>docs2sdk build</code>.</p>`}
    ${sections}`;
  return renderPage({ title: "docs2sdk: what was built", body });
}

function serviceCard(versions: readonly BuiltVersion[]): Markup {
  const newest = versions[versions.length - 1];
  if (newest === undefined) return html``;
  const changes = versions.length > 1 ? changeLinks(newest, versions) : [];
  return html`<li class="card">
    <h3>${newest.bundle.identity.service.title}</h3>
    <p class="soft small"><code>${newest.provider}/${newest.service}</code></p>
    <ul class="versions">
      ${[...versions].reverse().map(versionLine)}
    </ul>
    ${
      changes.length > 0 &&
      html`<details class="small">
        <summary>Changes</summary>
        <ul>
          ${changes}
        </ul>
      </details>`
    }
  </li>`;
}

function versionLine(version: BuiltVersion): Markup {
  const { document, identity } = version.bundle;
  const operations = operationsOf(document).length;
  const state = identity.version.state;
  return html`<li>
    <a href="${addressOf(version)}"><b>${version.folder}</b></a>
    ${state !== undefined && html`<span class="tag">${state.toLowerCase()}</span>`}
    <span class="soft small"
      >${operations} ${operations === 1 ? "operation" : "operations"}, ${modelsOf(document).size} models</span
    >
  </li>`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
