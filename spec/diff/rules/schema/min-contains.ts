import { boundFamily } from "./bound.ts";

/** `minContains`: fewest items that match `contains`; absent means 1. */
export const minContains = boundFamily({
  keyword: "minContains",
  id: "min-contains",
  kind: "lower",
  absent: 1,
  listed: {
    increased: ["request-body", "request-property", "response-body", "response-property"],
    decreased: ["request-body", "request-property", "response-body", "response-property"],
  },
});
