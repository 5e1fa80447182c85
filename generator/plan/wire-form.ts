import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { isList, isObject, isScalar } from "./json-view.ts";
import type { FieldPlan, ParameterPlan } from "./sdk-plan.ts";

/*
 * How a value stands on the wire, worked out from OpenAPI 3.1, section 4.8.12.4, and RFC 6570, not by the runtime that the
 * generated tests are about.
 */

/** A parameter with the value that a test sends. */
export type Value = readonly [ParameterPlan, JsonValue];

/** The same of what a query or a form has. */
type Pair = readonly [FieldPlan, JsonValue];

type Write = (part: string) => string;

/** As URLs are written: RFC 3986 through the URL standard, which escapes an apostrophe in a query only. */
export function escaped(part: string): string {
  // Half of a character has no form in UTF-8.
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** In the path, in the place of `{name}`. */
export function pathText([parameter, given]: Value): string {
  const { name, style, explode } = parameter;
  const value = sentAs(parameter, given);
  const plain = isObject(value) && explode ? assigned(value, escaped, "=") : textsIn(value, escaped);
  if (style === "simple") return plain.join();
  if (style === "label") return `.${plain.join(explode ? "." : ",")}`;
  const named = (key: string, text: string): string => `;${escaped(key)}${text === "" ? "" : `=${text}`}`;
  if (!explode) return named(name, plain.join());
  return isObject(value)
    ? Object.entries(value)
        .map(([key, item]) => named(key, escaped(textOf(item))))
        .join("")
    : plain.map((text) => named(name, text)).join("");
}

/** In the query: `name=value`, as often as it stands there. */
export function queryPairs([parameter, given]: Pair): readonly string[] {
  const { name, style, explode } = parameter;
  const value = sentAs(parameter, given);
  const keyed = (key: string, item: JsonValue): readonly string[] =>
    textsIn(item, escaped).map((text) => `${escaped(key)}=${text}`);
  if (isObject(value) && (style === "deepObject" || explode))
    return Object.entries(value).flatMap(([key, item]) =>
      keyed(style === "deepObject" ? `${name}[${key}]` : key, item),
    );
  if (isScalar(value) || explode || style === "deepObject") return keyed(name, value);
  const between = style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",";
  const texts = textsIn(value, escaped);
  return texts.length === 0 ? [] : [`${escaped(name)}=${texts.join(between)}`];
}

/** The value of a header. */
export function headerText([parameter, given]: Value): string {
  const value = sentAs(parameter, given);
  const asIs = (part: string): string => part;
  return (isObject(value) && parameter.explode ? assigned(value, asIs, "=") : textsIn(value, asIs)).join();
}

/** What stands between the semicolons of a `Cookie`. */
export function cookiePairs([parameter, given]: Value): readonly string[] {
  return queryPairs([{ ...parameter, style: "form" }, given]);
}

/** Whether lists and objects hold something for which there is no form; in a query a member may be a list, for its key is repeated. */
export function isNested([{ json, in: where, style, explode }, value]: Pair): boolean {
  if (json || isScalar(value)) return false;
  const isRepeated = where === "query" && isObject(value) && (explode || style === "deepObject");
  return !Object.values(value).every(
    (item) => isScalar(item) || (isRepeated && isList(item) && item.every(isScalar)),
  );
}

function sentAs({ json }: FieldPlan, value: JsonValue): JsonValue {
  return json ? JSON.stringify(value) : value;
}

function assigned(value: JsonObject, write: Write, between: string): readonly string[] {
  return Object.entries(value).map(([key, item]) => write(key) + between + write(textOf(item)));
}

/** Items; names and values in turn. */
function textsIn(value: JsonValue, write: Write): readonly string[] {
  const items = isList(value) ? value : isObject(value) ? Object.entries(value).flat() : [value];
  return items.map((item) => write(textOf(item)));
}

function textOf(value: JsonValue): string {
  if (value === null) return "";
  return isScalar(value) ? String(value) : JSON.stringify(value);
}
