import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type { PageFacts, VersionedOperation } from "../../../spec/model/api-model.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";

/**
 * Carries operations on that stand still while the product moves on: the newest section of an operation is 1.3 and CURRENT, the
 * overview lists 1.5, so the operation is part of 1.4 and 1.5 as well. An operation whose newest section is in any other
 * state has ended with its version.
 *
 * @param pages the pages of one service
 * @returns the pages with the operations of later versions added, on the basis `inferred`
 * @example withStandingOperations(pages, diagnostics)
 */
export function withStandingOperations(
  pages: readonly PageFacts[],
  diagnostics: Diagnostic[],
): readonly PageFacts[] {
  // A planned version cannot be called yet: what will be part of it, only its own sections can tell.
  const listed = pages
    .flatMap((page) => page.versions)
    .filter((version) => version.basis === "stated" && version.state !== "PLANNED");
  const ids = [...new Set(listed.map(({ id }) => id))].sort(byNumbers);
  if (ids.length < 2) return pages;
  const newest = new Map<string, VersionedOperation>();
  for (const operation of pages.flatMap((page) => page.operations)) {
    const known = newest.get(keyOf(operation));
    if (known === undefined || byNumbers(known.version, operation.version) < 0)
      newest.set(keyOf(operation), operation);
  }
  const carried = new Map<VersionedOperation, readonly VersionedOperation[]>();
  for (const operation of newest.values()) {
    const later = ids.filter((id) => byNumbers(operation.version, id) < 0);
    if (operation.state !== "CURRENT" || later.length === 0) continue;
    carried.set(
      operation,
      later.map((version) => ({ ...operation, version, basis: "inferred" })),
    );
    const data = { operation: operation.title, version: operation.version, later: later.join(", ") };
    diagnostics.push(docsyDiagnostics.create("operation-stands-still", data, operation.from[0]));
  }
  return pages.map((page) => ({
    ...page,
    operations: page.operations.flatMap((operation) => [operation, ...(carried.get(operation) ?? [])]),
  }));
}

function keyOf(operation: VersionedOperation): string {
  return `${operation.method} ${operation.path}`;
}

/** `1.2` before `1.10`. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.replace(/^v/iu, "").split(".").map(Number)) as [
    number[],
    number[],
  ];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
