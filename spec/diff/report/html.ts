import { filePolicy, html, inlineElement, lines, webAddress, type Markup } from "../../html-text.ts";
import type { ChangeLocator, SpecChange } from "../change.ts";
import { SCRIPT, STYLE } from "./html-assets.ts";
import type { DiffReport, ReportSide } from "./report.ts";
import { bySeverity, contentAt, countLevels, fileOf, placeOf, summaryOf } from "./report.ts";

/** Lines of content that are shown of each side. */
const CONTENT_LINES = 40;
const CONTENT_LENGTH = 4000;
/** Operations that are listed with a change. */
const REACHES = 200;

/** What a site adds to the page. */
export interface HtmlOptions {
  /** Where the reader came from; the address is the site's own. */
  readonly back?: { readonly address: string; readonly title: string };
}

/**
 * One self-contained page: filter by level, area and words; old and new side by side, with the place in the file and the
 * words of the documentation that they came from. It loads nothing and runs only its own script.
 *
 * @param report the changes and both documents
 * @param options `back`: a way back for a site that the page is a part of
 * @returns HTML, with a line break at the end
 */
export function renderHtml(report: DiffReport, options: HtmlOptions = {}): string {
  const style = inlineElement("style", STYLE);
  const script = inlineElement("script", SCRIPT);
  const title = `${report.old.name} → ${report.new.name}`;
  const changes = bySeverity(report.changes);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${filePolicy(style, script)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style.element}
      </head>
      <body>
        <header>
          ${backLink(options)}
          <h1>${title}</h1>
          <p>${summaryOf(report)}</p>
          ${diagnosticsOf(report)} ${filters(changes)}
        </header>
        <main id="changes">
          ${changes.map((change) => item(report, change))}
          <p id="none" hidden>No change matches the filter.</p>
        </main>
        ${script.element}
      </body>
    </html>`;
  return `${page.markup}\n`;
}

function backLink({ back }: HtmlOptions): Markup | undefined {
  return back === undefined ? undefined : html`<p><a href="${back.address}">← ${back.title}</a></p> `;
}

function diagnosticsOf(report: DiffReport): Markup | undefined {
  if (report.diagnostics.length === 0) return undefined;
  const items = report.diagnostics.map(({ severity, message }) => html`<li>${severity}: ${message}</li>`);
  return html`<ul class="diagnostics">
    ${items}
  </ul>`;
}

function filters(changes: readonly SpecChange[]): Markup {
  const counts = countLevels(changes);
  const levels = (["error", "warn", "info"] as const).map(
    (level) =>
      html`<label
        ><input type="checkbox" name="level" value="${level}" checked /> ${level} (${counts[level]})</label
      > `,
  );
  const areas = [...new Set(changes.map(({ area }) => area))].sort();
  const options = areas.map((area) => html`<option value="${area}">${area}</option>`);
  return html`<div class="filters">
    ${levels}
    <label
      >area
      <select id="area">
        <option value="">all</option>
        ${options}
      </select></label
    >
    <label>words <input type="search" id="words" placeholder="path, property, rule" /></label>
    <output id="count">${changes.length} shown</output>
  </div>`;
}

function item(report: DiffReport, change: SpecChange): Markup {
  const place = placeOf(change);
  const words = [
    place,
    change.message,
    change.rule,
    ...change.reaches.map(({ path }) => path).slice(0, REACHES),
  ];
  return html`<details
    class="change ${change.level}"
    data-level="${change.level}"
    data-area="${change.area}"
    data-words="${words.join(" ").toLowerCase()}"
  >
    <summary>
      <span class="level">${change.level}</span> <span class="place">${place}</span>
      <span class="message">${change.message}</span> <code>${change.rule}</code>
    </summary>
    <div class="sides">${sideOf("old", report.old, change)} ${sideOf("new", report.new, change)}</div>
    ${reaches(change)}
  </details> `;
}

function sideOf(which: "old" | "new", side: ReportSide, change: SpecChange): Markup {
  const pointer = which === "old" ? change.pointerOld : change.pointerNew;
  const locator = which === "old" ? change.oldLocator : change.newLocator;
  const head = html`<h2>${which}</h2>`;
  if (pointer === undefined)
    return html`<section>
      ${head}
      <p class="absent">not there</p>
    </section>`;
  const place = fileOf(side, change, which) ?? side.name;
  return html`<section>
    ${head}
    <p><code>${place}</code><br /><code>${pointer}</code></p>
    ${content(side, pointer)}${pages(locator)}
  </section>`;
}

function content(side: ReportSide, pointer: string): Markup | undefined {
  const value = contentAt(side, pointer);
  if (value === undefined) return undefined;
  const all = JSON.stringify(value, null, 2).slice(0, CONTENT_LENGTH).split("\n");
  const shown = all.length > CONTENT_LINES ? [...all.slice(0, CONTENT_LINES), "…"] : all;
  return html`<pre>${lines(shown.join("\n"))}</pre>`;
}

/** The words of the documentation; an address becomes a link only if it is one of the web. */
function pages(locator: ChangeLocator | undefined): readonly Markup[] {
  return (locator?.from ?? []).slice(0, 5).map(({ url, anchor, quote }) => {
    const address = anchor === undefined ? url : `${url}#${anchor}`;
    const target = webAddress(address);
    const link =
      target === undefined ? address : html`<a href="${target}" rel="noreferrer noopener">${address}</a>`;
    return html`<blockquote>
      ${quote}
      <footer>${link}</footer>
    </blockquote>`;
  });
}

function reaches(change: SpecChange): Markup | undefined {
  if (change.reaches.length < 2) return undefined;
  const items = change.reaches
    .slice(0, REACHES)
    .map(
      ({ method, path, at }) =>
        html`<li>${method} ${path}${at !== undefined && html` <small>${at}</small>`}</li>`,
    );
  const rest = change.reaches.length - REACHES;
  const more = rest > 0 && html`<li>and ${rest} more</li>`;
  return html`<ul class="reaches">
    ${items}${more}
  </ul>`;
}
