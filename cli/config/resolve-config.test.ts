import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli } from "../testing/run-cli.ts";
import type { Config } from "./config.ts";
import { resolveConfig } from "./resolve-config.ts";

const root = mkdtempSync(path.join(tmpdir(), "docs2sdk-config-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function projectWith(config: Config): string {
  const cwd = path.join(root, String(folders++));
  mkdirSync(cwd);
  writeFileSync(path.join(cwd, "docs2sdk.config.json"), JSON.stringify(config));
  return cwd;
}

describe("flags, environment and file", () => {
  const FILE: Config = { provider: "iwinv", service: "iaas", version: "v1", out: "sdk", emit: "types" };
  test.each<[string, { file: Config; given?: Config; env?: Record<string, string>; want: Config }]>([
    ["the file alone", { file: FILE, want: FILE }],
    ["a flag wins", { file: FILE, given: { emit: "all" }, want: { ...FILE, emit: "all" } }],
    [
      "a flag wins over the environment",
      {
        file: FILE,
        given: { emit: "all" },
        env: { DOCS2SDK_EMIT: "client", DOCS2SDK_ONLY: "sdk" },
        want: { ...FILE, emit: "all", only: "sdk" },
      },
    ],
    [
      "another provider has other services, versions and pages",
      {
        file: { ...FILE, input: "pages" },
        given: { provider: ["samsung"] },
        want: { provider: ["samsung"], out: "sdk", emit: "types" },
      },
    ],
    [
      "the same provider keeps them",
      { file: FILE, given: { provider: ["iwinv"] }, want: { ...FILE, provider: ["iwinv"] } },
    ],
    [
      "pages of a provider that only the flag names",
      { file: { input: "pages" }, given: { provider: "otc" }, want: { provider: "otc", input: "pages" } },
    ],
  ])("%s", async (_name, { file, given = {}, env = {}, want }) => {
    const cwd = projectWith(file);
    const absolute = Object.fromEntries(
      Object.entries(want).map(([key, value]) =>
        key === "out" || key === "input" ? [key, path.join(cwd, String(value))] : [key, value],
      ),
    );
    expect((await resolveConfig(given, { cwd, env })).config).toEqual(absolute);
  });
});

test("an option that is given and empty is refused where a program gives it, too", async () => {
  const places = { cwd: "/nowhere", env: {}, file: false } as const;
  const { diagnostics } = await resolveConfig({ out: "" }, places);
  expect(diagnostics.map(({ message }) => message)).toEqual(['the option "out" is given and empty']);
});

describe("commands that look at what was built look where the configuration says", () => {
  const write = (file: string, value: object): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };
  const document = (version: string, ...paths: readonly string[]) => ({
    openapi: "3.1.0",
    info: { title: "x", version },
    paths: Object.fromEntries(
      paths.map((each) => [
        each,
        { get: { operationId: `get${each.length}`, responses: { 200: { description: "" } } } },
      ]),
    ),
  });
  const cwd = projectWith({ out: "lib/sdk" });
  write(path.join(cwd, "lib/sdk/acme/compute/v1/openapi.json"), document("1", "/a", "/bb"));
  write(path.join(cwd, "lib/sdk/acme/compute/v2/openapi.json"), document("2", "/a"));

  test.each<[string, { args: readonly string[]; want: RegExp; code: number }]>([
    ["diff", { args: ["diff", "acme/compute@1", "acme/compute@2"], want: /GET \/bb/u, code: 1 }],
    ["changelog", { args: ["changelog", "acme/compute@1", "acme/compute@2"], want: /major/u, code: 0 }],
    ["explain", { args: ["explain", "acme/compute@1", "get2"], want: /^\/paths\/~1a\/get/u, code: 0 }],
  ])("%s", async (_name, { args, want, code }) => {
    const run = await runCli(args, { cwd });
    expect(run.stderr).toBe("");
    expect(run.stdout).toMatch(want);
    expect(run.code).toBe(code);
  });

  test.each([
    ["explain", ["explain", "acme/compute@1", "get2"]],
    ["serve", ["serve"]],
    ["diff", ["diff", "acme/compute@1", "acme/compute@2"]],
  ])("%s says what is wrong with the configuration", async (_name, args) => {
    const broken = projectWith({ out: 1 } as unknown as Config);
    const run = await runCli(args, { cwd: broken });
    expect(run.stderr).toMatch(/"out" must be/u);
    expect(run.code).toBe(2);
  });

  test("serve names the folder that it looked in", async () => {
    const run = await runCli(["serve"], { cwd: projectWith({ out: "nowhere" }) });
    expect(run.stderr).toMatch(/nothing is built in nowhere/u);
  });
});
