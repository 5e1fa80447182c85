import { BOUND_PLACES, boundFamily, rangeReader } from "./bound.ts";

/** `minimum`: smallest number. */
export const minimum = boundFamily({
  keyword: "minimum",
  id: "min",
  kind: "lower",
  with: ["exclusiveMinimum"],
  read: rangeReader("minimum", "exclusiveMinimum", "inclusive"),
  hasReadOnlyRule: true,
  listed: { decreased: BOUND_PLACES.both, increased: BOUND_PLACES.request, set: BOUND_PLACES.request },
});
