import { message } from "../../../diagnostic.ts";
import type { Family, ParameterMatch, ParameterSide, Reporter } from "../../pairs.ts";
import { sunsetOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import type { Rule } from "../../rule.ts";

const base = { area: "parameters", direction: "request" } as const;
const added = { ...base, action: "added" } as const;
const removed = { ...base, action: "removed" } as const;

const newPath = rule({
  id: "new-request-path-parameter",
  level: "error",
  ...added,
  text: message`was added${"note"}`,
});
const newRequired = rule({
  id: "new-required-request-parameter",
  level: "error",
  ...added,
  text: message`was added and is required${"note"}`,
});
const newOptional = rule({
  id: "new-optional-request-parameter",
  level: "info",
  ...added,
  text: message`was added${"note"}`,
});
const newSharedRequired = rule({
  id: "new-required-request-default-parameter-to-existing-path",
  level: "error",
  ...added,
  text: message`was added to every operation of the path and is required${"note"}`,
});
const newSharedOptional = rule({
  id: "new-optional-request-default-parameter-to-existing-path",
  level: "info",
  ...added,
  text: message`was added to every operation of the path${"note"}`,
});
const gone = rule({
  id: "request-parameter-removed",
  level: "warn",
  ...removed,
  text: message`was removed without having been deprecated${"note"}`,
});
const goneAfter = rule({
  id: "request-parameter-removed-with-deprecation",
  level: "info",
  ...removed,
  area: "lifecycle",
  text: message`was removed after deprecation${"note"}`,
});
const goneBefore = rule({
  id: "request-parameter-removed-before-sunset",
  level: "error",
  ...removed,
  area: "lifecycle",
  text: message`was removed before its sunset on ${"sunset"}`,
});

/** Shared with the rules about a sunset that changed. */
export const parameterSunsetUnreadable: Rule<"sunset"> = rule({
  id: "request-parameter-sunset-parse",
  level: "error",
  ...base,
  area: "lifecycle",
  action: "lifecycle",
  text: message`\`x-sunset\` is no date: ${"sunset"}`,
});

/** Parameters that appear or go. */
export const parameterExistence: Family<ParameterMatch> = {
  rules: [
    newPath,
    newRequired,
    newOptional,
    newSharedRequired,
    newSharedOptional,
    gone,
    goneAfter,
    goneBefore,
    parameterSunsetUnreadable,
  ],
  check(match, report) {
    for (const side of match.added) {
      const from = match.renamed.get(side);
      const note = from === undefined ? "" : ` (renamed from \`${from.name}\`)`;
      report.for(side).emit(addedRule(side), { note }, { new: side.at });
    }
    for (const side of match.removed) {
      const to = [...match.renamed].find(([, old]) => old === side)?.[0];
      checkRemoved(side, to === undefined ? "" : ` (renamed to \`${to.name}\`)`, report.for(side));
    }
  },
};

function addedRule(side: ParameterSide): Rule<"note"> {
  if (side.in === "path") return newPath;
  const isRequired = side.node["required"] === true;
  if (side.isShared) return isRequired ? newSharedRequired : newSharedOptional;
  return isRequired ? newRequired : newOptional;
}

function checkRemoved(side: ParameterSide, note: string, report: Reporter): void {
  const at = { old: side.at };
  if (side.node["deprecated"] !== true) return report.emit(gone, { note }, at);
  const { date, raw } = sunsetOf(side.node);
  if (raw !== undefined && date === undefined)
    return report.emit(parameterSunsetUnreadable, { sunset: raw }, at);
  if (date !== undefined && report.policy.today < date) return report.emit(goneBefore, { sunset: date }, at);
  report.emit(goneAfter, { note }, at);
}
