import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `unevaluatedItems`: items that nothing else describes. */
export const unevaluatedItems = presenceFamily({
  keyword: "unevaluatedItems",
  id: "unevaluated-items",
  listed: BODY_PLACES,
});
