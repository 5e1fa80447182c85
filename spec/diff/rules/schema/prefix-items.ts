import { membersFamily } from "./members.ts";

/** `prefixItems`: items by position; a further position is a further thing that may be sent. */
export const prefixItems = membersFamily({
  keyword: "prefixItems",
  id: "prefix-items",
  added: { request: "info", response: "error" },
  removed: { request: "error", response: "info" },
});
