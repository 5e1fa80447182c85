import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../diagnostic.ts";
import type { Locator } from "../provenance.ts";
import { place } from "../testing/model-fixture.ts";
import { collectDefects, renderDefects } from "./defects.ts";

const raised = (
  code: string,
  locator?: Locator,
  data: Diagnostic["data"] = {},
  message = `${code} here`,
): Diagnostic => ({
  code,
  severity: "warning",
  message,
  stage: "evidence",
  ...(locator === undefined ? {} : { locator }),
  data,
});

describe("collectDefects", () => {
  test.each([
    ["example-contradicts", "contradiction"],
    ["property-example-contradicts", "contradiction"],
    ["default-unfit", "contradiction"],
    ["operation-twice", "contradiction"],
    ["reference-missing", "dead-reference"],
    ["dead-reference", "dead-reference"],
    ["value-list-cut-off", "cut-off"],
    ["placeholder-without-row", "placeholder-without-row"],
    ["example-unreadable", "unreadable-example"],
    ["placeholder-renamed", undefined],
    ["schema-unknown", undefined],
    ["menu-not-captured", undefined],
    ["document-invalid", undefined],
  ])("%s is a %s", (code, group) => {
    expect(collectDefects([raised(code, place("b1"))]).map((defect) => defect.group)).toEqual(
      group === undefined ? [] : [group],
    );
  });

  test("what two stages trip over is one defect; two contradictions at one place are two", () => {
    const at = place("b1/r2");
    const found = collectDefects([
      raised("dead-reference", at, {}, "read so"),
      raised("reference-missing", at, {}, "built so"),
      raised("example-contradicts", at, { class: "string for array" }, "first"),
      raised("example-contradicts", at, { class: "string for array" }, "second"),
      raised("example-contradicts", at, { class: "string for array" }, "second"),
    ]);
    expect(found.map(({ group, message }) => [group, message])).toEqual([
      ["contradiction", "first"],
      ["contradiction", "second"],
      ["dead-reference", "read so"],
    ]);
  });
});

test("the list is Markdown in which the page's own text means nothing", () => {
  const sides = {
    class: "string for array",
    schemaQuote: "tags\n`list`",
    schemaUrl: "tag.html",
    schemaPath: "b4",
  };
  const defects = collectDefects([
    raised("example-contradicts", { ...place("b1", "<b>x</b>"), line: 7 }, sides, "*/ <script> [a](b)"),
  ]);
  expect(renderDefects(defects, "acme/volumes")).toBe(
    [
      "# acme/volumes: 1 defect in the documentation",
      "",
      "## The page contradicts itself (1)",
      "",
      "### string for array (1)",
      "",
      String.raw`- \*/ \<script\> \[a\]\(b\)`,
      "  - volumes.html:7: `<b>x</b>`",
      "  - tag.html b4: `` tags `list` ``",
      "",
    ].join("\n"),
  );
  expect(renderDefects([], "acme/volumes")).toContain("None were found.");
});
