import { createRequire } from "node:module";
import type * as Cheerio from "cheerio/slim";
import type { Link } from "./doc-page.ts";
import type { HtmlRegion } from "./html-region.ts";

/** A breadcrumb stands near the beginning of the content and is short. */
const LOOK = 40_000;
const MAX_LENGTH = 8_000;

/** Two hundred modules of cheerio wait for the first breadcrumb: most commands and pages have none. */
const loadModule = createRequire(import.meta.url);

/**
 * Reads the breadcrumb of a page: the list whose class or label says so, inside the content. It is navigation and gives no
 * block, but on a site of single pages it may be the only place that names what the page belongs to.
 *
 * @param text the page
 * @param region its content
 * @returns the entries from the top of the site to the page itself; empty where there is none
 * @example readTrail('<main><ol class="breadcrumb"><li><a href="/x/">X</a></li></ol>…', region) // [{ text: "X", href: "/x/" }]
 */
export function readTrail(text: string, region: HtmlRegion): readonly Link[] {
  const head = text.slice(region.start, Math.min(region.end, region.start + LOOK));
  const open = /<(?:ol|ul)\s[^<>]{0,200}breadcrumb[^<>]{0,200}>/iu.exec(head);
  if (open === null) return [];
  const from = open.index + open[0].length;
  const list = head.slice(from, from + MAX_LENGTH);
  const end = list.search(/<\/(?:ol|ul)\b/iu);
  const { load } = loadModule("cheerio/slim") as typeof Cheerio;
  const $ = load(end < 0 ? list : list.slice(0, end), undefined, false);
  return $("li")
    .toArray()
    .map((item) => {
      const text = $(item).text().replace(/\s+/gu, " ").trim();
      return { text, href: $(item).find("a[href]").first().attr("href") ?? "" };
    })
    .filter((entry) => entry.text !== "");
}
