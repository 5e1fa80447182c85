import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { createBrowserFetcher } from "./browser-fetcher.ts";
import { readLlms, readSitemap } from "./listing.ts";
import { defaultLimits } from "./policy.ts";
import { readRetryAfter } from "./retry-after.ts";
import { matchesGlob, pageAddress, twinAddress, type SiteRules } from "./site-rules.ts";
import { openStore, readCaptures, storedPages } from "./store.ts";
import { captureInto, instantClock, localProvider, temporaryFolder } from "./test-capture.ts";
import { indexOf, ownPage, startTestSite, type TestSite } from "./test-site.ts";

describe("addresses", () => {
  const globs: [string, { given: [string, string]; want: boolean }][] = [
    ["equal", { given: ["https://a/b", "https://a/b"], want: true }],
    ["one star stops at a slash", { given: ["https://a/b/c", "https://a/*"], want: false }],
    ["two stars do not", { given: ["https://a/b/c", "https://a/**"], want: true }],
    ["in the middle", { given: ["https://a/x/y.html", "https://a/*/*.html"], want: true }],
    ["the end counts", { given: ["https://a/x.html?q", "https://a/*.html"], want: false }],
    ["a dot is a dot", { given: ["https://a/xhtml", "https://a/x.html"], want: false }],
  ];
  it.each(globs)("glob: %s", (_name, { given, want }) => {
    expect(matchesGlob(...given)).toBe(want);
  });

  it("takes linear time for a glob that would blow up a backtracking matcher", () => {
    const started = performance.now();
    expect(matchesGlob("a".repeat(3000), `${"**a".repeat(30)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("knows a page by its address without fragment and credentials", () => {
    expect(pageAddress("../b.html#x", "https://me:pw@a.example/c/d.html")?.href).toBe(
      "https://a.example/b.html",
    );
    expect(pageAddress("javascript:1", "https://a.example/")).toBeUndefined();
    expect(twinAddress("https://a.example/p/?x=1", ".md")).toBe("https://a.example/p.md?x=1");
  });

  it("reads Retry-After in seconds and as a date", () => {
    expect(readRetryAfter("7", 0)).toBe(7000);
    expect(readRetryAfter("Thu, 01 Jan 1970 00:00:10 GMT", 4000)).toBe(6000);
    expect(readRetryAfter("Thu, 01 Jan 1970 00:00:01 GMT", 4000)).toBe(0);
    expect(readRetryAfter("soon", 0)).toBeUndefined();
  });

  it("reads sitemaps, their indexes, and llms.txt", () => {
    expect(readSitemap("<urlset><url><loc> https://a/x?a=1&amp;b=2 </loc></url></urlset>").pages).toEqual([
      "https://a/x?a=1&b=2",
    ]);
    expect(
      readSitemap("<sitemapindex><sitemap><loc>https://a/s.xml</loc></sitemap></sitemapindex>").sitemaps,
    ).toEqual(["https://a/s.xml"]);
    expect(readLlms("# T\n- [a](https://a/x.md): b\n- [c](<d> \n").hrefs).toEqual(["https://a/x.md"]);
    expect(readSitemap("<url><loc>https://a/</loc></url>".repeat(50_002)).left).toBe(2);
    expect(readLlms("[a](b.md)".repeat(50_001)).linksLeft).toBe(1);
    const started = performance.now();
    readLlms("](".repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("finding the pages", () => {
  let site: TestSite;
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    site = await startTestSite();
    ({ folder, remove } = await temporaryFolder());
  });
  afterEach(async () => {
    await site.close();
    await remove();
  });
  const capture = (rules: SiteRules) =>
    captureInto(folder, localProvider(site.origin, { seeds: [], ...rules }));
  const stored = async (): Promise<string[]> =>
    storedPages((await openStore(folder)).index, "local").map(({ url, finalUrl }) =>
      `${url} ${finalUrl}`.replaceAll(site.origin, ""),
    );

  it("goes by a sitemap of sitemaps", async () => {
    site.pages.set("/sitemap.xml", {
      html: `<sitemapindex><sitemap><loc>${site.origin}/a.xml</loc></sitemap></sitemapindex>`,
      type: "application/xml",
    });
    site.pages.set("/a.xml", {
      html: `<urlset><url><loc>${site.origin}/elb/a.html</loc></url><url><loc>${site.origin}/blog</loc></url></urlset>`,
      type: "application/xml",
    });
    site.pages.set("/elb/a.html", { html: ownPage(1) });
    await capture({ sitemaps: [`${site.origin}/sitemap.xml`] });
    expect(await stored()).toEqual(["/elb/a.html /elb/a.html"]);
  });

  it("prefers the machine-readable twin, asks for the page where there is none, and remembers which", async () => {
    site.pages.set("/llms.txt", {
      html: `- [a](${site.origin}/elb/a.md)\n- [b](${site.origin}/elb/b.md)`,
      type: "text/plain",
    });
    site.pages.set("/elb/a.md", { html: "# A page\n\nGET /v1/a", type: "text/markdown" });
    site.pages.set("/elb/b", { html: ownPage(2) });
    const rules: SiteRules = {
      llms: [`${site.origin}/llms.txt`],
      pages: [`${site.origin}/elb/*`],
      twinSuffix: ".md",
    };
    await capture(rules);
    expect(await stored()).toEqual(["/elb/a /elb/a.md", "/elb/b /elb/b"]);
    site.log.length = 0;
    const { value } = await capture(rules);
    expect(value.counts.unchanged).toBe(2);
    expect(new Set(site.log.map(({ status }) => status))).toEqual(new Set([304]));
  });

  it("captures the printable page in place of the pages below it", async () => {
    site.pages.set("/menu.html", {
      html: `<h1>Contents of everything</h1>${["a/x", "a/y", "b/z"].map((at) => `<a href=/elb/${at}/>${at}</a>`).join("")}`,
    });
    for (const at of ["a", "b"]) site.pages.set(`/elb/${at}/_print/`, { html: ownPage(1) });
    await capture({
      seeds: [{ url: `${site.origin}/menu.html`, listOnly: true }],
      pages: [`${site.origin}/elb/*/_print/`],
      address: (link) => new URL(`/elb/${link.pathname.split("/")[2] ?? ""}/_print/`, link).href,
    });
    expect((await stored()).length).toBe(2);
    expect(site.log.map(({ path }) => path)).not.toContain("/elb/a/x/");
  });

  it("keeps a page under the address that a redirect leads to, and asks there at once the next time", async () => {
    site.pages.set("/elb/old.html", { redirect: "/elb/new.html" });
    site.pages.set("/elb/new.html", { html: ownPage(1) });
    const rules: SiteRules = {
      seeds: [{ url: `${site.origin}/elb/old.html` }, { url: `${site.origin}/elb/new.html` }],
    };
    const first = await capture(rules);
    expect(first.value.counts.new).toBe(1);
    expect(site.log.filter(({ path }) => path === "/elb/new.html").length).toBe(1);
    site.log.length = 0;
    await capture(rules);
    expect(site.log.map(({ path, status }) => `${path} ${status}`)).toEqual(["/elb/new.html 304"]);
  });

  it("reads packed pages, and robots.txt once a day", async () => {
    site.pages.set("/robots.txt", {
      html: "User-agent: *\nDisallow: /elb/secret\nCrawl-delay: 1",
      type: "text/plain",
    });
    site.pages.set(
      "/elb/a.html",
      (_request, response) =>
        void response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end(gzipSync(ownPage(1))),
    );
    const clock = instantClock();
    const provider = localProvider(site.origin, {
      seeds: [{ url: `${site.origin}/elb/a.html` }, { url: `${site.origin}/elb/secret.html` }],
    });
    const first = await captureInto(folder, provider, { clock });
    expect(first.value.counts).toMatchObject({ new: 1, failed: 1 });
    expect(first.value.wireBytes).toBeLessThan(first.value.bodyBytes);
    const asked = (): number => site.log.filter(({ path }) => path === "/robots.txt").length;
    await captureInto(folder, provider, { clock });
    expect(asked()).toBe(1);
    clock.pass(24 * 60 * 60 * 1000);
    await captureInto(folder, provider, { clock });
    expect(asked()).toBe(2);
  });

  it("stops at its limits and says what it left out", async () => {
    site.pages.set("/menu.html", {
      html: `<h1>Contents of everything</h1>${[1, 2, 3, 4].map((n) => `<a href=/elb/${n}.html>${n}</a>`).join("")}`,
    });
    for (const n of [1, 2, 3, 4]) site.pages.set(`/elb/${n}.html`, { html: ownPage(n) });
    const provider = localProvider(site.origin, {
      seeds: [{ url: `${site.origin}/menu.html`, listOnly: true }],
    });
    const { value, diagnostics } = await captureInto(folder, provider, { limits: { maxPages: 3 } });
    expect(value).toMatchObject({ complete: false, counts: { new: 2 } });
    expect(diagnostics.map(({ code, data }) => [code, data["count"]])).toEqual([["limit-reached", 2]]);
  });
});

describe("lists that cannot be trusted", () => {
  let site: TestSite;
  let folder: string;
  let remove: () => Promise<void>;
  const paths = [1, 2, 3, 4, 5, 6].map((number) => `/elb/${number}.html`);
  beforeEach(async () => {
    site = await startTestSite(paths.map((at) => [at, { html: ownPage(1) }]));
    list(paths);
    ({ folder, remove } = await temporaryFolder());
  });
  afterEach(async () => {
    await site.close();
    await remove();
  });
  const list = (listed: readonly string[]): void => {
    site.pages.set("/elb/index.html", { html: indexOf(new Map(listed.map((at) => [at, ""])), "elb") });
  };
  const capture = async (): Promise<[boolean, string[]]> => {
    const seeds = [{ url: `${site.origin}/elb/index.html`, service: "elb", listOnly: true }];
    const { value, diagnostics } = await captureInto(folder, localProvider(site.origin, { seeds }));
    return [value.complete, diagnostics.map(({ code }) => code)];
  };

  it("a page that is on no list any more and still served is kept", async () => {
    await capture();
    list(paths.slice(1));
    expect(await capture()).toEqual([true, ["pages-unlisted"]]);
  });

  it("a list that lost most of its pages, which are still served, is not understood", async () => {
    await capture();
    list(paths.slice(4));
    expect(await capture()).toEqual([false, ["lists-shrank"]]);
    // The list answers 304 from now on, and is no better understood.
    expect(await capture()).toEqual([false, ["lists-shrank"]]);
  });

  it("a listed page that was never there is a warning; a list that is not there no run can do without", async () => {
    list([...paths, "/elb/7.html"]);
    expect(await capture()).toEqual([true, ["not-found"]]);
    site.pages.delete("/elb/index.html");
    expect(await capture()).toEqual([false, ["start-missing", "pages-unlisted"]]);
    expect(await capture()).toEqual([false, ["start-missing", "pages-unlisted"]]);
  });
});

describe("what stops a capture", () => {
  let site: TestSite;
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    site = await startTestSite([["/elb/a.html", { html: ownPage(1) }]]);
    ({ folder, remove } = await temporaryFolder());
  });
  afterEach(async () => {
    await site.close();
    await remove();
  });
  const seeded = (...urls: string[]) =>
    localProvider(site.origin, { seeds: urls.map((url) => ({ url })), pages: [] });

  it("says that a provider gives no address", async () => {
    const { value, diagnostics } = await captureInto(folder, seeded());
    expect([value.complete, diagnostics.map(({ code }) => code)]).toEqual([false, ["no-seeds"]]);
  });

  it("refuses what is no address", async () => {
    const { diagnostics } = await captureInto(folder, seeded("docs"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-address"]);
  });

  it("gives a host up after it could not be reached, instead of asking for every page", async () => {
    const answer = (_request: unknown, response: { destroy(): void }): void => response.destroy();
    const urls = Array.from({ length: 20 }, (_, number) => `/elb/${number}.html`);
    for (const url of urls) site.pages.set(url, answer);
    const { diagnostics } = await captureInto(folder, seeded(...urls.map((url) => site.origin + url)), {
      clock: instantClock(),
    });
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect(codes).toEqual(new Set(["connection-lost", "host-given-up"]));
    // Eight are under way when the host is given up; asking for every page with its repetitions would be eighty.
    expect(site.log.filter(({ path }) => path !== "/robots.txt").length).toBeLessThan(60);
  });

  it("ends when it is told to, and goes on with the next run", async () => {
    const signal = AbortSignal.abort("interrupted");
    const stopped = await captureInto(folder, seeded(`${site.origin}/elb/a.html`), { signal });
    expect(stopped.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["run-aborted", "the capture was stopped: interrupted"],
    ]);
    const next = await captureInto(folder, seeded(`${site.origin}/elb/a.html`));
    expect(next.value).toMatchObject({ resumed: true, complete: true, counts: { new: 1 } });
  });

  it("fetches a body again that the disk has lost", async () => {
    const provider = seeded(`${site.origin}/elb/a.html`);
    await captureInto(folder, provider);
    const [entry] = storedPages((await openStore(folder)).index, "local");
    const file = path.join(folder, "bodies", entry?.sha256.slice(0, 2) ?? "", entry?.sha256 ?? "");
    await writeFile(file, "");
    expect((await readCaptures(await openStore(folder), "local")).damaged).toHaveLength(1);
    expect((await captureInto(folder, provider)).value.bodyBytes).toBe(ownPage(1).length);
    expect((await readCaptures(await openStore(folder), "local")).captures).toHaveLength(1);
  });

  it("says what to install when a page needs a browser", async () => {
    const fetcher = createBrowserFetcher(
      { fetch: () => Promise.reject(new Error("not asked")), close: () => Promise.resolve() },
      {
        policy: { hosts: [], allowLoopback: true, limits: defaultLimits },
        userAgent: "docs2sdk",
        load: () => Promise.reject(new Error("Cannot find package 'playwright-core'")),
      },
    );
    expect(await fetcher.fetch({ url: site.origin })).toMatchObject({
      kind: "failure",
      reason: "browser-missing",
      detail: "Cannot find package 'playwright-core'",
    });
    await fetcher.close();
  });
});
