/** Elements whose content is no part of the page's text, and that may be dropped as a whole. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "nav",
  "footer",
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "iframe",
  "object",
  "head",
  "title",
  "button",
  "select",
  "textarea",
  "dialog",
]);

/** Elements that never have content (HTML standard, section 13.1.2). */
export const VOID: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** Elements whose end tag may be left out: they say nothing about depth. */
export const CLOSED_BY_OTHERS: ReadonlySet<string> = new Set([
  "p",
  "li",
  "dt",
  "dd",
  "option",
  "optgroup",
  "rt",
  "rp",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th",
  "caption",
  "colgroup",
  "html",
  "body",
]);

/** Elements inside a line of text: everything else begins a new line. */
export const INLINE: ReadonlySet<string> = new Set([
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "img",
  "input",
  "ins",
  "kbd",
  "label",
  "mark",
  "nobr",
  "output",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);

/** Attributes that the reader looks at; the values of all others are never copied. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  "id",
  "name",
  "href",
  "rowspan",
  "colspan",
  "class",
]);
export const LONGEST_ATTRIBUTE = Math.max(...[...READ_ATTRIBUTES].map((name) => name.length));

const CLASSED: ReadonlySet<string> = new Set(["pre", "code", "xmp", "listing"]);

/**
 * Whether an attribute of an element says anything: classes name the language of code; a cell's id names its column for
 * screen readers, a span's the words of a template; nothing links to those.
 */
export function isRead(tag: string, attribute: string): boolean {
  if (attribute === "class") return CLASSED.has(tag);
  const isSpan = attribute === "rowspan" || attribute === "colspan";
  if (tag === "td" || tag === "th") return isSpan;
  return !isSpan && tag !== "span" && tag !== "strong";
}
