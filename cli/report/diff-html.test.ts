import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../spec/diff/report/html.ts";
import { diffDocuments } from "../change/diff-documents.ts";
import { IN_ORDER, noBrowser, PHONE, startBrowser, stateOf, type TestBrowser } from "../testing/browser.ts";
import { hostileBundle } from "../testing/hostile.ts";

if (noBrowser !== undefined) console.warn(`skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== undefined)("the differ's report in a browser", () => {
  let browser: TestBrowser;
  const [before, after] = [hostileBundle("1.0"), hostileBundle("2.0")];
  const changes = diffDocuments(before, after, "2026-01-31");
  const html = renderHtml({
    old: { name: "evil/svc@1.0 <script>globalThis.PWNED=1</script>", document: before.document },
    new: { name: "evil/svc@2.0", document: after.document },
    changes,
    ignored: 0,
    diagnostics: [],
  });
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test("filters by level and words", async () => {
    const look = await browser.open({ html });
    const { page } = look;
    const count = (level: string) => changes.filter((change) => change.level === level).length;
    expect(count("error")).toBeGreaterThan(0);
    expect(await page.locator("#count").innerText()).toBe(`${changes.length} shown`);
    await page.locator('input[value="warn"]').uncheck();
    await page.locator('input[value="info"]').uncheck();
    expect(await page.locator("#count").innerText()).toBe(`${count("error")} shown`);
    await page.locator("#words").fill("no such words");
    expect(await page.locator("#none").isVisible()).toBe(true);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });

  test.each([
    ["desktop", { dark: true }],
    ["phone", PHONE],
  ])("opened changes stay text and fit the screen: %s", async (_, reader) => {
    const look = await browser.open({ html }, reader);
    const summaries = await look.page.locator("summary").all();
    for (const summary of summaries.slice(0, 40)) await summary.click();
    expect(await look.page.locator(".change[open]").count()).toBe(Math.min(summaries.length, 40));
    expect(await look.page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await stateOf(look)).toEqual(IN_ORDER);
  });
});
