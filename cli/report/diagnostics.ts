import type { Diagnostic, Severity } from "../../spec/diagnostic.ts";
import type { Locator } from "../../spec/provenance.ts";
import { forTerminal } from "./for-terminal.ts";
import { paintSeverity, type Paint } from "./paint.ts";

/** How many of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts diagnostics by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of diagnostics) counts[diagnostic.severity]++;
  return counts;
}

/** Where something stands, for people: `page.html:12 (b4/r2)`. */
export function placeOf(locator: Locator): string {
  const line = locator.line === undefined ? "" : `:${locator.line}`;
  const anchor = locator.anchor === undefined ? "" : `#${locator.anchor}`;
  return `${locator.url}${anchor}${line}${locator.path === "" ? "" : ` (${locator.path})`}`;
}

/**
 * One diagnostic as lines for people: message, place, the words of the page, what to do.
 *
 * @param diagnostic what a stage has to say
 * @param paint colours
 * @returns lines, each ending in a line break
 */
export function renderDiagnostic(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, code, message, locator, remedy } = diagnostic;
  const lines = [`${paintSeverity(paint, severity)} ${forTerminal(message)} ${paint.dim(`[${code}]`)}`];
  if (locator !== undefined) {
    const quote = locator.quote === "" ? "" : ` — ${locator.quote}`;
    lines.push(`  at ${forTerminal(placeOf(locator) + quote)}`);
  }
  if (remedy !== undefined) lines.push(`  → ${remedy}`);
  return `${lines.join("\n")}\n`;
}
