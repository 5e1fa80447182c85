import { describe, expect, it } from "vitest";
import { inHeader } from "../../templates/runtime/places.ts";
import { isHeaderName, isHeaderValue } from "./header-text.ts";

describe("isHeaderName", () => {
  it.each([
    "X-Trace",
    "x_trace",
    "__proto__",
    "constructor",
    "1",
    "!#$%&'*+-.^_`|~",
    "",
    "trace id",
    "X-Trace:",
    "서버",
    "a\r\nb",
    'a"b',
    "a\u0000b",
    "a/b",
  ])("judges %j as the client does", (name) => {
    const accepted = ((): boolean => {
      try {
        const headers = new Headers();
        inHeader({ headers }, name, "x");
        return [...headers].length === 1;
      } catch {
        return false;
      }
    })();
    expect(isHeaderName(name)).toBe(accepted);
  });
});

describe("isHeaderValue", () => {
  it.each([
    ["application/json; charset=utf-8", true],
    ["a", true],
    ["", false],
    [" a", false],
    ["a\t", false],
    ["application/json；charset=utf-8", false],
    ["a\r\nb: c", false],
    ["a\u0000", false],
  ])("says of %j: %j", (value, want) => {
    expect(isHeaderValue(value)).toBe(want);
  });
});
