import { message } from "../../../diagnostic.ts";
import type { Family, OperationsDelta, RemovedOperation, Reporter } from "../../pairs.ts";
import { isCovered, stabilityOf, sunsetOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import type { Rule } from "../../rule.ts";

const base = { area: "paths", direction: "none" } as const;

const added = rule({
  id: "endpoint-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the operation was added${"note"}`,
});
const webhookAdded = rule({
  id: "webhook-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the webhook was added${"note"}`,
});
const webhookRemoved = rule({
  id: "webhook-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`the webhook was removed${"note"}`,
});

function removalRules(prefix: "api" | "api-path", what: string) {
  const removed = { ...base, action: "removed" } as const;
  const texts =
    what === "path"
      ? {
          without: message`the path was removed without having been deprecated${"note"}`,
          after: message`the path was removed after deprecation${"note"}`,
          before: message`the path was removed before its sunset on ${"sunset"}${"note"}`,
        }
      : {
          without: message`the operation was removed without having been deprecated${"note"}`,
          after: message`the operation was removed after deprecation${"note"}`,
          before: message`the operation was removed before its sunset on ${"sunset"}${"note"}`,
        };
  return {
    without: rule({
      id: `${prefix}-removed-without-deprecation`,
      level: "error",
      ...removed,
      text: texts.without,
    }),
    after: rule({ id: `${prefix}-removed-with-deprecation`, level: "info", ...removed, text: texts.after }),
    before: rule({ id: `${prefix}-removed-before-sunset`, level: "error", ...removed, text: texts.before }),
  };
}

const ofOperation = removalRules("api", "operation");
const ofPath = removalRules("api-path", "path");

/** Shared with the rules about a sunset that changed. */
export const sunsetUnreadable: Rule<"sunset"> = rule({
  id: "api-path-sunset-parse",
  level: "error",
  area: "lifecycle",
  direction: "none",
  action: "lifecycle",
  text: message`\`x-sunset\` is no date: ${"sunset"}`,
});

/** Operations, paths and webhooks that appear or go. */
export const operations: Family<OperationsDelta> = {
  rules: [
    added,
    webhookAdded,
    webhookRemoved,
    ...Object.values(ofOperation),
    ...Object.values(ofPath),
    sunsetUnreadable,
  ],
  check(delta, report) {
    const renamed = new Map(
      delta.removed.flatMap(({ side, renamedTo }) =>
        renamedTo === undefined ? [] : [[renamedTo, side] as const],
      ),
    );
    for (const side of delta.added) {
      const from = renamed.get(side);
      const note = from === undefined ? "" : ` (moved from ${from.method} ${from.path})`;
      report.emit(delta.isWebhook ? webhookAdded : added, { note }, { new: side.at }, side);
    }
    for (const removed of delta.removed) {
      if (!delta.isWebhook) checkRemoved(removed, report);
      else report.emit(webhookRemoved, { note: "" }, { old: removed.side.at }, removed.side);
    }
  },
};

function checkRemoved({ side, isWholePath, renamedTo }: RemovedOperation, report: Reporter): void {
  const stability = stabilityOf(side.node);
  // An unknown stability is told by its own rule; drafts and alphas may go at any time.
  if (stability === "invalid" || !isCovered(stability, report.policy)) return;
  const rules = isWholePath ? ofPath : ofOperation;
  const note = renamedTo === undefined ? "" : ` (moved to ${renamedTo.method} ${renamedTo.path})`;
  const at = { old: side.at };
  if (side.node["deprecated"] !== true) return report.emit(rules.without, { note }, at, side);
  const { date, raw } = sunsetOf(side.node);
  if (raw !== undefined && date === undefined)
    return report.emit(sunsetUnreadable, { sunset: raw }, at, side);
  if (date !== undefined && report.policy.today < date)
    return report.emit(rules.before, { note, sunset: date }, at, side);
  report.emit(rules.after, { note }, at, side);
}
