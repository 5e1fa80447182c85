import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { GenerateReport } from "../../cli/generate/run-generate.ts";
import { run } from "../consumers/install.ts";
import { DOCUMENTS } from "./documents.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const modules = path.join(repository, "node_modules");
const figures: Record<string, string>[] = [];
let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "docs2sdk-documents-"));
  await symlink(modules, path.join(root, "node_modules"), "junction");
});
afterAll(async () => {
  console.table(figures);
  await rm(root, { recursive: true, force: true });
});

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Counted from the text, not by docs2sdk. */
async function operationsOf(file: string): Promise<number> {
  const document = parse(await readFile(file, "utf8"), { maxAliasCount: -1 }) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  const names = Object.values(document.paths).flatMap((item) => Object.keys(item));
  return names.filter((name) => METHODS.includes(name)).length;
}

describe.each(DOCUMENTS)("$name", ({ name, file, operations }) => {
  const row: Record<string, string> = { document: name };
  beforeAll(() => void figures.push(row));

  test("generates, and no operation is missing", async () => {
    const source = path.join(modules, file);
    const start = path.join(repository, "cli/packaging/start.mjs");
    const made = await run(
      "node",
      [start, "generate", source, "--out", name, "--name", `@acme/${name}`, "--json"],
      {
        cwd: root,
      },
    );
    expect(made.code, made.stderr).toBe(0);
    const report = JSON.parse(made.stdout) as GenerateReport;
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.documents.map((document) => document.operations)).toEqual([operations]);
    expect(await operationsOf(source)).toBe(operations);
    row.operations = String(operations);
    row.files = String(report.files.written);
    row.generate = `${(report.ms / 1000).toFixed(1)} s`;
  });

  test("type-checks in strict mode, tests included", async () => {
    const started = performance.now();
    const tsc = path.join(modules, "typescript/bin/tsc");
    const checked = await run("node", [tsc, "--noEmit", "--project", name], { cwd: root });
    expect(checked.stdout + checked.stderr).toBe("");
    row.tsc = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  });

  test("passes its generated tests", async () => {
    const cwd = path.join(root, name);
    const vitest = path.join(modules, "vitest/vitest.mjs");
    const tested = await run("node", [vitest, "run", "--reporter=json", "--outputFile=tests.json"], { cwd });
    expect(tested.code, tested.stderr + tested.stdout.slice(-4000)).toBe(0);
    const counted = JSON.parse(await readFile(path.join(cwd, "tests.json"), "utf8")) as {
      readonly numPassedTests: number;
      readonly numFailedTests: number;
    };
    expect(counted.numFailedTests).toBe(0);
    expect(counted.numPassedTests).toBeGreaterThan(operations);
    row.tests = String(counted.numPassedTests);
  });
});
