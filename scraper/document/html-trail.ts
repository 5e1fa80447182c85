import type { Link } from "./doc-page.ts";
import type { HtmlRegion } from "./html-region.ts";

/** A breadcrumb stands near the beginning of the content and is short. */
const LOOK = 40_000;
const MAX_LENGTH = 8_000;

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
  return list
    .slice(0, end < 0 ? list.length : end)
    .split(/<li\b[^<>]{0,300}>/iu)
    .slice(1)
    .map((item) => {
      const href =
        /<a\s(?:[^<>]{0,500}\s)?href\s{0,4}=\s{0,4}(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s"'>]{1,1000}))/iu.exec(
          item,
        );
      const words = item
        .replace(/<[^<>]{0,1000}>/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
      return { text: decode(words), href: href?.[1] ?? href?.[2] ?? href?.[3] ?? "" };
    })
    .filter((entry) => entry.text !== "");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&rsquo;", "’"],
  ["&nbsp;", " "],
]);

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|rsquo|nbsp);/gu, (entity) => ENTITIES.get(entity) ?? entity);
}
