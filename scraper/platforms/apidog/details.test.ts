import { expect, test } from "vitest";
import { limitWords, readDetails, type RowDetails } from "./details.ts";
import { listedWords, valuesOf } from "./glued-values.ts";

const nothing: RowDetails = {
  examples: [],
  templates: [],
  allowed: [],
  keywords: {},
  unread: [],
  deprecated: false,
};

const rows: readonly (readonly [string, { given: string; want: Partial<RowDetails> }])[] = [
  ["nothing", { given: "", want: {} }],
  [
    "words",
    { given: "Name of the disk\nSecond line", want: { description: "Name of the disk\nSecond line" } },
  ],
  [
    "example on the next line",
    { given: "Size\nExample:\n10", want: { description: "Size", examples: ["10"] } },
  ],
  [
    "a template variable is no example",
    { given: "Example:\n{{timestamp}}", want: { templates: ["{{timestamp}}"] } },
  ],
  ["default", { given: "Default:\nfalse", want: { default: "false" } }],
  ["glued values", { given: "Allowed values:\nonoff", want: { allowed: ["onoff"] } }],
  [
    "values on lines",
    {
      given: "Allowed values:\non\noff\nsome words",
      want: { allowed: ["on", "off"], description: "some words" },
    },
  ],
  [
    "lengths in prose",
    {
      given: "Min Length: 4, Max Length: 32(Letters: a to z)",
      want: {
        description: "Min Length: 4, Max Length: 32(Letters: a to z)",
        keywords: { minLength: 4, maxLength: 32 },
      },
    },
  ],
  ["bounds", { given: ">= 1\n<= 100", want: { keywords: { minimum: 1, maximum: 100 } } }],
  ["bounds on one line", { given: ">= 1 <= 100", want: { keywords: { minimum: 1, maximum: 100 } } }],
  [
    "lengths as signs",
    { given: ">= 4 characters\n<= 8 characters", want: { keywords: { minLength: 4, maxLength: 8 } } },
  ],
  [
    "a limit under a condition bounds nothing",
    {
      given: "Max Length: 8 if the type is short",
      want: { description: "Max Length: 8 if the type is short" },
    },
  ],
  ["pattern", { given: "Match pattern:\n^[a-z]+$", want: { keywords: { pattern: "^[a-z]+$" } } }],
  ["badges", { given: "deprecated\nread-only", want: { deprecated: true, keywords: { readOnly: true } } }],
];

test.each(rows)("readDetails: %s", (_name, { given, want }) => {
  expect(readDetails(given)).toStrictEqual({ ...nothing, ...want });
});

test("limitWords keeps the limits and drops the sentence", () => {
  expect(limitWords("Min Length: 4, Max Length: 32(Letters)")).toBe("Min Length: 4, Max Length: 32");
  expect(limitWords("Name of the disk")).toBe("");
});

const lists: readonly (readonly [
  string,
  { allowed: string[]; words: string[]; want: string[] | undefined },
])[] = [
  ["lines", { allowed: ["a", "b", "a"], words: [], want: ["a", "b"] }],
  ["separators", { allowed: ["on, off / auto"], words: [], want: ["on", "off", "auto"] }],
  [
    "glued, all known",
    { allowed: ["pendingactive"], words: ["active", "pending"], want: ["pending", "active"] },
  ],
  ["glued, one unknown", { allowed: ["pendingactiveerror"], words: ["active", "pending"], want: undefined }],
  [
    "glued, two ways",
    { allowed: ["workoff"], words: ["work", "off", "workoff", "wor", "koff"], want: ["workoff"] },
  ],
  [
    "glued, two ways with several words",
    { allowed: ["abcab"], words: ["abc", "ab", "a", "bcab"], want: undefined },
  ],
  ["glued, a value twice", { allowed: ["activeactive"], words: ["active"], want: undefined }],
  ["nothing", { allowed: [""], words: ["a"], want: undefined }],
];

test.each(lists)("valuesOf: %s", (_name, { allowed, words, want }) => {
  expect(valuesOf(allowed, words)).toStrictEqual(want);
});

test("listedWords takes words between separators, not words of a sentence", () => {
  expect(listedWords("Status: pending, active or error (read only)")).toStrictEqual([
    "Status",
    "pending",
    "active",
    "error",
  ]);
});
