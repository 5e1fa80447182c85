import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../config/load-config.ts";
import type { CliIo } from "../io.ts";
import { runCli } from "../testing/run-cli.ts";
import type { Prompter } from "./answers.ts";
import { configText, withIgnored, withScript } from "./project-files.ts";
import { runInit } from "./run-init.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-init-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const at = (name: string): string => path.join(cwd, name);
const FLAGS = [
  "init",
  "--provider",
  "iwinv",
  "--service",
  "iaas",
  "--out",
  "sdk",
  "--bundler",
  "vite",
  "--yes",
];

describe("docs2sdk init", () => {
  test.each<[string, { given: string }]>([
    ["an ES module project", { given: '{\n  "name": "app",\n  "type": "module"\n}\n' }],
    ["a CommonJS project", { given: '{\r\n\t"name": "app",\r\n\t"scripts": { "test": "x" }\r\n}\r\n' }],
  ])("sets up %s, and builds", async (_name, { given }) => {
    await writeFile(at("package.json"), given);
    await writeFile(at(".gitignore"), "node_modules");
    const run = await runCli(FLAGS, { cwd });
    expect(run.stderr).toBe("");
    expect(run.code).toBe(0);
    const manifest = await readFile(at("package.json"), "utf8");
    expect(JSON.parse(manifest)).toMatchObject({ name: "app", scripts: { docs2sdk: "docs2sdk build" } });
    expect(manifest.includes("\r\n")).toBe(given.includes("\r\n"));
    expect(/\t/u.test(manifest)).toBe(/\t/u.test(given));
    expect(await readFile(at(".gitignore"), "utf8")).toBe("node_modules\n.docs2sdk/\n");
    expect((await loadConfig(cwd)).config).toEqual({ provider: "iwinv", service: "iaas", out: "sdk" });
    expect(run.stdout).toContain('import docs2sdk from "docs2sdk/vite"');
    expect(existsSync(at("sdk/iwinv/iaas/package.json"))).toBe(true);
  });

  test.each<[string, { files: Readonly<Record<string, string>>; args?: readonly string[]; want: RegExp }]>([
    [
      "a configuration that is there",
      {
        files: { "package.json": "{}", "docs2sdk.config.mjs": "export default {};" },
        want: /docs2sdk\.config\.mjs is there already/u,
      },
    ],
    ["no package.json", { files: {}, want: /there is no package\.json here/u }],
    ["a broken package.json", { files: { "package.json": "{" }, want: /package\.json cannot be read/u }],
    [
      "an unknown provider",
      {
        files: { "package.json": "{}" },
        args: ["init", "--provider", "iwin", "--yes"],
        want: /did you mean "iwinv"/u,
      },
    ],
    [
      "no terminal",
      { files: { "package.json": "{}" }, args: ["init"], want: /no terminal to ask in.*\n.*--yes/u },
    ],
  ])("%s: exit code 2, nothing written", async (_name, { files, args = FLAGS, want }) => {
    for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
    const run = await runCli(args, { cwd });
    expect(run.stderr).toMatch(want);
    expect(run.code).toBe(2);
    for (const [name, text] of Object.entries(files)) expect(await readFile(at(name), "utf8")).toBe(text);
    for (const name of ["docs2sdk.config.ts", ".gitignore", "generated"])
      expect(existsSync(at(name))).toBe(false);
  });

  const io = (): CliIo & { code?: number } => ({
    stdout: () => undefined,
    stderr: () => undefined,
    isTty: false,
    cwd,
    env: {},
    exit(code) {
      this.code = code;
    },
  });

  test("asks only what the flags leave open", async () => {
    await writeFile(at("package.json"), "{}");
    const asked: string[] = [];
    const prompter: Prompter = {
      many: (question, choices) => {
        asked.push(question);
        return Promise.resolve(choices.some(({ value }) => value === "iwinv") ? ["iwinv"] : []);
      },
      one: (question) =>
        Promise.resolve((asked.push(question), question.includes("pages") ? "captured" : "none")),
      text: (question) => Promise.resolve((asked.push(question), ".\\api\\")),
      yes: (question) => Promise.resolve((asked.push(question), true)),
    };
    await runInit({ bundler: "none" }, io(), prompter);
    expect(asked).toEqual([
      "Which providers? (none: all)",
      "Which pages?",
      "Where do the packages go?",
      expect.stringMatching(/out of git/u),
    ]);
    expect(await readFile(at(".gitignore"), "utf8")).toBe(".docs2sdk/\n/api/\n");
    expect(existsSync(at("api/iwinv/iaas/package.json"))).toBe(true);
  });

  test("a cancel changes nothing", async () => {
    await writeFile(at("package.json"), "{}");
    const never = () => Promise.resolve(undefined);
    const world = io();
    await runInit({}, world, { many: never, one: never, text: never, yes: never });
    expect(world.code).toBe(2);
    expect(existsSync(at("docs2sdk.config.ts"))).toBe(false);
  });
});

describe("texts", () => {
  test("live pages come from the store", () => {
    const text = configText({
      providers: ["a", "b"],
      services: [],
      live: true,
      out: "x",
      bundler: "none",
      ignoreOutput: false,
    });
    expect(text).toContain('provider: ["a", "b"],');
    expect(text).toContain('store: ".docs2sdk"');
  });

  test.each<[string, { given: string; want: string | undefined }]>([
    ["a script of that name stays", { given: '{"scripts":{"docs2sdk":"x"}}', want: undefined }],
    [
      "the same script is fine",
      {
        given: '{"scripts":{"docs2sdk":"docs2sdk build"}}',
        want: '{"scripts":{"docs2sdk":"docs2sdk build"}}',
      },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(withScript(given, "docs2sdk build")).toBe(want);
  });

  test.each<[string, { given: string; want: string }]>([
    ["no file", { given: "", want: ".docs2sdk/\n" }],
    ["no line break at the end", { given: "a", want: "a\n.docs2sdk/\n" }],
    ["there already, in other words", { given: "/.docs2sdk\n", want: "/.docs2sdk\n" }],
  ])("ignore entries: %s", (_name, { given, want }) => {
    expect(withIgnored(given, [".docs2sdk/"])).toBe(want);
  });
});
