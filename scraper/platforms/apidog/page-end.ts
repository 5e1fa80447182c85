import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type { Block, DocPage } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import type { RowLines } from "./block-list.ts";
import { apidogDiagnostics } from "./diagnostics.ts";
import type { PageLine } from "./lines.ts";
import { readTypeLine } from "./type-line.ts";
import { MEDIA_TYPE } from "./words.ts";

/** How the reading of a page's lines ended. */
export interface PageEnd {
  /** The recovered blocks. */
  readonly blocks: readonly Block[];
  readonly last: PageLine | undefined;
  /** The site's footer is missing. */
  readonly isOpen: boolean;
  /** The section Responses was reached. */
  readonly hasResponses: boolean;
  /** The row of which only the name and the type stand on the page. */
  readonly cut: RowLines | undefined;
}

/**
 * Tells whether a page was cut off: in a row, before its responses, or in a section that has begun and holds nothing.
 *
 * @param page the page
 * @param end how reading it ended
 * @returns at most one diagnostic
 * @example checkPageEnd(page, end).map(({ code }) => code) // ["row-cut-off"]
 */
export function checkPageEnd(page: DocPage, end: PageEnd): readonly Diagnostic[] {
  const { url } = page;
  const { cut, last } = end;
  const at = (line: PageLine | undefined) =>
    locate(page, { path: "", ...(line?.line === undefined ? {} : { line: line.line }) }, line?.text ?? "");
  if (cut !== undefined)
    return [apidogDiagnostics.create("row-cut-off", { url, name: cut.name.text }, at(cut.name))];
  const start = end.blocks.findLastIndex((block) => block.kind === "heading" && block.level < 4);
  const [heading, ...inner] = end.blocks.slice(Math.max(start, 0));
  const section = heading?.kind === "heading" ? heading.text : "";
  if (!end.hasResponses) return [apidogDiagnostics.create("page-cut-off", { url, section }, at(last))];
  if (!end.isOpen || inner.some(({ kind }) => kind === "code")) return [];
  if (inner.some(({ kind }) => kind === "table"))
    return [apidogDiagnostics.create("page-end-missing", { url, section }, at(last))];
  // A status alone, or with its media type, is a response without a body.
  const isEmpty = inner.every(
    (block) =>
      block.kind === "paragraph" && (MEDIA_TYPE.test(block.text) || readTypeLine(block.text) !== undefined),
  );
  return isEmpty ? [] : [apidogDiagnostics.create("page-cut-off", { url, section }, at(last))];
}
