import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import type { CaptureOptions } from "./capture-provider.ts";
import { systemFiles } from "./store-files.ts";
import { openStore, readCaptures } from "./store.ts";
import { captureInto, instantClock, localProvider, temporaryFolder } from "./test-capture.ts";
import { failing, html, type Given } from "./test-bad-input.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

let site: TestSite;
let folder: string;
let remove: () => Promise<void>;
let closedPort: number;

beforeAll(async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closedPort = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  site = await startTestSite();
  ({ folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  await site.close();
  await remove();
});

function prepare({ page, more, url, options }: Given): {
  url: string;
  options: Partial<CaptureOptions>;
  provider: ReturnType<typeof localProvider>;
} {
  if (page !== undefined) site.pages.set("/elb/p.html", page);
  for (const [path, answer] of Object.entries(more ?? {})) site.pages.set(path, answer);
  const { port } = new URL(site.origin);
  const address =
    url?.replace("PORT", port).replace("CLOSED", String(closedPort)) ?? `${site.origin}/elb/p.html`;
  const seeds = [{ url: address }];
  const hosts = ["nowhere.example"];
  return {
    url: address,
    options: options ?? {},
    provider: { ...localProvider(site.origin, { seeds, pages: [] }), hosts },
  };
}

describe("bad input", () => {
  it.each(failing)("%s", async (_name, { given, want }) => {
    const { provider, options } = prepare(given);
    const clock = instantClock();
    const { value, diagnostics } = await captureInto(folder, provider, { clock, ...options });
    expect(diagnostics.map(({ code }) => code)).toEqual([want.code]);
    expect(diagnostics[0]?.message).toMatch(want.message);
    expect(JSON.stringify([value, diagnostics])).not.toContain("secret");
    expect(value.complete).toBe(want.code === "robots-refused");
    expect(value.pages.map(({ outcome, reason }) => [outcome, reason])).toEqual([["failed", want.code]]);
    if (want.requests !== undefined) {
      expect(site.log.filter(({ path }) => path.startsWith("/elb/p.html")).length).toBe(want.requests);
    }
  });

  it.each(failing.filter(([, { given }]) => given.page !== undefined))(
    "%s: the last good page stands",
    async (_name, { given, want }) => {
      const { provider, options } = prepare({ ...given, more: {} });
      site.pages.set("/elb/p.html", { html });
      const clock = instantClock();
      await captureInto(folder, provider, { clock });
      clock.pass(25 * 60 * 60 * 1000);
      prepare(given);
      const { value } = await captureInto(folder, provider, { clock, ...options });
      const { captures } = await readCaptures(await openStore(folder), "local");
      // The site's own 404 is the one answer that says that the page is no more.
      expect(captures.map(({ body }) => Buffer.from(body).toString())).toEqual(
        want.code === "start-missing" ? [] : [html],
      );
      expect(value.counts[want.code === "start-missing" ? "gone" : "failed"]).toBe(1);
    },
  );

  it("waits as Retry-After asks, then takes the page", async () => {
    const { provider } = prepare({
      page: (_request, response, count) =>
        void (count === 1
          ? response.writeHead(429, { "retry-after": "7" }).end()
          : response.writeHead(200, { "content-type": "text/html" }).end(html)),
    });
    const clock = instantClock();
    const { value } = await captureInto(folder, provider, { clock });
    expect(value.counts.new).toBe(1);
    expect(clock.waits).toEqual([7000]);
  });

  it("keeps a page whose charset is declared wrongly, and says so", async () => {
    const { provider } = prepare({
      page: { html: html.replace("The project", "프로젝트"), type: "text/html; charset=iso-8859-1" },
    });
    const { value, diagnostics } = await captureInto(folder, provider);
    expect(diagnostics.map(({ code, message }) => [code, /they are UTF-8/u.test(message)])).toEqual([
      ["charset-doubtful", true],
    ]);
    expect(value).toMatchObject({ complete: true, counts: { new: 1 } });
  });

  it("fetches the listed address, but no link, of a page that asks robots not to follow", async () => {
    const { provider } = prepare({
      page: { html: `<meta name=robots content="noindex, nofollow">${html}<a href=q.html>q</a>` },
      more: { "/elb/q.html": { html } },
    });
    const rules = { ...provider, site: { ...provider.site, pages: [`${site.origin}/elb/*`] } };
    const { value, diagnostics } = await captureInto(folder, rules);
    expect(value.counts.new).toBe(1);
    expect(diagnostics.map(({ code, data }) => [code, data["count"]])).toEqual([["links-not-followed", 1]]);
    expect(site.log.map(({ path }) => path)).not.toContain("/elb/q.html");
  });

  it("says how many links of one page it did not take", async () => {
    const { provider } = prepare({ page: { html: html + "<a href=p.html></a>".repeat(100_003) } });
    const rules = { ...provider, site: { ...provider.site, pages: [`${site.origin}/elb/*`] } };
    const { value, diagnostics } = await captureInto(folder, rules);
    expect(value).toMatchObject({ complete: false, counts: { new: 1 } });
    expect(diagnostics.map(({ code, data }) => [code, data["limit"], data["count"]])).toEqual([
      ["too-many-links", 100_000, 3],
    ]);
  });

  it("reports a full disk once, and goes on with the next run", async () => {
    const { provider } = prepare({ page: { html } });
    const full = {
      ...systemFiles,
      writeWhole: () =>
        Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC", errno: -28, syscall: "write" })),
    };
    const { value, diagnostics } = await captureInto(folder, provider, {}, full);
    expect(diagnostics.map(({ code, message }) => [code, /ENOSPC: write/u.test(message)])).toEqual([
      ["store-not-writable", true],
    ]);
    expect(value.complete).toBe(false);
    expect((await captureInto(folder, provider)).value).toMatchObject({
      resumed: true,
      complete: true,
      counts: { new: 1 },
    });
  });
});
