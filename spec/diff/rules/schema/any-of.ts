import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import { branchRules, isUnbound, wholeRules } from "./composition.ts";
import { isAlternatives } from "./type.ts";

const { added, removed } = branchRules("any-of", "anyOf", { added: "info", removed: "info" });
const { set, unset } = wholeRules("any-of", "anyOf");
const wrapped = perPlace({
  suffix: "wrapped-in-any-of",
  action: "widened",
  text: message`the schema is now one of the alternatives of \`anyOf\`, beside ${"branch"}`,
  request: "info",
  response: "error",
  listed: [],
  own: "the field has this for `oneOf` only; a reader of what was always one shape may now meet another",
});

/** `anyOf`: at least one branch matches. */
export const anyOf: SchemaFamily = {
  keywords: ["anyOf"],
  rules: rulesOf(added, removed, set, unset, wrapped),
  check(check) {
    const match = check.pair.branches.get("anyOf");
    if (match === undefined || isAlternatives(check)) return;
    const isCrossed = check.pair.changed.has("composition");
    const names = (list: typeof match.added) => list.map(({ name }) => name).join(", ");
    if (check.old.isImplied === true) check.emit(wrapped, { branch: names(match.added) }, "anyOf");
    else if (check.old.branches.anyOf === undefined && !isCrossed && isUnbound(check.old.schema))
      check.emit(set, { branch: names(match.added) }, "anyOf");
    else if (check.new.branches.anyOf === undefined && isUnbound(check.new.schema))
      check.emit(unset, { branch: names(match.removed) }, "anyOf");
    else {
      for (const { name } of match.added) check.emit(added, { branch: name }, "anyOf");
      for (const { name } of match.removed) check.emit(removed, { branch: name }, "anyOf");
    }
  },
};
