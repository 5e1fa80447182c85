import { presenceFamily } from "./presence.ts";

/** `items`: what every item of a list is. Most documents write it down late, so on its own it is a warning. */
export const items = presenceFamily({
  keyword: "items",
  id: "items",
  listed: [],
  unlisted: { added: { request: "warn" }, removed: { response: "warn" } },
  own: "the field's list of kinds has no rule for `items` that appears or goes as a whole",
});
