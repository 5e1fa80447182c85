import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { platforms } from "../../scraper/platforms/registry.ts";
import { providers } from "../../scraper/providers/registry.ts";
import { build } from "../build/build.ts";
import { planBuild } from "../build/request.ts";
import type { BuildResult } from "../build/result.ts";
import {
  DESKTOP,
  IN_ORDER,
  noBrowser,
  PHONE,
  startBrowser,
  stateOf,
  type TestBrowser,
} from "../testing/browser.ts";
import { hostileResult } from "../testing/hostile.ts";
import { renderCoverageHtml } from "./coverage-html.ts";

if (noBrowser !== undefined) console.warn(`skipped: ${noBrowser}`);

test("the page loads nothing and runs nothing but its own script", () => {
  const page = renderCoverageHtml(hostileResult());
  expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-`);
  expect(page.match(/<script(?! type="application\/json")/gu)).toHaveLength(1);
  expect(page).not.toMatch(/<(?:img|link|iframe|object|embed|form|base)\b/iu);
  expect(page).not.toMatch(/\son\w+=["']/iu);
});

test("is the same for the same build", () => {
  expect(renderCoverageHtml(hostileResult())).toBe(renderCoverageHtml(hostileResult()));
});

describe.skipIf(noBrowser !== undefined)("in a browser", () => {
  let browser: TestBrowser;
  let html: string;
  let figures: { readonly used: number; readonly left: number; readonly navigation: number };
  beforeAll(async () => {
    browser = await startBrowser();
    const { request } = planBuild(
      { provider: ["samsung", "iwinv"] },
      { providers, platforms },
      import.meta.dirname,
    );
    const result = await build(request!, { write: false });
    const outcomes = result.ledgers.flatMap(({ ledger }) => ledger.rows.map(({ outcome }) => outcome));
    const left = outcomes.flatMap((outcome) => (outcome.kind === "left-out" ? [outcome.reason] : []));
    figures = {
      used: outcomes.length - left.length,
      left: left.length,
      navigation: left.filter((reason) => reason === "navigation").length,
    };
    html = renderCoverageHtml(result);
  });
  afterAll(() => browser.close());

  test("the overview has every page, and a page its rows beside what they became", async () => {
    const look = await browser.open({ html });
    const { page } = look;
    expect(await page.locator(".pages li").count()).toBe(4);
    await page.getByRole("link", { name: /Virtual Server/u }).click();
    await page.locator(".row").first().waitFor();
    expect(await page.locator(".row").count()).toBeGreaterThanOrEqual(100);
    expect(await page.locator(".row .became pre").first().innerText()).toBe('"1.0"');
    expect(await page.locator("#overview").isVisible()).toBe(false);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test("search and filters narrow the rows; the keyboard is enough", async () => {
    const look = await browser.open({ html });
    const { page } = look;
    const shown = () => page.locator("#count").innerText();
    await page.keyboard.press("/");
    await page.keyboard.type("launch_configuration_id query");
    await expect.poll(shown).toMatch(/^\d+ rows$/u);
    const quotes = await page.locator(".row blockquote").allTextContents();
    expect(quotes.length).toBeGreaterThan(0);
    const marked = () => page.locator(".row mark").first().innerText();
    // Rows are shown while the words are still typed, so the first mark may be of half a word.
    await expect.poll(marked).toMatch(/launch_configuration_id|query/iu);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("#overview").isVisible()).toBe(true);
    await page.locator(".chip.left-out").focus();
    await page.keyboard.press("Space");
    await expect.poll(shown).toBe(`${figures.left} rows`);
    await page.locator("#reason").selectOption("navigation");
    await expect.poll(shown).toBe(`${figures.navigation} rows`);
    expect(new Set(await page.locator(".row .became .place").allTextContents())).toEqual(
      new Set(["navigation"]),
    );
    await page.locator(".chip.stated").click();
    await page.locator(".chip.left-out").click();
    await page.locator("#reason").selectOption("");
    await expect.poll(shown).toBe(`${figures.used.toLocaleString("en")} rows`);
    await page.keyboard.press("Escape");
    await page.locator(".row").first().waitFor();
    await page.locator("#count").click();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const focused = `[...document.querySelectorAll(".row")].indexOf(document.activeElement)`;
    expect(await page.evaluate(focused)).toBeGreaterThanOrEqual(0);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test.each([
    ["light", { ...PHONE, dark: false }],
    ["dark", { ...PHONE, dark: true }],
  ])("a phone needs no sideways scrolling, %s", async (_, reader) => {
    const look = await browser.open({ html }, reader);
    expect(await stateOf(look)).toEqual(IN_ORDER);
    await look.page.getByRole("link", { name: /Virtual Server/u }).click();
    await look.page.locator(".row").first().waitFor();
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test("nothing that a page holds becomes more than text; a lost row is red and named", async () => {
    const result = hostileResult();
    const look = await browser.open({ html: renderCoverageHtml(result) }, DESKTOP);
    const { page } = look;
    await page.locator(".pages a").first().click();
    await page.locator(".row").first().waitFor();
    for (const more of await page.locator(".row details summary").all()) await more.click();
    expect(await page.locator(".row").count()).toBe(result.ledgers[0]!.ledger.totals.seen);
    expect(await page.locator(".row.unaccounted").count()).toBe(result.ledgers[0]!.ledger.totals.unaccounted);
    expect(await page.locator(".row.unaccounted").count()).toBeGreaterThan(0);
    expect(await page.locator(`a[href^="javascript"]`).count()).toBe(0);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test("400 pages with 120,000 rows open and search in time", async () => {
    const look = await browser.open({ html: renderCoverageHtml(large(400, 300)) });
    const { page } = look;
    const opened = await page.evaluate<number>(
      "performance.getEntriesByType('navigation')[0].domInteractive",
    );
    expect(opened).toBeLessThan(10_000);
    await page.locator("#words").fill("row-399-299");
    await expect.poll(() => page.locator("#count").innerText(), { timeout: 30_000 }).toBe("1 row");
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });
});

/** A site of many pages, each with many rows. */
function large(pages: number, rows: number): BuildResult {
  const none = { stated: 0, inferred: 0, assumed: 0 };
  const totals = (seen: number) => ({ seen, used: { ...none, stated: seen }, leftOut: {}, unaccounted: 0 });
  const ledger = {
    rows: Array.from({ length: pages * rows }, (_, index) => ({
      kind: "row" as const,
      locator: {
        captureId: "c",
        url: "page.html",
        path: `b1/r${index % rows}`,
        quote: `row-${Math.floor(index / rows)}-${index % rows} optional string`,
      },
      outcome: {
        kind: "used" as const,
        basis: "stated" as const,
        in: [{ document: "a/b@1" as const, pointer: "/info/title" }],
      },
    })),
    pages: Array.from({ length: pages }, (_, index) => ({
      captureId: "c",
      url: `page-${index}.html`,
      title: `Page ${index}`,
      ...totals(rows),
    })),
    services: new Map([["b", totals(pages * rows)]]),
    totals: totals(pages * rows),
    notCaptured: [],
  };
  return { services: [], ledgers: [{ provider: "a", pages: [], ledger }], diagnostics: [], ms: 0 };
}
