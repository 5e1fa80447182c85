import { definePlatform } from "../platform.ts";
import { fragmentBlocks } from "./fragment.ts";
import { readEmbeddedPage } from "./read-page.ts";

/** Pages that carry their own OpenAPI document in a fenced block or a script: Apidog's and ReadMe's Markdown twins. */
export const embeddedOpenapi = definePlatform({
  id: "embedded-openapi",
  title: "OpenAPI in the page",
  // What the page states in OpenAPI is exact: where it stands, nothing else on the page is asked.
  recognise: (page) => (fragmentBlocks(page).length > 0 ? 1 : 0),
  readPage: readEmbeddedPage,
});
