import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, readCaptures } from "./store.ts";
import { captureInto, instantClock, localProvider, temporaryFolder } from "./test-capture.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`skipped: no browser at ${executablePath} draws the pages`);

/** What a page of the kind does beside drawing itself. */
const SCRIPT = `
fetch("/data.json").then((answer) => answer.json()).then(({ title }) => {
  document.getElementById("app").innerHTML = "<h1>" + title + "</h1><p>GET /v1/drawn</p>";
});
for (const url of ["https://elsewhere.example/x", "http://169.254.169.254/latest"]) fetch(url).catch(() => undefined);
fetch("/written", { method: "POST" }).catch(() => undefined);
navigator.sendBeacon("/beacon", "x");
new WebSocket("ws://" + location.host + "/socket");
`;

describe.skipIf(!hasBrowser)("pages that scripts draw", () => {
  let site: TestSite;
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const html = '<!doctype html><title>Empty</title><div id=app></div><script src="/script.js"></script>';
    site = await startTestSite([
      ["/drawn.html", { html }],
      ["/script.js", { html: SCRIPT, type: "text/javascript" }],
      ["/data.json", { html: JSON.stringify({ title: "Drawn by a script" }), type: "application/json" }],
      ["/moved.html", { redirect: "/drawn.html" }],
      [
        "/restless.html",
        { html: '<h1>Restless</h1><script>setInterval(() => fetch("/data.json"), 50)</script>' },
      ],
    ]);
    ({ folder, remove } = await temporaryFolder());
  });
  afterEach(async () => {
    await site.close();
    await remove();
  });
  const capture = (path: string, timeMs = 30_000) => {
    const seeds = [{ url: `${site.origin}${path}` }];
    const provider = localProvider(site.origin, { seeds, pages: [], browser: true });
    return captureInto(folder, provider, {
      clock: instantClock(),
      limits: { timeMs },
      browser: { executablePath, sandbox: false },
    });
  };

  it("are kept as they are drawn, and ask nobody but the site, and nothing but GET", async () => {
    const { value, diagnostics } = await capture("/moved.html");
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ complete: true, counts: { new: 1 } });
    const { captures } = await readCaptures(await openStore(folder), "local");
    expect(captures.map(({ capture: { url } }) => url)).toEqual([`${site.origin}/drawn.html`]);
    expect(Buffer.from(captures[0]?.body ?? []).toString()).toContain(
      "<h1>Drawn by a script</h1><p>GET /v1/drawn</p>",
    );
    const paths = new Set(site.log.map(({ path }) => path));
    expect(paths).toEqual(new Set(["/robots.txt", "/moved.html", "/drawn.html", "/script.js", "/data.json"]));
    expect(site.log.every(({ userAgent }) => userAgent.startsWith("docs2sdk/"))).toBe(true);
  }, 60_000);

  it("that never come to rest are given up in time, and say so", async () => {
    const { value, diagnostics } = await capture("/restless.html", 3000);
    expect(diagnostics.map(({ code }) => code)).toEqual(["timed-out"]);
    expect(value.complete).toBe(false);
  }, 60_000);
});
