import { BOUND_PLACES, boundFamily } from "./bound.ts";

/** `maxLength`: longest string. */
export const maxLength = boundFamily({
  keyword: "maxLength",
  id: "max-length",
  kind: "upper",
  hasReadOnlyRule: true,
  listed: {
    increased: BOUND_PLACES.both,
    decreased: BOUND_PLACES.request,
    set: BOUND_PLACES.request,
    unset: BOUND_PLACES.response,
  },
});
