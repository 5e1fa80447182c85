import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexOf, startTestSite, type TestSite } from "../../scraper/capture/test-site.ts";
import { thingHtml, thingPage, thingsConfig } from "../change/test-things.ts";
import { filesWith } from "../testing/files-with.ts";
import { runCli, type CliRun } from "../testing/run-cli.ts";

/** No text of ours contains it. */
const SECRET = "s3cr3t-7f1e9c";
const PAGES = 4;

let cwd: string;
let site: TestSite;
let host: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-live-secrets-"));
  site = await startTestSite();
  host = new URL(site.origin).host;
  const headers = { "set-cookie": `session=${SECRET}`, "x-amz-security-token": SECRET };
  const listed = new Map<string, string>();
  for (let number = 0; number < PAGES; number++) {
    listed.set(`/things/page${number}.html`, "");
    site.pages.set(`/things/page${number}.html`, { html: thingHtml(thingPage(number)), headers });
  }
  site.pages.set("/things/index.html", { html: indexOf(listed, "things"), headers });
  sign(1);
  await writeFile(
    path.join(cwd, "docs2sdk.config.ts"),
    `const token = "${SECRET}";\nvoid token;\n${thingsConfig(site.origin)}`,
  );
});
afterEach(async () => {
  await site.close();
  await rm(cwd, { recursive: true, force: true });
});

/** The last page lies in an object store, which is asked with an address that is signed anew for every visitor. */
function sign(visit: number): void {
  const target = `/things/store.html?X-Amz-Date=${visit}&X-Amz-Signature=${SECRET}${visit}&token=${SECRET}`;
  site.pages.set(`/things/page${PAGES - 1}.html`, { redirect: target, status: 302 });
  site.pages.set(target, { html: thingHtml(thingPage(PAGES - 1)) });
}

function editPage(): void {
  const html = thingHtml(thingPage(0)).replace("from 1 to 100", "from 1 to 50");
  site.pages.set("/things/page0.html", { html });
}

const proxy = `http://me:${SECRET}@127.0.0.1:9`;
const env = {
  ...{ DOCS_TOKEN: SECRET, NPM_TOKEN: SECRET, GITHUB_TOKEN: SECRET, AUTHORIZATION: `Bearer ${SECRET}` },
  ...{ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy, https_proxy: proxy, ALL_PROXY: proxy },
};

/** Runs a command, and holds what it printed against the secret. */
async function run(...args: string[]): Promise<CliRun> {
  const done = await runCli(args, { cwd, env });
  expect(done.stdout + done.stderr, args.join(" ")).not.toContain(SECRET);
  return done;
}

/** Files that hold the secret; the configuration's own text, and its translation beside the store, may. */
async function filesWithSecret(): Promise<readonly string[]> {
  const held = await filesWith(SECRET, cwd);
  return held.filter((file) => !/(?:^|[\\/])[\w-]*\.?config[^\\/]*$/u.test(file));
}

describe("secrets of a documentation site", () => {
  it("stand in nothing that a capture, an update or a report of it prints or writes", async () => {
    expect((await run("update", "--allow-loopback", "--pr-text", "first.md")).code).toBe(0);
    await copyFile(path.join(cwd, "sdk/local/things/v3/openapi.json"), path.join(cwd, "before.json"));
    sign(2);
    const same = await run("update", "--allow-loopback", "--json");
    expect([same.code, JSON.parse(same.stdout)]).toMatchObject([0, { verdict: "unchanged" }]);
    sign(3);
    editPage();
    expect((await run("check", "--allow-loopback")).code).toBe(1);
    expect((await run("update", "--allow-loopback", "--pr-text", "second.md", "--json")).code).toBe(0);
    expect(await readFile(path.join(cwd, "second.md"), "utf8")).toContain("from 1 to 50");
    for (const format of ["text", "markdown", "json", "html", "junit", "github", "sarif"]) {
      const compared = await run(
        ...["diff", "before.json", "sdk/local/things/v3/openapi.json", "--format", format],
        ...["--out", `report.${format}`],
      );
      expect(compared.code).toBeLessThan(2);
    }
    await run("history", "local/things@v3");
    await run("explain", "local/things@v3", `/paths/~1v3~1things${PAGES - 1}`);
    await run("coverage", "--html", "coverage.html");
    await run("coverage", "--json");
    await run("build", "--force", "--json");
    const document = await readFile(path.join(cwd, "sdk/local/things/v3/openapi.json"), "utf8");
    expect(document).toContain(`/things/page${PAGES - 1}.html`);
    expect(await filesWithSecret()).toEqual([]);
  }, 120_000);

  const refused: readonly [name: string, seed: () => string, reason: RegExp][] = [
    ["a password", () => `http://me:${SECRET}@${host}/things/page0.html`, /credentials-refused/u],
    ["a token", () => `http://${host}/things/page0.html?token=${SECRET}`, /credentials-refused/u],
    [
      "a token, for a host that is not the provider's",
      () => `https://x.example/?sig=${SECRET}`,
      /x\.example/u,
    ],
    ["a redirect to a password", () => `http://${host}/things/to-password.html`, /credentials-refused/u],
    ["a signed redirect to another", () => `http://${host}/things/twice.html`, /credentials-refused/u],
  ];
  it.each(refused)(
    "an address with %s is refused, without it in the message",
    async (_name, seed, reason) => {
      const password = `http://me:${SECRET}@${host}/things/page1.html`;
      site.pages.set("/things/to-password.html", { redirect: password });
      site.pages.set("/things/twice.html", { redirect: `/things/on.html?sig=${SECRET}` });
      site.pages.set(`/things/on.html?sig=${SECRET}`, { redirect: `/things/page0.html?sig=${SECRET}` });
      for (const json of [[], ["--json"]]) {
        const done = await run("capture", "--allow-loopback", "--seed", seed(), ...json);
        expect([done.code, done.stdout + done.stderr]).toEqual([3, expect.stringMatching(reason)]);
      }
      expect(await filesWithSecret()).toEqual([]);
    },
  );

  it("what is wrong with a configuration is said without its lines", async () => {
    const texts: readonly (readonly [file: string, text: string])[] = [
      ["syntax.config.ts", `const token = "${SECRET}"; export default { provider provider: token };`],
      ["types.config.ts", `export default { token: "${SECRET}", provider: 5, out: { token: "${SECRET}" } };`],
      ["broken.config.json", `{"token": "${SECRET}" "a"}`],
    ];
    for (const [file, text] of texts) {
      await writeFile(path.join(cwd, file), text);
      expect((await run("build", "--config", file)).code).toBe(2);
    }
  });

  it("an address given for a file is named without its password", async () => {
    const address = `https://me:${SECRET}@docs.example/api.json`;
    expect((await run("generate", address)).code).toBe(2);
    expect((await run("diff", address, "b.json")).code).toBe(2);
  });
});
