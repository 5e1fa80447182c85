import type { PageFacts } from "../../spec/model/api-model.ts";
import type { DocPage } from "../document/doc-page.ts";

/**
 * The facts of a page that states none.
 *
 * @example emptyFacts(page).operations // []
 */
export function emptyFacts(page: Pick<DocPage, "captureId" | "url" | "title">): PageFacts {
  return {
    page: { captureId: page.captureId, url: page.url, title: page.title },
    versions: [],
    servers: [],
    tags: [],
    operations: [],
    types: [],
    menu: [],
    leftOut: [],
    candidates: [],
  };
}
