import { message } from "../../../diagnostic.ts";
import { asObject, member } from "../../json.ts";
import type { Family, OperationPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const OWN = "the field does not look into callbacks; that something changed is told, and that it may break";
const base = { area: "paths", direction: "none", own: OWN } as const;

const added = rule({
  id: "callback-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the callback \`${"callback"}\` was added`,
});
const removed = rule({
  id: "callback-removed",
  level: "warn",
  ...base,
  action: "removed",
  text: message`the callback \`${"callback"}\` was removed`,
});
const changed = rule({
  id: "callback-changed",
  level: "warn",
  ...base,
  action: "changed",
  text: message`the callback \`${"callback"}\` changed`,
});

const extended = rule({
  id: "callback-extended",
  level: "info",
  ...base,
  action: "changed",
  text: message`the callback \`${"callback"}\` changed in a way that breaks nobody`,
});

/** Callbacks (OpenAPI 3.1, section 4.8.18) as a whole. */
export const callbacks: Family<OperationPair> = {
  rules: [added, removed, changed, extended],
  check(pair, report) {
    const from = asObject(pair.old.node["callbacks"]) ?? {};
    const to = asObject(pair.new.node["callbacks"]) ?? {};
    for (const callback of new Set([...Object.keys(from), ...Object.keys(to)])) {
      const [old, fresh] = [member(from, callback), member(to, callback)];
      const at = {
        ...(old === undefined ? {} : { old: pair.old.at.to("callbacks", callback) }),
        ...(fresh === undefined ? {} : { new: pair.new.at.to("callbacks", callback) }),
      };
      if (old === undefined) report.emit(added, { callback }, at);
      else if (fresh === undefined) report.emit(removed, { callback }, at);
      else {
        const level = pair.callbackChange(callback);
        if (level !== undefined) report.emit(level === "info" ? extended : changed, { callback }, at);
      }
    }
  },
};
