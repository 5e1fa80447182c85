import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram } from "../program.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  // The pages of the programmatic API are made from docstrings.
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((page) => page.endsWith(".md") && !page.startsWith(path.join("reference", "api")))
    .map((page) => path.join("docs", page)),
];
const program = createProgram({
  stdout: () => undefined,
  stderr: () => undefined,
  isTty: false,
  cwd: root,
  env: {},
  exit: () => undefined,
});

describe.each(pages)("%s", (page) => {
  const text = readFileSync(path.join(root, page), "utf8");

  test("links lead to files that are there", () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, link = ""]) => link);
    const local = links.filter((link) => !/^[a-z]+:/u.test(link));
    expect(local.filter((link) => !existsSync(path.resolve(root, path.dirname(page), link)))).toEqual([]);
  });

  test("commands and their options exist", () => {
    const code = [...text.matchAll(/^ *```\w*\n(.*?)^ *```$/gmsu)].map(([, block = ""]) => block).join("\n");
    const lines = code
      .split("\n")
      .filter((line) => /^(?:\$ )?(?:npx |npm run )?docs2sdk (?:-- )?[a-z]/u.test(line));
    expect(lines.flatMap(problemsOf)).toEqual([]);
  });
});

/** What of a command line the program does not know. */
function problemsOf(line: string): readonly string[] {
  const words = line
    .replace(/\s#.*$/u, "")
    .replace(/^.*?docs2sdk (?:-- )?/u, "")
    .split(/\s+/u);
  const command = program.commands.find((each) => each.name() === words[0]);
  if (command === undefined) return [`${line}: no command ${words[0] ?? ""}`];
  const known = new Set(flagsOf(command));
  return words
    .filter((word) => /^--?[a-z]/u.test(word) && !known.has(word))
    .map((word) => `${line}: no ${word}`);
}

function flagsOf(command: Command): readonly string[] {
  return ["-h", "--help", ...command.options.flatMap(({ short, long }) => [short ?? "", long ?? ""])];
}
