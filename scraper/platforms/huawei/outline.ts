import type {
  Block,
  CodeBlock,
  DocPage,
  HeadingBlock,
  ListItem,
  ParagraphBlock,
  TableBlock,
} from "../../document/doc-page.ts";
import { roleOfLabel, roleOfTitle, statusOfLine, type Role } from "./words.ts";

interface Placed {
  readonly role: Role;
  /** Title of the section. */
  readonly section: string;
  /** The line that names what follows inside the section: `Example request 1`, `Normal`. */
  readonly label: string;
  /** Status code that the section speaks of here. */
  readonly status?: string;
}

/** A piece of a page with the section that it stands in. */
export type Piece =
  | (Placed & { readonly kind: "table"; readonly block: TableBlock })
  | (Placed & { readonly kind: "code"; readonly block: CodeBlock })
  | (Placed & { readonly kind: "paragraph"; readonly block: ParagraphBlock })
  | (Placed & { readonly kind: "heading"; readonly block: HeadingBlock })
  | (Placed & { readonly kind: "item"; readonly item: ListItem });

interface Walk {
  role: Role;
  section: string;
  label: string;
  status: string | undefined;
  readonly pieces: Piece[];
}

/**
 * The pieces of a page in order, each with its section. Lists that only lay out a section (`Request parameters`,
 * `Example request` as items) are dissolved.
 *
 * @param page from any reader
 * @example outline(page).filter((piece) => piece.kind === "table" && piece.role === "request")
 */
export function outline(page: DocPage): readonly Piece[] {
  const walk: Walk = { role: "other", section: "", label: "", status: undefined, pieces: [] };
  for (const block of page.blocks) {
    if (block.kind === "heading") {
      enterSection(walk, block.text, block.level);
      walk.pieces.push({ ...placed(walk), kind: "heading", block });
    } else place(walk, block);
  }
  return walk.pieces;
}

function enterSection(walk: Walk, text: string, level: number): void {
  // The first heading is the page's title, whatever its words.
  const isTitle = level === 1 && walk.section === "" && walk.role === "other";
  const role = isTitle ? undefined : (roleOfTitle(text) ?? roleOfLabel(text));
  const isInner = role === undefined && level > 4 && walk.role !== "other";
  walk.role = role ?? (isInner ? walk.role : "other");
  if (!isInner) walk.section = text;
  walk.label = isInner ? text : "";
  walk.status = statusOfLine(text);
}

function place(walk: Walk, block: Exclude<Block, { kind: "heading" }>): void {
  switch (block.kind) {
    case "paragraph":
      readLabel(walk, block.text);
      walk.pieces.push({ ...placed(walk), kind: "paragraph", block });
      return;
    case "table":
      walk.pieces.push({ ...placed(walk), kind: "table", block });
      return;
    case "code":
      walk.pieces.push({ ...placed(walk), kind: "code", block });
      return;
    case "list": {
      const { role, label, status } = walk;
      for (const item of block.items) placeItem(walk, item);
      // What the items named ends with the list; a status goes on to the tables below it.
      if (block.items.some((item) => hasContent(item))) Object.assign(walk, { role, label, status });
    }
  }
}

function hasContent(item: ListItem): boolean {
  return (
    item.blocks?.some((block) => block.kind === "table" || block.kind === "code" || block.kind === "list") ??
    false
  );
}

function placeItem(walk: Walk, item: ListItem): void {
  for (const line of item.text.split("\n", 3)) readLabel(walk, line, true);
  walk.pieces.push({ ...placed(walk), kind: "item", item });
  for (const block of item.blocks ?? []) if (block.kind !== "heading") place(walk, block);
}

function placed(walk: Walk): Placed {
  const { role, section, label, status } = walk;
  return status === undefined ? { role, section, label } : { role, section, label, status };
}

/** How lines begin that name a status or a part of a section; nearly all others do not. */
const MAY_LABEL =
  /^\s*(?:(?:http )?status|example|sample|request|response|input|output|normal|abnormal|error|successful)/iu;

/** A short line may name the status or the part of the section that follows. */
function readLabel(walk: Walk, text: string, isItem = false): void {
  if (text.length > 200) return;
  if (!MAY_LABEL.test(text)) {
    if (isItem || text.length < 80) walk.label = text;
    return;
  }
  const status = statusOfLine(text);
  if (status !== undefined) {
    walk.status = status;
    return;
  }
  const role = walk.role === "function" || walk.role === "constraints" ? undefined : roleOfLabel(text);
  if (role !== undefined && walk.role !== "uri") walk.role = role;
  if (role !== undefined || isItem || text.length < 80) walk.label = text;
}
