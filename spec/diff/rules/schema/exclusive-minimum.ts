import { BOUND_PLACES, boundFamily, rangeReader } from "./bound.ts";

/** `exclusiveMinimum`: number that every value stays above. */
export const exclusiveMinimum = boundFamily({
  keyword: "exclusiveMinimum",
  id: "exclusive-min",
  kind: "lower",
  with: ["minimum"],
  read: rangeReader("minimum", "exclusiveMinimum", "exclusive"),
  hasReadOnlyRule: true,
  listed: { decreased: BOUND_PLACES.both, increased: BOUND_PLACES.request, set: BOUND_PLACES.request },
});
