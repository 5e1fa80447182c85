import { describe, expect, test } from "vitest";
import type { Correction } from "../model/correction.ts";
import type { JsonValue } from "../model/json.ts";
import { model, object, schema, type } from "../testing/model-fixture.ts";
import { buildSpec } from "./build.ts";
import { valueAt } from "./pointer.ts";

const size = "/components/schemas/Volume/properties/size";
const given = model({
  types: [type("Volume", object({ "size!": schema("string"), tags: schema(["array", "null"]) }))],
});

const correction = (at: string, rest: Partial<Correction> = {}): Correction => ({
  at,
  because: "Proven against the live service.",
  since: "2026-01-31",
  ...rest,
});

const rows: readonly [
  string,
  { given: Correction; want: readonly [pointer: string, value: JsonValue | undefined, code?: string] },
][] = [
  [
    "sets a value",
    { given: correction(`volumes@1.1#${size}/type`, { set: "integer" }), want: [`${size}/type`, "integer"] },
  ],
  [
    "sets it in every version",
    { given: correction(`volumes@*#${size}/format`, { set: "int64" }), want: [`${size}/format`, "int64"] },
  ],
  [
    "removes a value",
    {
      given: correction("volumes@1.1#/components/schemas/Volume/required/0", { remove: true }),
      want: ["/components/schemas/Volume/required", []],
    },
  ],
  [
    "adds to a list",
    {
      given: correction("volumes@1.1#/components/schemas/Volume/required/-", { set: "tags" }),
      want: ["/components/schemas/Volume/required", ["size", "tags"]],
    },
  ],
  [
    "is for another version",
    { given: correction(`volumes@1.0#${size}/type`, { set: "integer" }), want: [`${size}/type`, "string"] },
  ],
  [
    "is for another service",
    { given: correction(`servers@*#${size}/type`, { set: "integer" }), want: [`${size}/type`, "string"] },
  ],
  [
    "says what the page says by now",
    {
      given: correction(`volumes@*#${size}/type`, { set: "string" }),
      want: [`${size}/type`, "string", "correction-stale"],
    },
  ],
  [
    "removes what is not there",
    {
      given: correction(`volumes@*#${size}/maximum`, { remove: true }),
      want: [`${size}/maximum`, undefined, "correction-stale"],
    },
  ],
  [
    "leads nowhere",
    {
      given: correction("volumes@*#/components/schemas/Disk/type", { set: "object" }),
      want: ["/components/schemas/Disk", undefined, "correction-lost"],
    },
  ],
];

describe("a correction", () => {
  test.each(rows)("%s", (_name, { given: one, want: [pointer, value, code] }) => {
    const { value: bundle, diagnostics } = buildSpec(given, { descriptions: false, corrections: [one] });
    expect(valueAt(bundle.document, pointer)).toEqual(value);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.data["at"]])).toEqual(
      code === undefined ? [] : [[code, one.at]],
    );
  });

  test("is noted in the sources, changes the digest, and leaves the uncorrected document as it was", () => {
    const plain = buildSpec(given, { descriptions: false }).value;
    const before = JSON.stringify(plain.document);
    const corrected = buildSpec(given, {
      descriptions: false,
      corrections: [correction(`volumes@1.1#${size}/type`, { set: "integer" })],
    }).value;
    expect(corrected.sources.get(`${size}/type`)).toEqual({
      basis: "assumed",
      from: [],
      correction: { because: "Proven against the live service.", since: "2026-01-31" },
    });
    expect(corrected.digest).not.toBe(plain.digest);
    expect(JSON.stringify(plain.document)).toBe(before);
  });
});
