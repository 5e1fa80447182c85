import type { MenuEntry, PageFacts } from "../model/api-model.ts";
import { wordsOf } from "./words.ts";

/** What of a page the menus are held against. */
export type MenuPage = Pick<PageFacts, "menu"> &
  Partial<Pick<PageFacts, "page" | "service" | "givenService">> & {
    readonly operations: readonly (Pick<PageFacts["operations"][number], "title" | "method"> &
      Partial<Pick<PageFacts["operations"][number], "version" | "service">>)[];
  };

const serviceOf = (page: MenuPage): string | undefined => page.service?.id ?? page.givenService;

/**
 * Operations that a site's menu lists and no page gave. An entry without a method may as well be a page of prose, and is
 * not counted, unless the menu tells its version, or that it is a page of its own that was not read. Of services without
 * any page the entries are counted, not listed.
 *
 * @param pages what the platforms read, menus and operations
 * @returns each entry once, in the order of the menus
 * @example missingFromMenu(assembly.pages).map((entry) => entry.title)
 */
export function missingFromMenu(pages: readonly MenuPage[]): readonly MenuEntry[] {
  const isGiven = givenBy(pages);
  const services = new Set(pages.flatMap((page) => serviceOf(page) ?? []));
  const missing = new Map<string, MenuEntry>();
  for (const entry of pages.flatMap((page) => page.menu)) {
    if (isGiven(entry)) continue;
    const { service } = entry;
    if (service !== undefined && entry.operations === undefined && !services.has(service.id)) {
      const known = missing.get(`service ${service.id}`);
      const { title: _title, version: _version, href: _href, ...rest } = entry;
      missing.set(`service ${service.id}`, {
        ...rest,
        ...(known ?? {}),
        title: service.title,
        operations: (known?.operations ?? 0) + 1,
      });
      continue;
    }
    const key = `${entry.group ?? ""} ${menuKey(entry)} ${entry.isPage === true ? (entry.href ?? "") : ""}`;
    if (!missing.has(key)) missing.set(key, entry);
  }
  return [...missing.values()];
}

/**
 * An entry as people read it.
 *
 * @example menuTitle({ title: "Create Tag", version: "1.2", … }) // "Create Tag 1.2"
 */
export function menuTitle({ title, version, operations }: MenuEntry): string {
  if (operations !== undefined) return `${title}: ${operations} operations`;
  return version === undefined ? title : `${title} ${version}`;
}

/** How many operations the entries stand for. */
export function countMissing(entries: readonly MenuEntry[]): number {
  return entries.reduce((sum, { operations = 1 }) => sum + operations, 0);
}

function givenBy(pages: readonly MenuPage[]): (entry: MenuEntry) => boolean {
  const operations = new Set(
    pages.flatMap((page) =>
      page.operations.flatMap(({ title, method, version = "", service }) => [
        menuKey({ title, method }),
        menuKey({ title, version, service: { id: service ?? serviceOf(page) ?? "" } }),
      ]),
    ),
  );
  const files = new Set(pages.flatMap(({ page }) => (page === undefined ? [] : [fileOf(page.url)])));
  return (entry) => {
    if (entry.operations !== undefined) return false;
    if (entry.method !== undefined || entry.version !== undefined) return operations.has(menuKey(entry));
    return entry.isPage !== true || files.has(fileOf(entry.href ?? ""));
  };
}

interface Key {
  readonly title: string;
  readonly method?: string;
  readonly version?: string;
  readonly service?: { readonly id: string };
}

function menuKey({ title, method = "", version = "", service }: Key): string {
  const words = wordsOf(title);
  const name = (words.length > 0 ? words.join(" ") : title).toLowerCase();
  return [name, method, version, service?.id ?? ""].join("\n");
}

/** Name of a page's file; pages of one folder lie under the names that their table of contents has. */
const fileOf = (url: string): string => {
  const path = url.split(/[?#]/u, 1)[0] ?? "";
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
};
