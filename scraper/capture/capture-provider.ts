import type { LookupFunction } from "node:net";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { digestOf } from "../../spec/digest.ts";
import { isSystemError } from "../../spec/system-error.ts";
import type { Provider } from "../providers/provider.ts";
import type { BrowserChoice } from "./browser-fetcher.ts";
import { crawlSite } from "./crawl.ts";
import { captureDiagnostics } from "./diagnostics.ts";
import { systemClock, type CaptureClock, type Fetcher } from "./fetcher.ts";
import type { FrontierItem } from "./frontier.ts";
import { createHttpFetcher } from "./http-fetcher.ts";
import { createMeter } from "./meter.ts";
import { createHostPace, defaultPace, type PaceOptions } from "./pace.ts";
import { defaultLimits, type CaptureLimits, type CapturePolicy } from "./policy.ts";
import { createPatientFetcher, defaultRetry, type RetryOptions } from "./retry.ts";
import { createRobotsGate } from "./robots.ts";
import { createSettler } from "./settle.ts";
import type { SiteRules } from "./site-rules.ts";
import type { CaptureStore } from "./store.ts";
import { countOutcomes, progressOf, type CaptureProgress, type CaptureSummary } from "./summary.ts";

export interface CaptureOptions {
  readonly provider: Provider;
  readonly service?: string;
  /** Addresses to capture beside those of the provider file. */
  readonly seeds?: readonly string[];
  readonly store: CaptureStore;
  /** `docs2sdk/1.2.3 (+https://…)`. */
  readonly userAgent: string;
  readonly allowLoopback?: boolean;
  readonly limits?: Partial<CaptureLimits>;
  readonly pace?: PaceOptions;
  readonly retry?: Partial<RetryOptions>;
  readonly clock?: CaptureClock;
  readonly lookup?: LookupFunction;
  /** In place of HTTP: a browser, or a test's own. */
  readonly fetcher?: (policy: CapturePolicy) => Fetcher | Promise<Fetcher>;
  /** For sites whose pages scripts make. */
  readonly browser?: BrowserChoice;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CaptureProgress) => void;
}

/** A run that stopped longer ago is not resumed: the pages that it settled may have changed since. */
const RESUME_WITHIN_MS = 24 * 60 * 60 * 1000;

/**
 * Captures a provider's pages into the store: conditionally, politely, resumably. The caller holds the store's lock.
 *
 * @param options provider, store, user agent, and what may differ from the defaults
 * @returns what became of each page; every failure as a diagnostic
 * @example
 * const store = await openStore(path.resolve(".docs2sdk"));
 * const { value } = await captureProvider({ provider, store, userAgent: "docs2sdk/1.0.0" });
 */
export async function captureProvider(options: CaptureOptions): Promise<Staged<CaptureSummary>> {
  const { provider, store, service } = options;
  const clock = options.clock ?? systemClock;
  const end = options.signal === undefined ? {} : { signal: options.signal };
  const startedAt = clock.now();
  const seeds = seedsOf(options);
  const { run, resumed, scope } = await beginRun(options, seeds, clock);
  const policy: CapturePolicy = {
    hosts: provider.hosts,
    allowLoopback: options.allowLoopback ?? false,
    limits: { ...defaultLimits, ...options.limits },
  };
  const meter = createMeter(await makeFetcher(options, policy, clock));
  const site = provider.site ?? {};
  const pace = createHostPace(options.pace ?? paceOf(site), clock);
  const fetcher = createPatientFetcher(meter, pace, clock, {
    ...defaultRetry,
    maxRetryAfterMs: policy.limits.maxRetryAfterMs,
    ...options.retry,
    ...end,
  });
  const common = { provider: provider.id, run, store, fetcher };
  const robots = createRobotsGate({
    ...common,
    clock,
    userAgent: options.userAgent,
    onDelay: (url, ms) => pace.slowDown(url, ms),
  });
  const settle = createSettler({
    ...common,
    robots,
    policy,
    now: () => clock.now(),
    ...(site.twinSuffix === undefined ? {} : { twinSuffix: site.twinSuffix }),
  });
  try {
    const { value, diagnostics } = await crawlSite({
      ...common,
      ...(service === undefined ? {} : { service }),
      site,
      seeds,
      policy,
      settle,
      now: () => clock.now(),
      ...end,
      onPage: (done, known) =>
        options.onProgress?.(progressOf(provider.id, done, known, clock.now() - startedAt, meter.traffic())),
    });
    const ended = value.finished && (await endRun(store, run, scope, clock.now()));
    const counts = countOutcomes(value.pages);
    const summary: CaptureSummary = {
      provider: provider.id,
      ...(service === undefined ? {} : { service }),
      run,
      resumed,
      finished: ended,
      complete: ended && seeds.length > 0 && !diagnostics.some(({ severity }) => severity === "error"),
      wallMs: clock.now() - startedAt,
      ...meter.traffic(),
      counts,
      pages: value.pages,
    };
    return { value: summary, diagnostics: [...seedDiagnostics(options, seeds), ...diagnostics] };
  } finally {
    await fetcher.close();
  }
}

function seedsOf({ provider, service, seeds }: CaptureOptions): FrontierItem[] {
  const { site = {} } = provider;
  const own = provider.services
    .filter(({ id }) => service === undefined || id === service)
    .flatMap(({ id, seeds: urls = [] }) => urls.map((url) => item(url, "followed", id)));
  const general = (site.seeds ?? [])
    .filter((seed) => service === undefined || seed.service === undefined || seed.service === service)
    .map((seed) => item(seed.url, seed.listOnly === true ? "index" : "followed", seed.service));
  const given = (seeds ?? []).map((url) =>
    item(withoutHash(url), kindOf(url), service ?? serviceOf(url, site)),
  );
  return [
    ...given,
    ...own,
    ...general,
    ...(site.llms ?? []).map((url) => item(url, "llms", service)),
    ...(site.sitemaps ?? []).map((url) => item(url, "sitemap", service)),
  ];
}

function item(url: string, kind: FrontierItem["kind"], service: string | undefined): FrontierItem {
  return { url, kind, depth: 0, ...(service === undefined ? {} : { service }) };
}

/** Lists are told by the names that their conventions fix. */
function kindOf(url: string): FrontierItem["kind"] {
  const [path = ""] = url.split(/[?#]/u, 1);
  if (path.endsWith("/llms.txt")) return "llms";
  return path.endsWith("/sitemap.xml") ? "sitemap" : "followed";
}

function serviceOf(url: string, site: SiteRules): string | undefined {
  return URL.canParse(url) ? site.service?.(new URL(url)) : undefined;
}

/** A user name and password stay, so that the policy refuses the address instead of mending it in silence. */
function withoutHash(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

function seedDiagnostics(
  { provider, service }: CaptureOptions,
  seeds: readonly FrontierItem[],
): Diagnostic[] {
  if (seeds.length > 0) return [];
  const detail = service === undefined ? "" : ` for service ${service}`;
  return [captureDiagnostics.create("no-seeds", { provider: provider.id, detail })];
}

async function beginRun(
  { provider, service, seeds = [], store }: CaptureOptions,
  items: readonly FrontierItem[],
  clock: CaptureClock,
): Promise<{ run: string; resumed: boolean; scope: string }> {
  const scope = [
    provider.id,
    service ?? "*",
    ...(seeds.length === 0 ? [] : [digestOf(seeds.join(" ")).slice(0, 8)]),
  ].join("/");
  const open = store.index.open.get(scope);
  const at = clock.now();
  if (open !== undefined && at - open.at < RESUME_WITHIN_MS && at >= open.at) {
    return { run: open.run, resumed: true, scope };
  }
  const run = `${at.toString(36)}-${digestOf(`${scope} ${items.length} ${clock.random()}`).slice(0, 8)}`;
  await store.record({ kind: "begin", run, scope, at }).catch(ignoreHere);
  return { run, resumed: false, scope };
}

async function endRun(store: CaptureStore, run: string, scope: string, at: number): Promise<boolean> {
  try {
    await store.record({ kind: "end", run, scope, at });
    await store.tidy();
    return true;
  } catch (error) {
    ignoreHere(error);
    return false;
  }
}

/** A disk that cannot be written is reported by the crawl, with the first page that cannot be kept. */
function ignoreHere(error: unknown): void {
  if (!isSystemError(error)) throw error;
}

function paceOf({ pace }: SiteRules): PaceOptions {
  return {
    concurrency: pace?.concurrency ?? defaultPace.concurrency,
    intervalMs:
      pace?.requestsPerSecond === undefined ? defaultPace.intervalMs : 1000 / pace.requestsPerSecond,
  };
}

async function makeFetcher(
  options: CaptureOptions,
  policy: CapturePolicy,
  clock: CaptureClock,
): Promise<Fetcher> {
  if (options.fetcher !== undefined) return options.fetcher(policy);
  const http = createHttpFetcher({
    policy,
    userAgent: options.userAgent,
    now: () => clock.now(),
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (options.provider.site?.browser !== true) return http;
  const { createBrowserFetcher } = await import("./browser-fetcher.ts");
  return createBrowserFetcher(http, { policy, userAgent: options.userAgent, ...options.browser });
}
