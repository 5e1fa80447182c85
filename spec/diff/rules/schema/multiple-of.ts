import { message } from "../../../diagnostic.ts";
import { asNumber } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const OWN = "the field's list of kinds has no rule for `multipleOf`; setting it narrows like any other limit";

const set = perPlace({
  suffix: "multiple-of-set",
  action: "set",
  text: message`\`multipleOf\` was set to ${"to"}`,
  request: "warn",
  response: "info",
  listed: [],
  own: OWN,
});
const unset = perPlace({
  suffix: "multiple-of-unset",
  action: "unset",
  text: message`\`multipleOf\` ${"from"} was dropped`,
  request: "info",
  response: "warn",
  listed: [],
  own: OWN,
});
const narrowed = perPlace({
  suffix: "multiple-of-narrowed",
  action: "narrowed",
  text: message`\`multipleOf\` changed from ${"from"} to ${"to"}, which allows fewer numbers`,
  request: "error",
  response: "info",
  listed: [],
  own: OWN,
});
const widened = perPlace({
  suffix: "multiple-of-widened",
  action: "widened",
  text: message`\`multipleOf\` changed from ${"from"} to ${"to"}, which allows other numbers`,
  request: "info",
  response: "error",
  listed: [],
  own: OWN,
});
const changed = perPlace({
  suffix: "multiple-of-changed",
  action: "changed",
  text: message`\`multipleOf\` changed from ${"from"} to ${"to"}`,
  request: "error",
  response: "error",
  listed: [],
  own: OWN,
});

/** `multipleOf`: every number is a multiple of it. */
export const multipleOf: SchemaFamily = {
  keywords: ["multipleOf"],
  rules: rulesOf(set, unset, narrowed, widened, changed),
  check(check) {
    const [from, to] = check.values("multipleOf").map(asNumber);
    if (from === undefined && to !== undefined) check.emit(set, { to }, "multipleOf");
    else if (from !== undefined && to === undefined) check.emit(unset, { from }, "multipleOf");
    else if (from !== undefined && to !== undefined) {
      const rules = isMultiple(to, from) ? narrowed : isMultiple(from, to) ? widened : changed;
      check.emit(rules, { from, to }, "multipleOf");
    }
  },
};

/** Whether `a` is a whole multiple of `b`, decimal fractions included. */
function isMultiple(a: number, b: number): boolean {
  const quotient = a / b;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
