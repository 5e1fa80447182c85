import { inQuery } from "./places.ts";
import type { Draft } from "./types.ts";

/**
 * An `application/x-www-form-urlencoded` body from an object of fields, by the rules of a query: arrays are repeated,
 * `null` is an empty value.
 *
 * @example ["body", urlencoded, true]
 */
export function urlencoded(draft: Draft, _name: string, value: unknown): void {
  if (value === null || typeof value !== "object")
    throw new TypeError("must be an object of fields");
  const form = { query: "" };
  for (const [name, field] of Object.entries(value))
    if (field !== undefined) inQuery(form, name, field);
  draft.body = form.query.slice(1);
  draft.headers.set("content-type", "application/x-www-form-urlencoded");
}
