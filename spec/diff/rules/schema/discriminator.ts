import { message } from "../../../diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { asObject, asString } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";
import { BODY_PLACES } from "./presence.ts";

const info = { request: "info", response: "info", listed: BODY_PLACES } as const;

const added = perPlace({
  suffix: "discriminator-added",
  action: "added",
  text: message`the discriminator \`${"to"}\` was added`,
  ...info,
});
const removed = perPlace({
  suffix: "discriminator-removed",
  action: "removed",
  text: message`the discriminator \`${"from"}\` was removed`,
  ...info,
});
const renamed = perPlace({
  suffix: "discriminator-property-name-changed",
  action: "changed",
  text: message`the discriminator property changed from \`${"from"}\` to \`${"to"}\``,
  ...info,
});
const mappingAdded = perPlace({
  suffix: "discriminator-mapping-added",
  action: "added",
  text: message`the discriminator value \`${"value"}\` was added`,
  ...info,
});
const mappingDeleted = perPlace({
  suffix: "discriminator-mapping-deleted",
  action: "removed",
  text: message`the discriminator value \`${"value"}\` was removed`,
  ...info,
});
const mappingChanged = perPlace({
  suffix: "discriminator-mapping-changed",
  action: "changed",
  text: message`the discriminator value \`${"value"}\` now stands for \`${"to"}\` instead of \`${"from"}\``,
  ...info,
});

/** `discriminator` (OpenAPI 3.1, section 4.8.25): a hint for readers; validation does not depend on it. */
export const discriminator: SchemaFamily = {
  keywords: ["discriminator"],
  rules: rulesOf(added, removed, renamed, mappingAdded, mappingDeleted, mappingChanged),
  check(check) {
    const [from, to] = check.values("discriminator").map(asObject);
    const [oldName, newName] = [from, to].map((side) => asString(side?.["propertyName"]) ?? "");
    if (from === undefined) check.emit(added, { to: newName ?? "" }, "discriminator");
    else if (to === undefined) check.emit(removed, { from: oldName ?? "" }, "discriminator");
    else {
      if (oldName !== newName)
        check.emit(renamed, { from: oldName ?? "", to: newName ?? "" }, "discriminator");
      checkMapping(check, asObject(from["mapping"]) ?? {}, asObject(to["mapping"]) ?? {});
    }
  },
};

function checkMapping(check: SchemaCheck, from: JsonObject, to: JsonObject): void {
  for (const value of Object.keys(to)) {
    if (!Object.hasOwn(from, value)) check.emit(mappingAdded, { value }, "discriminator");
  }
  for (const [value, target] of Object.entries(from)) {
    const other = Object.hasOwn(to, value) ? asString(to[value]) : undefined;
    if (other === undefined) check.emit(mappingDeleted, { value }, "discriminator");
    else if (other !== target && !check.isSameComponent(asString(target) ?? "", other))
      check.emit(mappingChanged, { value, from: asString(target) ?? "", to: other }, "discriminator");
  }
}
