import { expect, it } from "vitest";
import { wholeCharacters } from "./whole-characters.ts";

const rows: readonly [name: string, row: { given: string; want: string }][] = [
  ["a pair", { given: String.raw`"\ud83d\uDE80"`, want: "🚀" }],
  ["the first half alone", { given: String.raw`"a\uD83Db"`, want: "a\uFFFDb" }],
  ["the second half alone", { given: String.raw`"\ude80"`, want: "\uFFFD" }],
  ["the halves the wrong way round", { given: String.raw`"\ude80\ud83d"`, want: "\uFFFD\uFFFD" }],
  ["two first halves before a second", { given: String.raw`"\ud83d\ud83d\ude80"`, want: "\uFFFD🚀" }],
  ["a backslash and letters", { given: String.raw`"\\ud83d"`, want: String.raw`\ud83d` }],
  ["a backslash before half of one", { given: String.raw`"\\\ud83d"`, want: "\\\uFFFD" }],
  ["other escapes", { given: String.raw`"\n\"\u00e9\ud83d"`, want: '\n"é\uFFFD' }],
];

it.each(rows)("%s", (_name, { given, want }) => {
  const whole = wholeCharacters(given);
  expect(JSON.parse(whole)).toBe(want);
  expect(whole).toHaveLength(given.length);
});
