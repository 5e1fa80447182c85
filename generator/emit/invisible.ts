/**
 * Characters that change how code is displayed without being seen (Unicode Technical Standard 55): controls,
 * bidirectional formatting, zero-width characters, line and paragraph separators, fillers that are letters by category.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these characters, one by one, are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** Most text: nothing in it needs a second look. */
const PLAIN = /^[\u0020-\u007e]*$/u;

/**
 * Replaces what cannot be seen.
 *
 * @param replace gets one character
 * @example replaceInvisible("a\u202eb", () => "") // "ab"
 */
export function replaceInvisible(text: string, replace: (character: string) => string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, replace);
}

/** `\uXXXX` for each code unit: the escape that string literals, JSON and comments share. */
export function unicodeEscape(character: string): string {
  let escaped = "";
  for (let index = 0; index < character.length; index++)
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  return escaped;
}
