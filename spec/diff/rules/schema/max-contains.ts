import { boundFamily } from "./bound.ts";

/** `maxContains`: most items that match `contains`. */
export const maxContains = boundFamily({
  keyword: "maxContains",
  id: "max-contains",
  kind: "upper",
  listed: {
    increased: ["request-body", "request-property", "response-body", "response-property"],
    decreased: ["request-body", "request-property", "response-body", "response-property"],
  },
});
