import { emptyFacts } from "../empty-facts.ts";
import { definePlatform } from "../platform.ts";

export const embeddedOpenapi = definePlatform({
  id: "embedded-openapi",
  title: "OpenAPI in the page",
  recognise: () => 0,
  readPage: (page) => ({ value: emptyFacts(page), diagnostics: [] }),
});
