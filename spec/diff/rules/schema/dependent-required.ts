import { message } from "../../../diagnostic.ts";
import { showJson } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";
import { BODY_PLACES } from "./presence.ts";

const added = perPlace({
  suffix: "dependent-required-added",
  action: "added",
  text: message`\`dependentRequired\` ${"to"} was added`,
  request: "error",
  response: "info",
  listed: BODY_PLACES,
});
const removed = perPlace({
  suffix: "dependent-required-removed",
  action: "removed",
  text: message`\`dependentRequired\` ${"from"} was removed`,
  request: "info",
  response: "error",
  listed: BODY_PLACES,
});
const changed = perPlace({
  suffix: "dependent-required-changed",
  action: "changed",
  text: message`\`dependentRequired\` changed from ${"from"} to ${"to"}`,
  request: "error",
  response: "error",
  listed: BODY_PLACES,
});

/** `dependentRequired`: members that are required where another is there. */
export const dependentRequired: SchemaFamily = {
  keywords: ["dependentRequired"],
  rules: rulesOf(added, removed, changed),
  check(check) {
    const [from, to] = check.values("dependentRequired");
    if (from === undefined) check.emit(added, { to: showJson(to) }, "dependentRequired");
    else if (to === undefined) check.emit(removed, { from: showJson(from) }, "dependentRequired");
    else check.emit(changed, { from: showJson(from), to: showJson(to) }, "dependentRequired");
  },
};
