import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import { branchRules, wholeRules } from "./composition.ts";
import { isAlternatives } from "./type.ts";

const { added, removed } = branchRules("any-of", "anyOf", { added: "info", removed: "info" });
const { set, unset } = wholeRules("any-of", "anyOf");

/** `anyOf`: at least one branch matches. */
export const anyOf: SchemaFamily = {
  keywords: ["anyOf"],
  rules: rulesOf(added, removed, set, unset),
  check(check) {
    const match = check.pair.branches.get("anyOf");
    if (match === undefined || isAlternatives(check)) return;
    const isCrossed = check.pair.changed.has("composition");
    const names = (list: typeof match.added) => list.map(({ name }) => name).join(", ");
    if (check.old.branches.anyOf === undefined && !isCrossed)
      check.emit(set, { branch: names(match.added) }, "anyOf");
    else if (check.new.branches.anyOf === undefined)
      check.emit(unset, { branch: names(match.removed) }, "anyOf");
    else {
      for (const { name } of match.added) check.emit(added, { branch: name }, "anyOf");
      for (const { name } of match.removed) check.emit(removed, { branch: name }, "anyOf");
    }
  },
};
