import type { Staged } from "../../spec/diagnostic.ts";
import type { MenuEntry, PageFacts } from "../../spec/model/api-model.ts";
import type { SecurityRule } from "../../spec/model/conventions.ts";
import type { DocPage, Link } from "../document/doc-page.ts";

/** What a platform may know beyond the page itself. */
export interface ReadContext {
  /** Service id that the user or the provider file gives to the pages; absent: the page must say. */
  readonly service?: string;
  /** Header names (lower case) that the provider's security schemes cover: their rows become `security-scheme`. */
  readonly securityHeaders: readonly string[];
}

/**
 * A documentation platform: how its pages are built. Knows nothing of a provider.
 * Every method is pure and takes the page from any reader (HTML, Markdown, text).
 */
export interface Platform {
  readonly id: string;
  readonly title: string;
  /**
   * How sure the platform is that the page is one of its own: 0 not at all, 1 certain.
   * Cheap: looks at a few blocks.
   */
  recognise(page: DocPage): number;
  /** Puts back what the medium lost (cells glued together, captions), so that one reader serves all media. */
  recover?(page: DocPage): Staged<DocPage>;
  /** What the page states. Never throws on a page; a page that cannot be read gives a diagnostic and empty facts. */
  readPage(page: DocPage, context: ReadContext): Staged<PageFacts>;
  /**
   * What the menu of a site of this platform lists; asked for one page of a run, because all pages carry the same menu.
   *
   * @param links of the menu, in order
   * @param page the page that carries it
   */
  readMenu?(links: readonly Link[], page: Pick<DocPage, "captureId" | "url">): readonly MenuEntry[];
  /** Resolves what one page leaves to another (a table on a "Data Structure" page, a table of contents). */
  join?(pages: readonly PageFacts[], context: ReadContext): Staged<readonly PageFacts[]>;
}

/**
 * The request headers that a provider's security schemes cover, in lower case.
 *
 * @example securityHeadersOf(iwinv.security) // ["x-iwinv-signature", …]
 */
export function securityHeadersOf(security: readonly SecurityRule[]): readonly string[] {
  return security.flatMap(({ scheme }) =>
    scheme["in"] === "header" && typeof scheme["name"] === "string" ? [scheme["name"].toLowerCase()] : [],
  );
}

/** Keeps the literal types of a platform file and checks it. */
export function definePlatform(platform: Platform): Platform {
  return platform;
}
