import { html, type Markup } from "../../../spec/html-text.ts";
import { checkExamples } from "../../../spec/evidence/check-examples.ts";
import { collectDefects, type Defect } from "../../../spec/evidence/defects.ts";
import { addressOf } from "../address.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import type { VersionContext } from "../page-context.ts";
import { placeLink } from "../source-view.ts";

/** Defects of one class that are shown. */
const SHOWN = 200;

/** Where the vendor's documentation contradicts itself, as far as the document shows it. */
export function defectsPage({ version, siblings }: VersionContext): string {
  const { value, diagnostics } = checkExamples(version.bundle);
  const defects = collectDefects(diagnostics);
  const classes = new Map<string, Defect[]>();
  for (const defect of defects) classes.set(defect.class, [...(classes.get(defect.class) ?? []), defect]);
  const checked = Object.values(value.checked).reduce((sum, count) => sum + count, 0);
  const body = html`<h1>Defects of the documentation</h1>
    <p class="soft">
      ${checked.toLocaleString("en")} examples of this document were held against its schemas; both come from
      the vendor's pages. <code>docs2sdk defects</code> reads the pages themselves and tells more.
    </p>
    ${defects.length === 0 && html`<p class="empty">No example contradicts its schema.</p>`}
    ${[...classes].map(
      ([name, members]) =>
        html`<section>
          <h2>${name} <span class="soft">${members.length}</span></h2>
          <ul class="fact-rows">
            ${members.slice(0, SHOWN).map(defectItem)}
          </ul>
          ${members.length > SHOWN && html`<p class="soft small">and ${members.length - SHOWN} more</p>`}
        </section>`,
    )}`;
  return renderPage({
    title: `Defects of ${version.service} ${version.folder}`,
    body,
    crumbs: [...crumbsOf(version), ["defects", addressOf(version, "defects")]],
    tabs: tabsOf(version, siblings, "defects"),
  });
}

function defectItem({ message, locator, against }: Defect): Markup {
  return html`<li>
    <p>${message}</p>
    <div class="source left-out">
      ${
        locator !== undefined &&
        html`<blockquote>
          ${locator.quote}
          <footer>${placeLink(locator)}</footer>
        </blockquote>`
      }
      ${
        against !== undefined &&
        html`<blockquote>
          ${against.quote}
          <footer>${against.place}</footer>
        </blockquote>`
      }
    </div>
  </li>`;
}
