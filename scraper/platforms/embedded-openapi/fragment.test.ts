import { expect, test } from "vitest";
import type { CodeBlock, DocPage } from "../../document/doc-page.ts";
import { readFragment } from "./fragment.ts";

// The whole line was copied for each value of it.
test("a document of megabytes in one line: each value is quoted with the head of its line", () => {
  const paths = Array.from({ length: 40_000 }, (_, index) => [`/p${index}`, { get: { summary: "words" } }]);
  const root = { openapi: "3.1.0", paths: Object.fromEntries(paths) as Record<string, unknown> };
  const text = `\n${JSON.stringify(root)}\n`;
  const block = { kind: "code", path: "b1", text, line: 7 } as unknown as CodeBlock;
  const { value } = readFragment({ captureId: "c", url: "page.html" } as DocPage, block);
  const places = Object.keys(root.paths).map((path) => value?.locate(["paths", path, "get"]));
  const quote = `${text.slice(1, 160)}…`;
  expect(new Set(places.map((place) => JSON.stringify(place)))).toEqual(
    new Set([JSON.stringify({ captureId: "c", url: "page.html", path: "b1/r1", line: 8, quote })]),
  );
}, 60_000);
