import colors from "picocolors";
import type { Severity } from "../../spec/diagnostic.ts";

/** Colours, or none: decided once, where the output's end is known. */
export type Paint = ReturnType<typeof colors.createColors>;

/**
 * Colours for a terminal, plain text for everything else.
 *
 * @param isTty whether a person looks
 */
export const createPaint = (isTty: boolean): Paint => colors.createColors(isTty);

/** A severity's word in its colour. */
export function paintSeverity(paint: Paint, severity: Severity): string {
  return severity === "error"
    ? paint.red("error")
    : severity === "warning"
      ? paint.yellow("warning")
      : paint.dim("info");
}

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
