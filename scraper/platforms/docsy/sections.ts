import type { Block, DocPage, HeadingBlock } from "../../document/doc-page.ts";
import { columnOf, readLabel, CONTAINER_TITLES, type PartKind } from "./labels.ts";
import { isVersion } from "./glue.ts";
import { readMethodLine, type MethodLine } from "./method-line.ts";
import { readNumbered } from "./text-items.ts";

/** What stands under one label of a section. */
export interface Part {
  readonly kind: PartKind;
  /** Of `Response 200`. */
  readonly status?: string;
  readonly heading?: HeadingBlock;
  readonly blocks: readonly Block[];
}

export type SectionKind = "operation" | "model" | "service" | "apis" | "models" | "other";

/** A piece of the page under a heading of its own. */
export interface Section {
  readonly kind: SectionKind;
  /** Without the number; "" for what stands before the first heading. */
  readonly title: string;
  /** Length of the number, or level of the heading where the page has no numbers; 0 for the page itself. */
  readonly depth: number;
  readonly parent?: Section;
  readonly heading?: HeadingBlock;
  readonly method?: MethodLine & { readonly block: Block };
  readonly parts: readonly Part[];
}

interface Draft {
  readonly title: string;
  readonly depth: number;
  readonly heading?: HeadingBlock;
  readonly blocks: Block[];
}

/**
 * Cuts a page into sections: at its numbered headings (`1.1.1 - 1.0`, however deep), or, on a page without numbers, at
 * every heading that is no label of the frame. What a section is follows from what it holds, not from its number.
 *
 * @param page a recovered page
 * @returns the sections in page order; the first one is the page itself
 * @example readSections(page).filter((section) => section.kind === "operation")
 */
export function readSections(page: DocPage): readonly Section[] {
  const numbered = page.blocks.some(
    (block) => block.kind === "heading" && readNumbered(block.text) !== undefined,
  );
  const drafts: Draft[] = [{ title: "", depth: 0, blocks: [] }];
  for (const block of page.blocks) {
    const start = block.kind === "heading" ? startOf(block, numbered) : undefined;
    if (start === undefined) (drafts.at(-1) as Draft).blocks.push(block);
    else drafts.push(start);
  }
  const sections: Section[] = [];
  const open: Section[] = [];
  for (const draft of drafts) {
    while (open.length > 0 && (open.at(-1) as Section).depth >= draft.depth) open.pop();
    const section = sectionOf(draft, open.at(-1));
    sections.push(section);
    open.push(section);
  }
  return sections;
}

function startOf(block: HeadingBlock, numbered: boolean): Draft | undefined {
  const found = readNumbered(block.text);
  if (found !== undefined) {
    return { title: found.title, depth: found.number.split(".").length, heading: block, blocks: [] };
  }
  const isFrame = readHeadingLabel(block) !== undefined || readMethodLine(block.text) !== undefined;
  return numbered || isFrame
    ? undefined
    : { title: block.text.trim(), depth: block.level, heading: block, blocks: [] };
}

/** A label by its words, or by the id that the site gives it in every language. */
function readHeadingLabel(block: HeadingBlock): { kind: PartKind; status?: string } | undefined {
  const label = readLabel(block.text);
  if (label !== undefined) return label;
  for (const anchor of block.anchors) {
    const words = anchor.replace(/-\d{1,2}$/u, "").replace(/-/gu, " ");
    const byId = /^response [1-5]\d\d$/u.test(anchor.replace(/-/gu, " "))
      ? readLabel(anchor.replace(/-/gu, " "))
      : readLabel(words);
    if (byId !== undefined) return byId;
  }
  return undefined;
}

function sectionOf(draft: Draft, parent: Section | undefined): Section {
  const parts: (Part & { blocks: Block[] })[] = [{ kind: "lead", blocks: [] }];
  let method: Section["method"];
  for (const block of draft.blocks) {
    const line =
      method === undefined && block.kind !== "table" && block.kind !== "list"
        ? readMethodLine(joined(block.text))
        : undefined;
    const label = block.kind === "heading" ? readHeadingLabel(block) : undefined;
    if (line !== undefined) method = { ...line, block };
    else if (label !== undefined) {
      const status = label.status === undefined ? {} : { status: label.status };
      parts.push({ kind: label.kind, ...status, heading: block as HeadingBlock, blocks: [] });
    } else (parts.at(-1) as (typeof parts)[number]).blocks.push(block);
  }
  return {
    kind: kindOf(draft, parts, method !== undefined, parent),
    title: draft.title,
    depth: draft.depth,
    parts,
    ...(parent === undefined ? {} : { parent }),
    ...(draft.heading === undefined ? {} : { heading: draft.heading }),
    ...(method === undefined ? {} : { method }),
  };
}

/** Method and path may stand on two lines. */
function joined(text: string): string {
  return text.length > 2100 ? "" : text.replace(/\s+/gu, " ");
}

function kindOf(
  draft: Draft,
  parts: readonly Part[],
  hasMethod: boolean,
  parent: Section | undefined,
): SectionKind {
  if (hasMethod) return "operation";
  const container = CONTAINER_TITLES.get(draft.title.toLowerCase());
  if (container !== undefined) return container;
  const has = (kind: PartKind) => parts.some((part) => part.kind === kind);
  // A section that has lost its method line is reported as one, not taken for something else.
  if (has("responses") || (has("parameters") && isVersion(draft.title))) return "operation";
  if (has("versions") || has("server") || has("regions")) return "service";
  if (parent?.kind === "models" || parts.some((part) => part.blocks.some(isModelTable))) return "model";
  return "other";
}

/** A table of name, description, schema, default, without a place. */
export function isModelTable(block: Block): boolean {
  if (block.kind !== "table") return false;
  const columns = new Set(block.header.map((cell) => columnOf(cell.text)));
  return columns.has("name") && columns.has("schema") && !columns.has("place");
}

/** Nearest section above (or the section itself) that is not a mere container, a version or the page. */
export function namedAncestor(section: Section | undefined): Section | undefined {
  for (let at = section; at !== undefined; at = at.parent) {
    if (at.kind === "apis" || at.kind === "models" || at.depth === 0) return undefined;
    if (!isVersion(at.title)) return at;
  }
  return undefined;
}

/** The section that a service's operations and models hang under: the parent of `APIs` or `Models`, or the page. */
export function serviceSection(section: Section): Section {
  let last = section;
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    if (at.kind === "service") return at;
    if ((at.kind === "apis" || at.kind === "models") && at.parent !== undefined) return at.parent;
    last = at;
  }
  return last;
}
