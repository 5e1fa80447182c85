import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generateSdk } from "../../generator/generate-sdk.ts";
import { writeFiles } from "../../generator/write/write-files.ts";
import { captureInto, localProvider } from "../../scraper/capture/test-capture.ts";
import { startTestSite } from "../../scraper/capture/test-site.ts";
import { runCli } from "../testing/run-cli.ts";
import { smallDocument } from "./small-document.ts";
import { printed } from "./printed.ts";

/** No text of ours contains it. */
const SECRET = "s3cr3t-7f1e9c";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Files below a folder that hold the secret, in clear or in a usual encoding. */
async function filesWithSecret(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const held = await Promise.all(files.map(async (file) => holdsSecret(await readFile(file, "utf8"))));
  return files.filter((_, index) => held[index]).map((file) => path.relative(root, file));
}

const holdsSecret = (text: string): boolean =>
  [SECRET, Buffer.from(SECRET).toString("base64").slice(0, -2), Buffer.from(SECRET).toString("hex")].some(
    (form) => text.includes(form),
  );

describe("planted credentials", () => {
  it("the search finds what it looks for", async () => {
    await writeFile(path.join(folder, "a.txt"), `x ${SECRET} y`);
    expect(await filesWithSecret(folder)).toEqual(["a.txt"]);
  });

  it("of the environment stand in nothing that a build prints or writes", async () => {
    const env = {
      IWINV_ACCESS_KEY: SECRET,
      IWINV_SECRET_KEY: SECRET,
      SCP_ACCESS_KEY: SECRET,
      SCP_SECRET_KEY: SECRET,
      HUAWEICLOUD_SDK_AK: SECRET,
      HUAWEICLOUD_SDK_SK: SECRET,
      HUAWEICLOUD_TOKEN: SECRET,
      NPM_TOKEN: SECRET,
      HTTPS_PROXY: `http://me:${SECRET}@proxy.example:3128`,
    };
    const args = ["build", "--provider", "iwinv", "--out", "sdk"];
    for (const more of [[], ["--json"], ["--force", "--json"]]) {
      const { stdout, stderr, code } = await runCli([...args, ...more], { cwd: folder, env });
      expect(code).toBe(0);
      expect(holdsSecret(stdout + stderr)).toBe(false);
    }
    expect(await filesWithSecret(folder)).toEqual([]);
  });

  it("of addresses and cookies stand in no capture, no journal and no message", async () => {
    const html = "<h1>Page</h1><p>GET /v1/a</p>";
    const headers = { "set-cookie": `session=${SECRET}; HttpOnly`, "x-debug": SECRET };
    const site = await startTestSite([
      ["/elb/a.html", { html, headers }],
      ["/elb/b.html", { redirect: `http://me:${SECRET}@127.0.0.1/elb/c.html` }],
      ["/elb/d.html", { status: 401, headers: { "www-authenticate": `Basic realm="${SECRET}"` } }],
    ]);
    try {
      const host = new URL(site.origin).host;
      const seeds = [
        ...["a", "b", "d"].map((name) => ({ url: `${site.origin}/elb/${name}.html` })),
        { url: `http://me:${SECRET}@${host}/elb/a.html` },
      ];
      const provider = localProvider(site.origin, { seeds, pages: [] });
      const { value, diagnostics } = await captureInto(folder, provider, {
        retry: { baseMs: 1, attempts: 1 },
      } as Parameters<typeof captureInto>[2]);
      expect(value.pages.length).toBeGreaterThan(2);
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(holdsSecret(JSON.stringify([value, diagnostics]))).toBe(false);
      expect(await filesWithSecret(folder)).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it("of a client stand in no error, no log and nothing that is printed of it", async () => {
    const { value } = await generateSdk([{ document: smallDocument }]);
    await writeFiles(value, folder);
    await build({
      entryPoints: [path.join(folder, "v1.2/src/index.ts"), path.join(folder, "runtime/log.ts")],
      outdir: path.join(folder, "out"),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
    });
    const load = (name: string) => import(pathToFileURL(path.join(folder, "out", name)).href) as Promise<Sdk>;
    const sdk = await load("v1.2/src/index.mjs");
    const { withLog } = await load("runtime/log.mjs");
    const answers: readonly (() => Promise<Response>)[] = [
      () => Promise.resolve(new Response(`{"message":"no"}`, { status: 401 })),
      () => Promise.resolve(new Response("<html>", { status: 200 })),
      () => Promise.resolve(new Response("", { status: 500 })),
      () => Promise.reject(new TypeError("fetch failed")),
      () =>
        Promise.resolve(new Response(null, { status: 302, headers: { location: "https://evil.example/" } })),
    ];
    const sent: string[] = [];
    for (const answer of answers) {
      const log: unknown[] = [];
      const fetch = (_input: unknown, init?: RequestInit): Promise<Response> => {
        sent.push(JSON.stringify([...new Headers(init?.headers)]));
        return answer();
      };
      const options = { token: SECRET, credentials: { token: SECRET }, server: { region: "kr-1" } };
      const client = sdk.createClient({
        ...options,
        retries: 0,
        fetch: withLog((entry) => void log.push(entry), fetch),
      });
      const error: unknown = await client.disks.get({ disk_id: "d-1" }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Error);
      expect(log.length).toBeGreaterThan(1);
      expect(holdsSecret(printed(error, log))).toBe(false);
    }
    // It did go out: the test would else prove nothing.
    expect(sent).toHaveLength(answers.length);
    expect(sent.every(holdsSecret)).toBe(true);
  });
});

interface Sdk {
  readonly createClient: (options: object) => {
    readonly disks: { readonly get: (parameters: object) => Promise<unknown> };
  };
  readonly withLog: (write: (entry: unknown) => void, fetch: unknown) => unknown;
}
