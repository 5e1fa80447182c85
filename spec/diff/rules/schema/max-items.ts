import { boundFamily } from "./bound.ts";

/** `maxItems`: longest list. */
export const maxItems = boundFamily({
  keyword: "maxItems",
  id: "max-items",
  kind: "upper",
  listed: { increased: ["request-parameter"], decreased: ["request-parameter"] },
});
