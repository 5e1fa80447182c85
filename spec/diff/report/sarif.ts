import type { Level, SpecChange } from "../change.ts";
import { ruleById } from "../registry.ts";
import { jsonText, plainText } from "./escape.ts";
import type { DiffReport } from "./report.ts";
import { placeOf } from "./report.ts";

const LEVELS: Readonly<Record<Level, string>> = { error: "error", warn: "warning", info: "note" };

/**
 * SARIF 2.1.0, for code scanning.
 *
 * @param report what was found
 * @param options `version`: of this tool
 * @returns JSON text, with a line break at the end
 */
export function renderSarif(report: DiffReport, options: { readonly version: string }): string {
  const rules = [...new Set(report.changes.map(({ rule }) => rule))];
  const value = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "docs2sdk",
            version: options.version,
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: id.replaceAll("-", " ") },
              defaultConfiguration: { level: LEVELS[ruleById.get(id)?.level ?? "info"] },
            })),
          },
        },
        results: report.changes.map((change) => ({
          ruleId: change.rule,
          ruleIndex: rules.indexOf(change.rule),
          level: LEVELS[change.level],
          message: { text: plainText(`${placeOf(change)}: ${change.message}`) },
          locations: [locationOf(report, change)],
          properties: {
            area: change.area,
            args: change.args,
            pointerOld: change.pointerOld,
            pointerNew: change.pointerNew,
          },
        })),
      },
    ],
  };
  return `${jsonText(value)}\n`;
}

/** What is gone is shown where it stood. */
function locationOf(report: DiffReport, change: SpecChange): object {
  const isNew = change.newLocator?.line !== undefined || change.pointerOld === undefined;
  const [side, locator, pointer] = isNew
    ? [report.new, change.newLocator, change.pointerNew]
    : [report.old, change.oldLocator, change.pointerOld];
  const region =
    locator?.line === undefined
      ? {}
      : { region: { startLine: locator.line, startColumn: locator.column ?? 1 } };
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(side.name.replaceAll("\\", "/")) }, ...region },
    ...(pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}
