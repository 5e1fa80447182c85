import type { Block, CodeBlock, DocPage } from "../../document/doc-page.ts";
import { CONTAINER_TITLES } from "./labels.ts";

/** A line of the page, or a block that is no line. */
export type Item =
  | { readonly kind: "line"; readonly text: string; readonly line?: number }
  | { readonly kind: "block"; readonly block: Exclude<Block, { kind: "paragraph" }> };

/**
 * The page as a flat list: paragraphs become their lines, everything else stays a block.
 *
 * @example itemsOf(page)[0] // { kind: "line", text: "Virtual Server", line: 1 }
 */
export function itemsOf(page: DocPage): readonly Item[] {
  return page.blocks.flatMap((block): Item[] => {
    if (block.kind !== "paragraph") return [{ kind: "block", block }];
    return block.text.split("\n").flatMap((text, index) => {
      const line = block.line === undefined ? {} : { line: block.line + index };
      return text.trim() === "" ? [] : [{ kind: "line", text: text.trim(), ...line }];
    });
  });
}

/** The lines of an example that a reader took for one, for where they turn out to belong to a row. */
export function linesOf(block: CodeBlock): readonly Item[] {
  return block.text.split("\n").map((text, index) => {
    const line = block.line === undefined ? {} : { line: block.line + index };
    return { kind: "line", text: text.trim(), ...line };
  });
}

/** `1.1.1 - 1.0`: number and title of a section. */
export interface Numbered {
  readonly number: string;
  readonly title: string;
}

/**
 * @example readNumbered("1.1 - Accept a volume transfer") // { number: "1.1", title: "Accept a volume transfer" }
 */
export function readNumbered(text: string): Numbered | undefined {
  const match = /^(\d{1,4}(?:\.\d{1,4}){0,6})\s+[-–—]\s+(\S.*)$/u.exec(text.trim());
  return match === null ? undefined : { number: match[1] as string, title: (match[2] as string).trim() };
}

/**
 * An entry of the contents list: `- 1.1.1: Title`.
 *
 * @example readContentsEntry("- 1.1: List Volumes") // { number: "1.1", title: "List Volumes" }
 */
export function readContentsEntry(text: string): Numbered | undefined {
  const match = /^(?:[-*•]\s*)?(\d{1,4}(?:\.\d{1,4}){0,6}):\s+(\S.*)$/u.exec(text.trim());
  return match === null ? undefined : { number: match[1] as string, title: (match[2] as string).trim() };
}

/**
 * Names of the models that the page defines, from its numbered headings: what stands below `Models`, and every title that
 * is one word in upper camel case.
 */
export function modelNames(items: readonly Item[]): ReadonlySet<string> {
  const names = new Set<string>();
  let models: string | undefined;
  for (const [index, item] of items.entries()) {
    const text =
      item.kind === "line" ? item.text : item.block.kind === "heading" ? item.block.text : undefined;
    const numbered = text === undefined ? undefined : readNumbered(text);
    const title = numbered?.title ?? text?.trim() ?? "";
    if (numbered !== undefined) {
      if (CONTAINER_TITLES.get(title.toLowerCase()) === "models") models = numbered.number;
      else if (models !== undefined && numbered.number.startsWith(`${models}.`)) names.add(title);
    } else if (/^[A-Z][\w.-]{2,200}$/u.test(title) && isModelHeader(items[index + 1])) {
      names.add(title);
    }
  }
  return names;
}

/** Whether a model's table begins here. */
export function isModelHeader(item: Item | undefined): boolean {
  return (
    item?.kind === "line" && item.text.replace(/\s/gu, "").toLowerCase() === "namedescriptionschemadefault"
  );
}
