import { BOUND_PLACES, boundFamily, rangeReader } from "./bound.ts";

/** `exclusiveMaximum`: number that every value stays below. */
export const exclusiveMaximum = boundFamily({
  keyword: "exclusiveMaximum",
  id: "exclusive-max",
  kind: "upper",
  with: ["maximum"],
  read: rangeReader("maximum", "exclusiveMaximum", "exclusive"),
  hasReadOnlyRule: true,
  listed: { increased: BOUND_PLACES.both, decreased: BOUND_PLACES.request, set: BOUND_PLACES.request },
});
