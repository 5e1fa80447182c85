import { presenceFamily } from "./presence.ts";

/** `additionalProperties`: members that are not named; `false` refuses them. */
export const additionalProperties = presenceFamily({
  keyword: "additionalProperties",
  id: "additional-properties",
  listed: [],
  // Clients that send members nobody named are rare, and readers of responses pass over unknown ones.
  unlisted: { added: { request: "warn" }, removed: { response: "info" } },
  own: "the field's list of kinds has no rule for `additionalProperties`; closing a request may refuse what was sent",
});
