import PQueue from "p-queue";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import { detailOf, isSystemError } from "../../spec/system-error.ts";
import { captureDiagnostics, failureDiagnostic, redactUrl, type FailureReason } from "./diagnostics.ts";
import { createFrontier, serviceOf, type Frontier, type FrontierItem } from "./frontier.ts";
import { linksOf } from "./links.ts";
import type { CapturePolicy } from "./policy.ts";
import type { Settled, Settler } from "./settle.ts";
import type { SiteRules } from "./site-rules.ts";
import { storedPages, type CaptureStore } from "./store.ts";
import { entryKey } from "./store-index.ts";
import type { PageOutcome } from "./summary.ts";

export interface CrawlOptions {
  readonly provider: string;
  readonly service?: string;
  readonly run: string;
  readonly site: SiteRules;
  readonly seeds: readonly FrontierItem[];
  readonly policy: CapturePolicy;
  readonly store: CaptureStore;
  readonly settle: Settler;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onPage: (done: number, known: number) => void;
}

export interface CrawlResult {
  readonly pages: readonly PageOutcome[];
  /** The frontier was worked off: no limit, no abort, no failing disk. */
  readonly finished: boolean;
}

/** A larger share of a service's pages that is on no list any more tells of the lists, not of the pages. */
const LISTS_LOST = 0.3;

/** Addresses settled at the same time over all hosts; each host's own pace is stricter. */
const CONCURRENCY = 8;

/**
 * Walks a site from its seeds and lists along the provider's link rules. Addresses that an earlier, killed process of
 * the same run has settled cost no request. Pages of the store that no list names any more are asked for themselves:
 * only the site's own 404 or 410 makes a page gone.
 *
 * @param options rules, store and the function that settles one address
 * @returns what became of each page; diagnostics for failures
 */
export async function crawlSite(options: CrawlOptions): Promise<Staged<CrawlResult>> {
  const crawl = new Crawl(options);
  for (const seed of options.seeds) crawl.add(seed);
  await crawl.drain();
  const listed = crawl.known;
  for (const entry of storedPages(options.store.index, options.provider, options.service)) {
    if (entry.run !== options.run) crawl.add(storedItem(entry.url, entry.service));
  }
  await crawl.drain();
  return crawl.result(crawl.known - listed);
}

function storedItem(url: string, service: string | undefined): FrontierItem {
  return { url, kind: "page", depth: 0, unlisted: true, ...(service === undefined ? {} : { service }) };
}

/** One walk: its frontier, its queue, and what it has found so far. */
class Crawl {
  readonly #options: CrawlOptions;
  readonly #frontier: Frontier;
  readonly #queue = new PQueue({ concurrency: CONCURRENCY });
  readonly #pages: PageOutcome[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Services whose lists were read, and what of their pages no list names. */
  readonly #listed = new Set<string | undefined>();
  readonly #settledPages: { readonly service: string | undefined; readonly unlisted: boolean }[] = [];
  #done = 0;
  #stopped: string | undefined;

  constructor(options: CrawlOptions) {
    this.#options = options;
    this.#frontier = createFrontier(options.site, options.policy);
  }

  get known(): number {
    return this.#frontier.size;
  }

  add(found: FrontierItem): void {
    const item = this.#frontier.add(found);
    if (item !== undefined) void this.#queue.add(() => this.#visit(item));
  }

  drain(): Promise<void> {
    return this.#queue.onIdle();
  }

  async #visit(item: FrontierItem): Promise<void> {
    if (this.#stopped !== undefined) return;
    if (this.#isAborted()) return;
    try {
      const role = item.kind === "page" || item.kind === "followed" ? "page" : "list";
      const settled = await this.#options.settle({ ...item, role, hops: [] });
      // What was ended in the middle says nothing of the page.
      if (settled.kind === "failed" && this.#isAborted()) return;
      await this.#take(item, settled);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const detail = detailOf(error);
      const store = this.#options.store.folder;
      if (this.#stopped === undefined) {
        this.#diagnostics.push(captureDiagnostics.create("store-not-writable", { store, detail }));
      }
      this.#stop();
    }
  }

  #isAborted(): boolean {
    const { signal } = this.#options;
    if (signal?.aborted !== true) return false;
    this.#stop(String(signal.reason));
    return true;
  }

  #stop(detail = ""): void {
    if (this.#stopped === undefined && detail !== "") {
      this.#diagnostics.push(captureDiagnostics.create("run-aborted", { detail }));
    }
    this.#stopped = detail;
    this.#queue.clear();
  }

  async #take(item: FrontierItem, settled: Settled): Promise<void> {
    if (settled.kind === "failed") await this.#fail(item, settled.refusal);
    else {
      this.#noteCharset(settled);
      if (item.kind !== "page") await this.#follow(item, settled);
      if (item.kind === "page" || item.kind === "followed") this.#report(item, settled);
    }
    this.#done++;
    this.#options.onPage(this.#done, this.known);
  }

  #report(item: FrontierItem, settled: Settled & { kind: "page" }): void {
    const { url } = settled.entry;
    this.#settledPages.push({ service: item.service, unlisted: item.unlisted === true });
    // A redirect to a page that is listed itself: that page is reported under its own address.
    if (url !== item.url && (this.#frontier.has(url) || !this.#frontier.claim(url))) return;
    const moved = url === item.url ? {} : { movedTo: url };
    this.#pages.push({ url: item.url, outcome: settled.change, ...serviceOf(item), ...moved });
  }

  async #fail(
    item: FrontierItem,
    refusal: { readonly reason: FailureReason; readonly detail: string },
  ): Promise<void> {
    const { store, provider, run, now } = this.#options;
    const url = redactUrl(item.url);
    const key = entryKey(provider, url);
    const known = store.index.pages.has(key) || store.index.gone.get(key)?.run === run;
    const reason = reasonFor(item, refusal.reason, known);
    const { detail } = refusal;
    const gone = reason === "not-found" && known;
    const line = { provider, url, run, at: now() };
    if (gone) await store.record({ kind: "gone", ...line, because: detail });
    else await store.record({ kind: "failed", ...line, reason, detail });
    this.#diagnostics.push(failureDiagnostic({ reason, detail }, url));
    this.#pages.push({ url, outcome: gone ? "gone" : "failed", reason, detail, ...serviceOf(item) });
  }

  async #follow(item: FrontierItem, settled: Settled & { kind: "page" }): Promise<void> {
    const links = await linksOf(item.kind, settled, this.#options.store);
    if (links === undefined) {
      const { url } = settled.entry;
      this.#diagnostics.push(captureDiagnostics.create("body-damaged", { url }));
      return;
    }
    if (links.refused > 0) {
      const data = { url: settled.entry.url, count: links.refused };
      this.#diagnostics.push(captureDiagnostics.create("links-not-followed", data));
    } else this.#listed.add(item.service);
    if (links.left > 0) {
      const data = { url: settled.entry.url, limit: links.limit, count: links.left };
      this.#diagnostics.push(captureDiagnostics.create("too-many-links", data));
    }
    for (const href of links.hrefs) {
      const found = this.#frontier.resolve(href, links.base, item);
      if (found !== undefined) this.add(found);
    }
    for (const url of links.lists) this.add({ ...item, url, kind: item.kind, depth: item.depth + 1 });
  }

  #noteCharset({ entry, verdict }: Settled & { kind: "page" }): void {
    if (verdict?.charsetDoubt === undefined) return;
    const data = { url: entry.url, charset: entry.charset ?? "", detail: verdict.charsetDoubt };
    this.#diagnostics.push(captureDiagnostics.create("charset-doubtful", data));
  }

  /** A few pages that no list names are old; many of a service whose lists were read tell that the lists are not understood. */
  #unlisted(): Diagnostic[] {
    const own = this.#settledPages.filter(({ service }) => this.#listed.has(service));
    const lost = own.filter(({ unlisted }) => unlisted).length;
    if (lost > 2 && lost > own.length * LISTS_LOST) {
      const data = { listed: own.length - lost, all: own.length };
      return [captureDiagnostics.create("lists-shrank", data)];
    }
    const count = this.#settledPages.filter(({ unlisted }) => unlisted).length;
    return count === 0 ? [] : [captureDiagnostics.create("pages-unlisted", { count })];
  }

  result(extra: number): Staged<CrawlResult> {
    const diagnostics = [...this.#diagnostics, ...this.#frontier.diagnostics()];
    if (extra > 0) diagnostics.push(...this.#unlisted());
    const finished = this.#stopped === undefined && this.#frontier.diagnostics().length === 0;
    const pages = this.#pages.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
    return { value: { pages, finished }, diagnostics };
  }
}

/** What a failure means where the page was there before, or where other pages are found by it. */
function reasonFor(
  { kind, depth, unlisted }: FrontierItem,
  reason: FailureReason,
  known: boolean,
): FailureReason {
  if (reason === "robots-refused") return known ? "robots-closed" : reason;
  const isList = kind !== "page" && kind !== "followed";
  const isStart = depth === 0 && unlisted !== true && !known;
  return reason === "not-found" && (isList || isStart) ? "start-missing" : reason;
}
