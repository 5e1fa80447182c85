import type { Diagnostic } from "../../diagnostic.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Level, SpecChange } from "../change.ts";
import { rankOf } from "../change.ts";
import { asObject, member, pointerSteps } from "../json.ts";

/** One of the two documents as a report names it. */
export interface ReportSide {
  /** The file or revision as the user gave it. */
  readonly name: string;
  /** Where given, reports that show content show it. */
  readonly document?: JsonObject;
}

/** Everything that a report may show. */
export interface DiffReport {
  readonly old: ReportSide;
  readonly new: ReportSide;
  readonly changes: readonly SpecChange[];
  /** Changes that the ignore file set aside. */
  readonly ignored: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many changes there are of each level. */
export function countLevels(changes: readonly SpecChange[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of changes) counts[level] += 1;
  return counts;
}

/** The changes, most severe first, document order within a level. */
export function bySeverity(changes: readonly SpecChange[]): SpecChange[] {
  return [...changes].sort((a, b) => rankOf(b.level) - rankOf(a.level));
}

/** `2 breaking, 1 possibly breaking, 5 other changes`, or that there are none. */
export function summaryOf(report: DiffReport): string {
  const { error, warn, info } = countLevels(report.changes);
  const isPartial = report.diagnostics.some(({ severity }) => severity === "error");
  const ignored = report.ignored === 0 ? "" : ` (${report.ignored} ignored)`;
  if (report.changes.length === 0)
    return isPartial ? `no changes in what could be compared${ignored}` : `no changes${ignored}`;
  return `${error} breaking, ${warn} possibly breaking, ${info} other${ignored}`;
}

/** `POST /servers`, the number of operations that a shared change reaches, or where in the document it stands. */
export function placeOf(change: SpecChange): string {
  if (change.method !== undefined && change.path !== undefined) return `${change.method} ${change.path}`;
  if (change.reaches.length > 0) {
    const [first] = change.reaches;
    return `${change.reaches.length} operations, first ${first?.method ?? ""} ${first?.path ?? ""}`;
  }
  return change.pointerNew ?? change.pointerOld ?? "document";
}

/** `old.json:12:3`, where the position is known. */
export function fileOf(side: ReportSide, change: SpecChange, which: "old" | "new"): string | undefined {
  const locator = which === "old" ? change.oldLocator : change.newLocator;
  if (locator?.line === undefined) return undefined;
  return `${side.name}:${locator.line}:${locator.column ?? 1}`;
}

/** What stands at a pointer. */
export function contentAt(side: ReportSide, pointer: string | undefined): JsonValue | undefined {
  if (side.document === undefined || pointer === undefined) return undefined;
  let node: JsonValue | undefined = side.document;
  for (const step of pointerSteps(pointer))
    node = Array.isArray(node) ? (node[Number(step)] as JsonValue | undefined) : member(asObject(node), step);
  return node;
}
