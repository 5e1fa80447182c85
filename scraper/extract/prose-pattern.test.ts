import { expect, test } from "vitest";
import { readPattern } from "./prose-pattern.ts";

test.each<[string, { given: string; want: string | undefined }]>([
  [
    "in the middle of a sentence",
    {
      given: "(The value must match the regular expression ^[a-zA-Z0-9:/_-]{1,255}$ and cannot be empty.)",
      want: "^[a-zA-Z0-9:/_-]{1,255}$",
    },
  ],
  ["behind a colon, in quotes", { given: 'Regular expression: "^[a-z]+$".', want: "^[a-z]+$" }],
  ["without its anchors", { given: "It must match the regular expression [a-z]+ only.", want: undefined }],
  ["broken", { given: "regular expression ^([a-z$", want: undefined }],
  ["words about patterns", { given: "REGEX: regular expression match.", want: undefined }],
])("%s", (_name, { given, want }) => {
  expect(readPattern(given)).toBe(want);
});
