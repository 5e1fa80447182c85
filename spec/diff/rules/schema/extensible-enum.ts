import { message } from "../../../diagnostic.ts";
import { asList, isIn, showJson } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const OWN = "the field's list looks at removed values of requests only; the others are told as well";

const removed = perPlace({
  suffix: "x-extensible-enum-value-removed",
  action: "removed",
  text: message`the value \`${"value"}\` of \`x-extensible-enum\` was removed`,
  request: "error",
  response: "info",
  listed: ["request-property", "request-parameter"],
});
const added = perPlace({
  suffix: "x-extensible-enum-value-added",
  action: "added",
  text: message`the value \`${"value"}\` of \`x-extensible-enum\` was added`,
  request: "info",
  response: "info",
  listed: [],
  own: OWN,
});

/** `x-extensible-enum`: known values of a list that may grow; clients have to expect others. */
export const extensibleEnum: SchemaFamily = {
  keywords: ["x-extensible-enum"],
  rules: rulesOf(removed, added),
  check(check) {
    const [from, to] = check.values("x-extensible-enum");
    if (!Array.isArray(from) || !Array.isArray(to)) return;
    const [isOld, isNew] = [isIn(from), isIn(to)];
    for (const value of asList(from).filter((item) => !isNew(item)))
      check.emit(removed, { value: showJson(value) }, "x-extensible-enum");
    for (const value of asList(to).filter((item) => !isOld(item)))
      check.emit(added, { value: showJson(value) }, "x-extensible-enum");
  },
};
