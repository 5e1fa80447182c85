import type { Link } from "./doc-page.ts";
import { HtmlBuilder } from "./html-builder.ts";
import { findContent } from "./html-region.ts";
import { DEFAULT_LIMITS, tokenise, type HtmlLimits } from "./read-html.ts";

/** Navigation elements that are looked at: a site has one or two. */
const MAX_MENUS = 20;

/**
 * The links of a site's menu: those of the `<nav>` elements before the content. {@link readHtml} passes them over, because
 * they may be megabytes and are the same on every page: ask one page of a run.
 *
 * @param text the decoded page
 * @param limits as for reading a page
 * @returns the links in page order; empty where nothing stands before the content
 * @example readMenuLinks("<nav><a href=/x/>X</a></nav><main>…</main>") // [{ text: "X", href: "/x/" }]
 */
export function readMenuLinks(text: string, limits: HtmlLimits = {}): readonly Link[] {
  const content = findContent(text);
  if (!content.main) return [];
  const links: Link[] = [];
  let at = text.indexOf("<nav");
  for (let count = 0; at >= 0 && at < content.start && count < MAX_MENUS; count += 1) {
    const start = text.indexOf(">", at) + 1;
    const end = text.indexOf("</nav", start);
    if (start === 0 || end < 0 || end > content.start) break;
    const all = { ...DEFAULT_LIMITS, ...limits };
    const builder = new HtmlBuilder(all.maxDepth);
    tokenise(text, { start, end, main: true, open: false }, builder, all);
    builder.finish();
    links.push(...builder.links);
    at = text.indexOf("<nav", end);
  }
  return links;
}
