import { html } from "../../html-text.ts";
import type { Level } from "../change.ts";
import { atLeast } from "../change.ts";
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
    if (!atLeast(change.level, options.failOn))
      return html` <testcase classname="${change.rule}" name="${name}" /> `;
    const place = fileOf(report.new, change, "new") ?? fileOf(report.old, change, "old") ?? "";
    return html`
      <testcase classname="${change.rule}" name="${name}">
        <failure type="${change.level}" message="${change.message}">${place}</failure>
      </testcase>
    `;
  });
  const name = `${report.old.name} → ${report.new.name}`;
  const tests = Math.max(cases.length, 1);
  const none = html` <testcase classname="diff" name="no changes" /> `;
  const xml = html`<?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="${tests}" failures="${failures}">
      <testsuite name="${name}" tests="${tests}" failures="${failures}">
        ${cases.length === 0 ? none : cases}
      </testsuite>
    </testsuites>`;
  return `${xml.markup}\n`;
}
