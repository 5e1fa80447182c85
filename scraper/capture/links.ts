import type { FrontierItem } from "./frontier.ts";
import { judgePage } from "./judge.ts";
import { MAX_ENTRIES, readLlms, readSitemap } from "./listing.ts";
import type { Settled } from "./settle.ts";
import { pageAddress } from "./site-rules.ts";
import { MAX_LINKS } from "./sketch.ts";
import type { CaptureStore } from "./store.ts";

export interface FoundLinks {
  readonly hrefs: readonly string[];
  /** What relative links start from. */
  readonly base: string;
  /** Further lists of the same kind. */
  readonly lists: readonly string[];
  /** Links that the page asks not to follow. */
  readonly refused: number;
  /** Links beyond the limit, of which nothing is kept. */
  readonly left: number;
  readonly limit: number;
}

/**
 * The links of a list or of a page that is followed, from this run's bytes or from the store's.
 *
 * @param kind how the links are written
 * @param settled the answer
 * @param store where the bytes lie when the site said "not modified"
 * @returns undefined where the stored body is damaged
 */
export async function linksOf(
  kind: FrontierItem["kind"],
  settled: Settled & { readonly kind: "page" },
  store: CaptureStore,
): Promise<FoundLinks | undefined> {
  const { entry } = settled;
  let { verdict } = settled;
  if (verdict === undefined) {
    const body = await store.body(entry.sha256);
    if (body === undefined) return undefined;
    verdict = judgePage({
      body,
      mediaType: entry.mediaType,
      ...(entry.charset === undefined ? {} : { charset: entry.charset }),
    });
  }
  const { text, sketch } = verdict;
  if (kind === "sitemap") {
    const { pages, sitemaps, left } = readSitemap(text);
    return { hrefs: pages, base: entry.finalUrl, lists: sitemaps, refused: 0, left, limit: MAX_ENTRIES };
  }
  if (sketch === undefined) {
    const { hrefs, linksLeft: left } = readLlms(text);
    return { hrefs, base: entry.finalUrl, lists: [], refused: 0, left, limit: MAX_ENTRIES };
  }
  const base = pageAddress(sketch.base ?? "", entry.finalUrl)?.href ?? entry.finalUrl;
  const refused = /\b(?:nofollow|none)\b/u.test(`${sketch.robots} ${entry.robotsTag ?? ""}`);
  const { hrefs, linksLeft: left } = sketch;
  return refused
    ? { hrefs: [], base, lists: [], refused: hrefs.length + left, left: 0, limit: MAX_LINKS }
    : { hrefs, base, lists: [], refused: 0, left, limit: MAX_LINKS };
}
