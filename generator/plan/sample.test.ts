import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { sampleOf } from "./sample.ts";

/** Where optional members are left out already. */
const FAR_DOWN = 5;

const schemas = new Map<string, JsonObject>([
  [
    "Address",
    { type: "object", properties: { name: { type: "string", example: "n" }, zip: { type: "string" } } },
  ],
  ["Flags", { type: "object", properties: { dry: { type: "boolean" } } }],
]);
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const rows: readonly [name: string, row: { given: JsonObject; want: JsonValue }][] = [
  [
    "required beside a reference",
    { given: { allOf: [ref("Address")], required: ["name"] }, want: { name: "n" } },
  ],
  [
    "required in another part",
    {
      given: { allOf: [ref("Address"), ref("Flags"), { type: "object", required: ["name", "dry"] }] },
      want: { name: "n", dry: true },
    },
  ],
  [
    "required around an alternative",
    {
      given: { allOf: [{ oneOf: [ref("Address")] }, { type: "object", required: ["name"] }] },
      want: { name: "n" },
    },
  ],
  ["nothing required", { given: { allOf: [ref("Address"), ref("Flags")] }, want: {} }],
];

describe("a sample far down holds what is required, wherever that is said", () => {
  it.each(rows)("%s", (_name, { given, want }) => {
    expect(sampleOf(given, schemas, FAR_DOWN)).toEqual(want);
  });
});
