import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import { bundled } from "../packaging/bundle.mjs";
import { runCli } from "../testing/run-cli.ts";
import { contentOf, fill, onSmallDisk } from "./test-disk.ts";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const INIT = "init --provider iwinv --service iaas --out sdk --bundler none --yes".split(" ");
const UPDATE = ["update", "--allow-loopback"];
const DOCUMENT = "sdk/local/things/v3/openapi.json";

let cwd: string;
let site: TestSite;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-command-faults-"));
  site = await startTestSite();
  const pages = new Map<string, string>();
  for (let number = 0; number < 4; number++) {
    pages.set(`/things/page${number}.html`, "");
    site.pages.set(`/things/page${number}.html`, { html: thingHtml(thingPage(number)) });
  }
  site.pages.set("/things/index.html", { html: indexOf(pages, "things") });
  await writeFile(at("docs2sdk.config.ts"), thingsConfig(site.origin));
});
afterEach(async () => {
  await site.close();
  rmSync(cwd, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(cwd, ...names);
const edited = thingHtml(thingPage(0)).replace("from 1 to 100", "from 1 to 50");
const editPage = (): void => void site.pages.set("/things/page0.html", { html: edited });
/** The packages, without what a run that was refused has staged beside them. */
const packages = (): object =>
  Object.fromEntries(
    Object.entries(contentOf(at("sdk"))).filter(([name]) => !/docs2sdk-(?:staging|lock)/u.test(name)),
  );

interface Ended {
  readonly code: number | null;
  readonly said: string;
}
interface Where {
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

async function start(command: string, args: readonly string[], where: Where = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: {}, ...where });
    let said = "";
    child.stdout.on("data", (data: Buffer) => void (said += data.toString()));
    child.stderr.on("data", (data: Buffer) => void (said += data.toString()));
    child.once("close", (code) => resolve({ code, said }));
  });
}

async function cli(args: readonly string[], where: Where = {}): Promise<Ended> {
  return start(
    process.execPath,
    [fileURLToPath(await bundled("cli/hardening/kills-child.ts")), ...args],
    where,
  );
}

/** Root may do everything, so that the command runs as somebody else, who owns the project. */
async function restricted(args: readonly string[]): Promise<Ended> {
  if (!isRoot) return cli(args);
  const own = (name: string): void => chownSync(name, NOBODY, NOBODY);
  own(cwd);
  for (const name of readdirSync(cwd, { recursive: true, encoding: "utf8" })) own(at(name));
  return cli(args, { uid: NOBODY, gid: NOBODY });
}

/** A process that has so many file handles left. */
async function withHandles(left: number, args: readonly string[], where: Where = {}): Promise<Ended> {
  const program = fileURLToPath(await bundled("cli/hardening/handles-child.ts"));
  const command = [process.execPath, program, String(left), ...args];
  return start("/bin/sh", ["-c", 'ulimit -n 256; exec "$0" "$@"', ...command], where);
}

function expectOneMessage({ said }: Ended, what: RegExp): void {
  expect(said).toMatch(what);
  expect(said).not.toContain("\n    at ");
}

describe.skipIf(process.platform === "win32")("out of file handles", () => {
  it.each([
    [4, 1],
    [16, 3],
  ])(
    "%d left: update ends with %d, the last result whole, and the next one takes the change",
    async (left, code) => {
      expect((await runCli(UPDATE, { cwd })).code).toBe(0);
      const before = packages();
      editPage();
      const update = await withHandles(left, UPDATE);
      expectOneMessage(update, /EMFILE/u);
      expect([update.code, packages()]).toEqual([code, before]);
      expect((await runCli(UPDATE, { cwd })).code).toBe(0);
      expect(await readFile(at(DOCUMENT), "utf8")).toContain('"maximum": 50');
    },
    60_000,
  );

  it("capture ends with 1, and the next one goes on", async () => {
    const capture = await withHandles(2, ["capture", "--allow-loopback"]);
    expectOneMessage(capture, /EMFILE/u);
    expect(capture.code).toBe(1);
    expect((await runCli(["capture", "--allow-loopback"], { cwd })).code).toBe(0);
  }, 60_000);

  it.each([2, 8])(
    "%d left: init ends with 1; what it wrote is whole, and the rest follows",
    async (left) => {
      await mkdir(at("project"));
      await writeFile(at("project/package.json"), "{}\n");
      const init = await withHandles(left, INIT, { cwd: at("project") });
      expectOneMessage(init, /EMFILE/u);
      expect(init.code).toBe(1);
      const isSetUp = (await readdir(at("project"))).includes("docs2sdk.config.ts");
      const manifest = JSON.parse(await readFile(at("project/package.json"), "utf8")) as object;
      expect(manifest).toEqual(isSetUp ? { scripts: { docs2sdk: "docs2sdk build" } } : {});
      const next = await cli(isSetUp ? ["build"] : INIT, { cwd: at("project") });
      expect([next.code, (await readdir(at("project/sdk"))).includes("iwinv")]).toEqual([0, true]);
    },
    60_000,
  );
});

describe("a full disk", () => {
  it.each([4_096, 8_192])(
    "%d bytes left: init ends with 1, package.json is whole, and the next run completes",
    async (left) => {
      const could = await onSmallDisk(at("project"), "1m", async () => {
        await writeFile(at("project/package.json"), '{ "name": "mine" }\n');
        fill(at("project/filler"), left);
        const init = await cli(INIT, { cwd: at("project") });
        expectOneMessage(init, /ENOSPC/u);
        expect(init.code).toBe(1);
        expect(JSON.parse(await readFile(at("project/package.json"), "utf8"))).toMatchObject({
          name: "mine",
        });
        await rm(at("project/filler"));
        const names = await readdir(at("project"));
        expect(names).not.toContain("sdk");
        const next = names.includes("docs2sdk.config.ts") ? ["build"] : INIT;
        expect((await cli(next, { cwd: at("project") })).code).toBe(0);
      });
      if (!could) console.warn("a full disk below init was not tried");
    },
    60_000,
  );
});

describe("an input that vanishes while it is read", () => {
  /** What goes while page 1 is asked for, and how the update ends: by what it had read by then, and never with a loss. */
  const rows: readonly [name: string, row: { goes: () => void; codes: readonly number[]; says: RegExp }][] = [
    [
      "the bodies of the store",
      { goes: () => remove(".docs2sdk/bodies"), codes: [0, 1], says: /nothing changed|result stands/u },
    ],
    ["the store", { goes: () => remove(".docs2sdk"), codes: [1, 3], says: /the last good result stands/u }],
    ["the configuration", { goes: () => remove("docs2sdk.config.ts"), codes: [0], says: /nothing changed/u }],
    ["the packages", { goes: () => remove("sdk"), codes: [0], says: /written: local\/things/u }],
  ];
  const remove = (name: string): void => rmSync(at(name), { recursive: true, force: true });

  it.each(rows)(
    "%s",
    async (_name, { goes, codes, says }) => {
      expect((await runCli(UPDATE, { cwd })).code).toBe(0);
      const before = packages();
      const html = thingHtml(thingPage(1));
      site.pages.set("/things/page1.html", (_request, response) => {
        goes();
        response.writeHead(200, { "content-type": "text/html" }).end(html);
      });
      const update = await cli(UPDATE);
      expectOneMessage(update, says);
      expect(codes).toContain(update.code);
      expect(packages()).toEqual(before);
    },
    60_000,
  );

  it("the site: update ends with 3, and the last result stands", async () => {
    expect((await runCli(UPDATE, { cwd })).code).toBe(0);
    const before = packages();
    site.pages.set("/things/page1.html", (_request, response) => void response.destroy());
    const update = await cli(UPDATE);
    expectOneMessage(update, /connection-lost/u);
    expect([update.code, packages()]).toEqual([3, before]);
  }, 60_000);
});

describe("what may not be read", () => {
  it("is not taken for nothing: a changelog is not begun anew, a package is not new", async () => {
    expect((await runCli(UPDATE, { cwd })).code).toBe(0);
    const changelog = await readFile(at("sdk/local/things/CHANGELOG.md"), "utf8");
    for (const [name, mode] of [
      ["sdk/local/things/CHANGELOG.md", 0o644],
      ["sdk/local/things/v3/openapi.json", 0o644],
    ] as const) {
      editPage();
      chmodSync(at(name), 0o000);
      const update = await restricted(UPDATE);
      chmodSync(at(name), mode);
      expectOneMessage(update, /EACCES.* \[(?:system-refused|write-failed)\]|the system refused \(EACCES/u);
      expect([name, update.code]).toEqual([name, expect.toSatisfy((code) => code === 1 || code === 3)]);
      expect(await readFile(at("sdk/local/things/CHANGELOG.md"), "utf8")).toBe(changelog);
    }
    expect((await restricted(UPDATE)).code).toBe(0);
    const next = await readFile(at("sdk/local/things/CHANGELOG.md"), "utf8");
    expect(next.endsWith(changelog.slice(changelog.indexOf("\n## ")))).toBe(true);
  }, 120_000);

  it.each([
    ["explain", ["explain", "local/things@v3", "/paths"]],
    ["serve", ["serve", "--port", "0"]],
    ["diff of built versions", ["diff", "local/things@v3", "local/things@v3"]],
  ])(
    "is not called missing by %s",
    async (_name, args) => {
      expect((await runCli(UPDATE, { cwd })).code).toBe(0);
      await chmod(at("sdk/local"), 0o000);
      const run = isRoot ? await restrictedBelow(args) : await cli(args);
      await chmod(at("sdk/local"), 0o755);
      expectOneMessage(run, /EACCES/u);
      expect(run.code).toBe(1);
    },
    60_000,
  );

  async function restrictedBelow(args: readonly string[]): Promise<Ended> {
    await chmod(cwd, 0o755);
    return cli(args, { uid: NOBODY, gid: NOBODY });
  }
});

describe("a report that cannot be put where it was asked for", () => {
  it("is one message and exit code 1; the folders of its name are made", async () => {
    expect((await runCli(UPDATE, { cwd })).code).toBe(0);
    await writeFile(at("file"), "mine");
    const commands: readonly (readonly string[])[] = [
      ["diff", DOCUMENT, DOCUMENT, "--format", "html", "--out"],
      ["coverage", "--provider", "iwinv", "--html"],
      [...UPDATE, "--pr-text"],
    ];
    for (const command of commands) {
      const refused = await cli([...command, "file/report"]);
      expectOneMessage(refused, /the system refused \((?:ENOTDIR|EEXIST)/u);
      expect(refused.code).toBe(1);
      expect((await runCli([...command, `reports/${command[0]}/report`], { cwd })).code).toBe(0);
      expect((await readdir(at("reports", command[0] ?? ""))).join()).toBe("report");
    }
    expect(await readFile(at("file"), "utf8")).toBe("mine");
    editPage();
    const update = await cli([...UPDATE, "--pr-text", "file/report"]);
    expect([update.code, update.said]).toEqual([1, expect.stringContaining("written: local/things")]);
  }, 120_000);
});

it("three inits at once give what one gives", async () => {
  await mkdir(at("project"));
  await writeFile(at("project/package.json"), "{}\n");
  const runs = await Promise.all([1, 2, 3].map(() => cli(INIT, { cwd: at("project") })));
  for (const { code, said } of runs)
    expect([code, said]).toEqual(
      code === 0
        ? [0, expect.not.stringMatching(/^error/mu)]
        : [2, expect.stringContaining("init-config-exists")],
    );
  const file = (name: string): Promise<string> => readFile(at("project", name), "utf8");
  expect(JSON.parse(await file("package.json"))).toEqual({ scripts: { docs2sdk: "docs2sdk build" } });
  expect(await file(".gitignore")).toBe(".docs2sdk/\n");
  expect((await cli(["build", "--provider", "iwinv", "--out", "one"])).code).toBe(0);
  expect(contentOf(at("project/sdk"))).toEqual(contentOf(at("one")));
}, 60_000);
