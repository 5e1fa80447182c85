import { message } from "../../../diagnostic.ts";
import type { Family, OperationPair, Reporter } from "../../pairs.ts";
import { daysBetween, isCovered, noticeOf, STABILITIES, stabilityOf, sunsetOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import { member } from "../../json.ts";
import { sunsetUnreadable } from "../paths/operations.ts";

const base = { area: "lifecycle", direction: "none", action: "lifecycle", grouped: true } as const;

const deprecated = rule({
  id: "endpoint-deprecated",
  level: "info",
  ...base,
  text: message`the operation is deprecated`,
});
const withSunset = rule({
  id: "endpoint-deprecated-with-sunset",
  level: "info",
  ...base,
  text: message`the operation is deprecated, to go on ${"sunset"}`,
});
const reactivated = rule({
  id: "endpoint-reactivated",
  level: "info",
  ...base,
  text: message`the operation is no longer deprecated`,
});
const missing = rule({
  id: "api-deprecated-sunset-missing",
  level: "error",
  ...base,
  text: message`the operation is deprecated without the \`x-sunset\` that the policy of ${"days"} days demands`,
});
const unreadable = rule({
  id: "api-deprecated-sunset-parse",
  level: "error",
  ...base,
  text: message`the operation is deprecated, but \`x-sunset\` is no date: ${"sunset"}`,
});
const tooSmall = rule({
  id: "api-sunset-date-too-small",
  level: "error",
  ...base,
  text: message`the operation is to go on ${"sunset"}, sooner than the policy of ${"days"} days allows`,
});
const deleted = rule({
  id: "sunset-deleted",
  level: "error",
  ...base,
  text: message`the sunset ${"from"} was dropped while the operation is still deprecated`,
});
const earlier = rule({
  id: "api-sunset-date-changed-too-small",
  level: "error",
  ...base,
  text: message`the sunset moved from ${"from"} to ${"to"}, inside the notice of ${"days"} days`,
});
const invalid = rule({
  id: "api-invalid-stability-level",
  level: "error",
  ...base,
  text: message`\`x-stability-level\` is not draft, alpha, beta or stable: ${"value"}`,
});
const decreased = rule({
  id: "api-stability-decreased",
  level: "error",
  ...base,
  text: message`the operation is less stable: ${"from"} became ${"to"}`,
});
const increased = rule({
  id: "api-stability-increased",
  level: "info",
  ...base,
  text: message`the operation is more stable: ${"from"} became ${"to"}`,
});

/** `deprecated`, `x-sunset` and `x-stability-level` of operations. */
export const operationLifecycle: Family<OperationPair> = {
  rules: [
    deprecated,
    withSunset,
    reactivated,
    missing,
    unreadable,
    tooSmall,
    deleted,
    earlier,
    invalid,
    decreased,
    increased,
  ],
  check(pair, report) {
    checkStability(pair, report);
    if (stabilityOf(pair.new.node) === "invalid") return;
    const [from, to] = [pair.old, pair.new].map((side) => side.node["deprecated"] === true);
    if (from !== to) checkDeprecated(pair, to === true, report);
    else if (to === true) checkSunset(pair, report);
  },
};

/** Draft and alpha operations are held to nothing, so only this is said of them. */
export function checkStability(pair: OperationPair, report: Reporter): void {
  const at = { old: pair.old.at, new: pair.new.at };
  const [from, to] = [stabilityOf(pair.old.node), stabilityOf(pair.new.node)];
  if (from === "invalid") return reportInvalid(pair, "old", report);
  if (to === "invalid") return reportInvalid(pair, "new", report);
  if (from === to) return;
  const isLess = STABILITIES.indexOf(to) < STABILITIES.indexOf(from);
  if (isLess && isCovered(from, report.policy)) report.emit(decreased, { from, to }, at);
  else if (!isLess && isCovered(to, report.policy)) report.emit(increased, { from, to }, at);
}

function reportInvalid(pair: OperationPair, side: "old" | "new", report: Reporter): void {
  const value = JSON.stringify(member(pair[side].node, "x-stability-level"));
  report.emit(invalid, { value }, { [side]: pair[side].at.to("x-stability-level") });
}

function checkDeprecated(pair: OperationPair, isDeprecated: boolean, report: Reporter): void {
  const at = { old: pair.old.at, new: pair.new.at };
  if (!isDeprecated) return report.emit(reactivated, {}, at);
  const days = noticeOf(stabilityOf(pair.new.node), report.policy);
  const { date, raw } = sunsetOf(pair.new.node);
  if (raw === undefined)
    return days > 0 ? report.emit(missing, { days }, at) : report.emit(deprecated, {}, at);
  if (date === undefined) report.emit(unreadable, { sunset: raw }, at);
  else if (daysBetween(report.policy.today, date) < days) report.emit(tooSmall, { sunset: date, days }, at);
  else report.emit(withSunset, { sunset: date }, at);
}

function checkSunset(pair: OperationPair, report: Reporter): void {
  const from = sunsetOf(pair.old.node);
  const to = sunsetOf(pair.new.node);
  const at = { old: pair.old.at, new: pair.new.at };
  if (from.raw === undefined || from.raw === to.raw) return;
  if (to.raw === undefined) return report.emit(deleted, { from: from.raw }, at);
  const unreadableSide = to.date === undefined ? to.raw : from.date === undefined ? from.raw : undefined;
  if (unreadableSide !== undefined) return report.emit(sunsetUnreadable, { sunset: unreadableSide }, at);
  const days = noticeOf(stabilityOf(pair.new.node), report.policy);
  const [old, fresh] = [from.date ?? "", to.date ?? ""];
  if (fresh < old && daysBetween(report.policy.today, fresh) < days)
    report.emit(earlier, { from: old, to: fresh, days }, at);
}
