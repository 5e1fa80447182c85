import { html, type Markup } from "../../spec/html-text.ts";
import { addressOf, diffAddress } from "./address.ts";
import type { BuiltVersion } from "./built.ts";

/** A page of the site before it gets its frame. */
export interface SitePage {
  readonly title: string;
  readonly body: Markup;
  /** Steps from the start, each with its address; the page itself is the last one. */
  readonly crumbs?: readonly (readonly [title: string, address: string])[];
  readonly tabs?: Markup;
  /** What else the page loads, before the end of the body. */
  readonly scripts?: readonly string[];
}

/**
 * A whole page: frame, place in the site, content.
 *
 * @returns HTML, with a line break at the end
 * @example renderPage({ title: "Services", body: html`<h1>Services</h1>` })
 */
export function renderPage({ title, body, crumbs = [], tabs, scripts = [] }: SitePage): string {
  const steps = crumbs.map(([name, address], index) =>
    index === crumbs.length - 1
      ? html`<li><a href="${address}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${address}">${name}</a></li>`,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/-/site.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="/">docs2sdk</a>
            <nav aria-label="Place">
              <ol class="crumbs">
                ${steps}
              </ol>
            </nav>
          </div>
          ${tabs}
        </header>
        <main class="wrap" id="content">${body}</main>
        <script src="/-/site.js" defer></script>
        ${scripts.map((source) => html`<script src="${source}" defer></script>`)}
      </body>
    </html>`;
  return `${page.markup.trimEnd()}\n`;
}

/** The pages of one version. */
export const TABS = [
  ["", "Overview"],
  ["reference", "API reference"],
  ["coverage", "Coverage"],
  ["defects", "Defects"],
  ["changes", "Changes"],
] as const;

export type TabName = (typeof TABS)[number][0];

/** The steps that lead to a version. */
export function crumbsOf(version: BuiltVersion): readonly (readonly [string, string])[] {
  return [
    [version.provider, `/#${encodeURIComponent(version.provider)}`],
    [`${version.service} ${version.folder}`, addressOf(version)],
  ];
}

/**
 * The tabs above the pages of one version; changes only where there is another version.
 *
 * @param version the one that is looked at
 * @param siblings all versions of its service, oldest first
 * @param current the page that is open
 */
export function tabsOf(version: BuiltVersion, siblings: readonly BuiltVersion[], current: TabName): Markup {
  const links = TABS.flatMap(([name, title]) => {
    if (name === "changes" && siblings.length < 2) return [];
    const address = name === "" ? addressOf(version) : addressOf(version, name);
    return [
      name === current
        ? html`<a href="${address}" aria-current="page">${title}</a>`
        : html`<a href="${address}">${title}</a>`,
    ];
  });
  return html`<nav class="wrap tabs" aria-label="${version.service} ${version.folder}">${links}</nav>`;
}

/** Links to the changes between a version and every other one of its service. */
export function changeLinks(version: BuiltVersion, siblings: readonly BuiltVersion[]): readonly Markup[] {
  const own = siblings.indexOf(version);
  return siblings.flatMap((other, index) => {
    if (index === own) return [];
    const [from, to] = index < own ? [other, version] : [version, other];
    return [html`<li><a href="${diffAddress(from, to)}">${from.folder} → ${to.folder}</a></li>`];
  });
}
