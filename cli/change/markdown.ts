import type { Markdown } from "../../spec/markdown-text.ts";

/** What Markdown, HTML or a code host would read as more than itself: markup, a link, a mention, a reference. */
const SPECIAL = /[\\`*_[\]<>#|~&@!]|:(?=\/\/)/gu;

/**
 * Text of a page as one line of Markdown that renders as itself: no markup, no HTML, no mention, no link.
 *
 * @param text anything
 * @param limit characters that are kept
 * @example markdownText("a|b <i>") // "a&#124;b &#60;i&#62;"
 */
export function markdownText(text: string, limit = 300): Markdown {
  const line = text
    .slice(0, limit * 2)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  const cut = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
  // Letters and the punctuation of sentences stay readable in the source; entities render as the character itself.
  return cut.replace(SPECIAL, (character) => `&#${character.codePointAt(0) ?? 32};`) as Markdown;
}

/**
 * An address as a Markdown link target between angle brackets.
 *
 * @returns the text alone where it is no web address
 * @example markdownLink("page", "https://docs.example/a") // "[page](<https://docs.example/a>)"
 */
export function markdownLink(text: string, address: string): Markdown {
  if (!URL.canParse(address)) return markdownText(text);
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return markdownText(text);
  return `[${markdownText(text)}](<${url.href.replace(/[<>\s]/gu, encodeURIComponent)}>)` as Markdown;
}
