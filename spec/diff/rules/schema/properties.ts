import { message } from "../../../diagnostic.ts";
import type { Level } from "../../change.ts";
import { asObject, member } from "../../json.ts";
import { renamedProperty } from "../../match/renames.ts";
import { rule } from "../../rule.ts";
import type { Action, Rule } from "../../rule.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";
import { movedProperties } from "./one-of.ts";

type PropertyRule = Rule<"note">;

const OWN = "the field's list of kinds has properties of header parameters and bodies only; others are alike";

function define(
  id: string,
  level: Level,
  action: Action,
  what: "new" | "removed",
  own?: string,
): PropertyRule {
  return rule({
    id,
    level,
    area: "schema",
    direction: id.startsWith("response") ? "response" : "request",
    action,
    text: what === "new" ? message`was added${"note"}` : message`was removed${"note"}`,
    ...(own === undefined ? {} : { own }),
  });
}

const requestNew = {
  optional: define("new-optional-request-property", "info", "added", "new"),
  required: define("new-required-request-property", "error", "added", "new"),
  withDefault: define("new-required-request-property-with-default", "error", "added", "new"),
};
const requestRemoved = define("request-property-removed", "warn", "removed", "removed");
const headerRequired = define("new-required-request-header-property", "error", "added", "new");
const parameterNew = {
  optional: define("new-optional-request-parameter-property", "info", "added", "new", OWN),
  required: define("new-required-request-parameter-property", "error", "added", "new", OWN),
};
const parameterRemoved = define("request-parameter-property-removed", "warn", "removed", "removed", OWN);
const response = {
  optional: {
    added: define("response-optional-property-added", "info", "added", "new"),
    removed: define("response-optional-property-removed", "warn", "removed", "removed"),
  },
  required: {
    added: define("response-required-property-added", "info", "added", "new"),
    removed: define("response-required-property-removed", "error", "removed", "removed"),
  },
  optionalMute: {
    added: define("response-optional-write-only-property-added", "info", "added", "new"),
    removed: define("response-optional-write-only-property-removed", "info", "removed", "removed"),
  },
  requiredMute: {
    added: define("response-required-write-only-property-added", "info", "added", "new"),
    removed: define("response-required-write-only-property-removed", "info", "removed", "removed"),
  },
};
const header = {
  added: define("response-header-property-added", "info", "added", "new", OWN),
  removed: define("response-header-property-removed", "warn", "removed", "removed", OWN),
};

/** Properties that appear or go. */
export const properties: SchemaFamily = {
  keywords: ["properties"],
  rules: [
    ...Object.values(requestNew),
    requestRemoved,
    headerRequired,
    ...Object.values(parameterNew),
    parameterRemoved,
    ...Object.values(response).flatMap((pair) => Object.values(pair)),
    ...Object.values(header),
  ],
  alsoMute: true,
  check(check) {
    const members = check.pair.members.get("properties");
    if (members === undefined) return;
    const rename = renamedProperty(check, members);
    for (const name of members.added) {
      const found = addedRule(check, name);
      const note = rename?.to === name ? ` (renamed from \`${rename.from}\`)` : "";
      if (found !== undefined) check.emitProperty(name, found, { note }, { old: false, new: true });
    }
    const moved = movedProperties(check);
    for (const name of members.removed) {
      const found = moved.has(name) ? undefined : removedRule(check, name);
      const note = rename?.from === name ? ` (renamed to \`${rename.to}\`)` : "";
      if (found !== undefined) check.emitProperty(name, found, { note }, { old: true, new: false });
    }
  },
};

function addedRule(check: SchemaCheck, name: string): PropertyRule | undefined {
  const node = member(asObject(check.new.schema["properties"]), name);
  const view = check.pairs.newViews.of(node, check.new.at.to("properties", name));
  const isRequired = check.pairs.newViews.requires(check.new, name);
  const isMute = check.context.isMute || view.schema[check.isRequest ? "readOnly" : "writeOnly"] === true;
  switch (check.place) {
    case "request-body":
    case "request-property":
      if (isMute) return undefined;
      if (!isRequired) return requestNew.optional;
      return view.schema["default"] === undefined ? requestNew.required : requestNew.withDefault;
    case "request-parameter":
    case "request-parameter-property":
      if (isMute) return undefined;
      if (!isRequired) return parameterNew.optional;
      return check.context.names["in"] === "header" ? headerRequired : parameterNew.required;
    case "response-header":
    case "response-header-property":
      return header.added;
    default:
      return responseRules(isRequired, isMute).added;
  }
}

function removedRule(check: SchemaCheck, name: string): PropertyRule | undefined {
  const node = member(asObject(check.old.schema["properties"]), name);
  const view = check.pairs.oldViews.of(node, check.old.at.to("properties", name));
  const isRequired = check.pairs.oldViews.requires(check.old, name);
  const isMute = check.context.isMute || view.schema[check.isRequest ? "readOnly" : "writeOnly"] === true;
  switch (check.place) {
    case "request-body":
    case "request-property":
      return isMute ? undefined : requestRemoved;
    case "request-parameter":
    case "request-parameter-property":
      return isMute ? undefined : parameterRemoved;
    case "response-header":
    case "response-header-property":
      return header.removed;
    default:
      return responseRules(isRequired, isMute).removed;
  }
}

function responseRules(isRequired: boolean, isMute: boolean): { added: PropertyRule; removed: PropertyRule } {
  if (isMute) return isRequired ? response.requiredMute : response.optionalMute;
  return isRequired ? response.required : response.optional;
}
