import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import { BRANCH_ADDED, BRANCH_REMOVED } from "./composition.ts";
import { BODY_PLACES } from "./presence.ts";

const added = perPlace({
  suffix: "all-of-added",
  action: "added",
  text: BRANCH_ADDED.allOf,
  request: "error",
  response: "info",
  listed: BODY_PLACES,
});
const removed = perPlace({
  suffix: "all-of-removed",
  action: "removed",
  text: BRANCH_REMOVED.allOf,
  request: "warn",
  response: "info",
  listed: BODY_PLACES,
});
const annotationAdded = perPlace({
  suffix: "all-of-added-annotation-only",
  action: "added",
  text: message`\`allOf\` has a new branch \`${"branch"}\` that binds nothing`,
  request: "info",
  response: "info",
  listed: BODY_PLACES,
});
const annotationRemoved = perPlace({
  suffix: "all-of-removed-annotation-only",
  action: "removed",
  text: message`\`allOf\` lost its branch \`${"branch"}\`, which bound nothing`,
  request: "info",
  response: "info",
  listed: BODY_PLACES,
});

/** `allOf`: every branch matches. */
export const allOf: SchemaFamily = {
  keywords: ["allOf"],
  rules: rulesOf(added, removed, annotationAdded, annotationRemoved),
  check(check) {
    const match = check.pair.branches.get("allOf");
    for (const { name, view } of match?.added ?? [])
      check.emit(check.isEmpty(view, "new") ? annotationAdded : added, { branch: name }, "allOf");
    for (const { name, view } of match?.removed ?? [])
      check.emit(check.isEmpty(view, "old") ? annotationRemoved : removed, { branch: name }, "allOf");
  },
};
