import type { Diagnostic, Staged } from "../../../spec/diagnostic.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { BlockList, type RowLines } from "./block-list.ts";
import { linesOf, type PageLine } from "./lines.ts";
import { menuBlock } from "./menu.ts";
import { checkPageEnd } from "./page-end.ts";
import { readTypeLine } from "./type-line.ts";
import {
  findOperation,
  footerStart,
  isBadge,
  isLanguageTab,
  isRequired,
  markerOf,
  MEDIA_TYPE,
  nameAndType,
  statusOf,
  ungluedRow,
} from "./words.ts";

/** The lines of an operation, and where the next one to read is. */
interface Cursor {
  readonly lines: readonly PageLine[];
  /** Behind the last line that is read. */
  readonly end: number;
  /** The page ends there, without the site's footer. */
  readonly isOpen: boolean;
  at: number;
}

/**
 * Puts the lines of a page back into menu, sections and rows, so that text and HTML are read by the same rules.
 * A page that describes no operation comes back as it is.
 *
 * @param page from any reader
 * @returns heading, method, address, description, then for each section a heading with its table or examples
 * @example recoverPage(page).value.blocks.filter((block) => block.kind === "table")
 */
export function recoverPage(page: DocPage): Staged<DocPage> {
  const glued = linesOf(page);
  const lines = unglued(glued);
  const place = findOperation(lines);
  if (place === undefined) return { value: page, diagnostics: [] };
  const out = new BlockList();
  const head = lines.slice(0, place.title);
  const menu = menuBlock(head, out.next);
  if (menu !== undefined) out.add(menu);
  for (const crumb of breadcrumb(head)) out.paragraph(crumb);
  const title = lines[place.title];
  if (title !== undefined) out.heading(1, title);
  for (const index of [place.method, place.url]) {
    const line = lines[index];
    if (line !== undefined) out.paragraph(line);
  }
  const end = Math.max(footerStart(lines), place.url + 1);
  const cursor: Cursor = { lines, end, isOpen: end === lines.length, at: place.url + 1 };
  const diagnostics = readSections(page, cursor, out);
  return {
    value: { ...page, title: title?.text ?? page.title, blocks: out.blocks },
    diagnostics,
  };
}

/** The path of folders above the title: `1. Instances`. It stands before the menu and again after it. */
function breadcrumb(head: readonly PageLine[]): readonly PageLine[] {
  const crumbs: PageLine[] = [];
  for (let at = head.length - 1; at >= 0; at -= 1) {
    const line = head[at];
    if (line === undefined || !/^\d{1,2}\. \S/u.test(line.text)) break;
    crumbs.unshift(line);
  }
  return crumbs;
}

/** Rows whose elements stand on one line become three lines. */
function unglued(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.flatMap((line, index): readonly PageLine[] => {
    if (line.code !== undefined || line.item === true) return [line];
    const methodAndUrl = /^([A-Z]{3,7}) ?((?:https?:\/\/|\/|\{\{)\S*)$/u.exec(line.text);
    if (methodAndUrl !== null) return methodAndUrl.slice(1).map((text) => ({ ...line, text }));
    const row = ungluedRow(line.text);
    if (row !== undefined) return row.map((text) => ({ ...line, text }));
    const need = isRequired(line.text.split(" ").at(-1) ?? "");
    const type = line.text.slice(0, Math.max(0, line.text.lastIndexOf(" ")));
    if (need !== undefined && readTypeLine(type) !== undefined)
      return [type, line.text.slice(type.length).trim()].map((text) => ({ ...line, text }));
    const pair = isRequired(lines[index + 1]?.text ?? "") === undefined ? undefined : nameAndType(line.text);
    return pair === undefined ? [line] : pair.map((text) => ({ ...line, text }));
  });
}

function readSections(page: DocPage, cursor: Cursor, out: BlockList): readonly Diagnostic[] {
  let zone: "description" | "request" | "responses" = "description";
  let cut: RowLines | undefined;
  while (cursor.at < cursor.end) {
    const line = cursor.lines[cursor.at] as PageLine;
    const marker = isRowAt(cursor, cursor.at) ? undefined : markerOf(line.text);
    const status = zone === "responses" ? statusOf(line.text, textAt(cursor, cursor.at + 1)) : undefined;
    if (zone !== "responses" && marker?.kind === "samples") {
      out.heading(2, line);
      cursor.at += 1;
      readSamples(cursor, out);
    } else if (zone !== "responses" && (marker?.kind === "request" || marker?.kind === "responses")) {
      out.heading(2, line);
      zone = marker.kind;
      cursor.at += 1;
    } else if (marker?.kind === "parameters" || marker?.kind === "body") {
      out.heading(3, line);
      zone = "request";
      cursor.at += 1;
      cut = readFields(cursor, out, zone) ?? cut;
    } else if (status !== undefined) {
      out.heading(3, line);
      cursor.at += 1;
    } else if (zone !== "description" && marker?.kind === "fields") {
      out.heading(4, line);
      cursor.at += 1;
      cut = readFields(cursor, out, zone) ?? cut;
    } else if (zone !== "description" && marker?.kind === "example") {
      out.heading(4, line);
      cursor.at += 1;
      readExample(cursor, out);
    } else if (zone !== "description" && isRowAt(cursor, cursor.at)) {
      cut = readFields(cursor, out, zone) ?? cut;
    } else {
      if (line.code !== undefined) out.code(line, line.code.text, line.code.lang);
      else if (!isBadge(line.text)) out.paragraph(line);
      cursor.at += 1;
    }
  }
  return checkPageEnd(page, {
    blocks: out.blocks,
    last: cursor.lines[cursor.end - 1],
    isOpen: cursor.isOpen,
    hasResponses: zone === "responses",
    cut,
  });
}

const textAt = (cursor: Cursor, index: number): string | undefined =>
  index < cursor.end ? cursor.lines[index]?.text : undefined;

/** A row starts where line + 1 is a type and line + 2 is `required` or `optional`, whatever the first line says. */
function isRowAt(cursor: Cursor, index: number): boolean {
  const [type, need] = [textAt(cursor, index + 1), textAt(cursor, index + 2)];
  return (
    type !== undefined &&
    need !== undefined &&
    isRequired(need) !== undefined &&
    readTypeLine(type) !== undefined
  );
}

/** A row of which the page shows the name and the type, and then ends. */
function isCutRowAt(cursor: Cursor, index: number): boolean {
  const type = textAt(cursor, index + 1);
  return cursor.isOpen && index + 2 >= cursor.end && type !== undefined && readTypeLine(type) !== undefined;
}

/** Root type, media type and rows of a section. Returns the row that the page's end cuts off. */
function readFields(cursor: Cursor, out: BlockList, zone: "request" | "responses"): RowLines | undefined {
  for (
    let line = cursor.lines[cursor.at];
    cursor.at < cursor.end && line !== undefined;
    line = cursor.lines[cursor.at]
  ) {
    const isRoot = readTypeLine(line.text) !== undefined || MEDIA_TYPE.test(line.text);
    if (isRowAt(cursor, cursor.at) || !isRoot) break;
    out.paragraph(line);
    cursor.at += 1;
  }
  const rows: RowLines[] = [];
  let cut: RowLines | undefined;
  while (isRowAt(cursor, cursor.at) || (rows.length > 0 && isCutRowAt(cursor, cursor.at))) {
    const [name, type, need] = cursor.lines.slice(cursor.at, Math.min(cursor.at + 3, cursor.end));
    if (name === undefined || type === undefined) break;
    cursor.at += need === undefined ? 2 : 3;
    const free: PageLine[] = [];
    while (cursor.at < cursor.end && !isEndOfRow(cursor, zone)) {
      free.push(cursor.lines[cursor.at] as PageLine);
      cursor.at += 1;
    }
    const row: RowLines = { name, type, need, free };
    rows.push(row);
    if (need === undefined) cut = row;
  }
  out.table(rows);
  return cut;
}

function isEndOfRow(cursor: Cursor, zone: "request" | "responses"): boolean {
  const { at } = cursor;
  if (isRowAt(cursor, at) || isCutRowAt(cursor, at)) return true;
  const text = textAt(cursor, at) ?? "";
  const marker = markerOf(text);
  if (zone === "responses" && statusOf(text, textAt(cursor, at + 1)) !== undefined) return true;
  if (marker === undefined) return false;
  // `Body`, `Headers` and `Request` may be all that a description says.
  if (marker.kind === "fields" || marker.kind === "request") return false;
  if (marker.kind !== "example") return true;
  const next = cursor.lines[at + 1];
  return next === undefined || next.code !== undefined || /^[[{"<]/u.test(next.text);
}

/** Everything up to the next section is one example: JSON where the reader saw it, other text as it stands. */
function readExample(cursor: Cursor, out: BlockList): void {
  const rest: PageLine[] = [];
  const flush = (): void => {
    const [first] = rest;
    if (first !== undefined) out.code(first, rest.map(({ text }) => text).join("\n"));
    rest.length = 0;
  };
  for (
    let line = cursor.lines[cursor.at];
    cursor.at < cursor.end && line !== undefined;
    line = cursor.lines[cursor.at]
  ) {
    const isNext =
      statusOf(line.text, textAt(cursor, cursor.at + 1)) !== undefined ||
      markerOf(line.text) !== undefined ||
      isRowAt(cursor, cursor.at);
    if (isNext && line.code === undefined) break;
    if (line.code === undefined) rest.push(line);
    else {
      flush();
      out.code(line, line.code.text, line.code.lang);
    }
    cursor.at += 1;
  }
  flush();
}

/** Language tabs are words of the frame; what follows them is one sample. */
function readSamples(cursor: Cursor, out: BlockList): void {
  const sample: PageLine[] = [];
  for (
    let line = cursor.lines[cursor.at];
    cursor.at < cursor.end && line !== undefined;
    line = cursor.lines[cursor.at]
  ) {
    const marker = markerOf(line.text);
    if (marker !== undefined && marker.kind !== "fields" && marker.kind !== "example") break;
    if (!isLanguageTab(line.text) || (sample.length > 0 && line.code !== undefined)) sample.push(line);
    else out.paragraph(line);
    cursor.at += 1;
  }
  const [first] = sample;
  if (first !== undefined) out.code(first, sample.map(({ text }) => text).join("\n"), "shell");
}
