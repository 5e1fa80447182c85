import { message } from "../../../diagnostic.ts";
import type { Level } from "../../change.ts";
import { asObject, asStrings, member } from "../../json.ts";
import { rule } from "../../rule.ts";
import type { Rule } from "../../rule.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";

function define(id: string, level: Level, becomes: "required" | "optional", own?: string): Rule<never> {
  return rule({
    id,
    level,
    area: "schema",
    direction: id.startsWith("response") ? "response" : "request",
    action: becomes === "required" ? "narrowed" : "widened",
    text: becomes === "required" ? message`became required` : message`became optional`,
    ...(own === undefined ? {} : { own }),
  });
}

const OWN =
  "the field's list of kinds has this for bodies and header parameters only; other parameters are alike";

const request = {
  required: define("request-property-became-required", "error", "required"),
  withDefault: define("request-property-became-required-with-default", "error", "required"),
  optional: define("request-property-became-optional", "info", "optional"),
};
const headerRequired = define("request-header-property-became-required", "error", "required");
const parameter = {
  required: define("request-parameter-property-became-required", "error", "required", OWN),
  optional: define("request-parameter-property-became-optional", "info", "optional", OWN),
};
const response = {
  required: define("response-property-became-required", "info", "required"),
  optional: define("response-property-became-optional", "error", "optional"),
  requiredMute: define("response-write-only-property-became-required", "info", "required"),
  optionalMute: define("response-write-only-property-became-optional", "info", "optional"),
};
const header = {
  required: define("response-header-property-became-required", "info", "required", OWN),
  optional: define("response-header-property-became-optional", "error", "optional", OWN),
};

/** `required`: properties that exist on both sides and became required or optional. */
export const required: SchemaFamily = {
  keywords: ["required"],
  rules: [request, { headerRequired }, parameter, response, header].flatMap((group) => Object.values(group)),
  alsoMute: true,
  check(check) {
    const [from = [], to = []] = check.values("required").map(asStrings);
    const [were, are] = [new Set(from), new Set(to)];
    const members = check.pair.members.get("properties");
    const gone = new Set([...(members?.added ?? []), ...(members?.removed ?? [])]);
    for (const name of new Set([...from, ...to])) {
      const isRequired = are.has(name);
      if (isRequired === were.has(name) || gone.has(name)) continue;
      const found = ruleFor(check, name, isRequired);
      if (found !== undefined) check.emitProperty(name, found, {}, { old: true, new: true });
    }
  },
};

function ruleFor(check: SchemaCheck, name: string, isRequired: boolean): Rule<never> | undefined {
  const node = member(asObject(check.new.schema["properties"]), name);
  const { schema } = check.pairs.newViews.of(node, check.new.at.to("properties", name));
  const isMute = check.context.isMute || schema[check.isRequest ? "readOnly" : "writeOnly"] === true;
  switch (check.place) {
    case "request-body":
    case "request-property":
      if (isMute) return undefined;
      if (!isRequired) return request.optional;
      return schema["default"] === undefined ? request.required : request.withDefault;
    case "request-parameter":
    case "request-parameter-property":
      if (isMute) return undefined;
      if (!isRequired) return parameter.optional;
      return check.context.names["in"] === "header" ? headerRequired : parameter.required;
    case "response-header":
    case "response-header-property":
      return isRequired ? header.required : header.optional;
    default:
      if (isMute) return isRequired ? response.requiredMute : response.optionalMute;
      return isRequired ? response.required : response.optional;
  }
}
