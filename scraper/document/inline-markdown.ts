import type { Link } from "./doc-page.ts";

/** What a piece of Markdown says: its words and its links. */
export interface InlineText {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Longest piece that is searched for links and emphasis; longer ones are data, not prose. */
const MAX_INLINE = 20_000;
const LINK = /\[([^\][]{1,400})\]\(\s*<?([^()\s<>]{1,1000})>?(?:\s+"[^"]{0,400}")?\s*\)/gu;
const TOKEN =
  /\\[|_*<>`#~]|`([^`]{1,2000})`|\*\*([^*]{1,2000})\*\*|<br\s{0,4}\/?>|&(?:lt|gt|amp|quot|nbsp|#39|#124);/giu;
const ENTITIES = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&nbsp;", " "],
  ["&#39;", "'"],
  ["&#124;", "|"],
]);

/**
 * Takes the marks out of a piece of Markdown: links, bold, code, `<br>`, escapes. A single `*` or `_` stays: names and
 * regular expressions are full of them.
 *
 * @param markdown a paragraph, a heading, a list item or a table cell
 * @returns its words, with `\n` for `<br>`, and its links in order
 * @example readInline("**id**<br>[Volume](#volume)") // { text: "id\nVolume", links: [{ text: "Volume", href: "#volume" }] }
 */
export function readInline(markdown: string): InlineText {
  const trimmed = markdown.trim();
  if (trimmed.length > MAX_INLINE || !/[[\\`*<&]/u.test(trimmed)) return { text: trimmed, links: [] };
  const links: Link[] = [];
  const withoutLinks = trimmed.replace(LINK, (_all, text: string, href: string) => {
    links.push({ text: plain(text), href });
    return text;
  });
  const text = plain(withoutLinks)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
  return { text, links };
}

function plain(markdown: string): string {
  return markdown.replace(TOKEN, (token, code: string | undefined, bold: string | undefined) => {
    if (code !== undefined) return code;
    if (bold !== undefined) return plain(bold);
    if (token.startsWith("\\")) return token.slice(1);
    if (token.startsWith("&")) return ENTITIES.get(token.toLowerCase()) ?? token;
    return "\n";
  });
}
