import { message } from "../../../diagnostic.ts";
import { simpleTypes } from "../../match/simple-types.ts";
import { perPlace } from "../../rule.ts";
import type { PlaceRules, Rule, SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";
import { isArrayOfTheSame, judgeType, typedSide } from "./type-verdict.ts";
import type { TypedSide, TypeVerdict } from "./type-verdict.ts";

const REQUEST: readonly SchemaPlace[] = ["request-body", "request-property"];
const RESPONSE: readonly SchemaPlace[] = ["response-body", "response-property", "response-header"];

const CHANGED = message`the type changed from ${"from"} to ${"to"}`;
const GENERALIZED = message`the type was widened from ${"from"} to ${"to"}`;
const SPECIALIZED = message`the type was narrowed from ${"from"} to ${"to"}`;

const changed = perPlace({
  suffix: "type-changed",
  action: "changed",
  text: CHANGED,
  request: "error",
  response: "error",
  // How an object in a parameter is written on the wire is not known: text in one style, JSON in another.
  at: { "request-parameter-property": "warn" },
  listed: [...REQUEST, "request-parameter", "request-parameter-property", ...RESPONSE],
});
const generalized = perPlace({
  suffix: "type-generalized",
  action: "widened",
  text: GENERALIZED,
  request: "info",
  response: "error",
  listed: [...REQUEST, "request-parameter", "request-parameter-property", ...RESPONSE],
});
const specialized = perPlace({
  suffix: "type-specialized",
  action: "narrowed",
  text: SPECIALIZED,
  request: "error",
  response: "info",
  listed: ["request-parameter-property", ...RESPONSE],
});
const compatible = perPlace({
  suffix: "type-compatible",
  action: "changed",
  text: message`the type changed from ${"from"} to ${"to"}, which is the same on the wire`,
  request: "info",
  response: "info",
  listed: [...REQUEST, ...RESPONSE],
});
const listNarrowed = perPlace({
  suffix: "list-of-types-narrowed",
  action: "narrowed",
  text: message`the alternatives went from ${"from"} to ${"to"}`,
  request: "error",
  response: "info",
  listed: [
    ...REQUEST,
    "request-parameter",
    "request-parameter-property",
    "response-body",
    "response-property",
  ],
});
const listWidened = perPlace({
  suffix: "list-of-types-widened",
  action: "widened",
  text: message`the alternatives went from ${"from"} to ${"to"}`,
  request: "info",
  response: "error",
  listed: [
    ...REQUEST,
    "request-parameter",
    "request-parameter-property",
    "response-body",
    "response-property",
  ],
});

/** A request that takes less was changed; a parameter that is the same as text was widened. */
const NEVER = new Set([
  "request-body-type-specialized",
  "request-property-type-specialized",
  "request-parameter-type-specialized",
  "request-parameter-type-compatible",
  "request-parameter-property-type-compatible",
]);

/** `type` and `format`, and alternatives of plain types written as `oneOf` or `anyOf`. */
export const type: SchemaFamily = {
  keywords: ["type", "format", "oneOf", "anyOf"],
  rules: rulesOf(changed, generalized, specialized, compatible, listNarrowed, listWidened).filter(
    ({ id }) => !NEVER.has(id),
  ),
  check(check) {
    if (checkAlternatives(check)) return;
    const { changed: keywords } = check.pair;
    if (!keywords.has("type") && !keywords.has("format")) return;
    const args = { from: describe(typedSide(check, "old")), to: describe(typedSide(check, "new")) };
    // The type may only have gone into the branches.
    if (args.from === args.to) return;
    check.emitRule(ruleFor(check), args, keywords.has("type") ? "type" : "format");
  },
};

/** Whether both sides are alternatives of plain types, so that the branches are no shapes of their own. */
export function isAlternatives(check: SchemaCheck): boolean {
  const from = simpleTypes(check.old);
  const to = simpleTypes(check.new);
  return from !== undefined && to !== undefined && (from.isList || to.isList);
}

/** `string` ↔ `oneOf: [string, integer]`: a set of types, not two unrelated shapes. */
function checkAlternatives(check: SchemaCheck): boolean {
  const from = simpleTypes(check.old);
  const to = simpleTypes(check.new);
  if (from === undefined || to === undefined || !(from.isList || to.isList)) return false;
  const gone = from.types.filter((name) => !to.types.includes(name));
  const fresh = to.types.filter((name) => !from.types.includes(name));
  if (gone.length + fresh.length === 0) return false;
  const args = { from: from.types.join(", "), to: to.types.join(", ") };
  // Both at once: the side that breaks decides.
  const isNarrowed = check.isRequest ? gone.length > 0 : fresh.length === 0;
  check.emit(isNarrowed ? listNarrowed : listWidened, args);
  return true;
}

function ruleFor(check: SchemaCheck): Rule<"from" | "to"> {
  const { place } = check;
  const verdict = judgeType(check);
  if (place === "request-parameter-property") return parameterPropertyRule(check, verdict);
  if (place === "request-parameter" && verdict === "changed" && isArrayOfTheSame(check))
    return generalized[place];
  if (place === "request-parameter" && verdict === "compatible") return generalized[place];
  return byVerdict(verdict)[place];
}

/** The three ways of an object parameter: safe however it is written, safe as text only, never safe. */
function parameterPropertyRule(check: SchemaCheck, verdict: TypeVerdict): Rule<"from" | "to"> {
  const strict = judgeType(check, true);
  if (strict === "generalized") return generalized[check.place];
  return verdict === "compatible" || verdict === "generalized"
    ? changed[check.place]
    : specialized[check.place];
}

function byVerdict(verdict: TypeVerdict): PlaceRules<"from" | "to"> {
  switch (verdict) {
    case "changed":
      return changed;
    case "generalized":
      return generalized;
    case "specialized":
      return specialized;
    case "compatible":
      return compatible;
  }
}

function describe({ types, format }: TypedSide): string {
  const names = types.length === 0 ? "any" : [...types].sort().join(" or ");
  return format === undefined ? names : `${names}/${format}`;
}
