import type { JsonScalar, JsonType } from "../../spec/model/json.ts";
import { isConditional, sentencesOf, type ProseLine } from "./prose.ts";

/** A default, and the words that state it. */
export interface StatedDefault {
  readonly value: JsonScalar;
  readonly quote: string;
}

const LABEL = /^default(?: value)?\s?[:：]\s?(.*)$/iu;
const SENTENCES: readonly RegExp[] = [
  /\bdefault value (?:of (?:this (?:parameter|field)|which) )?(?:is|of) (.+)$/iu,
  /^(?:the |its )?default is (.+)$/iu,
  /\bvalue is (?:set to )?(\S{1,80}) by default\b/iu,
  /\bdefaults to (.+)$/iu,
  /^by default, the value is (.+)$/iu,
];
/** `… and is 300 by default`, where the subject is not named again: only what looks like a value is one. */
const IS_DEFAULT =
  /\b(?:and|it|which|parameter) is (?:set to )?(\S{0,80}[A-Z\d_]\S{0,80}|true|false) by default\b/u;
/** `The value can be a (default) or b.` */
const IN_LIST = /\b(?:values?|options?)\b.{0,200}?\s["'“]?([\w.+-]{1,64})["'”]? \(default(?: value)?\)/iu;
/** `(default: 3)` behind something else. */
const IN_BRACKETS = /\(default(?: value)?\s?(?:[:：]|is)\s?([^()]{1,100})\)/iu;
/** Words that say there is none, or that it is no fixed value. */
const NO_VALUE =
  /^(?:none|null|nil|n\/a|-|empty|blank|left|not|the|a|an|no|its|that|this|determined|generated|same|all|any)$/iu;

/**
 * The default that lines of prose state without a condition.
 *
 * @param lines what the page says of the field
 * @param type the field's type
 * @returns the default as a value of that type, or `undefined` where the page states none, or two
 * @example readDefault([{ text: "The default value is 10." }], "integer") // { value: 10, quote: "…" }
 */
export function readDefault(
  lines: readonly ProseLine[],
  type: JsonType | undefined,
): StatedDefault | undefined {
  const found: StatedDefault[] = [];
  for (const { text, intro } of lines) {
    if (!/default/iu.test(text)) continue;
    const label = LABEL.exec(text.trim())?.[1];
    if (label !== undefined) {
      const value = defaultValue(label, type, true);
      if (value !== undefined) found.push({ value, quote: text });
      continue;
    }
    if (isConditional(intro ?? "")) continue;
    for (const sentence of sentencesOf(text)) {
      const inner = LABEL.exec(sentence)?.[1] ?? IN_BRACKETS.exec(sentence)?.[1];
      const words = inner ?? sentenceDefault(sentence);
      if (words === undefined) continue;
      // A default under a condition contradicts any other.
      if (isConditional(sentence.slice(0, sentence.indexOf(words)))) return undefined;
      const value = defaultValue(words, type, inner !== undefined);
      if (value !== undefined) found.push({ value, quote: sentence });
    }
  }
  const [first] = found;
  return found.some(({ value }) => value !== first?.value) ? undefined : first;
}

function sentenceDefault(sentence: string): string | undefined {
  for (const pattern of SENTENCES) {
    const words = pattern.exec(sentence)?.[1];
    if (words !== undefined) return words;
  }
  return (IS_DEFAULT.exec(sentence) ?? IN_LIST.exec(sentence))?.[1];
}

/**
 * A default as a page writes it, as a value of a type.
 *
 * @param words what stands behind "default"
 * @param whole the words are the value alone, not the rest of a sentence
 * @example defaultValue("4,000 seconds", "integer", false) // 4000
 */
export function defaultValue(
  words: string,
  type: JsonType | undefined,
  whole: boolean,
): JsonScalar | undefined {
  const text = words.trim();
  const quoted = /^(?:"([^"]{0,200})"|'([^']{0,200})'|“([^”]{0,200})”)/u.exec(text);
  if (quoted !== null && type === "string") return quoted[1] ?? quoted[2] ?? quoted[3] ?? "";
  const word =
    /^\S{1,200}/u
      .exec(text)?.[0]
      .replace(/[.,;:)]{1,3}$/u, "")
      .replace(/^["'“]|["'”]$/gu, "") ?? "";
  const rest = text.slice(word.length).replace(/^["'”]/u, "");
  switch (type) {
    case "integer":
    case "number":
      return numberOf(word, type);
    case "boolean":
      return /^true$/iu.test(word) ? true : /^false$/iu.test(word) ? false : undefined;
    case "string":
      if (word === "" || NO_VALUE.test(word)) return undefined;
      // One word is a value; several are a description of one.
      return /^[.;]?$/u.test(rest.trim()) || (!whole && /^[.,;]\s|^\.$|^ \(/u.test(rest)) ? word : undefined;
    default:
      return undefined;
  }
}

function numberOf(word: string, type: "integer" | "number"): number | undefined {
  if (!/^-?\d{1,16}(?:,\d{3})*(?:\.\d{1,16})?$/u.test(word)) return undefined;
  const value = Number(word.replace(/,/gu, ""));
  return Number.isFinite(value) && (type === "number" || Number.isSafeInteger(value)) ? value : undefined;
}
