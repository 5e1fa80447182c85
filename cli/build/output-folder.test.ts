import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "../testing/run-cli.ts";
import { finishPackage, withOutput } from "./output-lock.ts";
import { writeSdk } from "../api/generate.ts";
import { relPath } from "../../generator/emit/rel-path.ts";
import { generatedFile } from "../../generator/generated-file.ts";

const capture = fileURLToPath(new URL("../../scraper/captures/iwinv/user-script-list.txt", import.meta.url));
const ARGS = ["build", "--provider", "iwinv", "--service", "iaas", "--input", capture, "--only", "spec"];

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-output-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(cwd, ...names);
const lines = (text: string): number => text.split("\n").filter((line) => /^\S*error/iu.test(line)).length;

/** The superuser may write everywhere, so there a permission says nothing: the work is done as somebody else. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("the output folder", () => {
  test("files that are not ours are never touched", async () => {
    const mine = { "notes.md": "mine", "iwinv/iaas/own.ts": "mine", "iwinv/iaas/v1/extra.json": "{}" };
    for (const [name, text] of Object.entries(mine)) {
      await mkdir(path.dirname(at("generated", name)), { recursive: true });
      await writeFile(at("generated", name), text);
    }
    expect((await runCli(ARGS, { cwd })).code).toBe(0);
    expect((await runCli([...ARGS, "--no-descriptions"], { cwd })).code).toBe(0);
    for (const [name, text] of Object.entries(mine))
      expect(await readFile(at("generated", name), "utf8")).toBe(text);
  });

  test("a file of ours in the place of one of yours: one message, nothing written", async () => {
    await mkdir(at("generated/iwinv/iaas/v1"), { recursive: true });
    await writeFile(at("generated/iwinv/iaas/v1/openapi.json"), "mine");
    const run = await runCli(ARGS, { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/v1\/openapi\.json exists and was not generated: nothing was written/u);
    expect(lines(run.stderr)).toBe(1);
    expect(await readFile(at("generated/iwinv/iaas/v1/openapi.json"), "utf8")).toBe("mine");
    expect(readdirSync(at("generated/iwinv/iaas"), { recursive: true }).sort()).toEqual([
      "v1",
      "v1/openapi.json",
    ]);
  });

  test("a file where the folder should be: one message", async () => {
    await writeFile(at("generated"), "mine");
    const run = await runCli(ARGS, { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/the output folder generated cannot be written \((?:ENOTDIR|EEXIST)\)/u);
    expect(lines(run.stderr)).toBe(1);
    expect(await readFile(at("generated"), "utf8")).toBe("mine");
  });

  test("a folder that may not be written: one message", async () => {
    await mkdir(at("generated"));
    await chmod(at("generated"), 0o555);
    await chmod(cwd, 0o755);
    // Loads what the command needs while everything may be read.
    expect((await runCli([...ARGS, "--out", "elsewhere"], { cwd })).code).toBe(0);
    const run = await asNobody(() => runCli(ARGS, { cwd }));
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/the output folder generated cannot be written \(EACCES\)/u);
    expect(lines(run.stderr)).toBe(1);
  });

  test("a build that gives nothing leaves no folder behind", async () => {
    const run = await runCli(["build", "--provider", "iwinv", "--input", "nowhere"], { cwd });
    expect(run.code).toBe(1);
    expect(existsSync(at("generated"))).toBe(false);
  });

  test("Windows separators in the configuration divide folders everywhere", async () => {
    await mkdir(at("pages/live"), { recursive: true });
    await writeFile(at("pages/live/a.txt"), await readFile(capture));
    const config = {
      provider: "iwinv",
      service: "iaas",
      input: "pages\\live",
      out: ".\\src\\sdk",
      only: "spec",
    };
    await writeFile(at("docs2sdk.config.json"), JSON.stringify(config));
    expect((await runCli(["build"], { cwd })).code).toBe(0);
    expect(existsSync(at("src/sdk/iwinv/iaas/v1/openapi.json"))).toBe(true);
    const manifest = await readFile(at("src/sdk/iwinv/iaas/.docs2sdk-manifest.json"), "utf8");
    expect(manifest).not.toContain("\\");
  });

  test("providers that differ in case only would share a folder: refused before anything is written", async () => {
    const provider = (id: string): string =>
      `defineProvider({ id: ${JSON.stringify(id)}, title: "x", platforms: ["apidog"], hosts: [], services: [], security: [], conventions: () => ({}) })`;
    await writeFile(
      at("docs2sdk.config.ts"),
      `import { defineProvider } from "docs2sdk";\nexport default { provider: ["acme", "Acme"], providers: [${provider("acme")}, ${provider("Acme")}] };\n`,
    );
    const run = await runCli(["build"], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/"acme" and "Acme" differ in case only/u);
    expect(existsSync(at("generated"))).toBe(false);
  });
});

describe("two builds at the same time", () => {
  test("wait for each other, and give what one gives", async () => {
    const both = await Promise.all([runCli(ARGS, { cwd }), runCli([...ARGS, "--force"], { cwd })]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const alone = await mkdtemp(at("alone-"));
    await runCli(ARGS, { cwd: alone });
    const manifest = "generated/iwinv/iaas/.docs2sdk-manifest.json";
    expect(await readFile(at(manifest), "utf8")).toBe(await readFile(path.join(alone, manifest), "utf8"));
    expect(readdirSync(at("generated"))).toEqual(["iwinv"]);
  });

  test("the second does not wait for ever, and says who is at work", async () => {
    const outcome = await withOutput(at("sdk"), "sdk", () =>
      withOutput(at("sdk"), "sdk", () => Promise.resolve(1), 1),
    );
    expect(outcome).toMatchObject({
      done: true,
      value: { done: false, diagnostic: { code: "out-busy", data: { holder: `process ${process.pid}` } } },
    });
  });
});

describe("a package that is being written", () => {
  /** Runs work while the package's folder is held, and says whether it ended before the holder did. */
  async function besideHolder(work: () => Promise<unknown>): Promise<string[]> {
    const order: string[] = [];
    let working: Promise<void> | undefined;
    await withOutput(at("generated/iwinv/iaas"), "iaas", async () => {
      working = work().then(() => void order.push("second"));
      await new Promise((resolve) => setTimeout(resolve, 500));
      order.push("holder");
    });
    await working;
    return order;
  }

  test("is waited for by `writeSdk`", async () => {
    const file = { ...generatedFile(relPath("src/a.ts"), "text", "export {};\n") };
    const written: unknown[] = [];
    const order = await besideHolder(async () =>
      written.push((await writeSdk([file], at("generated/iwinv/iaas"))).value.written),
    );
    expect([order, written]).toEqual([["holder", "second"], [["src/a.ts"]]]);
  });

  test("is waited for by a build of the folder around it", async () => {
    const order = await besideHolder(async () => expect((await runCli(ARGS, { cwd })).code).toBe(0));
    expect(order).toEqual(["holder", "second"]);
    expect(existsSync(at("generated/iwinv/iaas/.docs2sdk-lock"))).toBe(false);
  });

  test("is not finished by somebody else", async () => {
    await mkdir(at("generated/iwinv/iaas/.docs2sdk-staging/files"), { recursive: true });
    const order = await besideHolder(() => finishPackage(at("generated/iwinv/iaas")));
    expect(order).toEqual(["holder", "second"]);
    expect(existsSync(at("generated/iwinv/iaas/.docs2sdk-staging"))).toBe(false);
  });
});
