/** Text that may stand in Markdown: only encoders and {@link markdownOf} make it. */
export type Markdown = string & { readonly [brand]: { readonly markdown: true } };
declare const brand: unique symbol;

/**
 * Tag for Markdown: what stands in the template is ours; a placeholder takes what an encoder made, and numbers. A bare string
 * does not type-check.
 *
 * @example markdownOf`- **${markdownText(name)}**: ${count} changes`
 */
export function markdownOf(
  strings: TemplateStringsArray,
  ...parts: readonly (Markdown | number | "")[]
): Markdown {
  return strings.reduce((text, part, index) => `${text}${parts[index - 1] ?? ""}${part}`) as Markdown;
}

/**
 * Joins pieces of Markdown; empty ones are left out.
 *
 * @param separator ours, never from a page
 * @example joinMarkdown([head, list], "\n\n")
 */
export function joinMarkdown(parts: readonly (Markdown | "")[], separator: "\n" | "\n\n" | ""): Markdown {
  return parts.filter((part) => part !== "").join(separator) as Markdown;
}
