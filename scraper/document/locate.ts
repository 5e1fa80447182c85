import { quoteOf, type Locator } from "../../spec/provenance.ts";
import type { DocPage } from "./doc-page.ts";

/**
 * The locator of a block, row, cell or item of a page.
 *
 * @param page the page that the place belongs to
 * @param place anything with `path` and, where the medium has lines, `line`
 * @param words the words of the page that state the fact
 * @param anchor fragment that leads closest to the place
 * @example locate(page, row, row.cells[0].text)
 */
export function locate(
  page: Pick<DocPage, "captureId" | "url">,
  place: { readonly path: string; readonly line?: number },
  words: string,
  anchor?: string,
): Locator {
  return {
    captureId: page.captureId,
    url: page.url,
    ...(anchor === undefined ? {} : { anchor }),
    path: place.path,
    ...(place.line === undefined ? {} : { line: place.line }),
    quote: quoteOf(words),
  };
}
