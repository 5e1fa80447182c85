import { describe, expect, it } from "vitest";
import { markdownCode, markdownLink, markdownText } from "./markdown.ts";

describe("markdownText", () => {
  it.each([
    ["plain words", "plain words"],
    ["a|b", "a\\|b"],
    ["<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"],
    ["[a](javascript:x)", "\\[a\\](javascript:x)"],
    ["line\nbreak # not a heading", "line break \\# not a heading"],
    ["`code` *b* _i_", "\\`code\\` \\*b\\* \\_i\\_"],
    ["\u202ehidden", "hidden"],
  ])("%j", (given, want) => {
    expect(markdownText(given)).toBe(want);
  });
});

describe("markdownCode", () => {
  it.each([
    ["GET /v1", "`GET /v1`"],
    ["a|b", "`a\\|b`"],
    ["a`b", "`` a`b ``"],
    ["", ""],
    ["a\nb", "`a b`"],
  ])("%j", (given, want) => {
    expect(markdownCode(given)).toBe(want);
  });
});

describe("markdownLink", () => {
  it.each([
    ["https://example.test/a b?c=<d>", "[t](<https://example.test/a%20b?c=%3Cd%3E>)"],
    ["javascript:alert(1)", "t"],
    ["https://user:secret@example.test/", "t"],
    ["no address", "t"],
  ])("%j", (address, want) => {
    expect(markdownLink("t", address)).toBe(want);
  });
});
