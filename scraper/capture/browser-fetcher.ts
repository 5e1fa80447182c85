import type { Browser, BrowserType, Page, Route } from "playwright-core";
import { failure, type FetchRequest, type FetchResult, type Fetcher } from "./fetcher.ts";
import type { CapturePolicy } from "./policy.ts";

/** Which browser draws the pages that scripts make. */
export interface BrowserChoice {
  /** Path of the browser; Playwright's own where left out. */
  readonly executablePath?: string;
  /** `false` only where the machine has no sandbox to offer, as in many containers: the pages are untrusted. Default `true`. */
  readonly sandbox?: boolean;
}

export interface BrowserFetcherOptions extends BrowserChoice {
  readonly policy: CapturePolicy;
  readonly userAgent: string;
  /** Loads Playwright; a test may pass its own. */
  readonly load?: () => Promise<{ readonly chromium: BrowserType }>;
}

/** Subresources of one page; more is no documentation. */
const MAX_SUBREQUESTS = 500;

/**
 * A fetcher for pages that scripts make. The browser itself never touches the network: every request of the page goes
 * through the fetcher given, so that hosts, addresses, sizes and times are checked as for any other page; requests other
 * than GET are refused. The body is the document after its scripts have run.
 *
 * @param http asks for documents, scripts and data
 * @param options policy, user agent
 * @returns the fetcher; a failure where playwright-core (an optional peer dependency) is not installed
 * @example const fetcher = createBrowserFetcher(createHttpFetcher(…), { policy, userAgent });
 */
export function createBrowserFetcher(http: Fetcher, options: BrowserFetcherOptions): Fetcher {
  let browser: Promise<Browser> | undefined;
  return {
    async fetch(request) {
      let page: Page | undefined;
      let started: Browser;
      try {
        started = await (browser ??= launch(options));
      } catch (error) {
        const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown";
        return failure({ reason: "browser-missing", detail: detail.slice(0, 200) });
      }
      try {
        const context = await started.newContext({
          userAgent: options.userAgent,
          serviceWorkers: "block",
          acceptDownloads: false,
        });
        page = await context.newPage();
        return await render(page, request, http, options.policy);
      } catch (error) {
        return pageFailure(error, options.policy);
      } finally {
        await page?.context().close();
      }
    },
    async close() {
      await http.close();
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}

/** A page that goes on asking for data never comes to rest. */
function pageFailure(error: unknown, { limits }: CapturePolicy): FetchResult {
  if (error instanceof Error && error.name === "TimeoutError") {
    return failure({
      reason: "timed-out",
      detail: `the page's scripts did not come to rest in ${limits.timeMs} ms`,
    });
  }
  const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown";
  return failure({ reason: "bad-response", detail: `browser: ${detail.slice(0, 200)}` });
}

async function launch(options: BrowserFetcherOptions): Promise<Browser> {
  const { chromium } = await (options.load ?? (() => import("playwright-core")))();
  return chromium.launch({
    headless: true,
    chromiumSandbox: options.sandbox ?? true,
    // Nothing but the intercepted requests: no look-ups ahead, no peer connections.
    args: [
      "--disable-background-networking",
      "--dns-prefetch-disable",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    ],
    ...(options.executablePath === undefined ? {} : { executablePath: options.executablePath }),
  });
}

async function render(
  page: Page,
  request: FetchRequest,
  http: Fetcher,
  policy: CapturePolicy,
): Promise<FetchResult> {
  let main: FetchResult | undefined;
  let wireBytes = 0;
  let count = 0;
  await page.context().routeWebSocket(/.*/u, (socket) => socket.close());
  await page.route("**/*", async (route: Route) => {
    const asked = route.request();
    count++;
    if (asked.method() !== "GET" || count > MAX_SUBREQUESTS) return route.abort("blockedbyclient");
    const isMain = main === undefined && asked.isNavigationRequest();
    const result = await http.fetch(isMain ? request : { url: asked.url() });
    wireBytes += result.wireBytes;
    if (isMain) main = result;
    if (result.kind !== "body") return route.abort("failed");
    const charset = result.charset === undefined ? "" : `; charset=${result.charset}`;
    return route.fulfill({
      status: result.status,
      contentType: `${result.mediaType}${charset}`,
      body: Buffer.from(result.body),
    });
  });
  await page
    .goto(request.url, { waitUntil: "networkidle", timeout: policy.limits.timeMs })
    .catch((error: unknown) => {
      // An answer that is no body ends the navigation on purpose: it is returned below.
      if (main === undefined || main.kind === "body") throw error;
    });
  if (main === undefined) return failure({ reason: "bad-response", detail: "browser: no answer" });
  // The compiler does not see the assignment inside the route handler.
  const answer = main;
  if (answer.kind !== "body" || answer.mediaType !== "text/html") return answer;
  const body = Buffer.from(await page.content());
  if (body.length > policy.limits.maxBytes) {
    return failure({ reason: "too-large", detail: `more than ${policy.limits.maxBytes} bytes` });
  }
  // What the scripts made has no validators of its own: the document's would hide changes of its data.
  return { ...answer, body, charset: "utf-8", validators: {}, wireBytes };
}
