import type {
  Block,
  CodeBlock,
  DocPage,
  HeadingBlock,
  ListBlock,
  TableBlock,
} from "../../document/doc-page.ts";
import { readTypeLine, type RowType } from "./type-line.ts";
import { markerOf, MEDIA_TYPE, statusOf, type Marker } from "./words.ts";

/** A section of a recovered page: parameters of one place, the request body, or one response. */
export interface Section {
  readonly heading: HeadingBlock;
  readonly marker: Extract<Marker, { kind: "parameters" | "body" }> | Response;
  readonly tables: readonly TableBlock[];
  /** Tables below the label `Headers` of a response. */
  readonly headerTables: readonly TableBlock[];
  readonly examples: readonly CodeBlock[];
  readonly mediaType?: { readonly name: string; readonly block: Block };
  readonly root?: { readonly type: RowType; readonly block: Block };
}

interface Response {
  readonly kind: "response";
  readonly status: string;
  readonly reason: string;
}

/** A recovered page, taken apart. */
export interface PageParts {
  readonly menu?: ListBlock;
  readonly folders: readonly string[];
  readonly title: HeadingBlock;
  readonly method: Block & { readonly kind: "paragraph" };
  readonly url: Block & { readonly kind: "paragraph" };
  readonly description: string;
  readonly sections: readonly Section[];
  /** Request samples: what a client sends, in a dozen languages. */
  readonly samples: readonly CodeBlock[];
  /** Examples that stand in no section. */
  readonly strays: readonly CodeBlock[];
}

/**
 * Takes a recovered page apart.
 *
 * @param page as {@link recoverPage} gives it
 * @returns `undefined` where the page describes no operation
 * @example partsOf(page)?.sections.length
 */
export function partsOf(page: DocPage): PageParts | undefined {
  const start = page.blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  const [title, method, url] = page.blocks.slice(start, start + 3);
  if (start < 0 || title?.kind !== "heading" || method?.kind !== "paragraph" || url?.kind !== "paragraph")
    return undefined;
  const head = page.blocks.slice(0, start);
  const menu = head.find((block): block is ListBlock => block.kind === "list");
  const body = page.blocks.slice(start + 3);
  const first = body.findIndex((block) => block.kind === "heading");
  const intro = first < 0 ? body : body.slice(0, first);
  const rest = first < 0 ? [] : sectionsOf(body.slice(first));
  return {
    ...(menu === undefined ? {} : { menu }),
    folders: head.flatMap((block) =>
      block.kind === "paragraph" ? [block.text.replace(/^\d{1,2}\. /u, "")] : [],
    ),
    title,
    method,
    url,
    description: intro.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n"),
    sections: rest.flatMap(({ section }) => section ?? []),
    samples: rest.flatMap(({ samples }) => samples),
    strays: [...intro.filter((block) => block.kind === "code"), ...rest.flatMap(({ strays }) => strays)],
  };
}

type Draft = { -readonly [K in keyof Section]: Section[K] extends readonly (infer T)[] ? T[] : Section[K] };

interface Part {
  readonly section?: Draft;
  readonly samples: CodeBlock[];
  readonly strays: CodeBlock[];
}

function sectionsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  let label = "";
  for (const block of blocks) {
    const part = parts.at(-1);
    if (block.kind === "heading" && block.level < 4) {
      label = block.text;
      const section = draftOf(block);
      parts.push({ ...(section === undefined ? {} : { section }), samples: [], strays: [] });
    } else if (block.kind === "heading") label = block.text;
    else if (part !== undefined) take(part, block, label);
  }
  return parts;
}

function draftOf(heading: HeadingBlock): Draft | undefined {
  if (heading.level !== 3) return undefined;
  const lists = { tables: [], headerTables: [], examples: [] };
  const marker = markerOf(heading.text);
  if (marker?.kind === "parameters" || marker?.kind === "body") {
    const draft: Draft = { heading, marker, ...lists };
    if (marker.kind === "body" && marker.mediaType !== undefined)
      draft.mediaType = { name: marker.mediaType, block: heading };
    return draft;
  }
  const status = statusOf(heading.text, "body");
  return status === undefined ? undefined : { heading, marker: { kind: "response", ...status }, ...lists };
}

function take({ section, samples, strays }: Part, block: Block, label: string): void {
  if (block.kind === "code") {
    if (section !== undefined) section.examples.push(block);
    else (markerOf(label)?.kind === "samples" ? samples : strays).push(block);
  } else if (block.kind === "table" && section !== undefined) {
    (/^headers?$/iu.test(label) ? section.headerTables : section.tables).push(block);
  } else if (block.kind === "paragraph" && section !== undefined) {
    const type = readTypeLine(block.text);
    if (MEDIA_TYPE.test(block.text)) section.mediaType ??= { name: block.text.toLowerCase(), block };
    else if (type !== undefined) section.root ??= { type, block };
  }
}
