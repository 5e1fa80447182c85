import type { JsonValue } from "./json.ts";

/** A dated correction of wrong documentation; one that changes nothing any more is reported. */
export interface Correction {
  /** `service@version#/json/pointer` into the built document; `*` may stand for the version. */
  readonly at: string;
  /** New value; `undefined` is not possible: `remove: true` deletes. */
  readonly set?: JsonValue;
  readonly remove?: boolean;
  /** Why the page is wrong, with the evidence. */
  readonly because: string;
  /** ISO date of the entry. */
  readonly since: string;
}
