import { message } from "../../../diagnostic.ts";
import { perPlace } from "../../rule.ts";
import type { SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaFamily } from "../../schema-check.ts";

const LISTED: readonly SchemaPlace[] = [
  "request-body",
  "request-property",
  "request-parameter",
  "request-parameter-property",
  "response-body",
  "response-property",
  "response-header",
];

const becameNullable = perPlace({
  suffix: "became-nullable",
  action: "widened",
  text: message`null is now allowed`,
  request: "info",
  response: "error",
  listed: LISTED,
});
const becameNotNullable = perPlace({
  suffix: "became-not-nullable",
  action: "narrowed",
  text: message`null is no longer allowed`,
  request: "error",
  response: "info",
  listed: LISTED,
});

/** Null in all its spellings: `nullable` (3.0), `type: [..., "null"]` and a null branch (3.1). */
export const nullable: SchemaFamily = {
  keywords: ["nullable"],
  rules: rulesOf(becameNullable, becameNotNullable),
  check(check) {
    const rules = check.new.nullable ? becameNullable : becameNotNullable;
    check.emit(rules, {}, check.new.schema["nullable"] === undefined ? "type" : "nullable");
  },
};
