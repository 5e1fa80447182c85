import type { Medium } from "./doc-page.ts";

const byMediaType: Readonly<Record<string, Medium>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
};

/** How far the head of a text is looked at. */
const HEAD_CHARS = 4096;
/** JSON is only parsed to find out what it is up to this size; larger text must be declared. */
const JSON_CHARS = 8 * 1024 * 1024;

/**
 * What a page is written in. A declaration of HTML, Markdown or JSON counts; plain text may be any of them, as files
 * are often saved under the wrong name.
 *
 * @param mediaType lower case, without parameters; `""` where nothing is known
 * @param text the decoded page
 * @returns the medium whose reader fits
 * @example mediumOf("text/plain", "<!doctype html><p>…") // "html"
 */
export function mediumOf(mediaType: string, text: string): Medium {
  const declared = byMediaType[mediaType];
  if (declared !== undefined) return declared;
  if (mediaType === "application/json" || mediaType.endsWith("+json")) return "json";
  const head = text.slice(0, HEAD_CHARS).trimStart();
  if (/^<(?:!doctype\s|!--|\?xml\s|html|head|body|main|article|div|section|table|h[1-6]|p)\b/iu.test(head))
    return "html";
  if (isJson(text, head)) return "json";
  return isMarkdown(text, head) ? "markdown" : "text";
}

function isJson(text: string, head: string): boolean {
  if (!/^[[{]/u.test(head) || text.length > JSON_CHARS) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A heading as the first line, or a fenced block: no visible text of a page looks like that. */
function isMarkdown(text: string, head: string): boolean {
  return /^#{1,6}[ \t]\S/u.test(head) || /^ {0,3}(?:```|~~~)[\w-]{0,20}[ \t]*$/mu.test(text);
}
