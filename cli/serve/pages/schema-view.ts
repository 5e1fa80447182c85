import { html, lines, type Markup } from "../../../spec/html-text.ts";
import type { JsonObject, JsonValue } from "../../../spec/model/json.ts";
import { addressOf } from "../address.ts";
import type { BuiltVersion } from "../built.ts";
import { limitsOf, rowsOfSchema, typeOf, type SchemaRow, type TypeWord } from "../schema-rows.ts";
import { sourceView, typeView } from "../source-view.ts";

/** Longest example that is shown, in characters. */
const EXAMPLE_LENGTH = 40_000;

/**
 * A schema beside the page's words: one line per property; a reference is a link.
 *
 * @param version the document
 * @param schema what is shown
 * @param pointer where it stands
 */
export function schemaView(version: BuiltVersion, schema: JsonObject, pointer: string): Markup {
  const rows = rowsOfSchema(schema, pointer);
  if (rows.length === 0) {
    const alone: SchemaRow = {
      name: "",
      depth: 0,
      pointer,
      type: typeOf(schema),
      required: false,
      limits: limitsOf(schema),
      description: "",
    };
    return html`<ul class="fact-rows">
      ${factRow(version, alone)}
    </ul>`;
  }
  return html`<ul class="fact-rows">
    ${rows.map((row) => factRow(version, row))}
  </ul>`;
}

/** One line: name, type and limits on one side, the page's words on the other. */
export function factRow(version: BuiltVersion, row: SchemaRow): Markup {
  return html`<li>
    <div class="in-${Math.min(row.depth, 6)}">
      <p>
        ${row.name !== "" && html`<span class="name">${row.name}</span> `}<span class="soft small"
          >${types(version, row.type)}</span
        >
        ${row.required && html`<span class="required">required</span>`}
      </p>
      ${row.limits.map((limit) => html`<p class="small"><code>${limit}</code></p>`)}
      ${row.description !== "" && html`<p class="small">${row.description}</p>`}
    </div>
    ${sourceView(version.bundle.sources, row.pointer)}
  </li>`;
}

function types(version: BuiltVersion, words: readonly TypeWord[]): Markup {
  return typeView(words, (name) => addressOf(version, "models", name));
}

/** An example as JSON. */
export function exampleView(title: string, value: JsonValue): Markup {
  const text = JSON.stringify(value, undefined, 2);
  const shown = text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}\n…` : text;
  return html`<details>
    <summary>${title}</summary>
    <pre tabindex="0">${lines(shown)}</pre>
  </details>`;
}
