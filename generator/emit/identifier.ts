import { digestOf } from "../../spec/digest.ts";
import type { Identifier } from "./branded.ts";
import { replaceInvisible } from "./invisible.ts";
import { isReserved } from "./reserved-words.ts";

/** Longer names are cut and told apart by a hash. */
export const MAX_IDENTIFIER_LENGTH = 80;

/** The whitelist: letters, digits and underscore of any script, nothing that cannot be seen (see `invisible.ts`). */
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u;

/**
 * Letters and digits that a compiler may not take for ones: those beyond the basic plane and those of Unicode 16 and later, which
 * engines and compilers come to know at different times, and U+2E2F, which no name may hold.
 */
const UNSETTLED =
  /[\u088F\u0C5C\u0CDC\u1C89\u1C8A\u2E2F\uA7CB-\uA7CF\uA7D2\uA7D4\uA7DA-\uA7DC\uA7F1\u{10000}-\u{10FFFF}](?<=[\p{L}\p{M}\p{N}])/gu;

/** Runs of letters and digits. */
const CHUNK = /[\p{L}\p{Nd}]+/gu;
/** Where a word ends inside a chunk: `aB`, `HTTPServer`. */
const HUMP = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** A name is taken apart again wherever it stands; a document has some thousands of them. */
const known = new Map<string, readonly string[]>();
const KNOWN = 20_000;

/**
 * The words of a name, in lower case.
 *
 * @example wordsOf("Auto-Scaling groupID") // ["auto", "scaling", "group", "id"]
 */
export function wordsOf(name: string): readonly string[] {
  const found = known.get(name);
  if (found !== undefined) return found;
  const words = takeApart(name);
  if (known.size < KNOWN && name.length < MAX_IDENTIFIER_LENGTH) known.set(name, words);
  return words;
}

function takeApart(name: string): readonly string[] {
  // An apostrophe joins: "region's" is one word.
  const visible = replaceInvisible(name.slice(0, 4_000), () => " ")
    .normalize("NFC")
    .replace(UNSETTLED, " ")
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "");
  return (visible.match(CHUNK) ?? [])
    .flatMap((chunk) => chunk.split(HUMP))
    .map((word) => letters(word.toLowerCase()));
}

/** Another case may come with a mark of its own: `İ` in lower case is an `i` and a dot. */
const letters = (text: string): string => text.normalize("NFC").replace(/\p{M}/gu, "");

/** `camel`: functions, members, options. `pascal`: types, classes, constants that stand beside a type. */
export type NameStyle = "camel" | "pascal";

/**
 * A valid identifier for any text. Names without a letter or digit get the fallback; long ones are cut and keep a hash
 * of the whole name. Deterministic; two names may give one identifier, see {@link createNames}.
 *
 * @param fallback for names without a letter or a digit; a hash of the name follows it
 * @example identifierOf("server-group members", "camel") // "serverGroupMembers"
 * @example identifierOf("class", "camel") // "class_"
 * @example identifierOf("🚀", "pascal") // "Name_1f0b4ad3" (with the name's own hash)
 */
export function identifierOf(name: string, style: NameStyle, fallback = "name"): Identifier {
  const words = wordsOf(name);
  if (words.length === 0) return identifierOf(`${fallback} ${hashOf(name)}`, style);
  const joined = joinWords(words, style);
  const short =
    joined.length <= MAX_IDENTIFIER_LENGTH
      ? joined
      : `${joined.slice(0, MAX_IDENTIFIER_LENGTH - 9).replace(/[\uD800-\uDBFF]$/u, "")}_${hashOf(name)}`;
  return finish(short);
}

/**
 * As {@link identifierOf}, for a member of an object, where reserved words are fine: `client.images.import()`.
 *
 * @example memberIdentifierOf("delete", "camel") // "delete"
 */
export function memberIdentifierOf(name: string, fallback = "name"): Identifier {
  const identifier = identifierOf(name, "camel", fallback);
  const word = identifier.slice(0, -1);
  return isReserved(word) && identifier.endsWith("_") ? (word as Identifier) : identifier;
}

/**
 * Keeps a name as it is if it is an identifier already, e.g. a schema name; else as {@link identifierOf}.
 *
 * @example exactIdentifier("ScpV1Dot3", "pascal") // "ScpV1Dot3"
 */
export function exactIdentifier(name: string, style: NameStyle): Identifier {
  return name.length <= MAX_IDENTIFIER_LENGTH && isIdentifierName(name)
    ? finish(name)
    : identifierOf(name, style);
}

/**
 * Whether a text holds letters that engine and formatter may take for such, and a compiler not yet.
 *
 * @example hasUnsettledLetters("\u{32B40}") // true
 */
export function hasUnsettledLetters(text: string): boolean {
  return text.search(UNSETTLED) >= 0;
}

/** Whether the text passes the whitelist (reserved words pass). */
export function isIdentifierName(text: string): boolean {
  return (
    IDENTIFIER.test(text) &&
    !hasUnsettledLetters(text) &&
    replaceInvisible(text, () => "") === text &&
    text.normalize("NFC") === text
  );
}

/**
 * Takes a text that has to be an identifier already.
 *
 * @throws TypeError where it is none: the plan made a mistake
 */
export function checkIdentifier(text: string): Identifier {
  if (!isIdentifierName(text)) throw new TypeError(`Not an identifier: ${JSON.stringify(text)}`);
  return text as Identifier;
}

/** Hands out names that are unique in one scope. */
export interface Names {
  /** The wanted name, or the same with the lowest free number from 2 on. */
  take(wanted: Identifier): Identifier;
  has(name: string): boolean;
}

/**
 * A scope for names.
 *
 * @param reserved names that nobody gets
 * @param options.ignoreCase for names that become file names
 * @example const names = createNames(); names.take(a); names.take(a) // "list", "list2"
 */
export function createNames(
  reserved: Iterable<string> = [],
  options: { readonly ignoreCase?: boolean } = {},
): Names {
  const fold = (name: string): string => (options.ignoreCase === true ? name.toLowerCase() : name);
  const taken = new Set([...reserved].map(fold));
  const next = new Map<string, number>();
  return {
    take(wanted) {
      let name: string = wanted;
      let count = next.get(fold(wanted)) ?? 2;
      while (taken.has(fold(name))) name = `${wanted}${String(count++)}`;
      next.set(fold(wanted), count);
      taken.add(fold(name));
      return name as Identifier;
    },
    has: (name) => taken.has(fold(name)),
  };
}

function joinWords(words: readonly string[], style: NameStyle): string {
  return words
    .map((word, index) => (style === "camel" && index === 0 ? word : capitalised(word)))
    .reduce((text, word) => text + (/\p{Nd}$/u.test(text) && /^\p{Nd}/u.test(word) ? "_" : "") + word, "");
}

function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return letters(first.toUpperCase()) + rest.join("");
}

function finish(name: string): Identifier {
  // Words in a row may be one letter: the parts of a Korean syllable.
  const composed = name.normalize("NFC");
  const started = /^[\p{L}_$]/u.test(composed) ? composed : `_${composed}`;
  return checkIdentifier(isReserved(started) ? `${started}_` : started);
}

function hashOf(name: string): string {
  return digestOf(name).slice(0, 8);
}
