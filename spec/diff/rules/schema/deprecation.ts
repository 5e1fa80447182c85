import { message } from "../../../diagnostic.ts";
import { daysBetween, noticeOf, sunsetOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";

function define(side: "request" | "response") {
  const base = { area: "lifecycle", direction: side, action: "lifecycle" } as const;
  const id = (suffix: string) => `${side}-property-${suffix}`;
  return {
    deprecated: rule({ id: id("deprecated"), level: "info", ...base, text: message`is deprecated` }),
    withSunset: rule({
      id: id("deprecated-with-sunset"),
      level: "info",
      ...base,
      text: message`is deprecated, to go on ${"sunset"}`,
    }),
    missing: rule({
      id: id("deprecated-sunset-missing"),
      level: "error",
      ...base,
      text: message`is deprecated without the \`x-sunset\` that the policy of ${"days"} days demands`,
    }),
    invalid: rule({
      id: id("deprecated-sunset-invalid"),
      level: "error",
      ...base,
      text: message`is deprecated, but \`x-sunset\` is no date: ${"sunset"}`,
    }),
    tooSmall: rule({
      id: id("sunset-date-too-small"),
      level: "error",
      ...base,
      text: message`is to go on ${"sunset"}, sooner than the policy of ${"days"} days allows`,
    }),
    reactivated: rule({
      id: id("reactivated"),
      level: "info",
      ...base,
      text: message`is no longer deprecated`,
    }),
  };
}

const request = define("request");
const response = define("response");

/** `deprecated` and `x-sunset` of properties. */
export const deprecation: SchemaFamily = {
  keywords: ["deprecated", "x-sunset"],
  rules: [...Object.values(request), ...Object.values(response)],
  alsoMute: true,
  check(check) {
    if (check.place !== "request-property" && check.place !== "response-property") return;
    if (check.pair.changed.has("deprecated")) checkDeprecated(check, check.isRequest ? request : response);
  },
};

function checkDeprecated(check: SchemaCheck, rules: ReturnType<typeof define>): void {
  const [from, to] = check.values("deprecated").map((value) => value === true);
  if (from === to) return;
  if (to !== true) return check.emitRule(rules.reactivated, {}, "deprecated");
  const days = noticeOf(check.context.stability, check.policy);
  const { date, raw } = sunsetOf(check.new.schema);
  if (raw === undefined) check.emitRule(days > 0 ? rules.missing : rules.deprecated, { days }, "deprecated");
  else if (date === undefined) check.emitRule(rules.invalid, { sunset: raw }, "x-sunset");
  else if (daysBetween(check.policy.today, date) < days)
    check.emitRule(rules.tooSmall, { sunset: date, days }, "x-sunset");
  else check.emitRule(rules.withSunset, { sunset: date }, "x-sunset");
}
