import { expect, test } from "vitest";
import type { Medium } from "./doc-page.ts";
import { mediumOf } from "./medium.ts";

const rows: readonly (readonly [string, { given: readonly [string, string]; want: Medium }])[] = [
  ["declared HTML", { given: ["text/html", "plain"], want: "html" }],
  ["declared Markdown", { given: ["text/markdown", "plain"], want: "markdown" }],
  ["declared JSON", { given: ["application/vnd.x+json", "x"], want: "json" }],
  ["HTML in a text file", { given: ["text/plain", "\n<!DOCTYPE html><p>x"], want: "html" }],
  ["a fragment of HTML", { given: ["text/plain", "<table><tr><td>x"], want: "html" }],
  ["JSON in a text file", { given: ["text/plain", '[{"title":"x"}]'], want: "json" }],
  ["broken JSON is text", { given: ["text/plain", '{"title":'], want: "text" }],
  ["Markdown by its first line", { given: ["text/plain", "# Title\n\ntext"], want: "markdown" }],
  ["Markdown by a fence", { given: ["", "Title\n\n```yaml\na: 1\n```\n"], want: "markdown" }],
  [
    "a comment in a shell sample is no heading",
    { given: ["text/plain", "Title\n# comment\n"], want: "text" },
  ],
  ["a pipe table alone is text", { given: ["text/plain", "Title\n| a | b |\n|---|---|\n"], want: "text" }],
];

test.each(rows)("%s", (_name, { given: [mediaType, text], want }) => {
  expect(mediumOf(mediaType, text)).toBe(want);
});
