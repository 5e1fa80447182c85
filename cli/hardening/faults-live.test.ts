import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { chmod, chown, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import { bundled } from "../packaging/bundle.mjs";
import { runCli } from "../testing/run-cli.ts";
import { contentOf, fill, onSmallDisk } from "./test-disk.ts";

const NOBODY = 65_534;
const PAGES = 6;
const INIT = "init --provider iwinv --service iaas --out sdk --bundler none --yes".split(" ");
const isRoot = process.getuid?.() === 0;

let cwd: string;
let site: TestSite;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-live-faults-"));
  site = await startTestSite();
  const pages = new Map<string, string>();
  for (let number = 0; number < PAGES; number++) {
    pages.set(`/things/page${number}.html`, "");
    site.pages.set(`/things/page${number}.html`, { html: thingHtml(thingPage(number)) });
  }
  site.pages.set("/things/index.html", { html: indexOf(pages, "things") });
  await writeFile(at("docs2sdk.config.ts"), thingsConfig(site.origin));
});
afterEach(async () => {
  vi.useRealTimers();
  await site.close();
  rmSync(cwd, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(cwd, ...names);

/** Page 0 states another limit from now on. */
function editPage(): void {
  const html = thingHtml(thingPage(0)).replace("from 1 to 100", "from 1 to 50");
  site.pages.set("/things/page0.html", { html });
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the command line as a process of its own: the site answers from this one meanwhile. */
async function start(args: readonly string[], options: { uid?: number; gid?: number } = {}): Promise<Ended> {
  const program = fileURLToPath(await bundled("cli/hardening/kills-child.ts"));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: {}, ...options });
    let said = "";
    child.stdout.on("data", (data: Buffer) => void (said += data.toString()));
    child.stderr.on("data", (data: Buffer) => void (said += data.toString()));
    child.once("close", (code) => resolve({ code, said }));
  });
}

/** Root may write everywhere, so that the command runs as somebody else. */
async function startRestricted(args: readonly string[]): Promise<Ended> {
  if (!isRoot) return start(args);
  await chmod(cwd, 0o755);
  return start(args, { uid: NOBODY, gid: NOBODY });
}

const isOneMessage = ({ said }: Ended): boolean => !said.includes("\n    at ");

describe("a full disk", () => {
  it("below the store: capture ends with 3, and the next run goes on", async (context) => {
    const could = await onSmallDisk(at("store"), "256k", async () => {
      fill(at("store/filler"), 8_192);
      const full = await runCli(["capture", "--allow-loopback", "--store", "store"], { cwd });
      expect([full.code, full.stderr + full.stdout]).toEqual([3, expect.stringMatching(/ENOSPC/u)]);
      rmSync(at("store/filler"));
      const again = await runCli(["capture", "--allow-loopback", "--store", "store", "--json"], { cwd });
      expect([again.code, again.stderr]).toEqual([0, ""]);
    });
    if (!could) context.skip();
  });

  it("below the output: update says so, keeps the last result whole, and the next one takes the change", async (context) => {
    const could = await onSmallDisk(at("sdk"), "2m", async () => {
      expect((await runCli(["update", "--allow-loopback"], { cwd })).code).toBe(0);
      const before = contentOf(at("sdk"));
      editPage();
      fill(at("sdk/filler"), 8_192);
      const full = await runCli(["update", "--allow-loopback"], { cwd });
      expect([full.code, full.stderr + full.stdout]).toEqual([1, expect.stringMatching(/ENOSPC/u)]);
      rmSync(at("sdk/filler"));
      const after = Object.entries(contentOf(at("sdk"))).filter(([name]) => !name.includes("-staging/"));
      expect(Object.fromEntries(after)).toEqual(before);
      expect((await runCli(["update", "--allow-loopback"], { cwd })).code).toBe(0);
      expect(await readFile(at("sdk/local/things/v3/openapi.json"), "utf8")).toContain('"maximum": 50');
    });
    if (!could) context.skip();
  });
});

describe("no permission", () => {
  it("for the store: capture ends with 3", async () => {
    await mkdir(at("store"), { mode: 0o555 });
    const run = await startRestricted(["capture", "--allow-loopback", "--store", "store"]);
    expect([run.code, run.said]).toEqual([3, expect.stringMatching(/EACCES/u)]);
    expect([isOneMessage(run), await readdir(at("store"))]).toEqual([true, []]);
  });

  it("for the output: update ends with 3 and changes nothing", async () => {
    await mkdir(at("store"));
    if (isRoot) await chown(at("store"), NOBODY, NOBODY);
    await mkdir(at("sdk"), { mode: 0o555 });
    const run = await startRestricted(["update", "--allow-loopback", "--store", "store"]);
    expect([run.code, run.said]).toEqual([3, expect.stringMatching(/sdk cannot be written \(EACCES\)/u)]);
    expect([isOneMessage(run), await readdir(at("sdk"))]).toEqual([true, []]);
  });

  it("for the project: init ends with 1 and writes nothing", async () => {
    rmSync(at("docs2sdk.config.ts"));
    await writeFile(at("package.json"), "{}\n");
    chmodSync(cwd, 0o555);
    const run = isRoot ? await start(INIT, { uid: NOBODY, gid: NOBODY }) : await start(INIT);
    chmodSync(cwd, 0o755);
    expect([run.code, run.said]).toEqual([1, expect.stringMatching(/the system refused \(EACCES/u)]);
    expect([isOneMessage(run), await readdir(cwd)]).toEqual([true, ["package.json"]]);
    expect(await readFile(at("package.json"), "utf8")).toBe("{}\n");
  });

  it("to read .gitignore: init leaves it as it is", async () => {
    rmSync(at("docs2sdk.config.ts"));
    await writeFile(at("package.json"), "{}\n");
    // A folder of that name cannot be read by anybody, root included.
    await mkdir(at(".gitignore"));
    const run = await start(INIT);
    expect([run.code !== 0, await readdir(at(".gitignore"))]).toEqual([true, []]);
  });
});

describe("a clock that goes backwards", () => {
  it("between two updates: the second sees the change, and nothing is lost", async () => {
    expect((await runCli(["update", "--allow-loopback"], { cwd })).code).toBe(0);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 400 * 86_400_000 });
    const same = await runCli(["update", "--allow-loopback"], { cwd });
    expect([same.code, same.stderr.match(/error/giu)]).toEqual([0, null]);
    editPage();
    expect((await runCli(["update", "--allow-loopback"], { cwd })).code).toBe(0);
    expect(await readFile(at("sdk/local/things/v3/openapi.json"), "utf8")).toContain('"maximum": 50');
  });
});

describe("two processes at once", () => {
  it("captures of one store: the second says who is at work, or waits where it is told to", async () => {
    const list = site.pages.get("/things/index.html") as { readonly html: string };
    let answer: (() => void) | undefined;
    site.pages.set("/things/index.html", (_request, response) => {
      answer = () => void response.writeHead(200, { "content-type": "text/html" }).end(list.html);
    });
    const first = start(["capture", "--allow-loopback"]);
    await vi.waitFor(() => expect(answer).toBeDefined(), 30_000);
    const second = await start(["capture", "--allow-loopback"]);
    expect([second.code, second.said]).toEqual([3, expect.stringMatching(/process \d+/u)]);
    answer?.();
    expect((await first).code).toBe(0);
    site.pages.set("/things/index.html", list);
    const waiting = await Promise.all([
      start(["capture", "--allow-loopback", "--wait", "60"]),
      start(["capture", "--allow-loopback", "--wait", "60"]),
    ]);
    expect(waiting.map(({ code }) => code)).toEqual([0, 0]);
  }, 120_000);

  it("builds into one folder give what one gives", async () => {
    const args = ["build", "--provider", "iwinv", "--out", "both"];
    const runs = await Promise.all([start(args), start([...args, "--force"]), start(args)]);
    expect(runs.map(({ code, said }) => [code, /error/iu.test(said.replace("0 errors", ""))])).toEqual(
      runs.map(() => [0, false]),
    );
    expect((await start(["build", "--provider", "iwinv", "--out", "one"])).code).toBe(0);
    expect(contentOf(at("both"))).toEqual(contentOf(at("one")));
  }, 120_000);

  it("an update beside a build: both wait, and both results are there", async () => {
    const runs = await Promise.all([
      start(["update", "--allow-loopback"]),
      start(["build", "--provider", "iwinv", "--out", "sdk"]),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect((await readdir(at("sdk"))).sort()).toEqual(["iwinv", "local"]);
    expect((await start(["build", "--provider", "iwinv", "--out", "one"])).code).toBe(0);
    expect(contentOf(at("sdk/iwinv"))).toEqual(contentOf(at("one/iwinv")));
  }, 120_000);

  it("generations into one folder give what one gives", async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `/p${n}`,
        { get: { operationId: `get${n}`, responses: { 200: { description: "ok" } } } },
      ]),
    );
    const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };
    await writeFile(at("api.json"), JSON.stringify(document));
    const runs = await Promise.all([1, 2, 3].map(() => start(["generate", "api.json", "--out", "both"])));
    expect(runs.map(({ code, said }) => [code, /^error/mu.test(said)])).toEqual(runs.map(() => [0, false]));
    expect((await start(["generate", "api.json", "--out", "one"])).code).toBe(0);
    expect(contentOf(at("both"))).toEqual(contentOf(at("one")));
  }, 120_000);
});

describe("what lies in the output folder and is not ours", () => {
  it("does not disturb an update", async () => {
    await mkdir(at("sdk/local"), { recursive: true });
    await writeFile(at("sdk/local/README.md"), "mine");
    const run = await runCli(["update", "--allow-loopback"], { cwd });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(await readFile(at("sdk/local/README.md"), "utf8")).toBe("mine");
  });
});
