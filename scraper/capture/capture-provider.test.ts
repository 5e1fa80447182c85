import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  documentationPages,
  hasRealPages,
  indexOf,
  siteOf,
  startTestSite,
  type TestSite,
} from "./test-site.ts";
import { captureInto, localProvider, temporaryFolder, USER_AGENT } from "./test-capture.ts";
import { openStore, readCaptures } from "./store.ts";

if (!hasRealPages)
  console.warn("the real pages are not beside the repository: pages of the test's own are captured");

const pages = documentationPages();
let site: TestSite;
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  site = await startTestSite(siteOf(pages));
  ({ folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  await site.close();
  await remove();
});

describe("a first, an unchanged and a changed run", () => {
  it("captures each page once, then only asks whether it changed", async () => {
    const provider = localProvider(site.origin);
    const first = await captureInto(folder, provider);
    expect(first.diagnostics).toEqual([]);
    expect(first.value.counts).toEqual({ new: pages.size, changed: 0, unchanged: 0, gone: 0, failed: 0 });
    expect(first.value.complete).toBe(true);
    // Every page, the two contents pages, robots.txt.
    expect(first.value.requests).toBe(pages.size + 3);
    expect(new Set(site.log.map(({ userAgent }) => userAgent))).toEqual(new Set([USER_AGENT]));

    site.log.length = 0;
    const second = await captureInto(folder, provider);
    expect(second.value.counts.unchanged).toBe(pages.size);
    expect(new Set(site.log.map(({ status }) => status))).toEqual(new Set([304]));
    expect(second.value).toMatchObject({
      requests: pages.size + 2,
      notModified: pages.size + 2,
      wireBytes: 0,
    });

    const [edited = ""] = [...pages.keys()];
    site.pages.set(edited, { html: `${pages.get(edited) ?? ""}<!-- edited -->` });
    const third = await captureInto(folder, provider);
    expect(third.value.counts).toEqual({ new: 0, changed: 1, unchanged: pages.size - 1, gone: 0, failed: 0 });
    expect(third.value.pages.filter(({ outcome }) => outcome === "changed").map(({ url }) => url)).toEqual([
      `${site.origin}${edited}`,
    ]);
    expect(third.value.bodyBytes).toBe(Buffer.byteLength(pages.get(edited) ?? "") + "<!-- edited -->".length);

    const { captures, damaged } = await readCaptures(await openStore(folder), "local");
    expect([captures.length, damaged.length]).toEqual([pages.size, 0]);
  });

  it("tells a page that is gone, keeps one that fails, and asks for one that is no longer listed", async () => {
    const provider = localProvider(site.origin);
    await captureInto(folder, provider);
    const [gone = "", failing = "", unlisted = ""] = [...pages.keys()];
    site.pages.delete(gone);
    site.pages.set(failing, { status: 500 });
    const listed = new Map([...pages].filter(([path]) => path !== unlisted));
    const service = unlisted.split("/")[1] ?? "";
    site.pages.set(`/${service}/index.html`, { html: indexOf(listed, service) });
    const { value, diagnostics } = await captureInto(folder, provider);
    expect(value.counts).toEqual({ new: 0, changed: 0, unchanged: pages.size - 2, gone: 1, failed: 1 });
    expect(value.complete).toBe(false);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "not-found",
      "pages-unlisted",
      "server-error",
    ]);
    const { captures } = await readCaptures(await openStore(folder), "local");
    // The failing page stands as it was; the one that is gone is left out.
    expect(captures.map(({ capture }) => capture.url)).toContain(`${site.origin}${failing}`);
    expect(captures).toHaveLength(pages.size - 1);
  });

  it("ends at once when it is interrupted, also in the middle of an answer without end, and goes on the next time", async () => {
    const provider = localProvider(site.origin);
    const [endless = ""] = [...pages.keys()];
    const interrupted = new AbortController();
    site.pages.set(endless, (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write(" "), 20);
      response.once("close", () => clearInterval(drip));
      setTimeout(() => interrupted.abort("interrupted"), 100);
    });
    const stopped = await captureInto(folder, provider, { signal: interrupted.signal });
    expect([stopped.value.finished, stopped.value.counts.failed]).toEqual([false, 0]);
    expect(stopped.diagnostics.map(({ code }) => code)).toEqual(["run-aborted"]);
    site.pages.set(endless, { html: pages.get(endless) ?? "" });
    const next = await captureInto(folder, provider);
    expect([next.value.complete, next.diagnostics]).toEqual([true, []]);
    const { captures } = await readCaptures(await openStore(folder), "local");
    expect(captures).toHaveLength(pages.size);
  });
});
