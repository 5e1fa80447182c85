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
