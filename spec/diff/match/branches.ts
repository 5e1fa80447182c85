import type { Located } from "../document.ts";
import { asObject, asString } from "../json.ts";
import { ANNOTATIONS, KEYWORDS } from "../schema-keywords.ts";
import type { Equivalence } from "./equivalent.ts";
import type { SchemaView, SchemaViews } from "./schema-view.ts";

/** A branch of a composition. */
export interface Branch {
  readonly index: number;
  readonly view: SchemaView;
  /** How a message calls it: the component, the title, or its number. */
  readonly name: string;
  readonly located: Located;
}

export interface BranchMatch {
  readonly pairs: readonly (readonly [Branch, Branch])[];
  readonly added: readonly Branch[];
  readonly removed: readonly Branch[];
}

/** The branches of one side with what identifies them. */
export function branchList(branches: readonly Located[] | undefined, views: SchemaViews): Branch[] {
  return (branches ?? []).map((located, index) => {
    const view = views.of(located.value, located.at);
    const name = view.ref ?? asString(view.schema["title"]) ?? `#${index + 1}`;
    return { index, view, name, located };
  });
}

/**
 * Pairs the branches of two compositions; their order carries no meaning.
 * First by the component they refer to, then by content, then by title; a last single pair is one branch that changed.
 */
export function matchBranches(
  old: readonly Branch[],
  fresh: readonly Branch[],
  equivalence: Equivalence,
): BranchMatch {
  const pairs: [Branch, Branch][] = [];
  const left = new Set(old);
  const right = new Set(fresh);
  /** Only branches of one key can be a pair: thousands are not held against thousands. */
  const take = (
    keyOf: (branch: Branch) => string | undefined,
    isPair: (a: SchemaView, b: SchemaView) => boolean = () => true,
  ) => {
    const candidates = grouped(right, keyOf);
    for (const branch of left) {
      const key = keyOf(branch);
      const others = key === undefined ? undefined : candidates.get(key);
      for (const other of others ?? []) {
        if (!isPair(branch.view, other.view)) continue;
        pairs.push([branch, other]);
        left.delete(branch);
        right.delete(other);
        others?.delete(other);
        break;
      }
    }
  };
  take(({ view }) => view.ref);
  take(
    ({ view }) => outlineOf(view),
    (a, b) => equivalence.same(a, b),
  );
  take(({ view }) => asString(view.schema["title"]));
  const [a] = left;
  const [b] = right;
  const isOneChanged = left.size === 1 && right.size === 1 && a !== undefined && b !== undefined;
  if (isOneChanged && !(a.view.ref !== undefined && b.view.ref !== undefined)) {
    pairs.push([a, b]);
    return { pairs, added: [], removed: [] };
  }
  return { pairs, added: [...right], removed: [...left] };
}

function grouped(
  branches: Iterable<Branch>,
  keyOf: (branch: Branch) => string | undefined,
): ReadonlyMap<string, Set<Branch>> {
  const groups = new Map<string, Set<Branch>>();
  for (const branch of branches) {
    const key = keyOf(branch);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Set([branch]));
    else group.add(branch);
  }
  return groups;
}

/** What schemas have in common that accept the same: types, names of properties, and every keyword of one value. */
function outlineOf({ nullable, types, schema }: SchemaView): string {
  const values = [...KEYWORDS].flatMap(([keyword, kind]) => {
    const value = schema[keyword];
    const counts =
      kind === "value" && keyword !== "type" && keyword !== "nullable" && !ANNOTATIONS.has(keyword);
    return counts && value !== undefined && (value === null || typeof value !== "object")
      ? [keyword, value]
      : [];
  });
  const names = Object.keys(asObject(schema["properties"]) ?? {}).sort();
  return JSON.stringify([nullable, [...new Set(types)].sort(), names, values]);
}
