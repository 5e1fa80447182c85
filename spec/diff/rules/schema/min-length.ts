import { BOUND_PLACES, boundFamily } from "./bound.ts";

/** `minLength`: shortest string; absent means 0, so setting it raises it. */
export const minLength = boundFamily({
  keyword: "minLength",
  id: "min-length",
  kind: "lower",
  absent: 0,
  listed: { decreased: BOUND_PLACES.both, increased: BOUND_PLACES.request },
});
