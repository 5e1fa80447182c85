import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `contentSchema`: what the decoded content of a string is. */
export const contentSchema = presenceFamily({
  keyword: "contentSchema",
  id: "content-schema",
  listed: BODY_PLACES,
});
