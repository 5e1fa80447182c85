import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Why no browser can be used, or nothing. Tests that need one skip with it. */
export const noBrowser: string | undefined = existsSync(CHROMIUM)
  ? undefined
  : `no browser at ${CHROMIUM}: what people look at is not tested here`;

/** A page that is being looked at, with everything that it did wrong so far. */
export interface Look {
  readonly page: Page;
  /** Errors, what the policy refused, dialogs, and requests to anybody but the page's own server. */
  readonly problems: readonly string[];
}

/** How a reader looks. */
export interface Reader {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export const DESKTOP: Reader = { width: 1280, height: 900 };
export const PHONE: Reader = { width: 390, height: 844 };

/** A browser for one test file. */
export interface TestBrowser {
  /** Opens an address, or the text of a page as a file; what was looked at before is closed. */
  open(target: { readonly url: string } | { readonly html: string }, reader?: Reader): Promise<Look>;
  close(): Promise<void>;
}

/**
 * Starts the browser of this machine, without a network beyond the page's own server.
 *
 * @example const browser = await startBrowser(); const { page, problems } = await browser.open({ html });
 */
export async function startBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--headless=new", "--disable-background-networking"],
  });
  const folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-look-"));
  let files = 0;
  return {
    async open(target, reader = DESKTOP) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      if ("url" in target) return look(browser, target.url, reader);
      files += 1;
      const file = path.join(folder, `${files}.html`);
      await writeFile(file, target.html);
      return look(browser, pathToFileURL(file).href, reader);
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function look(browser: Browser, url: string, reader: Reader): Promise<Look> {
  const context = await browser.newContext({
    viewport: { width: reader.width ?? 1280, height: reader.height ?? 900 },
    colorScheme: reader.dark === true ? "dark" : "light",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const home = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== home.protocol || to.host !== home.host)
      if (!["data:", "blob:"].includes(to.protocol)) problems.push(`request to ${request.url()}`);
  });
  await page.goto(url, { waitUntil: "load" });
  return { page, problems };
}

/** What the tests ask of every page: nothing ran that is not ours, and nothing sticks out at the side. */
export async function stateOf({ page, problems }: Look): Promise<{
  readonly problems: readonly string[];
  readonly pwned: boolean;
  readonly sticksOut: number;
}> {
  // As text: the compiler of the tests must not add helpers to a function that runs in the page.
  const pwned = await page.evaluate<boolean>(`"PWNED" in globalThis`);
  const sticksOut = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  return { problems, pwned, sticksOut: Math.max(sticksOut, 0) };
}

/** The state of a page that is in order. */
export const IN_ORDER = { problems: [], pwned: false, sticksOut: 0 } as const;
