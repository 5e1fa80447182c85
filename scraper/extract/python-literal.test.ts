import { expect, test } from "vitest";
import { readPythonLiteral } from "./python-literal.ts";

const rows: readonly (readonly [string, unknown])[] = [
  ["['a', 'b']", ["a", "b"]],
  ["[{'key': 'key', 'value': None}]", [{ key: "key", value: null }]],
  ["{'a': True, 'b': [1, -2.5, 1e3],}", { a: true, b: [1, -2.5, 1000] }],
  ["()", []],
  ["False", false],
  ["'it\\'s \\u00e9 \\d'", "it's é \\d"],
  ['{"a": null}', { a: null }],
];

test.each(rows)("%s", (text, want) => {
  expect(readPythonLiteral(text)).toEqual({ value: want });
});

test("a name from the page never becomes a prototype", () => {
  const read = readPythonLiteral("{'__proto__': {'x': 1}}");
  expect(Object.hasOwn(read?.value as object, "__proto__")).toBe(true);
  expect((read?.value as { x?: number }).x).toBeUndefined();
});

test.each(["('key': 'value'}", "['a'", "[a]", "01", "8.8.8", "'a' 'b'", "{1: 2}", "", "[".repeat(10_000)])(
  "no literal: %s",
  (text) => {
    expect(readPythonLiteral(text)).toBeUndefined();
  },
);
