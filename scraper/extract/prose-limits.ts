import type { JsonType } from "../../spec/model/json.ts";
import { isConditional, proseNumber, PROSE_NUMBER, sentencesOf, type ProseLine } from "./prose.ts";

type Bound = "minimum" | "maximum";
export type LimitKeyword = "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems";

/** A limit, and the words that state it. */
export interface StatedLimit {
  readonly keyword: LimitKeyword;
  readonly value: number;
  readonly quote: string;
}

interface Span {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly quote: string;
}

const N = `(${PROSE_NUMBER})`;
/** A unit behind a number; the bound stays the number that the field holds. */
const UNIT = String.raw`(?:\s?(?:[KMGT]i?B|bytes?|bits?|[kM]bit\/s|ms|milliseconds?|seconds?|minutes?|hours?|days?|%))?`;
const TO = String.raw`\s?(?:to|-|–|~|and)\s?`;
const LABEL = new RegExp(String.raw`^(min|max)(?:imum)?(?: value| length)?\s?[:：]\s?${N}\.?$`, "iu");
const ARRAY_LENGTH = new RegExp(String.raw`^array length\s?[:：]\s?${N}${TO}${N}`, "iu");
const RANGES: readonly RegExp[] = [
  new RegExp(String.raw`\brang(?:es?|ing) (?:is )?from ${N}${UNIT} to ${N}(?![\w.,-]*\d)`, "iu"),
  new RegExp(
    String.raw`\brange\s?(?:is|of|[:：])?\s?(?:from )?\[?${N}${UNIT}(?:, |${TO})${N}\]?(?![\w-])`,
    "iu",
  ),
  new RegExp(
    String.raw`\b(?:value (?:must be |should be |is )?(?:an integer )?|an integer )(?:between|from) ${N}${UNIT} (?:and|to) ${N}`,
    "iu",
  ),
];
const MAXIMUM = new RegExp(
  String.raw`\b(?:the maximum value (?:is|of)|the value (?:cannot|must not) exceed|cannot be greater than|(?:must be|should be|value is) less than or equal to) ${N}(?![\w-])`,
  "iu",
);
const MINIMUM = new RegExp(
  String.raw`\b(?:the minimum value (?:is|of)|cannot be less than|(?:must be|should be|value is) greater than or equal to) ${N}(?![\w-])`,
  "iu",
);
const CHARACTERS = String.raw`(?: \w{1,20}){0,2} characters?\b`;
const LENGTHS: readonly RegExp[] = [
  new RegExp(`\\b${N}${TO}${N}${CHARACTERS}`, "iu"),
  new RegExp(String.raw`\blength (?:is|of|ranges?|must be|:)?\s?(?:from )?${N}${TO}${N}\b`, "iu"),
];
const MAX_LENGTHS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:a maximum of|up to|at most|no more than|cannot exceed|must not exceed|maximum of|(?:cannot|must not) be longer than|no longer than|within) ${N}${CHARACTERS}`,
    "iu",
  ),
  new RegExp(String.raw`\bmaximum length (?:is|of|:) ${N}\b`, "iu"),
  new RegExp(`\\b${N}${CHARACTERS} at most`, "iu"),
];
/** A part of the value, not the value. */
const OF_A_PART = /\b(?:each|every|per|labels?|respectively|total|segment|times|bits?|bytes?)\b/iu;

/**
 * Limits that lines of prose state without a condition. Two different ranges for one field state none.
 *
 * @param lines what the page says of the field
 * @param type the field's type: on strings only a number of characters is a limit
 * @returns the limits in order
 * @example readLimits([{ text: "The value ranges from 1 to 100." }], "integer")
 */
export function readLimits(lines: readonly ProseLine[], type: JsonType | undefined): readonly StatedLimit[] {
  if (type === "array") return arrayLimits(lines);
  if (type !== "integer" && type !== "number" && type !== "string") return [];
  const labelled = labelledSpan(lines);
  const spans = labelled === undefined ? spansOf(lines, type) : [labelled];
  const [first] = spans;
  if (first === undefined || spans.some((span) => !isSame(span, first))) return [];
  if (first.minimum !== undefined && first.maximum !== undefined && first.minimum > first.maximum) return [];
  if (
    type === "string" &&
    [first.minimum, first.maximum].some((value) => value !== undefined && !isLength(value))
  )
    return [];
  return (["minimum", "maximum"] as const).flatMap((bound) => {
    const value = first[bound];
    return value === undefined ? [] : [{ keyword: keywordOf(bound, type), value, quote: first.quote }];
  });
}

const isLength = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isSame = (a: Span, b: Span): boolean => a.minimum === b.minimum && a.maximum === b.maximum;

function keywordOf(bound: Bound, type: JsonType): LimitKeyword {
  if (type === "string") return bound === "minimum" ? "minLength" : "maxLength";
  return bound;
}

/** `Minimum: 1` and `Maximum: 64` as lines of their own: the generator of the page wrote them. */
function labelledSpan(lines: readonly ProseLine[]): Span | undefined {
  let span: Span | undefined;
  for (const { text } of lines) {
    const found = LABEL.exec(text.trim());
    const value = found === null ? undefined : proseNumber(found[2] ?? "");
    if (found === null || value === undefined) continue;
    const bound = found[1]?.toLowerCase() === "min" ? "minimum" : "maximum";
    span = { ...span, [bound]: value, quote: span === undefined ? text : `${span.quote} ${text}` };
  }
  return span;
}

function arrayLimits(lines: readonly ProseLine[]): readonly StatedLimit[] {
  for (const { text } of lines) {
    const found = ARRAY_LENGTH.exec(text.trim());
    const [from, to] = [proseNumber(found?.[1] ?? "x"), proseNumber(found?.[2] ?? "x")];
    if (from === undefined || to === undefined || from > to) continue;
    return [
      { keyword: "minItems", value: from, quote: text },
      { keyword: "maxItems", value: to, quote: text },
    ];
  }
  return [];
}

/** All ranges that the lines state, conditional ones as a contradiction to any other. */
function spansOf(lines: readonly ProseLine[], type: JsonType): readonly Span[] {
  const spans: Span[] = [];
  for (const { text, intro } of lines) {
    if (!/\d/u.test(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const span = spanOf(sentence, type);
      if (span === undefined) continue;
      const bound = isConditional(sentence) || isConditional(intro ?? "") || hasLabel(sentence);
      spans.push(bound ? { quote: sentence } : span);
    }
  }
  const [first] = spans;
  // One sentence gives the lower bound, another the upper one.
  if (first !== undefined && spans.length === 2 && spans[1] !== undefined) {
    const [a, b] = [first, spans[1]];
    if (
      a.minimum === undefined &&
      b.maximum === undefined &&
      b.minimum !== undefined &&
      a.maximum !== undefined
    )
      return [{ ...b, maximum: a.maximum, quote: `${a.quote} ${b.quote}` }];
    if (
      a.maximum === undefined &&
      b.minimum === undefined &&
      a.minimum !== undefined &&
      b.maximum !== undefined
    )
      return [{ ...a, maximum: b.maximum, quote: `${a.quote} ${b.quote}` }];
  }
  return spans;
}

/** `TCP: The value ranges from 10 to 4000.` holds for one case. */
function hasLabel(sentence: string): boolean {
  const label = /^([^:.,]{1,60}):\s/u.exec(sentence)?.[1];
  return label !== undefined && !/\b(?:range|value|values|length|note)\b/iu.test(label);
}

function spanOf(sentence: string, type: JsonType): Span | undefined {
  if (type === "string") return lengthOf(sentence);
  for (const pattern of RANGES) {
    const found = pattern.exec(sentence);
    const minimum = proseNumber(found?.[1] ?? "x");
    const maximum = proseNumber(found?.[2] ?? "x");
    if (minimum !== undefined && maximum !== undefined) {
      // A length of characters on a number is a slip of the page, not a range of the value.
      return /characters|length/iu.test(sentence) ? undefined : { minimum, maximum, quote: sentence };
    }
  }
  const maximum = proseNumber(MAXIMUM.exec(sentence)?.[1] ?? "x");
  if (maximum !== undefined) return { maximum, quote: sentence };
  const minimum = proseNumber(MINIMUM.exec(sentence)?.[1] ?? "x");
  return minimum === undefined ? undefined : { minimum, quote: sentence };
}

function lengthOf(sentence: string): Span | undefined {
  if (!/character|length/iu.test(sentence) || OF_A_PART.test(sentence)) return undefined;
  for (const pattern of LENGTHS) {
    const found = pattern.exec(sentence);
    const minimum = proseNumber(found?.[1] ?? "x");
    const maximum = proseNumber(found?.[2] ?? "x");
    if (minimum !== undefined && maximum !== undefined) return { minimum, maximum, quote: sentence };
  }
  for (const pattern of MAX_LENGTHS) {
    const maximum = proseNumber(pattern.exec(sentence)?.[1] ?? "x");
    if (maximum !== undefined) return { maximum, quote: sentence };
  }
  return undefined;
}
