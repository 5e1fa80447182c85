import type { JsonScalar, JsonType } from "../../spec/model/json.ts";
import type { ListItem } from "../document/doc-page.ts";
import { isConditional, sentencesOf, type ProseLine } from "./prose.ts";

/** One value of a list that a page gives. */
export interface StatedValue {
  readonly value: JsonScalar;
  readonly description?: string;
  /** The item that states it; absent where prose does. */
  readonly item?: ListItem;
  /** The words that state it. */
  readonly quote: string;
  /** `(default value)` stands behind it. */
  readonly isDefault: boolean;
}

const TOKEN = String.raw`[a-z\d][\w.+/-]{0,63}(?::[\w.+-]{1,63}){0,3}`;
const TOKEN_ONLY = new RegExp(`^${TOKEN}$`, "iu");
const ITEM = new RegExp(
  String.raw`^["'“]?(${TOKEN})["'”]?\s?(?:\(([^()]{1,100})\)\s?)?(?:[:：]\s?(.*))?$`,
  "iu",
);
/** The line above a list says that values follow. */
const ANNOUNCES =
  /\b(?:values?|options?|enumerat\w*|types?|status(?:es)?|states?|modes?|one of|either|can be|as follows|including|includes?)\b[^.]{0,80}[:：]?$/iu;
/** The line above a list speaks of what a text is made of. */
const OF_CHARACTERS =
  /\b(?:characters?|letters?|digits?|contains?|consists?|format|note|requirements?|rules?|must meet|case[- ]insensitive)\b/iu;
/** First words of items that are remarks, whatever follows the colon. */
const REMARK =
  /^(?:note|notes|example|examples|default|range|minimum|maximum|constraints?|format|if|when|for|tip|description|caution|notice|http|https|and|or)$/iu;
const IN_CAPITALS = /^[A-Z\d][A-Z\d_-]*$/u;
const VALUE_LIST =
  /^([^.]{0,80}?\b)?(?:values?(?: of which)?|options?|it) (?:can (?:only )?be|is|are|must be|include|includes)(?: (?:either|one of the following|as follows))?[:：]? (.+)$/iu;
/** `Options: true or false`: the label alone, then the values. */
const LABELLED =
  /^(?:(?:possible|valid|allowed|available|supported|optional|value|enumerat(?:ed|ion)) )?(?:values?|options?|ranges?)\s?[:：] ?(.+)$/iu;
/** Values that are not all that there are: `Commonly used values are 10 and 20.` */
const OF_SOME =
  /\b(?:common(?:ly)?|typical(?:ly)?|usual(?:ly)?|frequently|default|other|previous|example)\b/iu;
const ONE_VALUE = new RegExp(
  String.raw`\bvalue(?: of this (?:parameter|field))? (can only be|must be|cannot be|can not be) ["'“]?(${TOKEN})["'”]?(?=\.?$|[.;] )`,
  "giu",
);
/** Words about values, where values are expected. */
const NO_VALUE =
  /^(?:a|an|the|any|all|other|others|reserved|invalid|valid|supported|unsupported|required|mandatory|unique|case-(?:in)?sensitive)$/u;

/**
 * The list of allowed values that the lines of a field state, if they state one with certainty.
 *
 * @param lines what the page says of the field
 * @param type the field's type; only strings and numbers have value lists
 * @returns at least two values, in page order, or an empty list
 * @example readValueList(lines, "string").map(({ value }) => value) // ["asc", "desc"]
 */
export function readValueList(
  lines: readonly ProseLine[],
  type: JsonType | undefined,
): readonly StatedValue[] {
  if (type !== "string" && type !== "integer" && type !== "number") return [];
  const found = [...listedValues(lines), ...lineValues(lines), ...sentenceValues(lines)]
    .map((values) => typed(values, type))
    .filter((values) => values.length > 1);
  const [first] = found;
  if (first === undefined) return [];
  // Two lists that differ: the page says more than an enumeration can.
  const keys = (values: readonly StatedValue[]): string =>
    values
      .map(({ value }) => String(value))
      .sort()
      .join("\n");
  const other = found.find((values) => keys(values) !== keys(first));
  return (other === undefined || isPart(other, first)) && !isContradicted(lines, first) ? first : [];
}

/** `In some regions, the value can only be X.` beside a list without X, or `The value cannot be X.` beside one with it. */
function isContradicted(lines: readonly ProseLine[], values: readonly StatedValue[]): boolean {
  const listed = new Set(values.map(({ value }) => String(value)));
  return lines.some(({ text }) => {
    for (const [, words = "", token = ""] of text.matchAll(ONE_VALUE))
      if (/not/iu.test(words) === listed.has(token.replace(/\.$/u, ""))) return true;
    return false;
  });
}

/** All values of the one stand in the other: prose repeats a part of the list. */
function isPart(part: readonly StatedValue[], whole: readonly StatedValue[]): boolean {
  const values = new Set(whole.map(({ value }) => value));
  return part.every(({ value }) => values.has(value));
}

function typed(values: readonly StatedValue[], type: JsonType): readonly StatedValue[] {
  const unique = new Map<string, StatedValue>();
  for (const stated of values) {
    const text = String(stated.value);
    if (type === "string") unique.set(text, stated);
    else if (/^-?\d{1,15}$/u.test(text)) unique.set(text, { ...stated, value: Number(text) });
    else return [];
  }
  return [...unique.values()];
}

/** Lists whose every item begins with a value. */
function listedValues(lines: readonly ProseLine[]): readonly (readonly StatedValue[])[] {
  const lists = new Map<number, ProseLine[]>();
  for (const line of lines) {
    if (line.list === undefined || line.item === undefined) continue;
    const known = lists.get(line.list);
    if (known === undefined) lists.set(line.list, [line]);
    else known.push(line);
  }
  return [...lists.values()].flatMap((items) => {
    const intro = items[0]?.intro ?? "";
    const read = items.map(itemValue);
    if (read.some((value) => value === undefined) || isConditionalIntro(intro)) return [];
    const values = read.filter((value) => value !== undefined);
    const described = values.every(({ description }) => description !== undefined);
    const announced = ANNOUNCES.test(intro.trim()) && !OF_CHARACTERS.test(intro);
    return described && !OF_CHARACTERS.test(intro) ? [values] : announced ? [values] : [];
  });
}

function isConditionalIntro(intro: string): boolean {
  return /\bfor example\b/iu.test(intro) || isConditional(sentencesOf(intro).at(-1) ?? "");
}

function itemValue(line: ProseLine): StatedValue | undefined {
  const text = line.text
    .trim()
    .replace(/^[-–•·*]\s+/u, "")
    .replace(/[.;,]$/u, "");
  const found = ITEM.exec(text);
  const token = found?.[1] ?? "";
  if (found === null || token === "" || REMARK.test(token)) return undefined;
  const remark = /^default(?: value)?$/iu.test(found[2] ?? "") ? undefined : found[2];
  const words = found[3]?.trim() ?? "";
  // A remark belongs to what is said of the value: `ALARM (needs alarm_id): triggered by an alarm`.
  const description = remark === undefined || words === "" ? words : `(${remark}) ${words}`;
  const isDefault =
    (found[2] !== undefined && remark === undefined) || /\(default(?: value)?\)/iu.test(description);
  return {
    value: token,
    quote: line.text,
    isDefault,
    ...(description === "" ? {} : { description }),
    ...(line.item === undefined ? {} : { item: line.item }),
  };
}

/**
 * Lines outside lists that each begin with a value: a list that the page breaks with `<br>`, or that lost its marks.
 * Without an announcing line only words in capitals or numbers that are explained are taken for values; words without
 * an explanation need a line above that ends in a colon.
 */
function lineValues(lines: readonly ProseLine[]): readonly (readonly StatedValue[])[] {
  const groups: LineGroup[] = [];
  let open: LineGroup | undefined;
  let above = "";
  for (const line of lines) {
    // The first line of an item is a value of its list, if any; the lines below it may list values of their own.
    const value = line.item === undefined ? itemValue(line) : undefined;
    const isBare = value?.description === undefined;
    if (value === undefined || (open !== undefined && open.isBare !== isBare)) open = undefined;
    if (value !== undefined && open !== undefined) open.values.push(value);
    else if (value !== undefined) groups.push((open = { intro: above, isBare, values: [value] }));
    above = line.text;
  }
  return groups.filter(isValueGroup).map(({ values }) => values);
}

interface LineGroup {
  readonly intro: string;
  /** Words without an explanation. */
  readonly isBare: boolean;
  readonly values: StatedValue[];
}

function isValueGroup({ intro, isBare, values }: LineGroup): boolean {
  if (values.length < 2 || isConditionalIntro(intro) || OF_CHARACTERS.test(intro)) return false;
  const announced = ANNOUNCES.test(intro.trim());
  if (isBare) return announced && /[:：]\s*$/u.test(intro);
  return announced || values.every(({ value }) => IN_CAPITALS.test(String(value)));
}

function sentenceValues(lines: readonly ProseLine[]): readonly (readonly StatedValue[])[] {
  return lines.flatMap((line, index) => {
    const flattened = flattenedValues(line);
    if (flattened.length > 1) return [flattened];
    // `Options:` and the values on the next line.
    const announced = /[:：]$/u.test(line.text.trim()) && ANNOUNCES.test(line.text.trim());
    const below = announced && !isConditionalIntro(line.text) ? lines[index + 1] : undefined;
    if (below !== undefined && below.item === undefined) {
      const tokens = tokensOf(below.text.trim().replace(/\.$/u, ""));
      if (tokens.length > 1) return [tokens.map((value) => ({ value, quote: below.text, isDefault: false }))];
    }
    if (!/value|option|range|\bit\b/iu.test(line.text)) return [];
    return sentencesOf(line.text).flatMap((sentence) => {
      const list = listOf(sentence.replace(/\.$/u, ""));
      const tokens = list === undefined ? [] : tokensOf(list);
      if (tokens.length < 2) return [];
      if (isConditional(sentence) || isConditional(line.intro ?? "")) return [];
      return [tokens.map((value): StatedValue => ({ value, quote: sentence, isDefault: false }))];
    });
  });
}

/** The part of a sentence that lists values. */
function listOf(sentence: string): string | undefined {
  const labelled = LABELLED.exec(sentence)?.[1];
  if (labelled !== undefined) return labelled;
  const found = VALUE_LIST.exec(sentence);
  return found === null || OF_SOME.test(found[1] ?? "") || /^[\w ]{1,40}:/u.test(sentence)
    ? undefined
    : found[2];
}

/** `TCP, UDP_CONNECT, or HTTP`: single words divided by commas and one `or`. */
function tokensOf(list: string): readonly string[] {
  // `SSD (fast), SAS (slow)`: what stands in brackets is about the value.
  const bare = list.replace(/\s?\([^()]{0,200}\)/gu, "");
  const ending =
    /^(.*?)[,;] (?:and (?:the default|is|defaults)|indicating|which|the default|meaning)\b.*$/iu.exec(bare);
  const parts = (ending?.[1] ?? bare).split(/,|\s(?:or|and)\s/u);
  // `A, B, or C`: the comma and the `or` are one mark.
  const tokens = parts
    .map((part) =>
      part
        .trim()
        .replace(/^(?:or|and)\s/u, "")
        .replace(/^["'“]|["'”]$/gu, ""),
    )
    .filter((token) => token !== "");
  if (tokens.length < 2 || tokens.some((token) => !TOKEN_ONLY.test(token) || NO_VALUE.test(token))) return [];
  return tokens;
}

/**
 * `Options: gold: first kind public: second kind`: a list whose line breaks the medium lost. Without the announcing
 * word only words in capitals or numbers are taken for values.
 */
function flattenedValues(line: ProseLine): readonly StatedValue[] {
  if (line.list !== undefined || line.text.indexOf(":") === line.text.lastIndexOf(":")) return [];
  if (isConditional(line.text)) return [];
  const announced =
    /\b(?:options|values?(?: options| can be| are| is)?(?: as follows)?|enumeration values?)\s?[:：]\s/iu.exec(
      line.text,
    );
  const body = announced === null ? line.text : line.text.slice(announced.index + announced[0].length);
  const marks = [...body.matchAll(new RegExp(String.raw`(?:^|\s)(${TOKEN}):(?=\s|$)`, "giu"))];
  const [first] = marks;
  if (marks.length < 2 || first === undefined) return [];
  const tokens = marks.map((mark) => mark[1] ?? "");
  const certain = announced === null ? tokens.every((token) => IN_CAPITALS.test(token)) : first.index === 0;
  if (!certain || tokens.some((token) => REMARK.test(token))) return [];
  return marks.map((mark, index): StatedValue => {
    const from = mark.index + mark[0].length;
    const description = body
      .slice(from, marks[index + 1]?.index ?? body.length)
      .trim()
      .replace(/\.$/u, "");
    const isDefault = /\(default(?: value)?\)/iu.test(description);
    return { value: tokens[index] ?? "", description, quote: line.text, isDefault };
  });
}
