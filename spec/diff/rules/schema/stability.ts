import { message } from "../../../diagnostic.ts";
import { isCovered, STABILITIES, stabilityOf } from "../../policy.ts";
import { rule } from "../../rule.ts";
import type { SchemaFamily } from "../../schema-check.ts";

function define(side: "request" | "response") {
  const base = { area: "lifecycle", direction: side, action: "lifecycle" } as const;
  return {
    decreased: rule({
      id: `${side}-property-stability-decreased`,
      level: "error",
      ...base,
      text: message`is less stable: ${"from"} became ${"to"}`,
    }),
    increased: rule({
      id: `${side}-property-stability-increased`,
      level: "info",
      ...base,
      text: message`is more stable: ${"from"} became ${"to"}`,
    }),
  };
}

const request = define("request");
const response = define("response");

/** `x-stability-level` of properties. */
export const stability: SchemaFamily = {
  keywords: ["x-stability-level"],
  rules: [...Object.values(request), ...Object.values(response)],
  alsoMute: true,
  check(check) {
    if (check.place !== "request-property" && check.place !== "response-property") return;
    const [from, to] = [stabilityOf(check.old.schema), stabilityOf(check.new.schema)];
    if (from === "invalid" || to === "invalid" || from === to) return;
    if (!isCovered(from, check.policy) && !isCovered(to, check.policy)) return;
    const rules = check.isRequest ? request : response;
    const isLess = STABILITIES.indexOf(to) < STABILITIES.indexOf(from);
    check.emitRule(isLess ? rules.decreased : rules.increased, { from, to }, "x-stability-level");
  },
};
