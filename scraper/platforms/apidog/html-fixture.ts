import type { Block, DocPage, ListBlock } from "../../document/doc-page.ts";

/** How the page's elements are marked up. Apidog's class names change with every release; only words and order stay. */
export type RowMarkup = "blocks" | "spans" | "list" | "table" | "definitions" | "badges";

const escape = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");

/**
 * A recovered page as HTML in the manner of an Apidog site: navigation, breadcrumb, a `div` per element. For tests.
 *
 * @param page a recovered page
 * @param markup `blocks`: a `div` per cell; `spans`: cells side by side; `list`: rows are list items;
 * `table`, `definitions`: rows of tables and of definition lists; `badges`: cells in a line, with buttons between them
 * @example renderHtml(page, "spans")
 */
export function renderHtml(page: DocPage, markup: RowMarkup): string {
  const main = page.blocks
    .filter((block) => block.kind !== "list")
    .map((block) => renderBlock(block, markup))
    .join("");
  const menu = page.blocks.find((block): block is ListBlock => block.kind === "list");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escape(page.title)} - API</title></head>
<body><div id="root"><nav class="ui-menu">${menu === undefined ? "" : renderMenu(menu)}</nav>
<div class="content"><div class="page">${main}</div>
<div class="pager"><span>Previous</span><div><a href="/a">Other Call</a></div><span>Next</span><div><a href="/b">Next Call</a></div></div>
<div class="foot"><span>Built with</span></div></div></div></body></html>`;
}

function renderMenu(list: ListBlock): string {
  const items = list.items.map((item) => {
    const [title = "", method] = item.text.split("\n");
    const inner = (item.blocks ?? [])
      .map((block) => (block.kind === "list" ? renderMenu(block) : ""))
      .join("");
    const badge = method === undefined ? "" : `<span class="tag">${method}</span>`;
    return `<li><a href="/${encodeURIComponent(title)}"><span>${escape(title)}</span></a>${badge}${inner}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

function renderBlock(block: Block, markup: RowMarkup): string {
  switch (block.kind) {
    case "heading":
      // Labels inside a section are no headings on the site.
      return block.level < 3
        ? `<h${block.level}>${escape(block.text)}</h${block.level}>`
        : `<div class="label"><span>${escape(block.text)}</span></div>`;
    case "paragraph":
      return `<div class="text"><span>${escape(block.text)}</span></div>`;
    case "code":
      return `<pre><code>${escape(block.text)}</code></pre>`;
    case "table":
      return block.rows
        .map((row) => {
          const [name = "", type = "", need = "", words = ""] = row.cells.map((cell) => escape(cell.text));
          const free =
            words === ""
              ? ""
              : words
                  .split("\n")
                  .map((line) => `<p>${line}</p>`)
                  .join("");
          return renderRow([name, type.replace(/ /gu, "&nbsp;"), need], free, markup);
        })
        .join("");
    case "list":
      return "";
  }
}

function renderRow(cells: readonly string[], free: string, markup: RowMarkup): string {
  if (markup === "list")
    return `<ul><li>${cells.map((cell) => `<div>${cell}</div>`).join("")}${free}</li></ul>`;
  if (markup === "table")
    return `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr><tr><td colspan="3">${free}</td></tr></tbody></table>`;
  if (markup === "definitions") {
    const [name = "", ...rest] = cells;
    return `<dl><dt><code>${name}</code></dt>${rest.map((cell) => `<dd>${cell}</dd>`).join("")}<dd>${free}</dd></dl>`;
  }
  if (markup === "badges") {
    const copy = `<button type="button" aria-label="Copy"><svg><title>Copy</title></svg></button>`;
    return `<section><div>${cells.map((cell) => `<span><b>${cell}</b></span>`).join(copy)}</div>${free}</section>`;
  }
  const element = markup === "blocks" ? "div" : "span";
  const head = cells.map((cell) => `<${element} class="cell">${cell}</${element}>`).join("");
  return `<div class="node"><div class="node-head">${head}</div><div class="node-body">${free}</div></div>`;
}
