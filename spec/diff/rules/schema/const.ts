import { message } from "../../../diagnostic.ts";
import { showJson } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import type { SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const LISTED: readonly SchemaPlace[] = [
  "request-body",
  "request-property",
  "response-body",
  "response-property",
];

const added = perPlace({
  suffix: "const-added",
  action: "added",
  text: message`the only value is now \`${"to"}\``,
  request: "error",
  response: "info",
  listed: LISTED,
});
const removed = perPlace({
  suffix: "const-removed",
  action: "removed",
  text: message`\`${"from"}\` is no longer the only value`,
  request: "info",
  response: "error",
  listed: LISTED,
});
const changed = perPlace({
  suffix: "const-changed",
  action: "changed",
  text: message`the only value changed from \`${"from"}\` to \`${"to"}\``,
  request: "error",
  response: "error",
  listed: LISTED,
});

/** `const`: the only value that is allowed. */
export const constValue: SchemaFamily = {
  keywords: ["const"],
  rules: rulesOf(added, removed, changed),
  check(check) {
    const [from, to] = check.values("const");
    if (from === undefined) check.emit(added, { to: showJson(to) }, "const");
    else if (to === undefined) check.emit(removed, { from: showJson(from) }, "const");
    else check.emit(changed, { from: showJson(from), to: showJson(to) }, "const");
  },
};
