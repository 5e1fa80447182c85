import { message } from "../../../diagnostic.ts";
import type { Level } from "../../change.ts";
import { rule } from "../../rule.ts";
import type { Rule } from "../../rule.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const TEXTS = {
  "became-read-only": message`became readOnly`,
  "became-not-read-only": message`is no longer readOnly`,
  "became-write-only": message`became writeOnly`,
  "became-not-write-only": message`is no longer writeOnly`,
} as const;
type Event = keyof typeof TEXTS;

const SIDES = ["request", "response"] as const;
const NEEDS = ["optional", "required"] as const;

const rules = new Map<string, Rule<never>>(
  SIDES.flatMap((side) =>
    NEEDS.flatMap((need) =>
      (Object.keys(TEXTS) as Event[]).map((event) => {
        const id = `${side}-${need}-property-${event}`;
        // A reader may now meet a property that it never saw.
        const level: Level = id === "response-required-property-became-not-write-only" ? "warn" : "info";
        const action = "changed";
        return [
          id,
          rule({ id, level, area: "schema", direction: side, action, text: TEXTS[event] }),
        ] as const;
      }),
    ),
  ),
);

/** `readOnly` and `writeOnly` of properties: in which direction they travel. */
export const visibility: SchemaFamily = {
  keywords: ["readOnly", "writeOnly"],
  rules: [...rules.values()],
  alsoMute: true,
  check(check) {
    if (check.place !== "request-property" && check.place !== "response-property") return;
    const side = check.isRequest ? "request" : "response";
    const need = check.context.isRequired.old ? "required" : "optional";
    for (const [keyword, word] of [
      ["readOnly", "read-only"],
      ["writeOnly", "write-only"],
    ] as const) {
      const [from, to] = check.values(keyword).map((value) => value === true);
      if (from === to) continue;
      const found = rules.get(`${side}-${need}-property-became-${to === true ? "" : "not-"}${word}`);
      if (found !== undefined) check.emitRule(found, {}, keyword);
    }
  },
};
