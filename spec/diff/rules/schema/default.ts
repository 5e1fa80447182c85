import { message } from "../../../diagnostic.ts";
import { showJson } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import type { SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const LISTED: readonly SchemaPlace[] = [
  "request-body",
  "request-property",
  "request-parameter",
  "response-body",
  "response-property",
];

/** A default of a parameter says what a call means that leaves it out; of a body it is a note for the server. */
const AT = { "request-parameter": "error" } as const;

const added = perPlace({
  suffix: "default-value-added",
  action: "added",
  text: message`the default \`${"to"}\` was added`,
  request: "info",
  response: "info",
  at: AT,
  listed: LISTED,
});
const removed = perPlace({
  suffix: "default-value-removed",
  action: "removed",
  text: message`the default \`${"from"}\` was removed`,
  request: "info",
  response: "info",
  at: AT,
  listed: LISTED,
});
const changed = perPlace({
  suffix: "default-value-changed",
  action: "changed",
  text: message`the default changed from \`${"from"}\` to \`${"to"}\``,
  request: "info",
  response: "info",
  at: AT,
  listed: LISTED,
});

/** `default`: what is taken where nothing is sent. A required parameter is always sent. */
export const defaultValue: SchemaFamily = {
  keywords: ["default"],
  rules: rulesOf(added, removed, changed),
  alsoMute: true,
  check(check) {
    const { context, place } = check;
    if (place === "request-parameter" && (context.isRequired.old || context.isRequired.new)) return;
    const [from, to] = check.values("default");
    if (from === undefined) check.emit(added, { to: showJson(to) }, "default");
    else if (to === undefined) check.emit(removed, { from: showJson(from) }, "default");
    else check.emit(changed, { from: showJson(from), to: showJson(to) }, "default");
  },
};
