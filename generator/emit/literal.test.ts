import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../spec/model/json.ts";
import { literalOf, memberAccess, optionalAccess, propertyKey, stringLiteral } from "./literal.ts";

const values: readonly [name: string, row: { given: JsonValue; want: string }][] = [
  ["text", { given: "a", want: '"a"' }],
  ["quotes and back-slashes", { given: "'\"\\`${x}", want: '"\'\\"\\\\`${x}"' }],
  ["back-slashes at the end", { given: ["a\\", "\\\\"], want: '["a\\u005c", "\\\\\\u005c"]' }],
  ["the end of a script", { given: "</script>", want: '"<\\/script>"' }],
  ["the start of a comment in HTML", { given: "<!--", want: '"<\\u0021--"' }],
  ["line separators", { given: "a\u2028b\u2029c\r\n", want: '"a\\u2028b\\u2029c\\r\\n"' }],
  ["bidi and zero width", { given: "\u202e\u200b\ufeff", want: '"\\u202e\\u200b\\ufeff"' }],
  ["an astral invisible", { given: "\u{e0041}", want: '"\\udb40\\udc41"' }],
  ["a lone surrogate", { given: "\ud800", want: '"\\ud800"' }],
  ["Korean and emoji stay readable", { given: "서버 🚀", want: '"서버 🚀"' }],
  ["numbers", { given: [0, -1.5, 1e21, 9007199254740993], want: "[0, -1.5, 1e+21, 9007199254740992]" }],
  ["null, true, nothing", { given: [null, true, [], {}], want: "[null, true, [], {}]" }],
  ["keys", { given: { a: 1, "b-c": 2, "": 3, "1": 4 }, want: '{ "1": 4, a: 1, "b-c": 2, "": 3 }' }],
];

describe("literalOf", () => {
  it.each(values)("%s", (_name, { given, want }) => {
    expect(literalOf(given)).toBe(want);
    expect(runInNewContext(`(${want})`)).toEqual(given);
  });

  it("keeps a member called __proto__ a member", () => {
    const given = JSON.parse('{ "__proto__": { "x": 1 } }') as JsonValue;
    const code = literalOf(given);
    expect(code).toBe('{ ["__proto__"]: { x: 1 } }');
    expect(runInNewContext(`Object.getPrototypeOf(${code}) === Object.prototype`)).toBe(true);
    expect(runInNewContext(`JSON.stringify(${code})`)).toBe('{"__proto__":{"x":1}}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(() => literalOf(value)).toThrow(TypeError);
  });
});

describe("keys", () => {
  it.each([
    ["name", "name", ".name"],
    ["na-me", '"na-me"', '["na-me"]'],
    ["__proto__", '["__proto__"]', ".__proto__"],
    ["서버", '"서버"', '["서버"]'],
  ])("%s", (name, key, access) => {
    expect(propertyKey(name)).toBe(key);
    expect(memberAccess(name)).toBe(access);
    expect(optionalAccess(name)).toBe(access.startsWith("[") ? `?.${access}` : `?${access}`);
  });

  it("is the same for every literal", () => {
    expect(stringLiteral("a")).toBe(literalOf("a"));
  });
});
