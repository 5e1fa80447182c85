import { describe, expect, test } from "vitest";
import { readMenuLinks } from "./read-menu.ts";

describe("readMenuLinks", () => {
  test.each<[string, { given: string; want: readonly string[] }]>([
    [
      "the links of the navigation before the content, tags inside included",
      {
        given:
          "<nav><ul><li><input type=checkbox><label><a href=/a/><span>A &amp; B</span></a></label><ul><li><a href=/a/1>1</a></ul></ul></nav><main><a href=/x>x</a></main>",
        want: ["A & B → /a/", "1 → /a/1"],
      },
    ],
    [
      "of several, and none of a breadcrumb inside the content",
      {
        given: "<nav><a href=a>A</a></nav><nav><a href=b>B</a></nav><main><nav><a href=c>C</a></nav></main>",
        want: ["A → a", "B → b"],
      },
    ],
    ["none where the content is not marked", { given: "<nav><a href=a>A</a></nav><p>x</p>", want: [] }],
    ["none where the navigation is cut off", { given: "<nav><a href=a>A</a><main>x</main>", want: [] }],
  ])("%s", (_name, { given, want }) => {
    expect(readMenuLinks(given).map(({ text, href }) => `${text} → ${href}`)).toEqual(want);
  });

  test("limits are kept: depth and number of elements", () => {
    const deep = `<nav>${"<ul><li>".repeat(50_000)}<a href=a>A</a></nav><main>x</main>`;
    expect(readMenuLinks(deep, { maxElements: 1_000 })).toEqual([]);
    expect(readMenuLinks(deep)).toEqual([{ text: "A", href: "a" }]);
  });
});
