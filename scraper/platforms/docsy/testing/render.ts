import type { Block, DocPage, TableBlock } from "../../../document/doc-page.ts";

/** How a rendering writes a name and its marker, and a description and its limits, into a cell. */
export type CellStyle = "apart" | "space" | "glued";

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** The page as HTML after the live site's markup: unquoted attributes, end tags of paragraphs left out. */
export function renderHtml(blocks: readonly Block[]): string {
  const body = blocks.map((block) => {
    if (block.kind === "heading")
      return `<h${block.level} id=x>${escape(block.text)}<a class=td-heading-self-link href=#x></a></h${block.level}>`;
    if (block.kind === "paragraph") return `<p>${escape(block.text).replace(/\n/gu, "<br>")}`;
    if (block.kind === "code")
      return `<div class=highlight><pre tabindex=0><code>${escape(block.text)}\n</code></pre></div>`;
    if (block.kind === "list")
      return `<ul>${block.items.map((item) => `<li>${escape(item.text)}`).join("")}</ul>`;
    const row = (cells: TableBlock["header"], tag: string) =>
      `<tr>${cells.map((cell) => `<${tag}>${escape(cell.text).replace(/\n/gu, "<br>")}</${tag}>`).join("")}</tr>`;
    const rows = block.rows.map(({ cells }) => row(cells, "td")).join("");
    return `<table><thead>${row(block.header, "th")}</thead><tbody>${rows}</tbody></table>`;
  });
  return `<!doctype html><html lang=ko><body><nav><ul><li><a href=/x/>Menu</a></ul></nav><main role=main>${body.join("\n")}<footer>Footer</footer></main></body></html>`;
}

/** The page as Markdown; with `fences` false, examples stand between the paragraphs as they are. */
export function renderMarkdown(blocks: readonly Block[], style: CellStyle, fences = true): string {
  const cellText = (text: string) => {
    const lines = text.split("\n");
    const joined = style === "apart" ? lines.join("<br>") : lines.join(style === "space" ? " " : "");
    return joined.replace(/\|/gu, "\\|");
  };
  const body = blocks.map((block) => {
    if (block.kind === "heading") return `${"#".repeat(block.level)} ${block.text}`;
    if (block.kind === "paragraph") return block.text;
    if (block.kind === "code") return fences ? `\`\`\`json\n${block.text}\n\`\`\`` : block.text;
    if (block.kind === "list") return block.items.map((item) => `- ${item.text}`).join("\n");
    const rows = [block.header, ...block.rows.map(({ cells }) => cells)].map(
      (cells) => `| ${cells.map((cell) => cellText(cell.text)).join(" | ")} |`,
    );
    return [rows[0], `|${block.header.map(() => "---|").join("")}`, ...rows.slice(1)].join("\n");
  });
  return `${body.join("\n\n")}\n`;
}

const NUMBERED = /^(\d+(?:\.\d+)*) - (.*)$/u;

/** The page in pieces as the site serves them: the overview, a page per operation and version, a page per model. */
export function splitPages(
  page: DocPage,
): readonly { readonly name: string; readonly blocks: readonly Block[] }[] {
  const pages: { name: string; blocks: Block[] }[] = [{ name: "overview", blocks: [] }];
  let models = "";
  let title: Block | undefined;
  for (const block of page.blocks) {
    const numbered = block.kind === "heading" ? NUMBERED.exec(block.text) : null;
    if (block.kind !== "heading" || numbered === null) {
      pages.at(-1)?.blocks.push(block);
      continue;
    }
    const [, number = "", words = ""] = numbered;
    if (words === "Models") models = number;
    const heading = { ...block, text: words, level: 1 };
    if (/^\d+\.\d+$/u.test(words) && title !== undefined) {
      pages.push({ name: `${number}`, blocks: [title, { ...heading, level: 2 }] });
    } else if (models !== "" && number.startsWith(`${models}.`)) {
      pages.push({ name: words, blocks: [heading] });
    } else title = heading;
  }
  return pages;
}

/** A text capture under another number: `1.1 - Title` becomes `2.1.1 - Title`. */
export function renumbered(text: string, prefix: string): string {
  return text.replace(/^(\d+(?:\.\d+)*) - /gmu, `${prefix}.$1 - `);
}

/** The labels of the English site. */
export function inEnglish(text: string): string {
  return text.replace(/^상태 /gmu, "State ").replace(/^버전최소 지원 보장일$/gmu, "VersionSupported Until");
}

/** The contents list that a printable page begins with. */
export function contentsOf(text: string, marker: string): string {
  return [...text.matchAll(/^(\d+(?:\.\d+)*) - (.*)$/gmu)]
    .map(([, number, title]) => `${marker}${number}: ${title}`)
    .join("\n");
}
