import { message } from "../../../diagnostic.ts";
import type { Family, ParameterPair, Reporter } from "../../pairs.ts";
import { daysBetween, noticeOf, sunsetOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import { parameterSunsetUnreadable } from "./existence.ts";

const base = { area: "lifecycle", direction: "request", action: "lifecycle" } as const;

const deprecated = rule({
  id: "request-parameter-deprecated",
  level: "info",
  ...base,
  text: message`is deprecated${"note"}`,
});
const reactivated = rule({
  id: "request-parameter-reactivated",
  level: "info",
  ...base,
  text: message`is no longer deprecated`,
});
const missing = rule({
  id: "request-parameter-deprecated-sunset-missing",
  level: "error",
  ...base,
  text: message`is deprecated without the \`x-sunset\` that the policy of ${"days"} days demands`,
});
const tooSmall = rule({
  id: "request-parameter-sunset-date-too-small",
  level: "error",
  ...base,
  text: message`is to go on ${"sunset"}, sooner than the policy of ${"days"} days allows`,
});
const deleted = rule({
  id: "request-parameter-sunset-deleted",
  level: "error",
  ...base,
  text: message`lost its sunset ${"from"} while it is still deprecated`,
});
const earlier = rule({
  id: "request-parameter-sunset-date-changed-too-small",
  level: "error",
  ...base,
  text: message`moved its sunset from ${"from"} to ${"to"}, inside the notice of ${"days"} days`,
});

/** `deprecated` and `x-sunset` of parameters. */
export const parameterLifecycle: Family<ParameterPair> = {
  rules: [deprecated, reactivated, missing, tooSmall, deleted, earlier],
  check(pair, report) {
    const [from, to] = [pair.old, pair.new].map(({ node }) => node["deprecated"] === true);
    const at = { old: pair.old.at, new: pair.new.at };
    if (from === true && to === false) report.emit(reactivated, {}, at);
    else if (from === false && to === true) checkDeprecated(pair, report);
    else if (to === true) checkSunset(pair, report);
  },
};

function checkDeprecated(pair: ParameterPair, report: Reporter): void {
  const at = { old: pair.old.at, new: pair.new.at };
  const days = noticeOf(pair.stability, report.policy);
  const { date, raw } = sunsetOf(pair.new.node);
  if (raw === undefined)
    return days > 0 ? report.emit(missing, { days }, at) : report.emit(deprecated, { note: "" }, at);
  if (date === undefined) report.emit(parameterSunsetUnreadable, { sunset: raw }, at);
  else if (daysBetween(report.policy.today, date) < days) report.emit(tooSmall, { sunset: date, days }, at);
  else report.emit(deprecated, { note: `, to go on ${date}` }, at);
}

function checkSunset(pair: ParameterPair, report: Reporter): void {
  const at = { old: pair.old.at, new: pair.new.at };
  const [from, to] = [sunsetOf(pair.old.node), sunsetOf(pair.new.node)];
  if (from.raw === undefined || from.raw === to.raw) return;
  if (to.raw === undefined) return report.emit(deleted, { from: from.raw }, at);
  const unreadable = to.date === undefined ? to.raw : from.date === undefined ? from.raw : undefined;
  if (unreadable !== undefined) return report.emit(parameterSunsetUnreadable, { sunset: unreadable }, at);
  const days = noticeOf(pair.stability, report.policy);
  const [old, fresh] = [from.date ?? "", to.date ?? ""];
  if (fresh < old && daysBetween(report.policy.today, fresh) < days)
    report.emit(earlier, { from: old, to: fresh, days }, at);
}
