import { inQuery } from "./places.ts";
import type { Draft } from "./types.ts";

/**
 * An `application/x-www-form-urlencoded` body from an object of fields, by the rules of a query: arrays are repeated,
 * `null` is an empty value.
 *
 * @example ["body", urlencoded, { required: true }]
 */
export function urlencoded(draft: Draft, _name: string, value: unknown): void {
  if (value === null || typeof value !== "object") throw new TypeError("must be an object of fields");
  const query: string[] = [];
  for (const [name, field] of Object.entries(value)) if (field !== undefined) inQuery({ query }, name, field);
  draft.body = query.join("&");
  draft.headers.set("content-type", "application/x-www-form-urlencoded");
}
