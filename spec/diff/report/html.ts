import { inlineElement } from "../../html-text.ts";
import type { ChangeLocator, SpecChange } from "../change.ts";
import { markupLines, markupText } from "./escape.ts";
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
  const policy = `default-src 'none'; style-src ${style.hash}; script-src ${script.hash}; base-uri 'none'; form-action 'none'`;
  const title = `${report.old.name} → ${report.new.name}`;
  const changes = bySeverity(report.changes);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markupText(title)}</title>
${style.element.markup}
</head>
<body>
<header>
${backLink(options)}<h1>${markupText(title)}</h1>
<p>${markupText(summaryOf(report))}</p>
${diagnosticsOf(report)}
${filters(changes)}
</header>
<main id="changes">
${changes.map((change) => item(report, change)).join("\n")}
<p id="none" hidden>No change matches the filter.</p>
</main>
${script.element.markup}
</body>
</html>
`;
}

function backLink({ back }: HtmlOptions): string {
  return back === undefined
    ? ""
    : `<p><a href="${markupText(back.address)}">← ${markupText(back.title)}</a></p>\n`;
}

function diagnosticsOf(report: DiffReport): string {
  if (report.diagnostics.length === 0) return "";
  const items = report.diagnostics.map(
    ({ severity, message }) => `<li>${severity}: ${markupText(message)}</li>`,
  );
  return `<ul class="diagnostics">${items.join("")}</ul>`;
}

function filters(changes: readonly SpecChange[]): string {
  const counts = countLevels(changes);
  const levels = (["error", "warn", "info"] as const).map(
    (level) =>
      `<label><input type="checkbox" name="level" value="${level}" checked> ${level} (${counts[level]})</label>`,
  );
  const areas = [...new Set(changes.map(({ area }) => area))].sort();
  const options = areas.map((area) => `<option value="${markupText(area)}">${markupText(area)}</option>`);
  return `<div class="filters">${levels.join(" ")}
<label>area <select id="area"><option value="">all</option>${options.join("")}</select></label>
<label>words <input type="search" id="words" placeholder="path, property, rule"></label>
<output id="count">${changes.length} shown</output></div>`;
}

function item(report: DiffReport, change: SpecChange): string {
  const place = placeOf(change);
  const words = [
    place,
    change.message,
    change.rule,
    ...change.reaches.map(({ path }) => path).slice(0, REACHES),
  ];
  return `<details class="change ${change.level}" data-level="${change.level}" data-area="${markupText(change.area)}" data-words="${markupText(words.join(" ").toLowerCase())}">
<summary><span class="level">${change.level}</span> <span class="place">${markupText(place)}</span> <span class="message">${markupText(change.message)}</span> <code>${markupText(change.rule)}</code></summary>
<div class="sides">
${sideOf("old", report.old, change)}
${sideOf("new", report.new, change)}
</div>
${reaches(change)}
</details>`;
}

function sideOf(which: "old" | "new", side: ReportSide, change: SpecChange): string {
  const pointer = which === "old" ? change.pointerOld : change.pointerNew;
  const locator = which === "old" ? change.oldLocator : change.newLocator;
  const head = `<h2>${which}</h2>`;
  if (pointer === undefined) return `<section>${head}<p class="absent">not there</p></section>`;
  const place = fileOf(side, change, which) ?? side.name;
  return `<section>${head}<p><code>${markupText(place)}</code><br><code>${markupText(pointer)}</code></p>${content(side, pointer)}${pages(locator)}</section>`;
}

function content(side: ReportSide, pointer: string): string {
  const value = contentAt(side, pointer);
  if (value === undefined) return "";
  const lines = JSON.stringify(value, null, 2).slice(0, CONTENT_LENGTH).split("\n");
  const shown = lines.length > CONTENT_LINES ? [...lines.slice(0, CONTENT_LINES), "…"] : lines;
  return `<pre>${markupLines(shown.join("\n"))}</pre>`;
}

/** The words of the documentation; an address becomes a link only if it is one of the web. */
function pages(locator: ChangeLocator | undefined): string {
  return (locator?.from ?? [])
    .slice(0, 5)
    .map(({ url, anchor, quote }) => {
      const address = anchor === undefined ? url : `${url}#${anchor}`;
      const text = markupText(address);
      const link = /^https?:\/\//u.test(url)
        ? `<a href="${text}" rel="noreferrer noopener">${text}</a>`
        : text;
      return `<blockquote>${markupText(quote)}<footer>${link}</footer></blockquote>`;
    })
    .join("");
}

function reaches(change: SpecChange): string {
  if (change.reaches.length < 2) return "";
  const items = change.reaches
    .slice(0, REACHES)
    .map(
      ({ method, path, at }) =>
        `<li>${markupText(`${method} ${path}`)}${at === undefined ? "" : ` <small>${markupText(at)}</small>`}</li>`,
    );
  const rest = change.reaches.length - REACHES;
  const more = rest > 0 ? `<li>and ${rest} more</li>` : "";
  return `<ul class="reaches">${items.join("")}${more}</ul>`;
}
