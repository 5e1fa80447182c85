import { isExact } from "../../spec/model/exact.ts";

/** How numbers are written that JavaScript cannot hold, by what it makes of them. */
export type WrittenNumbers = ReadonlyMap<number, string>;

/** Numbers of sixteen digits and more, in JSON or YAML; one that stands in a string or a comment does no harm. */
const LONG = /(?<![\w.+-])-?[1-9]\d{15,}(?![\w.])/gu;

/**
 * Finds how a document writes its numbers from 2^53 on.
 *
 * @param text of the document
 * @returns those that no other number of the document is rounded to
 * @example writtenNumbers('{"maximum":9223372036854775807}').get(2 ** 63) // "9223372036854775807"
 */
export function writtenNumbers(text: string): WrittenNumbers {
  const written = new Map<number, string>();
  const unclear = new Set<number>();
  for (const [word] of text.matchAll(LONG)) {
    const value = Number(word);
    if ((written.get(value) ?? word) !== word) unclear.add(value);
    written.set(value, word);
  }
  for (const value of unclear) written.delete(value);
  return written;
}

/**
 * Writes numbers of JSON text as the document writes them, in whose place JavaScript writes others.
 *
 * @param json as `JSON.stringify` gives it
 * @param written see {@link writtenNumbers}
 * @param round gets a number of which it is not known how the document writes it
 * @example asWritten('{"maximum":9223372036854776000}', written, round) // '{"maximum":9223372036854775807}'
 */
export function asWritten(json: string, written: WrittenNumbers, round: (word: string) => void): string {
  // Strings are stepped over.
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.e+-]*/gu, (token) => {
    if (token.startsWith('"') || isExact(Number(token))) return token;
    const word = written.get(Number(token));
    // `1e+23` stands for itself.
    if (word === undefined && !token.includes("e")) round(token);
    return word ?? token;
  });
}
