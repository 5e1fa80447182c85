import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { VersionNode } from "../../spec/model/api-model.ts";
import { assembleDiagnostics } from "./diagnostics.ts";
import { joinPlaces } from "./places.ts";
import type { ServiceFacts, ServicePage } from "./sort-facts.ts";

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

/** A version without what its spelling adds: `V1.0` → `1`. Other zeros count: `v2.10` is not `v2.1`. */
const plain = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/u, "")
    .replace(/^(\d{1,9}(?:\.\d{1,9}){0,3}?)(?:\.0{1,9}){1,3}$/u, "$1");

/**
 * Whether two spellings mean the same version: `v1.1`, `V1.1` and `1.1` do, and `v1` and `v1.0`.
 *
 * @example sameVersion("v1.1", "1.1") // true
 */
export function sameVersion(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/**
 * One spelling for versions that the paths of one service spell in several ways: `/v1/…` and `/v1.0/…` are one API.
 *
 * @param facts a service, as its pages spell the versions
 * @returns the service with the spelling of the most operations; the shorter one where none has more
 * @example withOneSpelling(facts).pages[0]?.operations[0]?.version // "v1"
 */
export function withOneSpelling(facts: ServiceFacts): ServiceFacts {
  const counts = new Map<string, number>();
  for (const { operations } of facts.pages)
    for (const { version } of operations) counts.set(version, (counts.get(version) ?? 0) + 1);
  const chosen = new Map<string, string>();
  const order = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1));
  for (const [id] of order) if (!chosen.has(plain(id))) chosen.set(plain(id), id);
  if (chosen.size === counts.size) return facts;
  const spell = (id: string): string => chosen.get(plain(id)) ?? id;
  return { ...facts, pages: facts.pages.map((page) => respelled(page, spell)) };
}

function respelled(page: ServicePage, spell: (id: string) => string): ServicePage {
  return {
    ...page,
    operations: page.operations.map((one) => ({ ...one, version: spell(one.version) })),
    types: page.types.map((one) =>
      one.versions === undefined ? one : { ...one, versions: [...new Set(one.versions.map(spell))] },
    ),
    versions: page.versions.map((one) => ({ ...one, id: spell(one.id) })),
  };
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
    from: joinPlaces(nodes.map(({ from }) => from)),
    basis: first.basis,
  };
}
