import { message } from "../../../diagnostic.ts";
import { asObject, member } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";
import { branchRules, isUnbound, wholeRules } from "./composition.ts";
import { isAlternatives } from "./type.ts";

const { added, removed } = branchRules("one-of", "oneOf", { added: "error", removed: "info" });
const { set, unset } = wholeRules("one-of", "oneOf");
const wrapped = perPlace({
  suffix: "wrapped-in-one-of",
  action: "changed",
  text: message`the schema is now one of ${"count"} alternatives`,
  request: "error",
  response: "error",
  listed: ["request-body", "response-body"],
});
const fromAnyOf = perPlace({
  suffix: "any-of-became-one-of",
  action: "narrowed",
  text: message`\`anyOf\` became \`oneOf\`: exactly one branch has to match`,
  request: "warn",
  response: "info",
  listed: [],
  own: "the field reports the branches of the one as removed and of the other as added",
});
const toAnyOf = perPlace({
  suffix: "one-of-became-any-of",
  action: "widened",
  text: message`\`oneOf\` became \`anyOf\`: several branches may match`,
  request: "info",
  response: "warn",
  listed: [],
  own: "the field reports the branches of the one as removed and of the other as added",
});

/** `oneOf`: exactly one branch matches. */
export const oneOf: SchemaFamily = {
  keywords: ["oneOf", "composition"],
  rules: rulesOf(added, removed, set, unset, wrapped, fromAnyOf, toAnyOf),
  check(check) {
    if (check.pair.changed.has("composition"))
      check.emit(check.new.branches.oneOf === undefined ? toAnyOf : fromAnyOf, {});
    const match = check.pair.branches.get("oneOf");
    if (match === undefined || isAlternatives(check)) return;
    if (movedProperties(check).size > 0)
      check.emit(wrapped, { count: check.new.branches.oneOf?.length ?? 0 }, "oneOf");
    else if (isNew(check) && isUnbound(check.old.schema))
      check.emit(set, { branch: match.added.map(({ name }) => name).join(", ") }, "oneOf");
    else if (
      check.new.branches.oneOf === undefined &&
      !check.pair.changed.has("composition") &&
      isUnbound(check.new.schema)
    )
      check.emit(unset, { branch: match.removed.map(({ name }) => name).join(", ") }, "oneOf");
    else {
      for (const { name } of match.added) check.emit(added, { branch: name }, "oneOf");
      for (const { name } of match.removed) check.emit(removed, { branch: name }, "oneOf");
    }
  },
};

function isNew(check: SchemaCheck): boolean {
  return check.old.branches.oneOf === undefined && !check.pair.changed.has("composition");
}

/**
 * Properties that went from an object into the branches of a `oneOf` that took its place: they were moved, not removed.
 */
export function movedProperties(check: SchemaCheck): ReadonlySet<string> {
  const branches = check.new.branches.oneOf;
  const properties = Object.keys(asObject(member(check.old.schema, "properties")) ?? {});
  const isWrapper =
    branches !== undefined &&
    check.old.branches.oneOf === undefined &&
    member(check.new.schema, "properties") === undefined &&
    check.new.types.length === 0;
  if (!isWrapper) return new Set();
  const inBranches = new Set(
    branches.flatMap((branch) => {
      const view = check.pairs.newViews.of(branch.value, branch.at);
      return Object.keys(asObject(member(view.schema, "properties")) ?? {});
    }),
  );
  return new Set(properties.filter((name) => inBranches.has(name)));
}
