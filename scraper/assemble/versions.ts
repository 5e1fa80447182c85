import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { VersionNode } from "../../spec/model/api-model.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { joinPlaces } from "./places.ts";

/**
 * Order of versions: by their numbers, then as text.
 *
 * @example ["v10", "v2.1", "v2"].sort(compareVersions) // ["v2", "v2.1", "v10"]
 */
export function compareVersions(a: string, b: string): number {
  const numbers = (id: string): number[] => (id.match(/\d{1,9}/gu) ?? []).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether two spellings mean the same version: `v1.1`, `V1.1` and `1.1` do.
 *
 * @example sameVersion("v1.1", "1.1") // true
 */
export function sameVersion(a: string, b: string): boolean {
  const plain = (id: string): string =>
    id
      .trim()
      .toLowerCase()
      .replace(/^v(?=\d)/u, "");
  return plain(a) === plain(b);
}

/**
 * What several pages say of one version.
 *
 * @param nodes at least one
 * @param diagnostics gets a `version-contradicted` for each field that the pages state differently
 * @returns the first statement of each field, in an order of the statements' own
 * @example mergeVersions([{ id: "1.1", state: "CURRENT", from: [], basis: "stated" }], []).state // "CURRENT"
 */
export function mergeVersions(nodes: readonly VersionNode[], diagnostics: Diagnostic[]): VersionNode {
  const [first] = nodes as [VersionNode, ...VersionNode[]];
  const pick = <K extends "state" | "supportedUntil" | "notBefore">(field: K): Pick<VersionNode, K> => {
    const stated = [...new Set(nodes.flatMap((node) => node[field] ?? []))].sort();
    const [kept, other] = stated;
    if (kept === undefined) return {} as Pick<VersionNode, K>;
    if (other !== undefined) {
      const data = { version: first.id, field, first: kept, second: other };
      const at = nodes.find((node) => node[field] === other)?.from[0];
      diagnostics.push(assembleDiagnostics.create("version-contradicted", data, at));
    }
    return { [field]: kept } as Pick<VersionNode, K>;
  };
  return {
    id: first.id,
    ...pick("state"),
    ...pick("supportedUntil"),
    ...pick("notBefore"),
    from: nodes.reduce<VersionNode["from"]>((all, { from }) => joinPlaces(all, from), []),
    basis: first.basis,
  };
}
