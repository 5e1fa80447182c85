import type { JsonScalar, JsonType } from "../../spec/model/json.ts";
import { isConditional, sentencesOf, type ProseLine } from "./prose.ts";

/** A default, and the words that state it. */
export interface StatedDefault {
  readonly value: JsonScalar;
  readonly quote: string;
}

const LABEL = /^default(?: value)?\s?[:：]\s?(.*)$/iu;
const SENTENCE = /\bdefault value (?:of this (?:parameter|field) )?(?:is|of) (.+)$/iu;
const IS_DEFAULT = /\b(?:the )?value is (\S{1,80}) by default\b/iu;
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
      const words = SENTENCE.exec(sentence)?.[1] ?? IS_DEFAULT.exec(sentence)?.[1];
      if (words === undefined) continue;
      // A default under a condition contradicts any other.
      if (isConditional(sentence.slice(0, sentence.indexOf(words)))) return undefined;
      const value = defaultValue(words, type, false);
      if (value !== undefined) found.push({ value, quote: sentence });
    }
  }
  const [first] = found;
  return found.some(({ value }) => value !== first?.value) ? undefined : first;
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
