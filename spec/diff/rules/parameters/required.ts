import { message } from "../../../diagnostic.ts";
import type { Family, ParameterPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "parameters", direction: "request" } as const;

const becameRequired = rule({
  id: "request-parameter-became-required",
  level: "error",
  ...base,
  action: "narrowed",
  text: message`became required`,
});
const becameOptional = rule({
  id: "request-parameter-became-optional",
  level: "info",
  ...base,
  action: "widened",
  text: message`became optional`,
});

/** `required` of a parameter; one in the path is always required, whatever the document says. */
export const parameterRequired: Family<ParameterPair> = {
  rules: [becameRequired, becameOptional],
  check(pair, report) {
    const [from, to] = [pair.old, pair.new].map(({ node }) => node["required"] === true);
    if (from === to || (pair.old.in === "path" && pair.new.in === "path")) return;
    report.emit(to === true ? becameRequired : becameOptional, {}, { old: pair.old.at, new: pair.new.at });
  },
};
