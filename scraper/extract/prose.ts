import type { Block, Cell, ListItem } from "../document/doc-page.ts";

/** A line of what a page says of a field. */
export interface ProseLine {
  readonly text: string;
  /** The list item that the line begins. */
  readonly item?: ListItem;
  /** The line above the list that the item belongs to. */
  readonly intro?: string;
  /** Number of the item's list within the cell; lines outside have none. */
  readonly list?: number;
}

/** Longest line, and most lines of a field, that are looked at for facts. */
const MAX_LENGTH = 4_000;
const MAX_LINES = 2_000;

interface KnownItem {
  readonly item: ListItem;
  readonly list: number;
}

/**
 * The lines of a cell in page order, those of list items marked as such.
 *
 * @param cell a cell that describes a field
 * @example proseLines(cell).filter((line) => line.item !== undefined)
 */
export function proseLines(cell: Pick<Cell, "text" | "blocks">): readonly ProseLine[] {
  const items = cell.blocks === undefined ? [] : itemsOf(cell.blocks);
  const lines: ProseLine[] = [];
  const intros = new Map<number, string>();
  let next = 0;
  let covered = 0;
  let list = -1;
  let above = "";
  for (const text of cell.text.split("\n", MAX_LINES)) {
    const known = items[next];
    if (covered > 0) {
      covered -= 1;
      lines.push({ text, list, intro: intros.get(list) ?? "" });
    } else if (known !== undefined && firstLine(known.item.text) === text) {
      next += 1;
      list = known.list;
      covered = known.item.text.split("\n").length - 1;
      if (!intros.has(list)) intros.set(list, above);
      lines.push({ text, item: known.item, list, intro: intros.get(list) ?? "" });
    } else if (text.trim() !== "") lines.push({ text });
    above = text;
  }
  // Facts stand in short sentences; expressions are not run over a megabyte without a line break.
  return lines.filter((line) => line.text.length <= MAX_LENGTH);
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/** Items in page order, those of inner lists after the item that holds them. */
function itemsOf(blocks: readonly Block[]): readonly KnownItem[] {
  const found: KnownItem[] = [];
  let lists = 0;
  const visit = (inner: readonly Block[]): void => {
    for (const block of inner) {
      if (block.kind !== "list") continue;
      const list = lists++;
      for (const item of block.items) {
        if (item.text !== "") found.push({ item, list });
        if (item.blocks !== undefined) visit(item.blocks);
      }
    }
  };
  visit(blocks);
  return found;
}

/**
 * Cuts a line into sentences.
 *
 * @example sentencesOf("The default is 1. It can be 2.") // ["The default is 1.", "It can be 2."]
 */
export function sentencesOf(line: string): readonly string[] {
  return line
    .split(/(?<=[.;!?])\s+(?=[A-Z"'([])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** A sentence that holds only under a condition, or that gives an example, states nothing of the value in general. */
export function isConditional(sentence: string): boolean {
  return /\b(?:if|when|whenever|unless|in case|only (?:for|by)|except|otherwise|depends|depending|varies|recommended|for example|e\.g|such as)\b/iu.test(
    sentence,
  );
}

/**
 * A number as prose writes it: `4,000`, `-1`, `0.5`, `2^31-1`. No part of a longer one, or of an expression that this does not
 * read (`10*1024`, `2^31-2`, `1e6`, `0x10`): the part would be another number.
 */
export const PROSE_NUMBER = String.raw`(?<![\d.,^*×]|[*×^] )-?\d{1,20}(?:,\d{3})*(?:\.\d{1,10})?(?:\^\d{1,3}(?: ?[-–−] ?1)?(?! ?[-–−] ?\d))?(?!\d|[.,]\d| ?[*^×/+] ?[\d(]|\*| ?x ?\d|e[+-]?\d|\^)`;

/**
 * Value of a number in prose.
 *
 * @returns `undefined` where the digits are no safe number
 * @example proseNumber("4,000") // 4000
 */
export function proseNumber(text: string): number | undefined {
  const power = /^(\d{1,4})\^(\d{1,3})( ?[-–−] ?1)?$/u.exec(text);
  const value =
    power === null
      ? Number(text.replace(/,/gu, ""))
      : Number(power[1]) ** Number(power[2]) - (power[3] === undefined ? 0 : 1);
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))
    ? value
    : undefined;
}
