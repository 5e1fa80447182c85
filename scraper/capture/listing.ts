import { Parser } from "htmlparser2";
import type { PageSketch } from "./sketch.ts";

/** Addresses that a sitemap names. */
export interface Sitemap {
  readonly pages: readonly string[];
  /** Further sitemaps, where this one is an index. */
  readonly sitemaps: readonly string[];
  /** Addresses beyond the 50,000 that are kept of each. */
  readonly left: number;
}

/** Longer targets are no addresses. */
const MAX_HREF = 4096;

/** The protocol's own limit for one sitemap. */
export const MAX_ENTRIES = 50_000;

/**
 * Reads a sitemap or an index of sitemaps (sitemaps.org protocol 0.9).
 *
 * @param xml the file
 * @returns the addresses, at most 50,000
 * @example readSitemap("<urlset><url><loc>https://a.example/</loc></url></urlset>").pages // ["https://a.example/"]
 */
export function readSitemap(xml: string): Sitemap {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let left = 0;
  let parent = "";
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "url" || name === "sitemap") parent = name;
        text = name === "loc" ? "" : undefined;
      },
      ontext(part) {
        if (text !== undefined && text.length < 4096) text += part;
      },
      onclosetag(name) {
        if (name !== "loc" || text === undefined) return;
        const list = parent === "sitemap" ? sitemaps : pages;
        if (list.length < MAX_ENTRIES) list.push(text.trim());
        else left++;
        text = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { pages, sitemaps, left };
}

/**
 * Reads the links of an `llms.txt`, or of any Markdown page.
 *
 * @param markdown the file
 * @returns link targets in order, at most 50,000, and how many more there are
 * @example readLlms("- [Create](https://docs.example/create.md): makes one").hrefs // ["https://docs.example/create.md"]
 */
export function readLlms(markdown: string): Pick<PageSketch, "hrefs" | "linksLeft"> {
  const hrefs: string[] = [];
  let linksLeft = 0;
  // The closing bracket is looked for once per bracket, not once per link: a page of openings stays linear.
  let end = 0;
  for (let at = markdown.indexOf("]("); at !== -1; at = markdown.indexOf("](", at + 2)) {
    if (end < at) end = markdown.indexOf(")", at);
    if (end === -1) break;
    if (end - at > MAX_HREF) continue;
    const [href = ""] = markdown
      .slice(at + 2, end)
      .trim()
      .split(/\s/u, 1);
    if (href === "") continue;
    if (hrefs.length < MAX_ENTRIES) hrefs.push(href);
    else linksLeft++;
  }
  return { hrefs, linksLeft };
}
