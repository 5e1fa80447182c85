import type { MessageTemplate } from "../../../diagnostic.ts";
import { message } from "../../../diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { Level } from "../../change.ts";
import { perPlace } from "../../rule.ts";
import type { PlaceRules } from "../../rule.ts";
import { KEYWORDS } from "../../schema-keywords.ts";
import { BODY_PLACES } from "./presence.ts";

/** Rules about a branch of a composition. */
export type BranchRules = PlaceRules<"branch">;

export const BRANCH_ADDED: Readonly<Record<"allOf" | "anyOf" | "oneOf", MessageTemplate<"branch">>> = {
  allOf: message`\`allOf\` has a new branch \`${"branch"}\``,
  anyOf: message`\`anyOf\` has a new branch \`${"branch"}\``,
  oneOf: message`\`oneOf\` has a new branch \`${"branch"}\``,
};
export const BRANCH_REMOVED: typeof BRANCH_ADDED = {
  allOf: message`\`allOf\` lost its branch \`${"branch"}\``,
  anyOf: message`\`anyOf\` lost its branch \`${"branch"}\``,
  oneOf: message`\`oneOf\` lost its branch \`${"branch"}\``,
};

/** Whether a schema says nothing but its type, so that alternatives bind where they appear, and unbind where they go. */
export function isUnbound(schema: JsonObject): boolean {
  return Object.keys(schema).every(
    (keyword) => keyword === "type" || keyword === "nullable" || !KEYWORDS.has(keyword),
  );
}

const WHOLE =
  "the field has the branches one by one only; alternatives that appear where there were none bind, those that go unbind";

/** Rules for `oneOf` or `anyOf` as a whole: they appear where there were none, or go altogether. */
export function wholeRules(
  id: "one-of" | "any-of",
  keyword: "oneOf" | "anyOf",
): { set: BranchRules; unset: BranchRules } {
  const levels = (request: Level, response: Level) => ({ request, response, listed: [], own: WHOLE });
  return {
    set: perPlace({
      suffix: `${id}-set`,
      action: "set",
      text:
        keyword === "oneOf"
          ? message`\`oneOf\` was set to ${"branch"}`
          : message`\`anyOf\` was set to ${"branch"}`,
      ...levels("warn", "info"),
    }),
    unset: perPlace({
      suffix: `${id}-unset`,
      action: "unset",
      text:
        keyword === "oneOf"
          ? message`\`oneOf\` ${"branch"} was dropped`
          : message`\`anyOf\` ${"branch"} was dropped`,
      ...levels("info", "warn"),
    }),
  };
}

/** Rules for the branches of `oneOf` or `anyOf`, one by one. */
export function branchRules(
  id: "one-of" | "any-of",
  keyword: "oneOf" | "anyOf",
  response: { readonly added: Level; readonly removed: Level },
): { added: BranchRules; removed: BranchRules } {
  return {
    added: perPlace({
      suffix: `${id}-added`,
      action: "added",
      text: BRANCH_ADDED[keyword],
      request: "info",
      response: response.added,
      listed: BODY_PLACES,
    }),
    removed: perPlace({
      suffix: `${id}-removed`,
      action: "removed",
      text: BRANCH_REMOVED[keyword],
      request: "error",
      response: response.removed,
      listed: BODY_PLACES,
    }),
  };
}
