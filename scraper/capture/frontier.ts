import type { Diagnostic } from "../../spec/diagnostic.ts";
import { captureDiagnostics } from "./diagnostics.ts";
import { checkUrl, type CapturePolicy } from "./policy.ts";
import { onPattern, pageAddress, type SiteRules } from "./site-rules.ts";

/** An address that the crawl means to settle. */
export interface FrontierItem {
  readonly url: string;
  /**
   * `page`: captured; `followed`: captured and its links followed; `index`: links followed, no capture;
   * `sitemap` and `llms`: lists.
   */
  readonly kind: "page" | "followed" | "index" | "sitemap" | "llms";
  readonly depth: number;
  readonly service?: string;
  /** Known from the store alone. */
  readonly unlisted?: boolean;
}

/** The addresses known so far, each once. */
export interface Frontier {
  readonly size: number;
  has(url: string): boolean;
  /** The item, where its address is new and within the limits. */
  add(item: FrontierItem): FrontierItem | undefined;
  /** Marks an address as reported; false where it already was. */
  claim(url: string): boolean;
  /** What a link means under the provider's rules; undefined: leave it alone. */
  resolve(href: string, base: string, from: FrontierItem): FrontierItem | undefined;
  diagnostics(): Diagnostic[];
}

/**
 * Makes an empty frontier.
 *
 * @param site link rules of the provider
 * @param policy hosts and limits
 * @example createFrontier(site, policy).resolve("b.html", "https://docs.example/a.html", seed)
 */
export function createFrontier(site: SiteRules, policy: CapturePolicy): Frontier {
  const known = new Set<string>();
  const claimed = new Set<string>();
  const targets = new Map<string, Target>();
  const dropped = { pages: 0, depth: 0 };
  return {
    get size() {
      return known.size;
    },
    has: (url) => known.has(url),
    add(item) {
      if (known.has(item.url)) return undefined;
      if (known.size >= policy.limits.maxPages) {
        dropped.pages++;
        return undefined;
      }
      if (item.depth > policy.limits.maxDepth) {
        dropped.depth++;
        return undefined;
      }
      known.add(item.url);
      return item;
    },
    claim: (url) => claimed.size < claimed.add(url).size,
    resolve(href, base, from) {
      const link = pageAddress(href, base);
      if (link === undefined) return undefined;
      // The menu of a site stands on each of its pages; more links than the capture may have pages are not worth their memory.
      const target = targets.get(link.href) ?? targetOf(link, site, policy);
      if (targets.size < policy.limits.maxPages) targets.set(link.href, target);
      return target === ELSEWHERE ? undefined : { ...serviceOf(from), ...target, depth: from.depth + 1 };
    },
    diagnostics: () =>
      (["pages", "depth"] as const)
        .filter((what) => dropped[what] > 0)
        .map((what) => {
          const limit = what === "pages" ? policy.limits.maxPages : policy.limits.maxDepth;
          const named = what === "pages" ? "pages" : "links from a seed";
          return captureDiagnostics.create("limit-reached", { limit, what: named, count: dropped[what] });
        }),
  };
}

/** What a link leads to, whichever page it stands on. */
type Target = Pick<FrontierItem, "url" | "kind" | "service"> | typeof ELSEWHERE;

const ELSEWHERE = "elsewhere";

function targetOf(link: URL, site: SiteRules, policy: CapturePolicy): Target {
  const address = site.address === undefined ? link.href : site.address(link);
  const url = address === undefined ? undefined : pageAddress(address);
  if (url === undefined || onPattern(url, site.exclude)) return ELSEWHERE;
  const followed = onPattern(url, site.follow);
  if (!followed && !onPattern(url, site.pages)) return ELSEWHERE;
  // A link to elsewhere is no failure of the site; only what the rules name and the policy permits is asked for.
  if (checkUrl(url.href, policy) !== undefined) return ELSEWHERE;
  return {
    url: pageOf(url.href, site),
    kind: followed ? (onPattern(url, site.pages) ? "followed" : "index") : "page",
    ...serviceOf({ service: site.service?.(url) }),
  };
}

/** The member that names a service, where one is known. */
export function serviceOf({ service }: { readonly service?: string | undefined }): {
  readonly service?: string;
} {
  return service === undefined ? {} : { service };
}

/** A list of twins (llms.txt names `page.md`) and the page's own address are one page. */
function pageOf(url: string, { twinSuffix }: SiteRules): string {
  if (twinSuffix === undefined) return url;
  const page = new URL(url);
  if (page.pathname.endsWith(twinSuffix)) page.pathname = page.pathname.slice(0, -twinSuffix.length);
  return page.href;
}
