import { emptyFacts } from "../empty-facts.ts";
import { definePlatform } from "../platform.ts";

export const apidog = definePlatform({
  id: "apidog",
  title: "Apidog",
  recognise: () => 0,
  readPage: (page) => ({ value: emptyFacts(page), diagnostics: [] }),
});
