import { expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { hostileTest } from "./hostile-test.ts";
import { planSdk } from "./plan-sdk.ts";

/** The address of the test of an operation with two optional parameters in the query, one of which has a text that can be free, and the other no form. */
function targetWith(name: string): string | undefined {
  const schema = { type: "array", items: { type: "array", items: { type: "string" } } };
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          parameters: [
            { name, in: "query", schema },
            { name: "fields", in: "query", schema: { type: "string" }, example: "name" },
          ],
          responses: { "204": { description: "" } },
        },
      },
    },
  };
  const [operation] = planSdk([document], {}).value.current.operations;
  return operation === undefined ? undefined : hostileTest(operation)?.target;
}

it.each(["filter", "constructor", "toString", "__proto__", "valueOf"])(
  "sends what the call is given, and nothing that every object has: a parameter called %s",
  (name) => {
    expect(targetWith(name)).toBe("/things?fields=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C");
  },
);
