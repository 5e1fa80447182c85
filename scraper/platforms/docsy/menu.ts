import type { MenuEntry } from "../../../spec/model/api-model.ts";
import type { DocPage, Link } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { isVersion } from "./glue.ts";
import { CONTAINER_TITLES } from "./labels.ts";

/** `…/compute/virtualserver/apis/listservers/1.1/`: category, service, operation, version. */
const OPERATION = /\/([\w-]{1,80})\/([\w-]{1,80})\/apis\/([\w-]{1,160})\/([\w.]{1,20})\/?$/u;

/**
 * The operations that the menu of a site lists: one entry per operation and version, with its service.
 *
 * @param links of the menu: categories, services, operations, versions, one below the other
 * @param page the page that carries the menu
 * @example readMenu([{ text: "Create Tag", href: "/r/compute/bm/apis/createtag/1.2" }, …], page)
 */
export function readMenu(
  links: readonly Link[],
  page: Pick<DocPage, "captureId" | "url">,
): readonly MenuEntry[] {
  const titles = new Map<string, string>();
  const entries: MenuEntry[] = [];
  for (const { text, href } of links) {
    const found = OPERATION.exec(href);
    if (found === null) {
      titles.set(href.replace(/\/$/u, ""), text);
      continue;
    }
    const [path, category = "", service = "", operation = "", version = ""] = found;
    const base = href.slice(0, href.length - path.length);
    const key = `${base}/${category}/${service}/apis/${operation}`;
    // The entry of the container leads to its first operation.
    if (CONTAINER_TITLES.has(text.toLowerCase())) continue;
    if (!isVersion(text)) titles.set(key, text);
    else if (isVersion(version)) {
      const title = titles.get(`${base}/${category}/${service}`) ?? service;
      const group = [titles.get(`${base}/${category}`) ?? category, title].join(" / ");
      entries.push({
        title: titles.get(key) ?? operation,
        group,
        href,
        version,
        service: { id: service, title },
        from: [locate(page, { path: "" }, `${titles.get(key) ?? operation} ${version}`)],
        basis: "stated",
      });
    }
  }
  return entries;
}
