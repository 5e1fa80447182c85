import { html, type Markup } from "../../../spec/html-text.ts";
import { tokensOf } from "../../../spec/openapi/pointer.ts";
import type { Basis, Locator } from "../../../spec/provenance.ts";
import { outcomeBar } from "../../report/outcomes.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import { operationsOf } from "../outline.ts";
import type { VersionContext } from "../page-context.ts";
import { placeLink } from "../source-view.ts";
import { factFigures } from "./overview.ts";

/** Rows that one screen of the list holds. */
const ROWS = 200;
const PLACES = 6;

interface UsedRow {
  readonly locator: Locator;
  basis: Basis;
  readonly pointers: string[];
}

/**
 * What the pages gave: per page its places that became part of the document, and what they became. What was left out is
 * known to the build alone.
 */
export function coveragePage({ version, siblings, query }: VersionContext): string {
  const rows = usedRows(version);
  const words = (query.get("q") ?? "").slice(0, 200);
  const found = matching(rows, words);
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const asked = Number(query.get("page") ?? "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const operations = new Map(operationsOf(version.bundle.document).map(({ pointer, id }) => [pointer, id]));
  const body = html`<h1>Coverage</h1>
    <p class="soft">
      The places of the pages that became part of this document.
      <code>docs2sdk coverage --html FILE</code> also shows what was left out, and why.
    </p>
    ${factFigures(version)} ${pageFigures(rows)}
    <h2>Rows</h2>
    <form method="get" role="search" class="filter">
      <input
        type="search"
        name="q"
        value="${words}"
        placeholder="Search rows  ( / )"
        aria-label="Search rows"
      />
    </form>
    <p class="soft small">${found.length.toLocaleString("en")} rows</p>
    <ul class="fact-rows">
      ${found.slice((page - 1) * ROWS, page * ROWS).map((row) => rowItem(version, operations, row))}
    </ul>
    ${pager(page, pages, words)}`;
  return renderPage({
    title: `Coverage of ${version.service} ${version.folder}`,
    body,
    crumbs: [...crumbsOf(version), ["coverage", addressOf(version, "coverage")]],
    tabs: tabsOf(version, siblings, "coverage"),
  });
}

function usedRows({ bundle }: BuiltVersion): readonly UsedRow[] {
  const rows = new Map<string, UsedRow>();
  for (const [pointer, { basis, from }] of bundle.sources) {
    for (const locator of from) {
      const key = `${locator.captureId} ${locator.path}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { locator, basis, pointers: [pointer] });
      else {
        row.pointers.push(pointer);
        if (basis === "stated") row.basis = "stated";
      }
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      a.locator.url.localeCompare(b.locator.url, "en") ||
      (a.locator.line ?? 0) - (b.locator.line ?? 0) ||
      a.locator.path.localeCompare(b.locator.path, "en", { numeric: true }),
  );
}

function matching(rows: readonly UsedRow[], query: string): readonly UsedRow[] {
  const words = query
    .toLowerCase()
    .split(/\s/u)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter(({ locator, pointers }) => {
    const text = `${locator.quote} ${locator.url} ${pointers.join(" ").replaceAll("~1", "/")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function pageFigures(rows: readonly UsedRow[]): Markup {
  const pages = new Map<string, Record<Basis, number>>();
  for (const { locator, basis } of rows) {
    const counts = pages.get(locator.url) ?? { stated: 0, inferred: 0, assumed: 0 };
    counts[basis] += 1;
    pages.set(locator.url, counts);
  }
  const items = [...pages].map(([url, counts]) => {
    const total = counts.stated + counts.inferred + counts.assumed;
    return html`<li>
      <a href="?q=${encodeURIComponent(url)}"
        ><span>${url}</span>${outcomeBar(counts)}<span class="soft small num"
          >${total.toLocaleString("en")} ${total === 1 ? "row" : "rows"}</span
        ></a
      >
    </li>`;
  });
  return html`<details open>
    <summary>${pages.size} ${pages.size === 1 ? "page" : "pages"}</summary>
    <ul class="list sources">
      ${items}
    </ul>
  </details>`;
}

function rowItem(version: BuiltVersion, operations: ReadonlyMap<string, string>, row: UsedRow): Markup {
  const { locator, basis, pointers } = row;
  const rest = pointers.length - PLACES;
  return html`<li>
    <div class="source ${basis}">
      <span class="tag ${basis}">${basis}</span>
      <blockquote>
        ${locator.quote}
        <footer>${placeLink(locator)}</footer>
      </blockquote>
    </div>
    <div>
      ${pointers.slice(0, PLACES).map((pointer) => html`<p class="small">${becameLink(version, operations, pointer)}</p>`)}
      ${rest > 0 && html`<p class="small soft">and ${rest} more places</p>`}
    </div>
  </li>`;
}

/** The page of the site that shows a place of the document. */
function becameLink(version: BuiltVersion, operations: ReadonlyMap<string, string>, pointer: string): Markup {
  const [first, second = "", third = "", ...rest] = tokensOf(pointer);
  const id = operations.get(pointer.split("/").slice(0, 4).join("/"));
  if (first === "paths" && id !== undefined)
    return html`<a href="${addressOf(version, "operations", id)}">${id}</a> ${rest.join(" › ")}`;
  if (first === "components" && second === "schemas")
    return html`<a href="${addressOf(version, "models", third)}">${third}</a> ${rest.join(" › ")}`;
  return html`<code>${pointer}</code>`;
}

function pager(page: number, pages: number, words: string): Markup | undefined {
  if (pages === 1) return undefined;
  const link = (to: number, title: string): Markup =>
    html`<a href="?q=${encodeURIComponent(words)}&page=${to}">${title}</a>`;
  return html`<nav class="pager" aria-label="Rows">
    ${page > 1 && link(page - 1, "← Previous")} <span class="soft">${page} of ${pages}</span>
    ${page < pages && link(page + 1, "Next →")}
  </nav>`;
}
