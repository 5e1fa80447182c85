/**
 * Text that may stand in output. A bare string does not type-check where one of these is asked for; the encoders of this
 * folder are the only place that makes them.
 */
declare const brand: unique symbol;

type Branded<Kinds extends Record<string, true>> = string & { readonly [brand]: Kinds };

/** TypeScript source: an expression, a type, a statement. */
export type Code = Branded<{ code: true }>;

/** A name that may be declared: matches the whitelist, is no reserved word. Usable wherever code is. */
export type Identifier = Branded<{ code: true; identifier: true }>;

/** Inside of a documentation comment: cannot end it, starts no tag of its own. */
export type DocText = Branded<{ doc: true }>;

/** Inside of a Markdown file: no markup of its own. */
export type { Markdown as MarkdownText } from "../../spec/markdown-text.ts";

/** Path of a file inside the output folder: `/` between segments, no `..`, valid on every file system. */
export type RelPath = Branded<{ path: true }>;

/**
 * Source text around encoded values; the literal parts are ours, and a placeholder takes nothing but {@link Code}.
 *
 * @example code`export type ${name} = ${type};`
 */
export function code(strings: TemplateStringsArray, ...values: readonly Code[]): Code {
  return String.raw({ raw: strings }, ...values) as Code;
}

/**
 * Joins pieces of source text.
 *
 * @param separator ours, never from a page
 */
export function joinCode(
  parts: readonly Code[],
  separator: " | " | " || " | " & " | " + " | ", " | ",\n" | "; " | ";\n" | "\n" | "",
): Code {
  return parts.join(separator) as Code;
}
