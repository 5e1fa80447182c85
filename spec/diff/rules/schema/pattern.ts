import { message } from "../../../diagnostic.ts";
import { asString } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const LISTED = ["request-property", "request-parameter", "response-property"] as const;

const added = perPlace({
  suffix: "pattern-added",
  action: "added",
  text: message`the pattern \`${"to"}\` was added`,
  request: "error",
  response: "info",
  listed: LISTED,
});
const removed = perPlace({
  suffix: "pattern-removed",
  action: "removed",
  text: message`the pattern \`${"from"}\` was removed`,
  request: "info",
  response: "info",
  listed: LISTED,
});
const changed = perPlace({
  suffix: "pattern-changed",
  action: "changed",
  text: message`the pattern changed from \`${"from"}\` to \`${"to"}\``,
  request: "warn",
  response: "info",
  listed: LISTED,
});
const generalized = perPlace({
  suffix: "pattern-generalized",
  action: "widened",
  text: message`the pattern changed from \`${"from"}\` to \`${"to"}\`, which matches anything`,
  request: "info",
  response: "info",
  listed: ["request-property", "request-parameter"],
});

/** Patterns that every string matches; nothing else is decided of a pattern. */
const ANYTHING = new Set(["", ".*", "^.*$", "^.*", ".*$"]);

/** `pattern`: a regular expression; whether one contains another is not decided, so a change is a warning. */
export const pattern: SchemaFamily = {
  keywords: ["pattern"],
  rules: rulesOf(added, removed, changed, generalized),
  check(check) {
    const [from, to] = check.values("pattern").map(asString);
    if (from === undefined && to !== undefined) check.emit(added, { to }, "pattern");
    else if (from !== undefined && to === undefined) check.emit(removed, { from }, "pattern");
    else if (from !== undefined && to !== undefined)
      check.emit(ANYTHING.has(to) ? generalized : changed, { from, to }, "pattern");
  },
};
