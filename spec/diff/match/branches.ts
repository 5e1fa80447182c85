import type { Located } from "../document.ts";
import { asString } from "../json.ts";
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
  let left = [...old];
  let right = [...fresh];
  const take = (isPair: (a: Branch, b: Branch) => boolean) => {
    for (const branch of left) {
      const found = right.find((other) => isPair(branch, other));
      if (found === undefined) continue;
      pairs.push([branch, found]);
      right = right.filter((other) => other !== found);
    }
    const paired = new Set(pairs.map(([branch]) => branch));
    left = left.filter((branch) => !paired.has(branch));
  };
  take((a, b) => a.view.ref !== undefined && a.view.ref === b.view.ref);
  if (left.length > 0 && right.length > 0) take((a, b) => equivalence.same(a.view, b.view));
  take((a, b) => {
    const title = asString(a.view.schema["title"]);
    return title !== undefined && title === asString(b.view.schema["title"]);
  });
  const [a] = left;
  const [b] = right;
  const isOneChanged = left.length === 1 && right.length === 1 && a !== undefined && b !== undefined;
  if (isOneChanged && !(a.view.ref !== undefined && b.view.ref !== undefined)) {
    pairs.push([a, b]);
    return { pairs, added: [], removed: [] };
  }
  return { pairs, added: right, removed: left };
}
