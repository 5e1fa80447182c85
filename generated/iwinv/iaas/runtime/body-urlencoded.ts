import { inQuery } from "./places.ts";
import type { Draft, Place } from "./types.ts";

/**
 * An `application/x-www-form-urlencoded` body from an object of fields, by the rules of a query: arrays are repeated,
 * `null` is an empty value; an object is JSON text (OpenAPI 3.1, section 4.8.15).
 *
 * @example ["body", urlencoded, true]
 */
export function urlencoded(draft: Draft, name: string, value: unknown): void {
  urlencodedAs({})(draft, name, value, {});
}

/**
 * The same, with fields that are written as their style says.
 *
 * @example ["body", urlencodedAs({ filter: inDeepObject }), true]
 */
export function urlencodedAs(places: Readonly<Record<string, Place>>): Place {
  return (draft, _name, value) => {
    if (value === null || typeof value !== "object")
      throw new TypeError("must be an object of fields");
    const form: Draft = { ...draft, query: "" };
    const text = (item: unknown) =>
      item && typeof item === "object" ? JSON.stringify(item) : item;
    for (const [name, field] of Object.entries(value as Record<string, unknown>)) {
      const place = Object.hasOwn(places, name) ? places[name] : undefined;
      if (field !== undefined && place) place(form, name, field, {});
      else if (field !== undefined) inQuery(form, name, [field].flat().map(text));
    }
    draft.body = form.query.slice(1);
    draft.headers.set("content-type", "application/x-www-form-urlencoded");
  };
}
