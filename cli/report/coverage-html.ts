import { filePolicy, html, inlineElement, scriptJson, type Markup } from "../../spec/html-text.ts";
import type { LedgerTotals } from "../../spec/openapi/ledger.ts";
import { countMissing, menuTitle } from "../../spec/openapi/missing-from-menu.ts";
import type { BuildResult, ProviderLedger } from "../build/result.ts";
import { COVERAGE_SCRIPT, COVERAGE_STYLE } from "./coverage-assets.ts";
import { coverageData, type CoverageData, type CoveragePage } from "./coverage-data.ts";
import { countsOf, OUTCOME_TITLES, outcomeBar, OUTCOMES, REASONS } from "./outcomes.ts";

/**
 * What became of every row of every page, as one page to look at: figures per provider, service and page; each page's rows
 * beside what they became. It loads nothing and runs only its own script; rows and documents lie in it as JSON that is
 * parsed when it is looked at, so that thousands of rows open at once.
 *
 * @param result of a build
 * @returns HTML, with a line break at the end
 * @example await writeFile("coverage.html", renderCoverageHtml(result));
 */
export function renderCoverageHtml(result: BuildResult): string {
  const data = coverageData(result);
  const style = inlineElement("style", COVERAGE_STYLE);
  const script = inlineElement("script", COVERAGE_SCRIPT);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${filePolicy(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Coverage</title>
        ${style.element}
      </head>
      <body>
        <a class="skip" href="#words">Skip to the search</a>
        <header class="top wrap">
          <h1>What became of the pages</h1>
          <p class="soft">
            ${data.pages.length.toLocaleString("en")} ${data.pages.length === 1 ? "page" : "pages"}. Every
            row, value, status code and example of them, beside the place of the document that it became, or
            the reason why it was left out.
          </p>
          ${figures(result.ledgers.map(({ ledger }) => ledger.totals))}
        </header>
        ${tools(result.ledgers)}
        <main class="wrap">
          <div id="overview">${result.ledgers.map((ledger) => providerSection(ledger, data))}</div>
          <div id="list" hidden>
            <div id="where" class="where"></div>
            <div id="rows"></div>
            <p id="none" class="none" hidden>No row matches the filter.</p>
            <button type="button" id="more" class="more" hidden>Show more</button>
          </div>
        </main>
        <footer class="wrap">
          Keys: <kbd>/</kbd> search, <kbd>Esc</kbd> clear, <kbd>j</kbd> and <kbd>k</kbd> next and previous
          row.
        </footer>
        ${dataBlocks(data)} ${script.element}
      </body>
    </html> `;
  return `${page.markup.trimEnd()}\n`;
}

function figures(all: readonly LedgerTotals[]): Markup {
  const counts = all.map(countsOf);
  const items = OUTCOMES.map((name) => {
    const sum = counts.reduce((total, one) => total + one[name], 0);
    const some = name === "unaccounted" && sum > 0 ? " some" : "";
    return html`<div class="${name}${some}">
      <dt>${OUTCOME_TITLES[name]}</dt>
      <dd>${sum.toLocaleString("en")}</dd>
    </div>`;
  });
  return html`<dl class="figures">${items}</dl>`;
}

function tools(ledgers: readonly ProviderLedger[]): Markup {
  const chips = OUTCOMES.map(
    (name, index) =>
      html`<button type="button" class="chip ${name}" value="${index}" aria-pressed="false">
        ${OUTCOME_TITLES[name]}<b></b>
      </button>`,
  );
  const reasons = new Set(ledgers.flatMap(({ ledger }) => Object.keys(ledger.totals.leftOut)));
  const options = [...reasons].sort().map((reason) => html`<option value="${reason}">${reason}</option>`);
  return html`<div class="tools" role="search">
    <div class="wrap">
      <label class="find"
        ><input
          type="search"
          id="words"
          placeholder="Search rows: name, words, path of the document"
          aria-label="Search rows"
          autocomplete="off"
      /></label>
      <div class="chips" role="group" aria-label="Outcome">${chips}</div>
      <select id="reason" aria-label="Reason for leaving out">
        <option value="">any reason</option>
        ${options}
      </select>
      <output id="count" class="small soft" aria-live="polite"></output>
    </div>
  </div>`;
}

function providerSection({ provider, ledger }: ProviderLedger, data: CoverageData): Markup | undefined {
  const pages = data.pages.flatMap((page, number) =>
    page.provider === provider ? [pageItem(page, number)] : [],
  );
  if (pages.length === 0) return undefined;
  const missing = ledger.notCaptured.map(
    (entry) =>
      html`<li>
        <code>${(entry.method ?? "").toUpperCase()}</code>
        ${[entry.group, menuTitle(entry)].filter(Boolean).join(" / ")}
      </li>`,
  );
  return html`<section class="provider">
    <h2>${provider}</h2>
    ${serviceTable(provider, ledger.services, ledger.totals)}
    <ul class="pages">
      ${pages}
    </ul>
    ${
      missing.length > 0 &&
      html`<details class="missing">
        <summary>
          ${countMissing(ledger.notCaptured).toLocaleString("en")} operations of the site's menu are on no
          page that was read
        </summary>
        <ul>
          ${missing}
        </ul>
      </details>`
    }
  </section>`;
}

function serviceTable(
  provider: string,
  services: ReadonlyMap<string, LedgerTotals>,
  totals: LedgerTotals,
): Markup {
  const rows = [...services].map(([id, own]) => figureRow(id === "" ? "pages of no service" : id, own));
  const head = OUTCOMES.map((name) => html`<th class="num" scope="col">${OUTCOME_TITLES[name]}</th>`);
  return html`<div class="scroll services">
    <table>
      <thead>
        <tr>
          <th scope="col">service</th>
          <th class="num" scope="col">rows</th>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}${services.size > 1 && figureRow(`all of ${provider}`, totals)}
      </tbody>
    </table>
  </div>`;
}

function figureRow(name: string, totals: LedgerTotals): Markup {
  const counts = countsOf(totals);
  const cells = OUTCOMES.map((outcome) => html`<td class="num">${counts[outcome].toLocaleString("en")}</td>`);
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="num">${totals.seen.toLocaleString("en")}</td>
    ${cells}
  </tr>`;
}

function pageItem({ title, url, totals }: CoveragePage, number: number): Markup {
  const lost =
    totals.unaccounted > 0 &&
    html`<br /><span class="bad">${totals.unaccounted.toLocaleString("en")} unaccounted</span>`;
  return html`<li>
    <a href="#page-${number}"
      ><span class="title">${title || url}</span
      ><span class="url">${url}</span>${outcomeBar(countsOf(totals))}<span class="num"
        >${totals.seen.toLocaleString("en")} rows${lost}</span
      ></a
    >
  </li>`;
}

/** One block for the index, one per page and per document: each is parsed when it is needed. */
function dataBlocks({ pages, names, documents }: CoverageData): Markup {
  const index = {
    outcomes: OUTCOMES,
    titles: OUTCOMES.map((name) => OUTCOME_TITLES[name]),
    reasons: REASONS,
    names,
    pages: pages.map(({ provider, service, title, url, totals }) => {
      const counts = countsOf(totals);
      return { provider, service, title: title || url, url, counts: OUTCOMES.map((name) => counts[name]) };
    }),
  };
  const block = (id: string, value: unknown): Markup =>
    html`<script type="application/json" id="${id}">
      ${scriptJson(value)}
    </script> `;
  return html`${block("index", index)}${pages.map(({ rows }, number) => block(`rows-${number}`, rows))}${documents.map(
    (document, number) => document !== undefined && block(`document-${number}`, document),
  )}`;
}
