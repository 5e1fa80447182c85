import { membersFamily } from "./members.ts";

/** `patternProperties`: members whose name matches. */
export const patternProperties = membersFamily({
  keyword: "patternProperties",
  id: "pattern-property",
  added: { request: "error", response: "info" },
  removed: { request: "info", response: "error" },
});
