import { BOUND_PLACES, boundFamily, rangeReader } from "./bound.ts";

/** `maximum`: largest number. */
export const maximum = boundFamily({
  keyword: "maximum",
  id: "max",
  kind: "upper",
  with: ["exclusiveMaximum"],
  read: rangeReader("maximum", "exclusiveMaximum", "inclusive"),
  hasReadOnlyRule: true,
  listed: { increased: BOUND_PLACES.both, decreased: BOUND_PLACES.request, set: BOUND_PLACES.request },
});
