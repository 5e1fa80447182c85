import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import { build, generate } from "../../index.ts";
import { runCli, type CliRun } from "../testing/run-cli.ts";
import { smallDocument } from "./small-document.ts";
import { contentOf } from "./test-disk.ts";

/** What the printer leaves in front of a function of this name: a defect of ours, planted. */
const planted = vi.hoisted(() => ({ before: "", code: "" }));
vi.mock(import("../../generator/render/print-statements.ts"), async (original) => {
  const module = await original();
  return {
    ...module,
    createPrinter: () => {
      const print = module.createPrinter();
      return (statements) => {
        const text: string = print(statements);
        const mark = `export function ${planted.before}(`;
        return (
          planted.code === ""
            ? text
            : text.replace(mark, `${mark.slice(0, -1)}_() { return 1; }\n${planted.code}\n${mark}`)
        ) as ReturnType<typeof print>;
      };
    },
  };
});

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-faulty-"));
});
afterEach(() => {
  planted.code = "";
  rmSync(cwd, { recursive: true, force: true });
});

/** One clear message, and no more of the program than that. */
function expectOneFault({ code, stdout, stderr }: CliRun, ...says: readonly (string | RegExp)[]): void {
  const said = stdout + stderr;
  expect(code).toBe(1);
  expect(said.match(/faulty-file/gu)).toHaveLength(1);
  expect(said).not.toContain("\n    at ");
  for (const each of [...says, "nothing of this package was written", "This is a fault of docs2sdk"])
    expect(said).toMatch(each);
}

const kinds: readonly [string, { code: string; says: string | RegExp }][] = [
  ["a syntax error", { code: "export const = 1;", says: /is not as planned: .*expected/iu }],
  ["a statement that was not planned", { code: "globalThis.PWNED = 1;", says: "ExpressionStatement" }],
];

describe.each(kinds)("%s in a generated file", (_name, { code, says }) => {
  const PLACE = /at detach-block-storage\.txt:\d+ .* — Detach Block Storage/u;

  test("build: the message names operation and place; the last result stays, other services are built", async () => {
    const first = await runCli(["build", "--provider", "iwinv", "--out", "sdk"], { cwd });
    expect(first.code).toBe(0);
    const before = contentOf(path.join(cwd, "sdk"));
    Object.assign(planted, { before: "detachBlockStorage", code });
    const args = ["build", "--provider", "iwinv", "huawei", "--out", "sdk", "--force"];
    const run = await runCli(args, { cwd });
    expectOneFault(run, says, "POST /v1/block-storages/{block_storage_id}/detach", PLACE);
    const after = contentOf(path.join(cwd, "sdk"));
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toContain("huawei/workspace/package.json");
    // Nothing is noted that would keep the next build from the whole.
    planted.code = "";
    const next = await runCli([...args, "--json"], { cwd });
    expect(next.code).toBe(0);
  });

  test("build() of the library", async () => {
    Object.assign(planted, { before: "detachBlockStorage", code });
    const { ok, services } = await build({ provider: "iwinv", out: "sdk", cwd, configFile: false, env: {} });
    const [fault] = services
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ severity }) => severity === "error");
    expect([ok, fault?.code, fault?.locator?.quote]).toEqual([false, "faulty-file", "Detach Block Storage"]);
    expect(services.map(({ folder, files }) => [folder, files.written])).toEqual([[undefined, 0]]);
    expect(Object.keys(contentOf(cwd)).filter((name) => name.startsWith("sdk/"))).toEqual([]);
  });

  test("generate: the message names the operation, nothing is written", async () => {
    writeFileSync(path.join(cwd, "api.json"), JSON.stringify(smallDocument));
    Object.assign(planted, { before: "resizeDisk", code });
    expectOneFault(
      await runCli(["generate", "api.json", "--out", "sdk"], { cwd }),
      says,
      "(PUT /v1/disks/{disk_id})",
    );
    expect(Object.keys(contentOf(cwd))).toEqual(["api.json"]);
  });

  test("generate() of the library throws, with nothing to be written", async () => {
    Object.assign(planted, { before: "resizeDisk", code });
    await expect(generate([{ document: smallDocument }])).rejects.toMatchObject({
      name: "FaultyFileError",
      message: expect.stringMatching(says) as string,
    });
  });
});

describe("update", () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    writeFileSync(path.join(cwd, "docs2sdk.config.ts"), thingsConfig(site.origin));
  });
  afterEach(() => site.close());

  const show = (...pages: readonly string[]): void => {
    pages.forEach((html, number) => site.pages.set(`/things/page${String(number)}.html`, { html }));
    const list = pages.map((_, number) => [`/things/page${String(number)}.html`, ""] as const);
    site.pages.set("/things/index.html", { html: indexOf(new Map(list), "things") });
  };
  const update = (): Promise<CliRun> => runCli(["update", "--allow-loopback"], { cwd });

  it("keeps the last result, ends with 1, and takes the change when the fault is mended", async () => {
    show(thingHtml(thingPage(0)), thingHtml(thingPage(1)));
    expect((await update()).code).toBe(0);
    const before = contentOf(path.join(cwd, "sdk"));
    const changed = { ...thingPage(1), parameters: thingPage(1).parameters.slice(0, 4) };
    show(thingHtml(thingPage(0)), thingHtml(changed));
    const [, name] = /function (\w+things1)\(/iu.exec(Object.values(before).join("\n")) ?? [];
    Object.assign(planted, { before: name, code: "export const = 1;" });
    expectOneFault(await update(), "GET /v3/things1", /page1\.html/u);
    expect(contentOf(path.join(cwd, "sdk"))).toEqual(before);
    planted.code = "";
    expect((await update()).code).toBe(0);
    expect(contentOf(path.join(cwd, "sdk"))).not.toEqual(before);
  });

  it("ends with 1 where a template of the user's failed, too", async () => {
    show(thingHtml(thingPage(0)));
    mkdirSync(path.join(cwd, "own"));
    writeFileSync(path.join(cwd, "own/readme.md.hbs"), "{{text nothing}}");
    const run = await runCli(["update", "--allow-loopback"], {
      cwd,
      env: { DOCS2SDK_TEMPLATES: path.join(cwd, "own") },
    });
    expect([run.code, run.stdout + run.stderr]).toEqual([1, expect.stringContaining("template-failed")]);
  });
});

describe("an error that nobody foresaw", () => {
  const broken = async (env: Readonly<Record<string, string>>): Promise<CliRun> => {
    writeFileSync(path.join(cwd, "api.json"), JSON.stringify(smallDocument));
    planted.code = "x";
    Object.defineProperty(planted, "before", {
      configurable: true,
      get: () => {
        throw new Error("no luck at https://user:secret@host.test/\u001b[31m");
      },
    });
    try {
      return await runCli(["generate", "api.json", "--out", "sdk"], { cwd, env });
    } finally {
      Object.defineProperty(planted, "before", { configurable: true, writable: true, value: "" });
    }
  };
  const rows: readonly [string, Readonly<Record<string, string>>, boolean][] = [
    ["one message", {}, false],
    ["with the place in the program where it is asked for", { NODE_DEBUG: "http,docs2sdk" }, true],
  ];
  test.each(rows)("%s", async (_name, env, isPlaced) => {
    const { code, stdout, stderr } = await broken(env);
    expect([code, stdout, stderr.includes("    at ")]).toEqual([1, "", isPlaced]);
    expect(stderr).toMatch(/^error: no luck at .*\n {2}This is a fault of docs2sdk: report it/u);
    expect(["secret", "\u001b"].some((each) => stderr.includes(each))).toBe(false);
    expect(Object.keys(contentOf(cwd))).toEqual(["api.json"]);
  });
});
