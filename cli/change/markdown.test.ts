import { expect, it } from "vitest";
import { markdownLink, markdownText } from "./markdown.ts";

const rows: [string, { given: string; want: string }][] = [
  [
    "plain words stay",
    {
      given: "The value ranges from 1 to 100 (default 10).",
      want: "The value ranges from 1 to 100 (default 10).",
    },
  ],
  ["HTML", { given: "</script><img src=x>", want: "&#60;/script&#62;&#60;img src=x&#62;" }],
  ["a link that renders by itself", { given: "see https://x.example", want: "see https&#58;//x.example" }],
  ["a mention and a reference", { given: "@team #12", want: "&#64;team &#35;12" }],
  ["line breaks and invisible characters", { given: "a\n# b\u2028c\u202ed", want: "a &#35; b c d" }],
  ["a table and code", { given: "a|`b`", want: "a&#124;&#96;b&#96;" }],
];
it.each(rows)("%s", (_name, { given, want }) => {
  expect(markdownText(given)).toBe(want);
});

it("links only to the web", () => {
  expect(markdownLink("page", "javascript:alert(1)")).toBe("page");
  expect(markdownLink("page", "https://docs.example/a>b")).toBe("[page](<https://docs.example/a%3Eb>)");
});
