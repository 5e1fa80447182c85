import type { Block, Link } from "./doc-page.ts";

/** Text that is being put together: of a page between two blocks, of a cell, of a list item. */
export interface Flow {
  /** Path of the blocks inside, without the last number: `b`, `b12/r3/c2/b`. */
  readonly prefix: string;
  readonly blocks: Block[];
  text: string;
  links: Link[];
  /** How much of the text, and how many links, the cell around a list item has been given already. */
  lentText: number;
  lentLinks: number;
}

/** Starts an empty flow. */
export function newFlow(prefix: string): Flow {
  return { prefix, blocks: [], text: "", links: [], lentText: 0, lentLinks: 0 };
}

const FOLDED = /[ \t\n\r\f\u00A0\u00AD\u200B\u2060\uFEFF]/u;
/** What stands between most tags. */
const BLANK = /^[ \t\n\r\f\u00A0]+$/u;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/gu;
const WHITE_SPACE = /[ \t\n\r\f\u00A0]+/gu;

/** White space other than a line break is one blank; soft hyphens and zero-width characters are no text. */
function foldSpace(text: string): string {
  return text.replace(INVISIBLE, "").replace(WHITE_SPACE, " ");
}

/**
 * Adds page text to a flow: white space is folded across pieces.
 *
 * @param flow is changed
 * @param piece raw text of the page, entities decoded
 * @example appendText(flow, "a \n b") // flow.text ends in "a b"
 */
export function appendText(flow: Flow, piece: string): void {
  if (BLANK.test(piece)) {
    if (flow.text !== "" && !flow.text.endsWith(" ") && !flow.text.endsWith("\n")) flow.text += " ";
    return;
  }
  let text = FOLDED.test(piece) ? foldSpace(piece) : piece;
  if (text.startsWith(" ") && (flow.text === "" || flow.text.endsWith(" ") || flow.text.endsWith("\n")))
    text = text.slice(1);
  if (text !== "") flow.text += text;
}

/**
 * Ends the line of a flow; several breaks in a row are one.
 *
 * @param flow is changed
 */
export function breakLine(flow: Flow): void {
  const { text } = flow;
  if (text === "" || text.endsWith("\n")) return;
  flow.text = `${text.endsWith(" ") ? text.slice(0, -1) : text}\n`;
}

/** Text of code: only line ends and invisible characters are put right. */
export function codeText(raw: string): string {
  const text = raw
    .replace(INVISIBLE, "")
    .replace(/\u00A0/gu, " ")
    .replace(/\r\n?/gu, "\n");
  return text.replace(/^\n/u, "").trimEnd();
}
