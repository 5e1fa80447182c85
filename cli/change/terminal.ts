/**
 * Text of a page as one line that cannot steer a terminal.
 *
 * @example forTerminal("a\u001b[2Jb") // "a [2Jb"
 */
export function forTerminal(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 500);
}
