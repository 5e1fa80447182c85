import { html } from "../../../spec/html-text.ts";
import { pointerTo } from "../../../spec/openapi/pointer.ts";
import { addressOf } from "../address.ts";
import { crumbsOf, renderPage, tabsOf } from "../layout.ts";
import { modelsOf, operationsOf, refsIn } from "../outline.ts";
import type { VersionContext } from "../page-context.ts";
import { sourceView } from "../source-view.ts";
import { exampleView, schemaView } from "./schema-view.ts";

/**
 * One model: its properties beside the words of the page, and who uses it.
 *
 * @returns `undefined` where the document has no such model
 */
export function modelPage({ version, siblings }: VersionContext, name: string): string | undefined {
  const { document, sources } = version.bundle;
  const models = modelsOf(document);
  const schema = models.get(name);
  if (schema === undefined) return undefined;
  const pointer = pointerTo("/components/schemas", name);
  const users = [
    ...operationsOf(document)
      .filter(({ operation }) => refsIn(operation).has(name))
      .map(({ id }) => html`<li><a href="${addressOf(version, "operations", id)}">${id}</a></li>`),
    ...[...models]
      .filter(([other, own]) => other !== name && refsIn(own).has(name))
      .map(([other]) => html`<li><a href="${addressOf(version, "models", other)}">${other}</a></li>`),
  ];
  const body = html`<h1><code>${name}</code></h1>
    ${sourceView(sources, pointer)} ${schemaView(version, schema, pointer)}
    ${exampleView("JSON schema", schema)}
    ${
      users.length > 0 &&
      html`<section>
        <h2>Used by</h2>
        <ul>
          ${users}
        </ul>
      </section>`
    }`;
  return renderPage({
    title: name,
    body,
    crumbs: [...crumbsOf(version), [name, addressOf(version, "models", name)]],
    tabs: tabsOf(version, siblings, ""),
  });
}
