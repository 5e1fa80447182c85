import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `propertyNames`: every name of a member matches. */
export const propertyNames = presenceFamily({
  keyword: "propertyNames",
  id: "property-names",
  listed: BODY_PLACES,
});
