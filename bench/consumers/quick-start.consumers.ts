import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must, pack, run } from "./install.ts";
import { stepsOf } from "./document-steps.ts";
import { startRegistry, type Registry } from "./registry.ts";

const PAGE = fileURLToPath(new URL("../../docs/quick-start.md", import.meta.url));
const steps = stepsOf(await readFile(PAGE, "utf8"));
let folder: string;
let cwd: string;
let registry: Registry;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-quick-start-"));
  cwd = path.join(folder, "my-project");
  await mkdir(cwd);
  const { filename } = await pack(folder);
  const { stdout } = await must("npm", ["config", "get", "registry"], { cwd: folder });
  registry = await startRegistry(path.join(folder, filename), stdout.trim());
});
afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

test("the page has commands, a file and what they print", () => {
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["run", "file"]));
  expect(steps.filter((step) => step.kind === "run" && step.prints !== undefined).length).toBeGreaterThan(3);
});

describe("the quick start, as written", () => {
  test.each(steps.map((step) => [step.kind === "file" ? step.name : step.command, step] as const))(
    "%s",
    async (_name, step) => {
      if (step.kind === "file") return writeFile(path.join(cwd, step.name), step.text);
      // As on somebody's terminal, but for the registry, which knows this package before it is published.
      const env = {
        npm_config_registry: registry.address,
        npm_config_audit: "false",
        npm_config_fund: "false",
      };
      const { code, stdout, stderr } = await run("sh", ["-c", step.command], { cwd, env });
      expect(code, stdout + stderr).toBe(0);
      if (step.prints !== undefined) expect(stdout).toMatch(step.prints);
    },
  );
});
