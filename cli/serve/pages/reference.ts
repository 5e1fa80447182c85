import { html } from "../../../spec/html-text.ts";
import { addressOf } from "../address.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import type { VersionContext } from "../page-context.ts";

/**
 * The API reference, drawn by a component that is installed beside docs2sdk.
 *
 * @param isInstalled whether the component was found
 */
export function referencePage({ version, siblings }: VersionContext, isInstalled: boolean): string {
  const body = isInstalled
    ? html`<div id="reference" class="reference" data-document="${addressOf(version, "openapi.json")}">
        <p class="empty">The reference is being drawn …</p>
      </div>`
    : html`<h1>API reference</h1>
        <p class="empty">
          The reference is drawn by redoc, which is not installed here: run <code>npm i -D redoc</code> and
          reload. All other pages work without it.
        </p>`;
  return renderPage({
    title: `${version.bundle.identity.service.title} ${version.bundle.identity.version.id}: API reference`,
    body,
    crumbs: [...crumbsOf(version), ["reference", addressOf(version, "reference")]],
    tabs: tabsOf(version, siblings, "reference"),
    scripts: isInstalled ? ["/-/redoc.js", "/-/reference.js"] : [],
  });
}
