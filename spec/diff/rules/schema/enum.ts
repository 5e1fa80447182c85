import { message } from "../../../diagnostic.ts";
import type { JsonValue } from "../../../model/json.ts";
import { isIn, showJson } from "../../json.ts";
import { perPlace, rule } from "../../rule.ts";
import type { Rule } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";

const VALUE_ADDED = message`the enum value \`${"value"}\` was added`;
const VALUE_REMOVED = message`the enum value \`${"value"}\` was removed`;

const valueAdded = perPlace({
  suffix: "enum-value-added",
  action: "added",
  text: VALUE_ADDED,
  request: "info",
  response: "warn",
  listed: ["request-property", "request-parameter", "request-parameter-property", "response-property"],
});
const valueRemoved = perPlace({
  suffix: "enum-value-removed",
  action: "removed",
  text: VALUE_REMOVED,
  request: "error",
  response: "info",
  listed: [
    "request-body",
    "request-property",
    "request-parameter",
    "request-parameter-property",
    "response-property",
  ],
});
const becameEnum = perPlace({
  suffix: "became-enum",
  action: "narrowed",
  text: message`values are now limited to ${"values"}`,
  request: "error",
  response: "info",
  listed: ["request-body", "request-property", "request-parameter"],
});
const becameNotEnum = perPlace({
  suffix: "became-not-enum",
  action: "widened",
  text: message`values are no longer limited to ${"values"}`,
  request: "info",
  response: "warn",
  listed: [],
  own: "dropping an enum is not the removal of its values: a request may then hold any value",
});
const mediaTypeValueRemoved = rule({
  id: "response-mediatype-enum-value-removed",
  level: "info",
  area: "responses",
  direction: "response",
  action: "removed",
  text: VALUE_REMOVED,
});
const headerBecameEnum = rule({
  id: "request-header-property-became-enum",
  level: "error",
  area: "parameters",
  direction: "request",
  action: "narrowed",
  text: message`values are now limited to ${"values"}`,
});
const readOnlyRemoved = rule({
  id: "request-read-only-property-enum-value-removed",
  level: "info",
  area: "schema",
  direction: "request",
  action: "removed",
  text: VALUE_REMOVED,
});
const writeOnlyAdded = rule({
  id: "response-write-only-property-enum-value-added",
  level: "info",
  area: "schema",
  direction: "response",
  action: "added",
  text: VALUE_ADDED,
});

/** `enum`: the values that are allowed. Null belongs to nullability. */
export const enumValues: SchemaFamily = {
  keywords: ["enum"],
  rules: [
    // The list calls it by the media type there.
    ...rulesOf(valueAdded, valueRemoved, becameEnum, becameNotEnum).filter(
      ({ id }) => id !== "response-body-enum-value-removed",
    ),
    mediaTypeValueRemoved,
    headerBecameEnum,
    readOnlyRemoved,
    writeOnlyAdded,
  ],
  alsoMute: true,
  check(check) {
    const [from, to] = check.values("enum");
    if (Array.isArray(from) && Array.isArray(to)) checkValues(check, from, to);
    else if (check.context.isMute) return;
    else if (Array.isArray(to)) {
      const isHeader = check.place === "request-parameter-property" && check.context.names["in"] === "header";
      const args = { values: to.map(showJson).join(", ") };
      if (isHeader) check.emitRule(headerBecameEnum, args, "enum");
      else check.emit(becameEnum, args, "enum");
    } else if (Array.isArray(from))
      check.emit(becameNotEnum, { values: from.map(showJson).join(", ") }, "enum");
  },
};

function checkValues(check: SchemaCheck, from: readonly JsonValue[], to: readonly JsonValue[]): void {
  const [isOld, isNew] = [isIn(from), isIn(to)];
  const added = to.filter((value) => !isOld(value));
  const removed = from.filter((value) => !isNew(value));
  for (const value of added) {
    if (value === null && check.new.nullable) continue;
    emitValue(check, addedRule(check), value);
  }
  for (const value of removed) {
    if (value === null && check.old.nullable) continue;
    emitValue(check, removedRule(check), value);
  }
}

function addedRule(check: SchemaCheck): Rule<"value"> | undefined {
  if (!check.context.isMute) return valueAdded[check.place];
  return check.place === "response-property" ? writeOnlyAdded : undefined;
}

function removedRule(check: SchemaCheck): Rule<"value"> | undefined {
  if (check.context.isMute) return check.place === "request-property" ? readOnlyRemoved : undefined;
  return check.place === "response-body" ? mediaTypeValueRemoved : valueRemoved[check.place];
}

function emitValue(check: SchemaCheck, found: Rule<"value"> | undefined, value: JsonValue): void {
  if (found !== undefined) check.emitRule(found, { value: showJson(value) }, "enum");
}
