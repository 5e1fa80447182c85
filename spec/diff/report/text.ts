import colors from "picocolors";
import type { Level, SpecChange } from "../change.ts";
import { plainText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { bySeverity, fileOf, placeOf, summaryOf } from "./report.ts";

/** Reaches that are listed before "and N more". */
const REACHES = 5;

/**
 * For a terminal.
 *
 * @param report what was found
 * @param options `color`: whether a person looks
 * @returns lines, with a line break at the end
 */
export function renderText(report: DiffReport, options: { readonly color: boolean }): string {
  const paint = colors.createColors(options.color);
  const words: Readonly<Record<Level, string>> = {
    error: paint.red("error"),
    warn: paint.yellow("warn "),
    info: paint.dim("info "),
  };
  const lines = bySeverity(report.changes).flatMap((change) => [
    `${words[change.level]} ${paint.bold(plainText(placeOf(change)))}`,
    `      ${plainText(change.message)} ${paint.dim(`[${change.rule}]`)}`,
    ...reaches(change),
    ...places(report, change).map((line) => `      ${paint.dim(plainText(line))}`),
  ]);
  const title = `${plainText(report.old.name)} → ${plainText(report.new.name)}: ${summaryOf(report)}`;
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), title].join("\n")}\n`;
}

function reaches(change: SpecChange): string[] {
  if (change.reaches.length < 2) return [];
  const shown = change.reaches
    .slice(0, REACHES)
    .map(({ method, path }) => `        ${plainText(`${method} ${path}`)}`);
  const rest = change.reaches.length - REACHES;
  return rest > 0 ? [...shown, `        and ${rest} more (--expand lists them)`] : shown;
}

function places(report: DiffReport, change: SpecChange): string[] {
  const old = fileOf(report.old, change, "old");
  const fresh = fileOf(report.new, change, "new");
  if (old === undefined && fresh === undefined) return [];
  return [[old, fresh].filter((place) => place !== undefined).join(" → ")];
}
