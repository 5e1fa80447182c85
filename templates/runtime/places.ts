import { refuse } from "./refuse.ts";
import type { Draft } from "./types.ts";

/** Percent-encodes all but the unreserved characters of RFC 3986 and `!'()*`. The name is short for bundles' sake. */
export const encode = encodeURIComponent;

/**
 * The text of a string, finite number, bigint or boolean; throws a `TypeError` for anything else, so that no
 * `[object Object]`, `NaN` or `undefined` goes over the wire.
 *
 * @example scalar(20) // "20"
 */
export function scalar(value: unknown): string {
  refuse(!/^st|^b/.test(typeof value) && !Number.isFinite(value), "must be text, number or boolean");
  return `${value as string}`;
}

/**
 * Into the path, percent-encoded. Dots alone would climb the path once a server or proxy decodes them; nothing at all
 * would call another operation: both are refused.
 *
 * @example ["server_id", inPath, true]
 */
export function inPath(draft: Draft, name: string, value: unknown): void {
  const text = scalar(value);
  refuse(/^\.{0,2}$/.test(text), "must not be empty or dots");
  draft.url = draft.url.replaceAll(`{${name}}`, encode(text));
}

/**
 * Into the query: style `form` with `explode` (OpenAPI 3.1, section 4.8.12.2). The key is repeated for an array, an empty
 * array is not sent, `null` is an empty value.
 *
 * @example ["limit", inQuery]
 */
export function inQuery(draft: Pick<Draft, "query">, name: string, value: unknown): void {
  for (const item of [value].flat())
    draft.query += `&${encode(name)}=${item === null ? "" : encode(scalar(item))}`;
}

/**
 * Into the headers, an array with commas (style `simple`); `null` takes a header away. The error does not repeat the
 * value, as that of `Headers` would: it may be a secret. Node's `fetch` would lose a header called `__proto__`.
 *
 * @example ["X-Project-Id", inHeader]
 */
export function inHeader({ headers }: Pick<Draft, "headers">, name: string, value: unknown): void {
  if (value === null) return headers.delete(name);
  const text = [value].flat().map(scalar).join();
  refuse(/[^\t\x20-\x7e\x80-\xff]/.test(text), "has control characters");
  refuse(name === "__proto__", "is no header");
  headers.set(name, text);
}
