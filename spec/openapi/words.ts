import { digestOf } from "../digest.ts";

/** Longest name that is built from page text; the rest is replaced by a digest. */
const NAME_LENGTH = 96;

/** Words that a title has for grammar alone. */
const ARTICLES = new Set(["a", "an", "the"]);

/**
 * The words of a title or name, without articles and possessives. Letters outside ASCII carry no word.
 *
 * @param text any text of a page
 * @example wordsOf("Show a snapshot’s details") // ["Show", "snapshot", "details"]
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 2_000)
    .replace(/['’]s\b/gu, "")
    .replace(/['’]/gu, "")
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== "" && !ARTICLES.has(word.toLowerCase()));
}

/**
 * A word with its first letter large. Words in capitals become ordinary ones, so that `SSHKey` reads `SshKey`.
 *
 * @example capitalise("ECSs") // "Ecss"
 */
export function capitalise(word: string): string {
  const plain = /^[A-Z0-9]{2,}s?$/u.test(word) ? word.toLowerCase() : word;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/**
 * Words as one PascalCase name.
 *
 * @example pascalCase(["SSH", "key", "pair"]) // "SshKeyPair"
 */
export function pascalCase(words: readonly string[]): string {
  return words.map(capitalise).join("");
}

/**
 * A PascalCase name as camelCase.
 *
 * @example camelCase("ListVirtualServers") // "listVirtualServers"
 */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Shortens a name that hostile or broken pages made too long, keeping it unique.
 *
 * @example shortened("listServers") // "listServers"
 */
export function shortened(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 8)}${digestOf(name).slice(0, 8)}`;
}

/** Nouns whose singular is no shorter, though they end in `s`. */
const SINGULAR_IN_S = /(?:ss|us|is|news|dns|https?|os|aws|gas|bus|alias)$/iu;

/**
 * Whether a noun is a plural by its ending.
 *
 * @example isPlural("Servers") // true
 */
export function isPlural(noun: string): boolean {
  return /s$/iu.test(noun) && (/[A-Z]s$/u.test(noun) || !SINGULAR_IN_S.test(noun));
}

/**
 * The plural of an English noun by its ending; plurals stay.
 *
 * @example pluralOf("Policy") // "Policies"
 */
export function pluralOf(noun: string): string {
  if (isPlural(noun)) return noun;
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/iu.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * The singular of an English noun by its ending; singulars stay.
 *
 * @example singularOf("addresses") // "address"
 */
export function singularOf(noun: string): string {
  if (!isPlural(noun)) return noun;
  if (/[^aeiou]ies$/iu.test(noun)) return `${noun.slice(0, -3)}y`;
  return /(?:ss|us|x|ch|sh)es$/iu.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}
