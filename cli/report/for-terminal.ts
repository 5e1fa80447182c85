/**
 * Text of pages made harmless for a terminal: control characters, among them the escape character, become `\u{…}`.
 *
 * @param text anything
 * @example forTerminal("a\u001b[31mb") // "a\\u{1b}[31mb"
 */
export function forTerminal(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === "\n" || character === "\t" ? " " : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
