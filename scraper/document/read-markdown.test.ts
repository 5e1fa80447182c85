import { describe, expect, test } from "vitest";
import type { Block } from "./doc-page.ts";
import { readMarkdown } from "./read-markdown.ts";

const source = { captureId: "0".repeat(64), url: "page.md" };

function inShort(block: Block): unknown {
  if (block.kind === "table") {
    return [
      "table",
      block.line,
      [block.header, ...block.rows.map((row) => row.cells)].map((cells) => cells.map((c) => c.text)),
    ];
  }
  if (block.kind === "list") {
    return ["list", block.line, block.items.map((item) => [item.text, ...(item.blocks ?? []).map(inShort)])];
  }
  return [block.kind, block.line, block.kind === "heading" ? `${block.level} ${block.text}` : block.text];
}

const rows: readonly (readonly [string, { given: string; want: unknown[] }])[] = [
  [
    "headings of both kinds, with anchor and closing marks",
    {
      given: "# 볼륨 `목록`\n\n## Second {#two} \n### Third ###\nFirst\n=====\n",
      want: [
        ["heading", 1, "1 볼륨 목록"],
        ["heading", 3, "2 Second"],
        ["heading", 4, "3 Third"],
        ["heading", 5, "1 First"],
      ],
    },
  ],
  [
    "byte order mark, CRLF, paragraphs of several lines",
    {
      given: "\uFEFFOne\r\ntwo\r\n\r\n**three**\r\n",
      want: [
        ["paragraph", 1, "One\ntwo"],
        ["paragraph", 4, "three"],
      ],
    },
  ],
  [
    "a table, with the cell that holds name and marker",
    {
      given: "text\n| Type | Name |\n| --- | --- |\n| path | id required |\n",
      want: [
        ["paragraph", 1, "text"],
        [
          "table",
          2,
          [
            ["Type", "Name"],
            ["path", "id required"],
          ],
        ],
      ],
    },
  ],
  [
    "nested lists",
    {
      given: "- 1.1: [List](#list)\n  - 1.1.1: 1.0\n- 1.2: Show\n\nend",
      want: [
        ["list", 1, [["1.1: List", ["list", 2, [["1.1.1: 1.0"]]]], ["1.2: Show"]]],
        ["paragraph", 5, "end"],
      ],
    },
  ],
  [
    "fences; one that is never closed ends with the page",
    {
      given: '```json\n{ "a": 1 }\n```\n~~~\n# no heading\n| a | b |',
      want: [
        ["code", 2, '{ "a": 1 }'],
        ["code", 5, "# no heading\n| a | b |"],
      ],
    },
  ],
  [
    "JSON without a fence",
    {
      given: 'Response 200\n\n{\n  "a": []\n}\n',
      want: [
        ["paragraph", 1, "Response 200"],
        ["code", 3, '{\n  "a": []\n}'],
      ],
    },
  ],
  [
    "front matter and rules are no content",
    {
      given: "---\ntitle: x\n---\nbody\n\n---\n",
      want: [["paragraph", 4, "body"]],
    },
  ],
  [
    "names and patterns keep their underscores and stars",
    {
      given: "| a_b_c | ^[a-z_]*\\.x$ |\n|---|---|\n| x | y |",
      want: [
        [
          "table",
          1,
          [
            ["a_b_c", "^[a-z_]*\\.x$"],
            ["x", "y"],
          ],
        ],
      ],
    },
  ],
];

describe("readMarkdown", () => {
  test.each(rows)("%s", (_name, { given, want }) => {
    const { value, diagnostics } = readMarkdown(given, source);
    expect(value.blocks.map(inShort)).toEqual(want);
    expect(diagnostics).toEqual([]);
  });

  test("links are collected, the title is the first heading", () => {
    const { value } = readMarkdown("See [Volume](volume.md).\n\n# List\n\n| a |\n|---|\n| [b](#b) |", source);
    expect(value.title).toBe("List");
    expect(value.links).toEqual([
      { text: "Volume", href: "volume.md" },
      { text: "b", href: "#b" },
    ]);
  });

  test("an empty page", () => {
    expect(readMarkdown("\n\n", source).diagnostics.map(({ code }) => code)).toEqual(["page-empty"]);
  });
});
