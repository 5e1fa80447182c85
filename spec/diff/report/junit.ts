import type { Level } from "../change.ts";
import { atLeast } from "../change.ts";
import { markupText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { fileOf, placeOf } from "./report.ts";

/**
 * For build servers: one test case per change; a change at or above the level of the gate fails.
 *
 * @param report what was found
 * @param options `failOn`: the level of the gate
 * @returns JUnit XML, with a line break at the end
 */
export function renderJunit(report: DiffReport, options: { readonly failOn: Level }): string {
  const failures = report.changes.filter(({ level }) => atLeast(level, options.failOn)).length;
  const cases = report.changes.map((change) => {
    const name = `${placeOf(change)}: ${change.message}`;
    const head = `    <testcase classname="${markupText(change.rule)}" name="${markupText(name)}"`;
    if (!atLeast(change.level, options.failOn)) return `${head}/>`;
    const place = fileOf(report.new, change, "new") ?? fileOf(report.old, change, "old") ?? "";
    return `${head}>\n      <failure type="${change.level}" message="${markupText(change.message)}">${markupText(place)}</failure>\n    </testcase>`;
  });
  const name = `${report.old.name} → ${report.new.name}`;
  const counts = `tests="${Math.max(cases.length, 1)}" failures="${failures}"`;
  const none = `    <testcase classname="diff" name="no changes"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="${markupText(name)}" ${counts}>
${cases.length === 0 ? none : cases.join("\n")}
  </testsuite>
</testsuites>
`;
}
