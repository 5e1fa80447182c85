import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serializeSources } from "../../spec/openapi/sources.ts";
import { build } from "../build/build.ts";
import { planBuild } from "../build/request.ts";
import { platforms } from "../../scraper/platforms/registry.ts";
import { providers } from "../../scraper/providers/registry.ts";
import { IN_ORDER, noBrowser, PHONE, startBrowser, stateOf, type TestBrowser } from "../testing/browser.ts";
import { hostileBundle } from "../testing/hostile.ts";
import { runCli } from "../testing/run-cli.ts";
import { answer, isOurName, type Site } from "./answer.ts";
import { openBuilt } from "./built.ts";
import { startServer, type RunningSite } from "./server.ts";

if (noBrowser !== undefined) console.warn(`skipped: ${noBrowser}`);

const root = fileURLToPath(new URL("../../", import.meta.url));
let out: string;
let site: Site;

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), "docs2sdk-serve-"));
  const { request } = planBuild({ provider: ["samsung"], only: "spec", out }, { providers, platforms }, out);
  await build(request!);
  for (const version of ["1.0", "2.0"]) {
    const folder = path.join(out, "evil", "svc", `v${version}`);
    const { document, sources } = hostileBundle(version);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "openapi.json"), JSON.stringify(document));
    await writeFile(path.join(folder, "openapi.sources.json"), serializeSources(sources));
  }
  await mkdir(path.join(out, "broken", "svc", "v1"), { recursive: true });
  await writeFile(path.join(out, "broken", "svc", "v1", "openapi.json"), "{ not json");
  site = {
    built: openBuilt(out),
    out: "generated",
    hostName: "127.0.0.1",
    referenceScript: () => Promise.resolve(undefined),
    today: () => "2026-01-31",
  };
});
afterAll(() => rm(out, { recursive: true, force: true }));

const SERVICE = "/samsung/virtualserver/v1.1";

describe("answers", () => {
  test.each([
    ["the start", { target: "/", want: 200 }],
    ["a version", { target: SERVICE, want: 200 }],
    ["an operation", { target: `${SERVICE}/operations/listVirtualServers`, want: 200 }],
    ["an operation that is not there", { target: `${SERVICE}/operations/listNothing`, want: 404 }],
    ["a model", { target: `${SERVICE}/models/Server`, want: 404 }],
    ["a name of the prototype", { target: `${SERVICE}/models/__proto__`, want: 404 }],
    ["a page beyond the last", { target: `${SERVICE}/coverage?page=99999`, want: 200 }],
    ["a page that is no number", { target: `${SERVICE}/coverage?page=x&q=%00`, want: 200 }],
    ["changes", { target: "/samsung/virtualserver/changes/v1.0/v1.1", want: 200 }],
    [
      "changes of a version that is not there",
      { target: "/samsung/virtualserver/changes/v1.0/v9", want: 404 },
    ],
    ["a file beside the output", { target: "/samsung/virtualserver/..%2f..%2f..%2fetc%2fpasswd", want: 404 }],
    ["a path that is not encoded", { target: "/%E0%A4%A", want: 404 }],
    ["a document that is no JSON", { target: "/broken/svc/v1", want: 404 }],
    ["the component when it is not installed", { target: "/-/redoc.js", want: 404 }],
  ])("%s", async (_, { target, want }) => {
    const { status, headers } = await answer({ method: "GET", target, host: "localhost:1" }, site);
    expect(status).toBe(want);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test.each([
    ["POST is refused", { method: "POST", host: "localhost:1", want: 405 }],
    ["another name is refused", { method: "GET", host: "evil.example:4173", want: 403 }],
    ["no name is refused", { method: "GET", host: undefined, want: 403 }],
  ])("%s", async (_, { method, host, want }) => {
    expect((await answer({ method, target: "/", host }, site)).status).toBe(want);
  });

  test.each([
    ["localhost:4173", true],
    ["127.0.0.1", true],
    ["[::1]:4173", true],
    ["LOCALHOST", true],
    ["localhost.evil.example", false],
    ["127.0.0.1.evil.example", false],
    ["", false],
  ])("the name %s: %s", (host, want) => {
    expect(isOurName(host, "127.0.0.1")).toBe(want);
  });

  test("a fact stands beside the words of its page", async () => {
    const { body } = await answer(
      { method: "GET", target: `${SERVICE}/operations/listVirtualServers`, host: "localhost" },
      site,
    );
    expect(body).toContain(`<span class="name">limit</span>`);
    expect(body).toContain("query limit optional Example : 20 any of [integer, null]");
  });
});

describe("the command", () => {
  test("nothing built: one message, exit code 2", async () => {
    const { stderr, code } = await runCli(["serve", "--out", "nowhere"], { cwd: out });
    expect([code, stderr]).toEqual([2, expect.stringContaining("nothing is built in nowhere")]);
  });

  test("port taken: one message, exit code 2", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const { stderr, code } = await runCli(["serve", "--out", out, "--port", String(port)], { cwd: out });
    other.close();
    expect([code, stderr]).toEqual([2, expect.stringContaining(`port ${port} on 127.0.0.1 is taken`)]);
  });

  test("a port that is none", async () => {
    const { stderr, code } = await runCli(["serve", "--out", out, "--port", "70000"], { cwd: out });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`"70000" is no port`)]);
  });

  test("prints its address and stops on an interrupt", async () => {
    const args = ["--import", "tsx", path.join(root, "cli/main.ts"), "serve", "--out", out, "--port", "0"];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const address = await new Promise<string>((resolve) =>
      child.stdout.once("data", (text) => resolve(String(text))),
    );
    expect((await fetch(address.trim())).status).toBe(200);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});

describe.skipIf(noBrowser !== undefined)("in a browser", () => {
  let browser: TestBrowser;
  let running: RunningSite;
  beforeAll(async () => {
    browser = await startBrowser();
    const { referenceScriptFrom } = await import("./run-serve.ts");
    running = await startServer({ ...site, referenceScript: referenceScriptFrom(root) }, 0);
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const PAGES = ["", "/operations", "/models", "/coverage", "/defects", "/changes"] as const;

  /** The first page of its kind, by its link. */
  const addressOf = async (base: string, kind: (typeof PAGES)[number]): Promise<string> => {
    if (kind !== "/operations" && kind !== "/models") return base + kind;
    const { body } = await answer({ method: "GET", target: base, host: "localhost" }, site);
    const links = [...body.matchAll(/href="([^"]+)"/gu)].map(([, link]) => link ?? "");
    return links.filter((link) => link.startsWith(base + kind)).at(8) ?? "";
  };

  test.each([SERVICE, "/evil/svc/v2.0"].flatMap((base) => PAGES.map((kind) => [base, kind] as const)))(
    "%s%s is in order, on a desk and on a phone",
    async (base, kind) => {
      const url = new URL(await addressOf(base, kind), running.address).href;
      expect(await stateOf(await browser.open({ url }))).toEqual(IN_ORDER);
      const phone = await browser.open({ url }, { ...PHONE, dark: true });
      for (const summary of (await phone.page.locator("summary").all()).slice(0, 10)) await summary.click();
      expect(await phone.page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await stateOf(phone)).toEqual(IN_ORDER);
    },
  );

  test("the start, the way to an operation by keyboard, and the filter", async () => {
    const look = await browser.open({ url: running.address });
    const { page } = look;
    await page.getByRole("link", { name: "v1.1", exact: true }).press("Enter");
    await page.waitForURL(`**${SERVICE}`);
    await page.keyboard.press("/");
    await page.keyboard.type("get /v1/servers listVirtualServers");
    expect(await page.locator("[data-count]").innerText()).toMatch(/^[1-9] shown$/u);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/operations/listVirtualServers");
    expect(await page.locator("h1").innerText()).toBe("GET /v1/servers");
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test("changes between two versions", async () => {
    const url = new URL("/evil/svc/changes/v1.0/v2.0", running.address).href;
    const look = await browser.open({ url }, PHONE);
    expect(await look.page.locator(".change").count()).toBeGreaterThan(0);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test.each([SERVICE, "/evil/svc/v1.0"])("%s/reference is drawn without a network", async (base) => {
    const look = await browser.open({ url: new URL(`${base}/reference`, running.address).href }, PHONE);
    await look.page.locator("#reference h1").first().waitFor({ timeout: 20_000 });
    const { pwned, sticksOut } = await stateOf(look);
    expect([pwned, sticksOut]).toEqual([false, 0]);
    if (base === SERVICE) expect(look.problems).toEqual([]);
  });
});
