import { message } from "../../../diagnostic.ts";
import type { Family, ResponsesPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "responses", direction: "response" } as const;

const successAdded = rule({
  id: "response-success-status-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the status ${"status"} was added`,
});
const successRemoved = rule({
  id: "response-success-status-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`the status ${"status"} was removed`,
});
const otherAdded = rule({
  id: "response-non-success-status-added",
  level: "info",
  ...base,
  action: "added",
  text: message`the status ${"status"} was added`,
});
const otherRemoved = rule({
  id: "response-non-success-status-removed",
  level: "info",
  ...base,
  action: "removed",
  text: message`the status ${"status"} was removed`,
});

/** Statuses of an operation (OpenAPI 3.1, section 4.8.16). */
export const statuses: Family<ResponsesPair> = {
  rules: [successAdded, successRemoved, otherAdded, otherRemoved],
  check(pair, report) {
    for (const status of pair.added)
      report.emit(isSuccess(status) ? successAdded : otherAdded, { status }, { new: pair.new.at.to(status) });
    for (const status of pair.removed)
      report.emit(
        isSuccess(status) ? successRemoved : otherRemoved,
        { status },
        { old: pair.old.at.to(status) },
      );
  },
};

function isSuccess(status: string): boolean {
  return /^2[\dx]{2}$/iu.test(status);
}
