import { createHash } from "node:crypto";

/**
 * The one way from text to HTML. Names, quotes and values come from pages and documents that nobody vouches for: a bare
 * string is always text here, and only {@link html} makes markup.
 */

/** Finished markup; nothing but {@link html} and its helpers makes one: a literal of this form does not type-check. */
export interface Markup {
  readonly markup: string;
  readonly [brand]: true;
}
declare const brand: unique symbol;

const markupOf = (markup: string): Markup => ({ markup }) as Markup;

/** What may stand in a placeholder of {@link html}: strings and numbers are text, `undefined` and `false` are nothing. */
export type MarkupPart = string | number | false | undefined | Markup | readonly MarkupPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Text without characters that nobody sees: control and formatting characters (bidi, zero width) as `\u{…}`; line breaks
 * and tabs as spaces.
 *
 * @example plainText("a\u202Eb") // "a\\u{202e}b"
 */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    /[\n\r\t]/u.test(character) ? " " : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Text or the value of a quoted attribute in HTML and XML: `<a href="x">` becomes `&lt;a href=&quot;x&quot;&gt;`. */
function markupText(text: string): string {
  return plainText(text).replaceAll(/[&<>"'`]/gu, (character) => ENTITIES[character] ?? "");
}

/** An element whose text the page's Content-Security-Policy allows by its hash, and that hash. */
export interface InlineElement {
  readonly element: Markup;
  /** Source expression of the policy: `'sha256-…'`. */
  readonly hash: string;
}

/**
 * Tag for markup: what stands in the template is HTML, what is filled in is text.
 *
 * @returns markup; an array is joined, markup stays what it is. Attributes must be quoted in the template.
 * @example html`<h1>${title}</h1>${items.map((item) => html`<p>${item}</p>`)}`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const markup = strings.reduce((text, part, index) => `${text}${partOf(parts[index - 1])}${part}`);
  return markupOf(markup);
}

function partOf(part: MarkupPart): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return markupText(String(part));
  return "markup" in part ? part.markup : part.map(partOf).join("");
}

/**
 * Several lines of text as markup, for `<pre>`.
 *
 * @example html`<pre>${lines(JSON.stringify(value, undefined, 2))}</pre>`
 */
export function lines(text: string): Markup {
  return markupOf(text.split("\n").map(markupText).join("\n"));
}

/**
 * JSON for a `<script type="application/json">`: no character of it can end the element or open a comment, whatever the
 * strings hold.
 *
 * @param value anything that JSON can hold
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 * @example html`<script type="application/json" id="data">${scriptJson(data)}</script>`
 */
export function scriptJson(value: unknown): Markup {
  const text = JSON.stringify(value) ?? "null";
  const markup = text.replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return markupOf(markup);
}

/**
 * A `<style>` or `<script>` of our own; text of pages must not stand in it.
 *
 * @param name of the element
 * @param text its content, a constant of ours
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 * @example inlineElement("style", STYLE).hash // "'sha256-…'"
 */
export function inlineElement(name: "style" | "script", text: string): InlineElement {
  const hash = createHash("sha256").update(text).digest("base64");
  return { element: markupOf(`<${name}>${text}</${name}>`), hash: `'sha256-${hash}'` };
}

/**
 * The address of a web page as an attribute's value; anything else (`javascript:`, `data:`, a file's name) is no link.
 *
 * @param address as the page or the document has it
 * @returns `undefined` where there is nothing to follow
 * @example webAddress("https://docs.example.com/a") // "https://docs.example.com/a"
 */
export function webAddress(address: string): string | undefined {
  return /^https?:\/\/\S/iu.test(address) ? address : undefined;
}

/**
 * The content security policy of a page that is one file: its own style and script run, and nothing else is loaded or sent.
 *
 * @param style what {@link inlineElement} gave, as `script`
 * @see https://www.w3.org/TR/CSP3/#framework-directives
 */
export function filePolicy(style: InlineElement, script: InlineElement): string {
  return `default-src 'none'; style-src ${style.hash}; script-src ${script.hash}; base-uri 'none'; form-action 'none'`;
}
