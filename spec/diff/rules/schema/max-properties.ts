import { boundFamily } from "./bound.ts";

/** `maxProperties`: most members of an object. */
export const maxProperties = boundFamily({
  keyword: "maxProperties",
  id: "max-properties",
  kind: "upper",
  listed: {},
});
