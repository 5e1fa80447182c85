import robotsParser from "robots-parser";
import type { CaptureClock, FetchResult, Fetcher } from "./fetcher.ts";
import type { Refusal } from "./policy.ts";
import type { CaptureStore } from "./store.ts";
import { entryKey, type PageEntry } from "./store-index.ts";

/** RFC 9309, section 2.5: at least 500 KiB are read; the rest of a longer file is left alone. */
const ROBOTS_LIMIT = 500 * 1024;

/** RFC 9309, section 2.4: a copy is not used for longer than a day. */
const ROBOTS_AGE_MS = 24 * 60 * 60 * 1000;

/** RFC 9309, section 2.3.1.2: at least five redirects are followed. */
const ROBOTS_REDIRECTS = 5;

/** Longest `Crawl-delay` that is honoured; the field is no part of the RFC, and a day between pages would be a refusal. */
const MAX_DELAY_MS = 30_000;

/** What robots.txt of every site says of us. */
export interface RobotsGate {
  /** Undefined: the address may be fetched. */
  refusal(url: string): Promise<Refusal | undefined>;
}

export interface RobotsOptions {
  readonly fetcher: Fetcher;
  readonly store: CaptureStore;
  readonly provider: string;
  readonly run: string;
  readonly clock: Pick<CaptureClock, "now">;
  /** The whole header; the product token before the slash is what the file addresses. */
  readonly userAgent: string;
  /** Told once per site that asks for a pace. */
  readonly onDelay: (url: string, ms: number) => void;
}

interface SiteRobots {
  readonly refusal: (url: string) => Refusal | undefined;
}

/**
 * Keeps to robots.txt after RFC 9309: a file that is not there (4xx) allows, one that cannot be reached (5xx, network)
 * forbids, redirects are followed, a copy in the store serves for a day.
 *
 * @param options fetcher, store, user agent
 * @example (await createRobotsGate(options).refusal("https://docs.example/a"))?.reason // "robots-refused"
 */
export function createRobotsGate(options: RobotsOptions): RobotsGate {
  const sites = new Map<string, Promise<SiteRobots>>();
  return {
    async refusal(url) {
      const { origin } = new URL(url);
      let site = sites.get(origin);
      if (site === undefined) {
        site = readSite(origin, options);
        sites.set(origin, site);
      }
      return (await site).refusal(url);
    },
  };
}

async function readSite(origin: string, options: RobotsOptions): Promise<SiteRobots> {
  const url = `${origin}/robots.txt`;
  const entry = options.store.index.pages.get(entryKey(options.provider, url));
  const now = options.clock.now();
  const stored = entry === undefined ? undefined : await options.store.body(entry.sha256);
  if (entry !== undefined && stored !== undefined && now - entry.checkedAt < ROBOTS_AGE_MS) {
    return parse(url, entry.status === 200 ? stored : undefined, options);
  }
  const result = await fetchRobots(url, entry, stored, options);
  if (result.kind === "body") {
    await keep(url, result.status, result.body, result.validators, options);
    return parse(url, result.body, options);
  }
  if (result.kind === "not-modified" && stored !== undefined) {
    await options.store.record({
      kind: "seen",
      provider: options.provider,
      url,
      run: options.run,
      at: now,
    });
    return parse(url, stored, options);
  }
  const status = result.kind === "failure" ? (result.status ?? 0) : 0;
  // 429 is a 4xx, but a site that is asked too often has not said that everything is allowed.
  if (status >= 400 && status < 500 && status !== 429) {
    await keep(url, status, new Uint8Array(), {}, options);
    return parse(url, undefined, options);
  }
  // A host that cannot be reached at all is told by its own reason.
  if (result.kind === "failure" && result.status === undefined) {
    const refusal = { reason: result.reason, detail: result.detail };
    return { refusal: () => refusal };
  }
  const detail = result.kind === "failure" ? result.detail : "too many redirects";
  return { refusal: () => ({ reason: "robots-unreachable", detail }) };
}

async function fetchRobots(
  url: string,
  entry: PageEntry | undefined,
  stored: Uint8Array | undefined,
  options: RobotsOptions,
): Promise<FetchResult> {
  let target = url;
  let result: FetchResult | undefined;
  for (let hop = 0; hop <= ROBOTS_REDIRECTS; hop++) {
    const validators = hop === 0 && entry?.status === 200 && stored !== undefined ? entry : {};
    result = await options.fetcher.fetch({ url: target, validators, accept: "text/plain, */*;q=0.1" });
    if (result.kind !== "redirect") return result;
    target = result.location;
  }
  return result as FetchResult;
}

async function keep(
  url: string,
  status: number,
  body: Uint8Array,
  validators: { readonly etag?: string; readonly lastModified?: string },
  { store, provider, run, clock }: RobotsOptions,
): Promise<void> {
  const at = clock.now();
  await store.record({
    kind: "page",
    role: "robots",
    provider,
    url,
    finalUrl: url,
    status,
    fetchedAt: at,
    checkedAt: at,
    sha256: await store.putBody(body),
    bytes: body.length,
    mediaType: "text/plain",
    run,
    change: "new",
    ...validators,
  });
}

function parse(url: string, body: Uint8Array | undefined, options: RobotsOptions): SiteRobots {
  if (body === undefined) return { refusal: () => undefined };
  const text = Buffer.from(body.subarray(0, ROBOTS_LIMIT))
    .toString("utf8")
    .replace(/^\uFEFF/u, "");
  // The package is CommonJS and its types describe a module: the import is the function itself.
  const robots = (robotsParser as unknown as typeof robotsParser.default)(url, text);
  const delay = robots.getCrawlDelay(options.userAgent);
  if (delay !== undefined && delay > 0) options.onDelay(url, Math.min(delay * 1000, MAX_DELAY_MS));
  return {
    refusal: (address) =>
      robots.isAllowed(address, options.userAgent) === false
        ? {
            reason: "robots-refused",
            detail: `line ${robots.getMatchingLineNumber(address, options.userAgent)}`,
          }
        : undefined,
  };
}
