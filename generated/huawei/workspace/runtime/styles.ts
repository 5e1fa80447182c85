import { json } from "./body-json.ts";
import { encode, inHeader, inQuery, scalar } from "./places.ts";
import { refuse } from "./refuse.ts";
import type { Draft, Place } from "./types.ts";

// Lists and objects outside a body: RFC 6570, section 3.2, as OpenAPI 3.1, section 4.8.12.2 uses it. Members that are
// `undefined` are left out, `null` is an empty text; what nests deeper has no form and is refused.

/** Dates, maps and blobs are none: without members of their own they would be left out unnoticed. */
function isObject(value: unknown): value is object {
  return {}.toString.call(value) === "[object Object]";
}

/** Members under their names; the items of a list, or a single value, under the given one. */
function partsOf(name: string, value: unknown): [name: string, value: unknown][] {
  if (!isObject(value)) return [value].flat().map((item) => [name, item]);
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function text(value: unknown): string {
  return value === null ? "" : encode(scalar(value));
}

/** Items, or names and values in turn. */
function joined(value: unknown, separator: string): string {
  const items = isObject(value) ? partsOf("", value).flat() : [value].flat();
  return items.map(text).join(separator);
}

/**
 * Into the path: styles `simple`, `label` (`.`), `matrix` (`;`). Refuses what `inPath` refuses.
 *
 * @param first what stands before the value
 * @example ["ids", inPathAs(""), true] // a,b
 * @example ["ids", inPathAs(";", true), true] // ;ids=a;ids=b
 */
export function inPathAs(first: "" | "." | ";", explode?: boolean): Place {
  return (draft, name, value) => {
    refuse(value === null, "must not be null");
    const isNamed = first === ";";
    const pair = (key: string, value: string) =>
      encode(key) + (isNamed && !value ? "" : `=${value}`);
    const parts = partsOf(name, value).map(([key, item]) =>
      isNamed || isObject(value) ? pair(key, text(item)) : text(item),
    );
    const whole = joined(value, ",");
    const written =
      first + (explode ? parts.join(first || ",") : isNamed ? pair(name, whole) : whole);
    refuse(/^;?\.{0,2}$/.test(written), "must not be empty or dots");
    draft.url = draft.url.replaceAll(`{${name}}`, written);
  };
}

/**
 * Into the query, all under one key: `form` without `explode` (`,`), `spaceDelimited` (`%20`), `pipeDelimited` (`%7C`).
 *
 * @param separator as it stands on the wire
 * @example ["tags", delimited(",")] // tags=a,b
 */
export function delimited(separator: "," | "%20" | "%7C"): Place {
  return (draft, name, value) => {
    if (partsOf(name, value).length) draft.query += `&${encode(name)}=${joined(value, separator)}`;
  };
}

/**
 * Into the query, a key for each member of an object: `form` with `explode`.
 *
 * @example ["filter", inForm] // state=on
 */
export function inForm(draft: Draft, name: string, value: unknown): void {
  if (!isObject(value)) return inQuery(draft, name, value);
  for (const [key, item] of partsOf(name, value)) inQuery(draft, key, item);
}

/**
 * Into the query, a key for each member of an object: style `deepObject`.
 *
 * @example ["filter", inDeepObject] // filter%5Bstate%5D=on
 */
export function inDeepObject(draft: Draft, name: string, value: unknown): void {
  refuse(!isObject(value), "must be an object");
  for (const [key, item] of partsOf(name, value)) inQuery(draft, `${name}[${key}]`, item);
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
 * Into the headers, an object: style `simple`.
 *
 * @example ["X-Point", inHeaderAs(true)] // x=1,y=2; without explode x,1,y,2
 */
export function inHeaderAs(explode?: boolean): Place {
  return (draft, name, value) => {
    const pair = ([key, item]: [string, unknown]) =>
      key + (explode ? "=" : ",") + scalar(item ?? "");
    inKeptHeader(draft, name, isObject(value) ? partsOf("", value).map(pair) : value);
  };
}

/**
 * Into the `Cookie` header, which browsers do not let us set either.
 *
 * @example ["session", inCookie]
 */
export function inCookie(draft: Draft, name: string, value: unknown): void {
  setCookie(draft, name, text(value));
}

/**
 * A list or an object into the `Cookie` header: `form`. With `explode`, a cookie for each item or member, since cookies know no `&`.
 *
 * @example ["ids", inCookieAs()] // ids=a,b; with explode ids=a; ids=b
 */
export function inCookieAs(explode?: boolean): Place {
  return (draft, name, value) => {
    const parts = partsOf(name, value);
    if (explode) for (const [key, item] of parts) setCookie(draft, key, text(item));
    else if (parts.length) setCookie(draft, name, joined(value, ","));
  };
}

function setCookie(draft: Draft, name: string, written: string): void {
  const others = draft.headers.get("cookie");
  const pair = `${encode(name)}=${written}`;
  inKeptHeader(draft, "cookie", others ? `${others}; ${pair}` : pair);
}

/**
 * As JSON text: a parameter that has a media type instead of a style.
 *
 * @example ["filter", asJson(inQuery)] // filter=%7B%22state%22%3A%22on%22%7D
 */
export function asJson(place: Place): Place {
  return (draft, name, value, shape) => {
    const made: Parameters<typeof json>[0] = { headers: new Headers() };
    json(made, name, value, shape);
    place(draft, name, made.body, shape);
  };
}
