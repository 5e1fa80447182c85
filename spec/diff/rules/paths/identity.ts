import { message } from "../../../diagnostic.ts";
import { asString, asStrings } from "../../json.ts";
import type { Family, OperationPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { level: "info", area: "paths", direction: "none" } as const;

const idAdded = rule({
  id: "api-operation-id-added",
  ...base,
  action: "added",
  text: message`the operation id \`${"to"}\` was added`,
});
const idRemoved = rule({
  id: "api-operation-id-removed",
  ...base,
  action: "removed",
  text: message`the operation id \`${"from"}\` was removed${"note"}`,
});
const tagAdded = rule({
  id: "api-tag-added",
  ...base,
  action: "added",
  text: message`the tag \`${"tag"}\` was added`,
  grouped: true,
});
const tagRemoved = rule({
  id: "api-tag-removed",
  ...base,
  action: "removed",
  text: message`the tag \`${"tag"}\` was removed`,
  grouped: true,
});

/** Operation id and tags: generated clients name things after them. */
export const identity: Family<OperationPair> = {
  rules: [idAdded, idRemoved, tagAdded, tagRemoved],
  check(pair, report) {
    const at = { old: pair.old.at, new: pair.new.at };
    const [from, to] = [pair.old, pair.new].map((side) => asString(side.node["operationId"]) ?? "");
    if (from === "" && to !== undefined && to !== "")
      report.emit(idAdded, { to }, { new: pair.new.at.to("operationId") });
    else if (from !== to && from !== undefined) {
      const note = to === "" ? "" : `, it is now \`${to}\``;
      report.emit(idRemoved, { from, note }, { old: pair.old.at.to("operationId") });
    }
    const [oldTags, newTags] = [pair.old, pair.new].map((side) => new Set(asStrings(side.node["tags"])));
    for (const tag of newTags ?? []) if (oldTags?.has(tag) !== true) report.emit(tagAdded, { tag }, at);
    for (const tag of oldTags ?? []) if (newTags?.has(tag) !== true) report.emit(tagRemoved, { tag }, at);
  },
};
