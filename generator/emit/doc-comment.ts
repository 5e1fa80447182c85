import type { Code, DocText, Identifier } from "./branded.ts";
import { replaceInvisible, unicodeEscape } from "./invisible.ts";

/** Longest text that one entry of a comment holds; what is longer ends in `…`. */
const MAX_LENGTH = 4_000;

/**
 * Text of a page inside a documentation comment: it cannot end the comment, hides nothing, and its `@` starts no tag.
 *
 * @param text any text; line breaks are kept as line breaks
 * @example docText("a *\/ b @internal") // "a *\\/ b \\@internal"
 */
export function docText(text: string): DocText {
  const cut =
    text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/u, "")}…` : text;
  const lines = cut
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/gu, "\n")
    .split("\n")
    .map((line) => docLine(line).trim());
  return lines.join("\n").trim() as DocText;
}

/** As {@link docText}, on one line. */
export function docLine(line: string): DocText {
  const visible = replaceInvisible(line.replace(/\s+/gu, " "), unicodeEscape);
  if (!/[@/]/u.test(visible)) return visible as DocText;
  return (
    visible
      .replaceAll("*/", "*\\/")
      .replaceAll("/*", "/\\*")
      // The parser starts a tag at an `@` after white space, at a line's start or after `{`.
      .replace(/(?<![\w\\])@/gu, "\\@") as DocText
  );
}

/** The tags that our comments use. */
export type DocTag =
  | "default"
  | "deprecated"
  | "example"
  | "param"
  | "remarks"
  | "returns"
  | "see"
  | "throws";

/** One entry of a comment below its text. */
export interface DocEntry {
  readonly tag: DocTag;
  /** The parameter of `@param`. */
  readonly name?: Identifier;
  readonly text: DocText;
}

/**
 * Inside of a documentation comment, without its delimiters: paragraphs, then tags.
 *
 * @param paragraphs empty ones are left out
 * @example docComment([docText("Size in GB")], [{ tag: "default", text: docText("10") }])
 */
export function docComment(paragraphs: readonly DocText[], entries: readonly DocEntry[] = []): DocText {
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  const tags = entries.map(({ tag, name, text: words }) =>
    [`@${tag}`, name, words].filter(Boolean).join(" "),
  );
  const separator =
    text !== "" && tags.length > 0 ? (tags.length === 1 && !text.includes("\n") ? "\n" : "\n\n") : "";
  return `${text}${separator}${tags.join("\n")}` as DocText;
}

/**
 * A whole comment, for places that ts-morph does not print by itself.
 *
 * @returns nothing where the text is empty; else the comment and a line break
 */
export function docBlock(text: DocText): Code {
  if (text === "") return "" as Code;
  const lines = text.split("\n");
  if (lines.length === 1) return `/** ${text} */\n` as Code;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n` as Code;
}
