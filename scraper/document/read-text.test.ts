import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Block } from "./doc-page.ts";
import { readText } from "./read-text.ts";

const source = { captureId: "0".repeat(64), url: "page.txt" };

/** The blocks in short: kind, line and words. */
function inShort(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === "table"
      ? [
          "table",
          block.line,
          [block.header, ...block.rows.map((row) => row.cells)].map((cells) => cells.map((c) => c.text)),
        ]
      : [block.kind, block.line, "text" in block ? block.text : ""],
  );
}

const rows: readonly (readonly [string, { given: string; want: unknown[]; codes?: string[] }])[] = [
  [
    "every line is a paragraph and keeps its line",
    {
      given: "Title\n\n  • Zones\nGET \n",
      want: [
        ["paragraph", 1, "Title"],
        ["paragraph", 3, "  • Zones"],
        ["paragraph", 4, "GET"],
      ],
    },
  ],
  [
    "CRLF, byte order mark, Korean",
    {
      given: "\uFEFF상태 ACTIVE\r\n버전최소 지원 보장일\r\n",
      want: [
        ["paragraph", 1, "상태 ACTIVE"],
        ["paragraph", 2, "버전최소 지원 보장일"],
      ],
    },
  ],
  [
    "two tables that follow each other",
    {
      given: "| a | b |\n|---|---|\n| 1 | 2\\|3 |\n| c |\n|---|\n| 4 |\nend",
      want: [
        [
          "table",
          1,
          [
            ["a", "b"],
            ["1", "2|3"],
          ],
        ],
        ["table", 4, [["c"], ["4"]]],
        ["paragraph", 7, "end"],
      ],
    },
  ],
  [
    "a table without a header",
    {
      given: "| a | b |\n| 1 | 2 |",
      want: [["table", 1, [[], ["a", "b"], ["1", "2"]]]],
    },
  ],
  [
    "cells with breaks, links, code and a pipe in code",
    {
      given: "| Name | Type |\n|:--|--:|\n| id<br>required | [Volume](../volume/) |\n| `a|b` | **x** |",
      want: [
        [
          "table",
          1,
          [
            ["Name", "Type"],
            ["id\nrequired", "Volume"],
            ["a|b", "x"],
          ],
        ],
      ],
    },
  ],
  [
    "a JSON example, and what is glued to its last line",
    {
      given: '{\n"a" : [ {\n"b" : "}"\n} ]\n} Status Codes\nnext',
      want: [
        ["code", 1, '{\n"a" : [ {\n"b" : "}"\n} ]\n}'],
        ["paragraph", 5, "Status Codes"],
        ["paragraph", 6, "next"],
      ],
    },
  ],
  [
    "examples on one line, and what only looks like one",
    {
      given: "{}\n[1, 2]\n{{timestamp}}\n[Note] read this\n{id}\nany of [string, null][]",
      want: [
        ["code", 1, "{}"],
        ["code", 2, "[1, 2]"],
        ["paragraph", 3, "{{timestamp}}"],
        ["paragraph", 4, "[Note] read this"],
        ["paragraph", 5, "{id}"],
        ["paragraph", 6, "any of [string, null][]"],
      ],
    },
  ],
  [
    "an example that is cut off by other text",
    {
      given: '{\n  "a": 1,\n\nResponse 200',
      want: [
        ["code", 1, '{\n  "a": 1,'],
        ["paragraph", 4, "Response 200"],
      ],
    },
  ],
  [
    "a forgotten quote does not swallow the page",
    {
      given: '{\n  "a": "x,\n  "b": 1\n}\nResponses',
      want: [
        ["code", 1, '{\n  "a": "x,\n  "b": 1\n}'],
        ["paragraph", 5, "Responses"],
      ],
    },
  ],
  ["nothing", { given: "\n \n", want: [], codes: ["page-empty"] }],
];

describe("readText", () => {
  test.each(rows)("%s", (_name, { given, want, codes }) => {
    const { value, diagnostics } = readText(given, source);
    expect(inShort(value.blocks)).toEqual(want);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(codes ?? []);
    expect(value.blocks.map((block) => block.path)).toEqual(value.blocks.map((_, index) => `b${index}`));
  });

  test("the title is the first line", () => {
    expect(readText("\nDetach Volume\n\nPOST\n", source).value.title).toBe("Detach Volume");
  });

  const captures = new URL("../../../shared/captures/", import.meta.url);
  const missing = existsSync(captures)
    ? undefined
    : "skipped: the folder with the full captures is not there";
  if (missing !== undefined) console.warn(missing);
  const counts = [
    ["samsung/virtual-server.txt", { code: 231, table: 0 }],
    ["iwinv/detach-block-storage.txt", { code: 1, table: 0 }],
    ["huawei/workspace-list-image-servers.txt", { code: 1, table: 15 }],
  ] as const;
  test.skipIf(missing !== undefined).each(counts)("%s: examples and tables", (file, want) => {
    const { value } = readText(readFileSync(new URL(file, captures), "utf8"), { captureId: "0", url: file });
    const count = (kind: Block["kind"]) => value.blocks.filter((block) => block.kind === kind).length;
    expect({ code: count("code"), table: count("table") }).toEqual(want);
    for (const block of value.blocks) if (block.kind === "code") JSON.parse(block.text);
  });
});
