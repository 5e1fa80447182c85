import type { MarkdownText } from "./branded.ts";
import { replaceInvisible } from "./invisible.ts";

/**
 * Text of a page in running Markdown or a table cell: no markup, no HTML, one line.
 *
 * @example markdownText("a|b <i>") // "a\\|b &lt;i&gt;"
 */
export function markdownText(text: string): MarkdownText {
  return replaceInvisible(text.replace(/\s+/gu, " "), () => "")
    .trim()
    .replace(/[\\`*_[\]|#~]/gu, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;") as MarkdownText;
}

/**
 * Text as inline code that is safe in a table cell.
 *
 * @example markdownCode("a|b") // "`a\\|b`"
 */
export function markdownCode(text: string): MarkdownText {
  const line = replaceInvisible(text.replace(/\s+/gu, " "), () => "")
    .trim()
    .replaceAll("|", "\\|");
  if (line === "") return "" as MarkdownText;
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}` as MarkdownText;
}

/**
 * A link, or the text alone where the address is not a web address.
 *
 * @example markdownLink("Page", "https://example.com/a b") // "[Page](<https://example.com/a%20b>)"
 */
export function markdownLink(text: string, address: string): MarkdownText {
  const href = webAddress(address);
  return href === undefined ? markdownText(text) : (`[${markdownText(text)}](<${href}>)` as MarkdownText);
}

/** The address in its normal form if it is http or https without credentials. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.password !== "")
    return undefined;
  return url.href
    .replaceAll("<", "%3C")
    .replaceAll(">", "%3E")
    .replaceAll("|", "%7C")
    .replaceAll("*/", "%2A/");
}
