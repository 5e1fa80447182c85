/** Longer lists of glued values are not looked at: their segmentations are too many to be certain of one. */
const MAX_LENGTH = 500;

/**
 * Takes the allowed values of an enumeration apart. Values on lines of their own, or with separators between them, are
 * certain. Values without separators (`pendingactiveerror`) are certain only where the page uses each of them as a value
 * elsewhere, and only one way of cutting the text gives nothing but such values, each once.
 *
 * @param allowed the lines behind `Allowed values:`
 * @param words values that the page shows elsewhere: examples, defaults, listed words
 * @returns the values, or `undefined` where they cannot be told apart with certainty
 * @example valuesOf(["pendingactive"], ["active", "pending"]) // ["pending", "active"]
 */
export function valuesOf(
  allowed: readonly string[],
  words: readonly string[],
): readonly string[] | undefined {
  if (allowed.length > 1) return distinct(allowed.map((line) => line.trim()));
  const text = (allowed[0] ?? "").trim();
  if (text === "") return undefined;
  if (/[\s,|;/]/u.test(text)) return distinct(text.split(/[\s,|;/]/u).filter((part) => part !== ""));
  if (words.includes(text)) return [text];
  return segmented(text, words);
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The only way to write a text as a sequence of different words, if there is exactly one. */
function segmented(text: string, words: readonly string[]): readonly string[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const usable = distinct(words).filter((word) => word.length > 0 && text.includes(word));
  // Number of ways (two stand for "several") to write the text from each place to its end, and the first word of one.
  const ways: number[] = new Array<number>(text.length + 1).fill(0);
  const first: string[] = [];
  ways[text.length] = 1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (const word of usable) {
      const rest = text.startsWith(word, at) ? (ways[at + word.length] ?? 0) : 0;
      if (rest === 0) continue;
      ways[at] = Math.min(2, (ways[at] ?? 0) + rest);
      first[at] = word;
    }
  }
  if (ways[0] !== 1) return undefined;
  const values: string[] = [];
  for (let at = 0; at < text.length; at += values.at(-1)?.length ?? text.length)
    values.push(first[at] ?? text);
  return new Set(values).size === values.length ? values : undefined;
}

/**
 * Words of a description that stand between separators, as values in a list do: `pending, active / error`.
 * A word inside a sentence is no value.
 *
 * @example listedWords("Status: pending, active or error. See below") // ["pending", "active", "error"]
 */
export function listedWords(text: string): readonly string[] {
  return text
    .split(/[\n,，、/|;:：()"'`•=.]| - |\bor\b|\band\b/u)
    .map((part) => part.trim())
    .filter((part) => /^[\w-]{1,60}$/u.test(part));
}
