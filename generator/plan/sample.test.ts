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

describe("a sample of schemas that refer to many others", () => {
  const names = Array.from({ length: 40 }, (_, index) => `S${index}`);
  const members = Object.fromEntries(names.map((name) => [name, ref(name)]));
  const dense = (required: readonly string[]): Map<string, JsonObject> =>
    new Map(names.map((name) => [name, { type: "object", required, properties: members }]));
  const count = (value: JsonValue): number =>
    typeof value === "object" && value !== null
      ? Object.values(value).reduce((sum: number, each: JsonValue) => sum + count(each), 1)
      : 1;
  // Four levels of all, or twelve of what is required, would be millions.
  const sizes: readonly [string, { required: readonly string[]; least: number; most: number }][] = [
    ["shows fewer levels of optional members", { required: [], least: 1_641, most: 1_641 }],
    ["ends where they require each other", { required: names.slice(0, 6), least: 4_000, most: 5_000 }],
  ];
  it.each(sizes)("%s", (_name, { required, least, most }) => {
    const size = count(sampleOf(ref("S0"), dense(required)));
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });
});

describe("a sample is a number that an answer may hold", () => {
  const BIG = 2 ** 63;
  const inexact: readonly [name: string, row: { given: JsonObject; want: JsonValue }][] = [
    ["an example", { given: { type: "integer", example: BIG, default: 3 }, want: 3 }],
    ["a default", { given: { type: "number", default: BIG }, want: 1 }],
    [
      "an item of an example without a schema of its own",
      { given: { type: "array", example: [BIG] }, want: ["value"] },
    ],
    [
      "a member of an example that the schema does not know",
      { given: { type: "object", example: { id: { no: BIG } } }, want: {} },
    ],
    ["anything", { given: { example: { id: BIG } }, want: "value" }],
  ];
  it.each(inexact)("not %s from 2^53 on", (_name, { given, want }) => {
    expect(sampleOf(given, schemas)).toEqual(want);
  });
});
