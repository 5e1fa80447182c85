import type { SpecChange } from "../change.ts";
import { jsonText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { countLevels } from "./report.ts";

/** Version of the shape; `docs/reference/diff-report.schema.json` describes it. */
const FORMAT = 1;

/**
 * For machines.
 *
 * @returns JSON text, two spaces of indentation, with a line break at the end
 */
export function renderJson(report: DiffReport): string {
  const value = {
    format: FORMAT,
    old: report.old.name,
    new: report.new.name,
    summary: countLevels(report.changes),
    ignored: report.ignored,
    changes: report.changes.map(jsonChange),
    diagnostics: report.diagnostics.map(({ code, severity, message }) => ({ code, severity, message })),
  };
  return `${jsonText(value)}\n`;
}

/** A change as JSON; `id` is `rule` again, the name that other differs use. */
export function jsonChange(change: SpecChange): SpecChange & { readonly id: string } {
  return { id: change.rule, ...change };
}
