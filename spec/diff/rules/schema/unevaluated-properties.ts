import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `unevaluatedProperties`: members that nothing else describes. */
export const unevaluatedProperties = presenceFamily({
  keyword: "unevaluatedProperties",
  id: "unevaluated-properties",
  listed: BODY_PLACES,
});
