import ts from "typescript";
import { describe, expect, it } from "vitest";
import { docBlock, docComment, docLine, docText } from "./doc-comment.ts";

const PAYLOADS = [
  "*/ globalThis.PWNED=1; /*",
  "*//",
  "**/",
  "*\u200b/",
  "`${globalThis.PWNED=1}`",
  "</script>",
  "a\r\nb\u2028c\u2029d\u0085e",
  "\u202eevil\u202c",
  "@internal at the start",
  "in the middle @deprecated it",
  "{@link constructor}",
  "ends in *",
  "ends in \\",
];

/** The comment's tags, and how many statements stand beside it. */
function parsed(text: string): { statements: number; tags: readonly string[] } {
  const file = ts.createSourceFile("a.ts", `${text}const a = 1;`, ts.ScriptTarget.ESNext, true);
  const [statement] = file.statements;
  const tags = statement === undefined ? [] : ts.getJSDocTags(statement).map((tag) => tag.tagName.text);
  return { statements: file.statements.length, tags };
}

describe("docText", () => {
  it.each(PAYLOADS)("keeps %j inside of the comment, without tags", (payload) => {
    for (const text of [
      docText(payload),
      docLine(payload),
      docText(`first\n${payload}`),
      docText(`mail to a@b.test ${payload}`),
    ]) {
      const block = docBlock(docComment([text], [{ tag: "see", text: docLine(payload) }]));
      expect(parsed(block)).toEqual({ statements: 1, tags: ["see"] });
      expect(block).not.toMatch(/[\u202a-\u202e\u200b\u2028\u2029\r]/u);
    }
  });

  it("leaves plain words alone", () => {
    expect(docText("Size in GB, 1/2, a@b.test")).toBe("Size in GB, 1/2, a@b.test");
  });

  it("cuts what nobody reads", () => {
    expect(docText("a".repeat(1_000_000))).toHaveLength(4_001);
  });
});

describe("docComment", () => {
  const rows: readonly [string, readonly [string[], Parameters<typeof docComment>[1]], string][] = [
    ["text", [["One."], []], "/** One. */\n"],
    [
      "text and a tag",
      [["One."], [{ tag: "default", text: docText("1") }]],
      "/**\n * One.\n * @default 1\n */\n",
    ],
    ["nothing", [["", ""], []], ""],
    ["a tag without words", [[], [{ tag: "deprecated", text: docText("") }]], "/** @deprecated */\n"],
    ["paragraphs", [["One.", "Two."], []], "/**\n * One.\n *\n * Two.\n */\n"],
  ];
  it.each(rows)("%s", (_name, [paragraphs, entries], want) => {
    expect(docBlock(docComment(paragraphs.map(docText), entries))).toBe(want);
  });
});
