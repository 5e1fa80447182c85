/** A pattern is written out from end to end; without its anchors one could not tell where the sentence goes on. */
const STATED =
  /\b(?:regular expression|regex)(?: is| of)?\s?[:：]?\s?["'“]?(\^[^\s"'“”]{1,400}\$)(?=["'”)]?[.,;]?(?:\s|$))/iu;

/**
 * The pattern that prose states for a text.
 *
 * @returns `undefined` where there is none, or where it is no regular expression
 * @example readPattern("The value must match the regular expression ^[a-z]{1,64}$.") // "^[a-z]{1,64}$"
 */
export function readPattern(text: string): string | undefined {
  const pattern = STATED.exec(text)?.[1];
  return pattern !== undefined && isPattern(pattern) ? pattern : undefined;
}

/** JSON Schema 2020-12, section 6.3.3: patterns are regular expressions of ECMA-262. Compiled only, never run. */
export function isPattern(text: string): boolean {
  if (text.length > 2000) return false;
  return [true, false].some((unicode) => {
    try {
      new RegExp(text, unicode ? "u" : "");
      return true;
    } catch {
      return false;
    }
  });
}
