import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Code, DocText, Identifier } from "../../generator/emit/branded.ts";
import { code, joinCode } from "../../generator/emit/branded.ts";
import { docBlock, docComment } from "../../generator/emit/doc-comment.ts";
import { generatedFile } from "../../generator/generated-file.ts";
import {
  constantOf,
  exportAllOf,
  functionOf,
  importOf,
  interfaceOf,
  typeAliasOf,
} from "../../generator/render/structures.ts";
import { html, type Markup } from "../../spec/html-text.ts";
import { joinMarkdown, markdownOf } from "../../spec/markdown-text.ts";
import type { FolderName } from "../../spec/openapi/folder-name.ts";
import { renderPage } from "../serve/layout.ts";
import { findSinks, toolSources } from "./sinks.ts";

/** `docs/sinks.md`: kind, place, and what a text passes on the way there. */
const listed = readFileSync(new URL("../../docs/sinks.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, kind = "", at = "", through = ""]) => ({ kind, at: at.replaceAll("`", ""), through }));

describe("sinks", () => {
  it("are all listed in docs/sinks.md, and nothing else is", () => {
    const found = toolSources().flatMap((name) => findSinks(name));
    const rowOf = ({ kind, at }: { kind: string; at: string }): string => `${kind} | ${at}`;
    const known = new Set(listed.map(rowOf));
    const there = new Set(found.map(rowOf));
    expect({
      "not listed: add it with its encoder": [...there].filter((row) => !known.has(row)),
      "listed, but gone": [...known].filter((row) => !there.has(row)),
    }).toEqual({ "not listed: add it with its encoder": [], "listed, but gone": [] });
    expect(there.size).toBeGreaterThan(80);
  });

  it("each say what a text passes on the way there", () => {
    expect(listed.filter(({ through }) => through === "")).toEqual([]);
  });

  const rows: readonly [string, { given: string; want: readonly string[] }][] = [
    [
      "a pattern of somebody",
      { given: "function f(x: string) { return new RegExp(x); }", want: ["RegExp a.ts f"] },
    ],
    ["a pattern of ours", { given: 'const A = new RegExp("a+");', want: [] }],
    ["a file", { given: "const f = () => writeFile(name, text);", want: ["file a.ts f"] }],
    [
      "a process",
      { given: 'import { execFile } from "node:child_process";', want: ["door to node:child_process a.ts"] },
    ],
    ["code", { given: "const f = (x: string) => eval(x);", want: ["code at run time a.ts f"] }],
    ["a module by name", { given: "const f = (x: string) => import(x);", want: ["code at run time a.ts f"] }],
    [
      "markup by hand",
      { given: "const f = (x: string) => `<b>${x}</b>`;", want: ["markup without html a.ts f"] },
    ],
    ["markup by the tag", { given: "const f = (x: string) => html`<b>${x}</b>`;", want: [] }],
    [
      "Markdown by hand",
      { given: "const f = (x: string) => `## ${x}`;", want: ["Markdown without markdownOf a.ts f"] },
    ],
    ["a cast", { given: "const f = (x: string) => x as Code;", want: ["makes Code a.ts f"] }],
    [
      "what asks for an encoded text",
      { given: "function f(x: readonly Identifier[]) {}", want: ["takes Identifier a.ts"] },
    ],
    ["markup in a browser", { given: 'const S = "node.innerHTML = text";', want: ["DOM a.ts S"] }],
    ["YAML", { given: "const f = (x: unknown) => stringify(x);", want: ["YAML a.ts f"] }],
    ["JSON", { given: "const f = (x: unknown) => JSON.stringify(x);", want: [] }],
  ];
  it.each(rows)("are found: %s", (_name, { given, want }) => {
    expect(findSinks("a.ts", given).map(({ kind, at }) => `${kind} ${at}`)).toEqual(want);
  });
});

/** Compiled, never called: a bare string does not type-check at any door. */
export function refusals(bare: string, name: Identifier, type: Code, docs: DocText): readonly unknown[] {
  return [
    // @ts-expect-error code
    code`const a = ${bare};`,
    // @ts-expect-error code
    joinCode([bare], ", "),
    // @ts-expect-error code is no name
    constantOf({ name: type, value: type }),
    // @ts-expect-error an expression
    constantOf({ name, value: bare }),
    // @ts-expect-error a name
    typeAliasOf(bare, type),
    // @ts-expect-error a type
    typeAliasOf(name, bare),
    // @ts-expect-error a comment
    typeAliasOf(name, type, bare),
    // @ts-expect-error code is no comment
    typeAliasOf(name, type, type),
    // @ts-expect-error a member
    interfaceOf({ name, members: [{ name: bare, type }] }),
    // @ts-expect-error a statement
    functionOf({ name, parameters: [], statements: [bare] }),
    // @ts-expect-error a module
    importOf(bare, [name]),
    // @ts-expect-error a module
    exportAllOf(bare),
    // @ts-expect-error a comment
    docBlock(bare),
    // @ts-expect-error an entry of a comment
    docComment([docs], [{ tag: "default", text: bare }]),
    // @ts-expect-error a path
    generatedFile(bare, "text", ""),
    // @ts-expect-error Markdown
    markdownOf`# ${bare}`,
    // @ts-expect-error Markdown
    joinMarkdown([bare], "\n"),
    // @ts-expect-error markup by hand
    html`<p>${{ markup: bare }}</p>`,
    // @ts-expect-error markup
    renderPage({ title: bare, body: bare }),
    // @ts-expect-error markup by hand
    ((markup: Markup) => markup)({ markup: bare }),
    // @ts-expect-error a folder
    ((folder: FolderName) => folder)(bare),
  ];
}
