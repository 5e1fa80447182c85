import { boundFamily } from "./bound.ts";

/** `minProperties`: fewest members of an object. */
export const minProperties = boundFamily({
  keyword: "minProperties",
  id: "min-properties",
  kind: "lower",
  idle: 0,
  listed: {},
});
