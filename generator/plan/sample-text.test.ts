import { expect, it } from "vitest";
import { sampleText } from "./sample-text.ts";

/** On a text of hundreds of `a` these take more steps than there is time for. */
it.each([
  "(a|aa)+!$",
  "(a+b?)+!",
  "(a|aa){40}!",
  "(a?){40}a{400}b",
  "^t?e?x?t?a*a*a*a*a*a*!",
  `${"a?".repeat(60)}!`,
])("a pattern that never ends is not tried: %s", (pattern) => {
  expect(sampleText({ type: "string", pattern, minLength: 400 })).toBe(`text${"a".repeat(396)}`);
});

it.each([
  ["^[a-z]+-\\d$", "sample-1"],
  ["^[A-Z]$", "A"],
  ["^\\d{1,3}(?:\\.\\d{1,3}){3}$", "text"],
  ["^[a-z]+/[0-9]+$", "sample/1"],
])("of %s the first text of ours that fits", (pattern, want) => {
  expect(sampleText({ type: "string", pattern })).toBe(want);
});
