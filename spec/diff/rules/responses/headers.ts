import { message } from "../../../diagnostic.ts";
import type { Family, HeaderPair, HeadersPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "headers", direction: "response" } as const;

const added = rule({
  id: "response-header-added",
  level: "info",
  ...base,
  action: "added",
  text: message`was added`,
});
const optionalRemoved = rule({
  id: "optional-response-header-removed",
  level: "warn",
  ...base,
  action: "removed",
  text: message`was removed`,
});
const requiredRemoved = rule({
  id: "required-response-header-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`was removed, though it was required`,
});
const becameOptional = rule({
  id: "response-header-became-optional",
  level: "error",
  ...base,
  action: "widened",
  text: message`became optional`,
});
const becameRequired = rule({
  id: "response-header-became-required",
  level: "info",
  ...base,
  action: "narrowed",
  text: message`became required`,
  own: "the opposite of `response-header-became-optional`, which the field's list has alone",
});

/** Headers of a response that appear or go. */
export const headerExistence: Family<HeadersPair> = {
  rules: [added, optionalRemoved, requiredRemoved],
  check(pair, report) {
    for (const side of pair.added) report.forHeader(side).emit(added, {}, { new: side.at });
    for (const side of pair.removed) {
      const found = side.node["required"] === true ? requiredRemoved : optionalRemoved;
      report.forHeader(side).emit(found, {}, { old: side.at });
    }
  },
};

/** `required` of a response header. */
export const headerRequired: Family<HeaderPair> = {
  rules: [becameOptional, becameRequired],
  check(pair, report) {
    const [from, to] = [pair.old, pair.new].map(({ node }) => node["required"] === true);
    if (from !== to)
      report.emit(to === true ? becameRequired : becameOptional, {}, { old: pair.old.at, new: pair.new.at });
  },
};
