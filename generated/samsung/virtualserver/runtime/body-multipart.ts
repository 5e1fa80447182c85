import { scalar } from "./places.ts";
import type { Draft } from "./types.ts";

/**
 * A `multipart/form-data` body from an object of fields or a `FormData`: blobs and files become file parts, arrays
 * repeated parts, objects parts of JSON text; `undefined` fields are left out, `null` is an empty field. An empty object
 * is a form without a part. The content type is left to fetch, which chooses the boundary.
 *
 * @example ["body", multipart]
 */
export function multipart(draft: Draft, _name: string, value: unknown): void {
  if (value === null || typeof value !== "object")
    throw new TypeError("must be an object of fields");
  draft.body = value instanceof FormData ? value : toForm(value);
}

function toForm(fields: object): FormData {
  const form = new FormData();
  for (const [name, field] of Object.entries(fields)) {
    for (const item of [field as unknown].flat()) {
      if (item instanceof Blob) form.append(name, item);
      else if (item !== null && typeof item === "object") form.append(name, JSON.stringify(item));
      else if (item !== undefined) form.append(name, item === null ? "" : scalar(item));
    }
  }
  return form;
}
