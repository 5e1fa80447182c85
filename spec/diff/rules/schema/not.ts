import { presenceFamily } from "./presence.ts";

/** `not`: what a value must not be. */
export const notSchema = presenceFamily({
  keyword: "not",
  id: "not",
  listed: [],
  own: "the field's list of kinds has no rule for `not`; adding it narrows",
});
