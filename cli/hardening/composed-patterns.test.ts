import { readFileSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";
import regexp from "eslint-plugin-regexp";
import { expect, it } from "vitest";
import { toolSources } from "./sinks.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What puts patterns of ours together: the lint rule, which reads literals, does not see them. */
const COMPOSED = [
  "scraper/extract/prose-limits.ts",
  "scraper/extract/value-list.ts",
  "scraper/platforms/apidog/details.ts",
];
/** What compiles the patterns of pages and documents: whether they are any, and on samples of our own. */
const OF_PAGES = [
  "generator/plan/sample-text.ts",
  "scraper/extract/prose-pattern.ts",
  "spec/evidence/page-pattern.ts",
  "spec/openapi/transform/schema-keywords.ts",
];

it("patterns are put together nowhere else", () => {
  const found = toolSources().filter((file) =>
    /\bRegExp\(/u.test(readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect(found.sort()).toEqual([...COMPOSED, ...OF_PAGES].sort());
});

it("patterns that are put together are linear, as literals must be", async () => {
  const made = new Set<string>();
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, args: [string, string?], self) {
      const pattern = Reflect.construct(target, args, self) as RegExp;
      made.add(`/${pattern.source}/${pattern.flags}`);
      return pattern;
    },
  });
  try {
    for (const file of COMPOSED) await import(path.join(ROOT, file));
    const { readValueList } = await import("../../scraper/extract/value-list.ts");
    readValueList([{ text: "Options: GOLD: first kind SILVER: second kind" }], "string");
  } finally {
    globalThis.RegExp = own;
  }
  const there = COMPOSED.flatMap((file) => [
    ...readFileSync(path.join(ROOT, file), "utf8").matchAll(/\bRegExp\(/gu),
  ]);
  expect(made.size).toBeGreaterThanOrEqual(there.length);
  const rules = {
    "regexp/no-super-linear-backtracking": "error",
    "regexp/no-super-linear-move": "error",
  } as const;
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [{ plugins: { regexp }, rules }] });
  const lint = async (pattern: string): Promise<readonly string[]> => {
    const [result] = await eslint.lintText(`export default ${pattern};\n`);
    return (result?.messages ?? []).map(({ message }) => `${pattern}: ${message}`);
  };
  expect(await lint(String.raw`/(?:a+)+$/u`)).not.toEqual([]);
  expect((await Promise.all([...made].map(lint))).flat()).toEqual([]);
}, 60_000);
