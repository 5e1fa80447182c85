const ESCAPES =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2}|\\[^u]/gu;

/**
 * JSON or YAML whose escapes name whole characters: half of one (a surrogate alone) cannot go over any wire, and becomes the
 * replacement character that every encoder of UTF-8 makes of it. The text keeps its length.
 *
 * @param text as it was read
 * @example wholeCharacters(String.raw`"\ud83d\ude80 \ud83d"`) // String.raw`"\ud83d\ude80 \ufffd"`
 */
export function wholeCharacters(text: string): string {
  if (!/\\u[dD][89a-fA-F]/u.test(text)) return text;
  // A backslash before another one escapes nothing that follows.
  return text.replace(ESCAPES, (found) => (/^\\u.{4}$/u.test(found) ? "\\ufffd" : found));
}
