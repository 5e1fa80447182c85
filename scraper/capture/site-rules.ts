/** How the pages of a provider's site are found; part of the provider file. */
export interface SiteRules {
  /** Addresses where the search starts, beside the services' own `seeds`. Their links are followed. */
  readonly seeds?: readonly SiteSeed[];
  /**
   * Pages to capture, as `https://host/path` with `*` for anything but a slash and `**` for anything at all, or as a function.
   * Addresses on no pattern are never fetched. Left out: the seeds alone are captured.
   */
  readonly pages?: readonly PagePattern[];
  /** Pages whose links are followed too. The seeds always are; every other page is a leaf. */
  readonly follow?: readonly PagePattern[];
  /** Exceptions from `pages` and `follow`. */
  readonly exclude?: readonly PagePattern[];
  /** Addresses of sitemaps or indexes of sitemaps (sitemaps.org protocol). */
  readonly sitemaps?: readonly string[];
  /** Addresses of `llms.txt` files. */
  readonly llms?: readonly string[];
  /**
   * The address to capture in place of a link: the printable page of a service in place of its thousand pages.
   * Runs before `pages` is asked. Undefined: the link is dropped.
   */
  readonly address?: (link: URL) => string | undefined;
  /** Added to a page's path for its machine-readable twin, which is preferred where it exists: `.md`. */
  readonly twinSuffix?: string;
  /** Service that a page belongs to, where its address says so; otherwise that of the seed which led to it. */
  readonly service?: (page: URL) => string | undefined;
  /** Slower or faster than two requests at a time and four a second. */
  readonly pace?: { readonly requestsPerSecond?: number; readonly concurrency?: number };
  /** The pages are made by scripts in the browser: fetched with Playwright. */
  readonly browser?: boolean;
}

export interface SiteSeed {
  readonly url: string;
  readonly service?: string;
  /** The seed itself holds no facts: its links are followed, and it is no capture. */
  readonly listOnly?: boolean;
}

/** A glob over the whole address, or a function. */
export type PagePattern = string | ((url: URL) => boolean);

/**
 * Whether an address is on one of the patterns.
 *
 * @param url absolute address
 * @param patterns globs or functions
 * @example onPattern(new URL("https://docs.example/api/a.html"), ["https://docs.example/api/*.html"]) // true
 */
export function onPattern(url: URL, patterns: readonly PagePattern[] | undefined): boolean {
  return (patterns ?? []).some((pattern) =>
    typeof pattern === "function" ? pattern(url) : matchesGlob(url.href, pattern),
  );
}

/**
 * Whether a text is on a glob: `*` stands for anything but a slash, `**` for anything at all.
 * Takes time of at most length times length, whatever the page or the pattern holds.
 *
 * @example matchesGlob("/a/b/c", "/a/**") // true
 */
export function matchesGlob(text: string, glob: string): boolean {
  const parts = glob.split(/(\*{1,2})/u).filter((part) => part !== "");
  // Every place of the text that the parts so far may end at.
  let ends = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const end of ends) {
      if (part === "*" || part === "**") {
        for (let at = end; at <= text.length && !next.has(at); at++) {
          next.add(at);
          if (part === "*" && text[at] === "/") break;
        }
      } else if (text.startsWith(part, end)) next.add(end + part.length);
    }
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(text.length);
}

/**
 * The address by which a page is known: without fragment, user name and password.
 *
 * @param href as written on a page
 * @param base address of that page
 * @returns undefined where it is no address of the web
 * @example pageAddress("b.html#top", "https://docs.example/a.html")?.href // "https://docs.example/b.html"
 */
export function pageAddress(href: string, base?: string): URL | undefined {
  if (href.length > 4096 || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.hash = "";
  url.username = "";
  url.password = "";
  return url;
}

/**
 * The address of a page's machine-readable twin.
 *
 * @example twinAddress("https://docs.example/a/?x=1", ".md") // "https://docs.example/a.md?x=1"
 */
export function twinAddress(page: string, suffix: string): string {
  const url = new URL(page);
  if (!url.pathname.endsWith(suffix)) url.pathname = `${url.pathname.replace(/\/$/u, "")}${suffix}`;
  return url.href;
}
