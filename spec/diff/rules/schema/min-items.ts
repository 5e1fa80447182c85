import { BOUND_PLACES, boundFamily } from "./bound.ts";

/** `minItems`: shortest list. */
export const minItems = boundFamily({
  keyword: "minItems",
  id: "min-items",
  kind: "lower",
  idle: 0,
  listed: {
    decreased: ["request-parameter", ...BOUND_PLACES.response],
    increased: BOUND_PLACES.request,
    set: BOUND_PLACES.request,
    unset: BOUND_PLACES.response,
  },
});
