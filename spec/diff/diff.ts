import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Sources } from "../openapi/spec-bundle.ts";
import type { ChangeLocator, Level, SpecChange } from "./change.ts";
import { diffDiagnostics } from "./diagnostics.ts";
import { SpecDocument } from "./document.ts";
import { groupFindings } from "./group.ts";
import type { GroupedChange } from "./group.ts";
import type { Policy, Stability } from "./policy.ts";
import { ruleById } from "./registry.ts";
import { walkDocuments } from "./walk.ts";

/** Where a JSON pointer stands in a file; both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What stands beside one of the two documents. */
export interface DiffSide {
  /** What messages call it: the file. */
  readonly name?: string;
  /** Finds pointers in the file's text; asked once, for what changed only. */
  readonly positions?: (pointers: readonly string[]) => ReadonlyMap<string, Position>;
  /** `openapi.sources.json`: where the documentation says it. */
  readonly sources?: Sources;
}

export interface DiffOptions {
  /** ISO date that sunset dates are held against. The clock is the caller's. */
  readonly today: string;
  /** Days of notice that a deprecation owes; 0 or absent: none. */
  readonly deprecationDays?: number | { readonly stable: number; readonly beta: number };
  /** Operations below this stability may change freely. `beta` when absent. */
  readonly stability?: Stability;
  /** Rule id → another level, or `off`. */
  readonly levels?: Readonly<Record<string, Level | "off">>;
  /** One change per operation, instead of one with all the operations that it reaches. */
  readonly expand?: boolean;
  readonly old?: DiffSide;
  readonly new?: DiffSide;
}

/**
 * Compares two OpenAPI documents (3.0 or 3.1). Pure: the same documents and options give the same changes.
 *
 * @param old the document that clients know
 * @param fresh the document that they will meet
 * @param options the date, the policy, and what stands beside the documents
 * @returns the changes in document order; diagnostics for references that lead nowhere and so were not compared
 * @example
 * const { value } = diffDocuments(old, fresh, { today: "2026-01-31" });
 * value.filter((change) => change.level === "error");
 */
export function diffDocuments(
  old: JsonObject,
  fresh: JsonObject,
  options: DiffOptions,
): Staged<readonly SpecChange[]> {
  const left = new SpecDocument(old, options.old?.name ?? "old");
  const right = new SpecDocument(fresh, options.new?.name ?? "new");
  const findings = walkDocuments(left, right, policyOf(options));
  return {
    value: locateAll(groupFindings(findings.list, options.expand === true), options),
    diagnostics: [...unknownRules(options), ...left.diagnostics(), ...right.diagnostics()],
  };
}

function policyOf(options: DiffOptions): Policy {
  const days = options.deprecationDays ?? 0;
  return {
    today: options.today,
    deprecationDays: typeof days === "number" ? { stable: days, beta: days } : days,
    stability: options.stability ?? "beta",
    levels: new Map(Object.entries(options.levels ?? {})),
  };
}

function unknownRules(options: DiffOptions): Diagnostic[] {
  return Object.keys(options.levels ?? {})
    .filter((rule) => !ruleById.has(rule))
    .map((rule) => diffDiagnostics.create("unknown-rule", { at: "levels", rule }));
}

/** Adds to each change where it stands in the two files and in the documentation. */
function locateAll(changes: readonly GroupedChange[], options: DiffOptions): SpecChange[] {
  const find = (side: DiffSide | undefined, pointers: readonly (string | undefined)[]) =>
    side?.positions?.([...new Set(pointers.filter((pointer) => pointer !== undefined))]) ??
    new Map<string, Position>();
  const olds = find(
    options.old,
    changes.map(({ pointerOld }) => pointerOld),
  );
  const news = find(
    options.new,
    changes.map(({ pointerNew }) => pointerNew),
  );
  return changes.map((change) => {
    const oldLocator = locatorOf(change.pointerOld, olds, options.old?.sources);
    const newLocator = locatorOf(change.pointerNew, news, options.new?.sources);
    return {
      ...change,
      ...(oldLocator === undefined ? {} : { oldLocator }),
      ...(newLocator === undefined ? {} : { newLocator }),
    };
  });
}

function locatorOf(
  pointer: string | undefined,
  positions: ReadonlyMap<string, Position>,
  sources: Sources | undefined,
): ChangeLocator | undefined {
  if (pointer === undefined) return undefined;
  const position = positions.get(pointer);
  const from = sources === undefined ? [] : sourcesOf(pointer, sources);
  if (position === undefined && from.length === 0) return undefined;
  return { ...position, ...(from.length === 0 ? {} : { from }) };
}

/** The sources of a pointer, or of the nearest place above it that has some. */
function sourcesOf(pointer: string, sources: Sources): NonNullable<ChangeLocator["from"]> {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = sources.get(at)?.from;
    if (found !== undefined && found.length > 0) return found;
    if (at === "") return [];
  }
}
