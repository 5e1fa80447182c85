import type { Level } from "../change.ts";
import { commandData, commandProperty, plainText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { bySeverity, placeOf, summaryOf } from "./report.ts";

const COMMANDS: Readonly<Record<Level, string>> = { error: "error", warn: "warning", info: "notice" };

/**
 * Workflow commands, which GitHub shows as annotations of the new file.
 *
 * @returns one command per change, with a line break at the end
 */
export function renderGithub(report: DiffReport): string {
  const lines = bySeverity(report.changes).map((change) => {
    const locator = change.newLocator?.line === undefined ? undefined : change.newLocator;
    const place = locator?.line === undefined ? "" : `,line=${locator.line},col=${locator.column ?? 1}`;
    const file = commandProperty(plainText(report.new.name));
    const text = commandData(plainText(`${placeOf(change)}: ${change.message}`));
    return `::${COMMANDS[change.level]} file=${file}${place},title=${commandProperty(change.rule)}::${text}`;
  });
  return `${[...lines, `${commandData(plainText(report.new.name))}: ${summaryOf(report)}`].join("\n")}\n`;
}
