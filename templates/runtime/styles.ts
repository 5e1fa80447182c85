import { inHeader, inQuery, scalar } from "./places.ts";
import { refuse } from "./refuse.ts";
import type { Draft, Place } from "./types.ts";

/**
 * Into the query, all items of an array under one key: `form` without `explode` (`,`), `spaceDelimited` (`%20`),
 * `pipeDelimited` (`%7C`). OpenAPI 3.1, section 4.8.12.2.
 *
 * @param separator as it stands on the wire
 * @example ["tags", delimited(",")] // tags=a,b
 */
export function delimited(separator: "," | "%20" | "%7C"): Place {
  return (draft, name, value) => {
    if (!Array.isArray(value)) return inQuery(draft, name, value);
    const text = value.map((item) => (item === null ? "" : encodeURIComponent(scalar(item)))).join(separator);
    if (value.length) draft.query += `&${encodeURIComponent(name)}=${text}`;
  };
}

/**
 * Into the query, a key for each member of an object: style `deepObject`.
 *
 * @example ["filter", inDeepObject] // filter%5Bstate%5D=on
 */
export function inDeepObject(draft: Draft, name: string, value: unknown): void {
  if (value === null || typeof value !== "object") throw new TypeError("must be an object");
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) inQuery(draft, `${name}[${key}]`, item);
}

/**
 * Into the headers, under a name that browsers keep to themselves (Fetch standard, section 2.2.2): they would leave it out
 * without a word, so that the call is refused there.
 *
 * @example ["Date", inKeptHeader]
 */
export function inKeptHeader(draft: Pick<Draft, "headers">, name: string, value: unknown): void {
  inHeader(draft, name, value);
  const { headers } = draft;
  const kept = headers.has(name) && !new Request("http://a", { headers }).headers.has(name);
  refuse(kept, "cannot be sent by a browser");
}

/**
 * Into the `Cookie` header, which browsers do not let us set either.
 *
 * @example ["session", inCookie]
 */
export function inCookie(draft: Draft, name: string, value: unknown): void {
  const others = draft.headers.get("cookie");
  const pair = `${encodeURIComponent(name)}=${encodeURIComponent(scalar(value))}`;
  inKeptHeader(draft, "cookie", others ? `${others}; ${pair}` : pair);
}
