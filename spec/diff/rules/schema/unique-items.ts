import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const OWN =
  "the field's list of kinds has no rule for `uniqueItems`; setting it narrows like any other limit";

const set = perPlace({
  suffix: "unique-items-set",
  action: "set",
  text: message`items must now differ from each other`,
  request: "warn",
  response: "info",
  listed: [],
  own: OWN,
});
const unset = perPlace({
  suffix: "unique-items-unset",
  action: "unset",
  text: message`items may now repeat`,
  request: "info",
  response: "warn",
  listed: [],
  own: OWN,
});

/** `uniqueItems`: no item stands twice. */
export const uniqueItems: SchemaFamily = {
  keywords: ["uniqueItems"],
  rules: rulesOf(set, unset),
  check(check) {
    const [from, to] = check.values("uniqueItems").map((value) => value === true);
    if (from !== to) check.emit(to ? set : unset, {}, "uniqueItems");
  },
};
