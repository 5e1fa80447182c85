import { html } from "../../../spec/html-text.ts";
import { renderHtml } from "../../../spec/diff/report/html.ts";
import { diffDocuments } from "../../change/diff-documents.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { changeLinks, crumbsOf, renderPage, tabsOf } from "../layout.ts";
import type { VersionContext } from "../page-context.ts";

/** The comparisons that there are with this version. */
export function changesPage({ version, siblings }: VersionContext): string {
  const links = changeLinks(version, siblings);
  const body = html`<h1>Changes</h1>
    ${
      links.length === 0
        ? html`<p class="empty">There is one version of this service only.</p>`
        : html`<p class="soft">
              What changed between two versions, what of it breaks clients, and the words of the pages on both
              sides.
            </p>
            <ul>
              ${links}
            </ul>`
    }`;
  return renderPage({
    title: `Changes of ${version.service} ${version.folder}`,
    body,
    crumbs: [...crumbsOf(version), ["changes", addressOf(version, "changes")]],
    tabs: tabsOf(version, siblings, "changes"),
  });
}

/**
 * The report of a comparison, as `docs2sdk diff --format html` writes it.
 *
 * @param today ISO date that sunset dates are held against
 */
export function diffPage(from: BuiltVersion, to: BuiltVersion, today: string): string {
  const nameOf = ({ provider, service, bundle }: BuiltVersion): string =>
    `${provider}/${service}@${bundle.identity.version.id}`;
  return renderHtml(
    {
      old: { name: nameOf(from), document: from.bundle.document },
      new: { name: nameOf(to), document: to.bundle.document },
      changes: diffDocuments(from.bundle, to.bundle, today),
      ignored: 0,
      diagnostics: [],
    },
    { back: { address: addressOf(to, "changes"), title: `${to.service} ${to.folder}` } },
  );
}
