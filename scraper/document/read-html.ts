import { Tokenizer } from "htmlparser2";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { Block, DocPage } from "./doc-page.ts";
import { HtmlBuilder } from "./html-builder.ts";
import { htmlDiagnostics } from "./html-diagnostics.ts";
import { HtmlHandler } from "./html-handler.ts";
import { findContent, headTitle, pageLanguage, readDataScripts, type HtmlRegion } from "./html-region.ts";
import { readTrail } from "./html-trail.ts";
import { locate } from "./locate.ts";

/** Limits of reading one page; each has a default. */
export interface HtmlLimits {
  /** Characters of the page. */
  readonly maxLength?: number;
  /** Elements and table places. */
  readonly maxElements?: number;
  /** Open elements, one inside another. */
  readonly maxDepth?: number;
}

/** Which capture a text belongs to, and how far it is read. */
export interface HtmlSource {
  /** SHA-256 of the captured bytes, hex. */
  readonly captureId: string;
  readonly url: string;
  readonly limits?: HtmlLimits;
}

/** Limits that hold unless the caller says otherwise. */
export const DEFAULT_LIMITS: Required<HtmlLimits> = {
  maxLength: 50 * 1024 * 1024,
  maxElements: 600_000,
  maxDepth: 256,
};

/**
 * Reads a page of HTML into blocks. Only `<main>` is read where there is one, else the body without navigation,
 * header, footer and scripts; a script that holds an OpenAPI document becomes a code block. Limits are checked while
 * the text is tokenised; no step recurses with the depth of the page.
 *
 * @param text the decoded body
 * @param source the capture that it belongs to, and limits
 * @returns the page, and diagnostics: `html-empty`, `html-too-large`, `html-too-many-elements`, `html-too-deep`,
 * `html-cut-off`
 * @example readHtml("<h1>List</h1><p>GET /v1/x</p>", { captureId, url }).value.title // "List"
 */
export function readHtml(text: string, source: HtmlSource): Staged<DocPage> {
  const limits = { ...DEFAULT_LIMITS, ...source.limits };
  const { url, captureId } = source;
  const region = findContent(text.length > limits.maxLength ? text.slice(0, limits.maxLength) : text);
  const builder = new HtmlBuilder(limits.maxDepth);
  const handler = tokenise(text, region, builder, limits);
  const open = builder.finish();
  const scripts: readonly Block[] = readDataScripts(text).map((script, index) => ({
    kind: "code",
    path: `b${builder.blocks.length + index}`,
    anchors: [],
    ...script,
  }));
  const blocks = [...builder.blocks, ...scripts];
  const lang = pageLanguage(text);
  const title = builder.title ?? plainTitle(text);
  const value: DocPage = { captureId, url, title, medium: "html", blocks, links: builder.links };
  const cut = handler.overflow ? undefined : (open ?? (endsInTag(text, region) ? "a tag" : undefined));
  const diagnostics = [
    ...(text.length > limits.maxLength
      ? [htmlDiagnostics.create("html-too-large", { url, length: text.length, limit: limits.maxLength })]
      : []),
    ...(handler.overflow
      ? [htmlDiagnostics.create("html-too-many-elements", { url, limit: limits.maxElements })]
      : []),
    ...(handler.tooDeep || builder.flattened
      ? [htmlDiagnostics.create("html-too-deep", { url, limit: limits.maxDepth })]
      : []),
    ...(cut === undefined ? [] : [cutOff(value, cut)]),
    ...(blocks.length === 0 ? [htmlDiagnostics.create("html-empty", { url })] : []),
  ];
  const trail = readTrail(text, region);
  return {
    value: { ...value, ...(lang === undefined ? {} : { lang }), ...(trail.length === 0 ? {} : { trail }) },
    diagnostics,
  };
}

/** Reads a part of a text into a builder, within limits. */
export function tokenise(
  text: string,
  region: HtmlRegion,
  builder: HtmlBuilder,
  limits: Required<HtmlLimits>,
): HtmlHandler {
  const handler = new HtmlHandler(text, region, builder, limits, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ decodeEntities: true }, handler);
  tokenizer.write(text.slice(region.start, region.end));
  tokenizer.end();
  return handler;
}

/** The head's title, its entities decoded as any other text. */
function plainTitle(text: string): string {
  const raw = headTitle(text);
  if (raw === undefined) return "";
  const builder = new HtmlBuilder(1);
  const region = { start: 0, end: raw.length, main: true, open: false };
  tokenise(raw, region, builder, DEFAULT_LIMITS);
  builder.finish();
  const [first] = builder.blocks;
  return first?.kind === "paragraph" ? first.text : "";
}

function endsInTag(text: string, region: HtmlRegion): boolean {
  const tail = text.slice(Math.max(region.start, region.end - 2_000), region.end);
  const at = tail.lastIndexOf("<");
  return region.open || (at > tail.lastIndexOf(">") && /^<[/a-z!]/iu.test(tail.slice(at)));
}

function cutOff(page: DocPage, element: string): Diagnostic {
  const last = page.blocks.at(-1);
  const data = { url: page.url, element };
  return last === undefined
    ? htmlDiagnostics.create("html-cut-off", data)
    : htmlDiagnostics.create("html-cut-off", data, locate(page, last, page.title, last.anchors[0]));
}
