import { readTypePrefix } from "../../extract/type-expression.ts";
import { PLACES, type Place } from "./labels.ts";

/**
 * Cells that a text capture glued together, taken apart. Each function gives the cells in the order of the columns, or
 * `undefined` where the line is not such a row.
 */

/** RFC 9110, section 15, and the older names that servers still send. */
const REASONS: readonly string[] = [
  ...["Continue", "Switching Protocols", "Processing", "Early Hints"],
  ...["OK", "Created", "Accepted", "Non-Authoritative Information", "No Content", "Reset Content"],
  ...[
    "Partial Content",
    "Multi-Status",
    "Already Reported",
    "Multiple Choices",
    "Moved Permanently",
    "Found",
  ],
  ...["See Other", "Not Modified", "Use Proxy", "Temporary Redirect", "Permanent Redirect", "Bad Request"],
  ...["Unauthorized", "Payment Required", "Forbidden", "Not Found", "Method Not Allowed", "Not Acceptable"],
  ...["Proxy Authentication Required", "Request Timeout", "Conflict", "Gone", "Length Required"],
  ...["Precondition Failed", "Payload Too Large", "Content Too Large", "Request Entity Too Large"],
  ...["URI Too Long", "Request-URI Too Long", "Unsupported Media Type", "Range Not Satisfiable"],
  ...["Requested Range Not Satisfiable", "Expectation Failed", "I'm a teapot", "Misdirected Request"],
  ...["Unprocessable Entity", "Unprocessable Content", "Locked", "Failed Dependency", "Too Early"],
  ...["Upgrade Required", "Precondition Required", "Too Many Requests", "Request Header Fields Too Large"],
  ...["Unavailable For Legal Reasons", "Internal Server Error", "Not Implemented", "Bad Gateway"],
  ...["Service Unavailable", "Gateway Timeout", "Gateway Time-out", "HTTP Version Not Supported"],
  ...["Variant Also Negotiates", "Insufficient Storage", "Loop Detected", "Not Extended"],
  ...["Network Authentication Required"],
];

export type IsModel = (name: string) => boolean;

/**
 * @example splitPlace("pathtransfer_id") // ["path", "transfer_id"]
 */
export function splitPlace(line: string): readonly [Place, string] | undefined {
  const text = line.trim();
  const place = PLACES.find((word) => text.toLowerCase().startsWith(word.toLowerCase()));
  const name = place === undefined ? "" : text.slice(place.length).trim();
  return place === undefined || name === "" || /\s/u.test(name) ? undefined : [place, name];
}

/**
 * @returns schema and default
 * @example splitSchema("any of [integer, null]20", isModel) // ["any of [integer, null]", "20"]
 */
export function splitSchema(line: string, isModel: IsModel): readonly [string, string] | undefined {
  const text = line.trim();
  const prefix = readTypePrefix(text, isModel);
  if (prefix === undefined) return undefined;
  const schema = text.slice(0, text.length - prefix.rest.length);
  const isName = /^\w+$/u.test(schema);
  if (prefix.expression.kind === "model" && !isModel(schema)) return splitUnknownModel(text);
  // Prose that begins with the name of a type ("string that …", "objects") is not a schema.
  if (isName && /^(?:[\s.,;:)]|[a-z]{1,12}(?:\s|$))/u.test(prefix.rest) && !isDefaultWord(prefix.rest))
    return undefined;
  return [schema.trim(), prefix.rest.trim()];
}

/** One word glued to a type: `stringbare` has the default `bare`; a plural (`strings`) is prose. */
function isDefaultWord(rest: string): boolean {
  return /^[a-z][\w-]*$/u.test(rest) && rest !== "s";
}

/** The beginning of an attribute line that was cut off is no model. */
const ATTRIBUTE_WORD = /^(?:Example|Pattern|Minimum|Maximum|Format)$/u;

/** The name of a model that no section of the page defines: one word in upper camel case. */
function splitUnknownModel(text: string): readonly [string, string] | undefined {
  if (!/^[A-Z][\w.]{2,200}$/u.test(text) || ATTRIBUTE_WORD.test(text)) return undefined;
  const bare = text.replace(/None$/u, "");
  return bare === text || bare === "" ? [text, ""] : [bare, "None"];
}

/**
 * @returns status, reason phrase, schema
 * @example splitResponse("202AcceptedVolume", isModel) // ["202", "Accepted", "Volume"]
 */
export function splitResponse(line: string, isModel: IsModel): readonly [string, string, string] | undefined {
  const head = /^([1-5]\d\d|[1-5][xX]{2}|default)(\D.*)?$/u.exec(line.trim());
  const status = head?.[1];
  if (status === undefined) return undefined;
  const rest = head?.[2]?.trim() ?? "";
  const reasons = REASONS.filter((reason) => rest.startsWith(reason)).sort((a, b) => b.length - a.length);
  const isSchema = (text: string) =>
    text === "None" || (splitSchema(text, isModel)?.[1] === "" && isBuiltIn(text, isModel));
  const sure = reasons.find((reason) => isSchema(rest.slice(reason.length).trim())) ?? reasons[0];
  if (sure !== undefined) return [status, sure, rest.slice(sure.length).trim()];
  // A sentence instead of a reason phrase: the schema is the longest known model at the end.
  if (rest.endsWith("None")) return [status, rest.slice(0, -4).trim(), "None"];
  for (let at = 0; at < rest.length; at += 1) {
    if (isModel(rest.slice(at))) return [status, rest.slice(0, at).trim(), rest.slice(at)];
  }
  return [status, rest, ""];
}

function isBuiltIn(text: string, isModel: IsModel): boolean {
  return isModel(text) || /^[a-z]/u.test(text);
}

const DATE = /(?:(?:19|20)\d{6}|(?:19|20)\d\d-\d\d-\d\d|-)$/u;
const STATE = /(CURRENT|SUPPORTED|DEPRECATED|PLANNED)$/u;

/**
 * @returns version, state ("" where the line has none), date ("" where it has none)
 * @example splitVersion("1.0DEPRECATED20251231") // ["1.0", "DEPRECATED", "20251231"]
 */
export function splitVersion(line: string): readonly [string, string, string] | undefined {
  const text = line.trim();
  const date = DATE.exec(text)?.[0] ?? "";
  for (const end of date === "" ? [""] : [date, ""]) {
    const head = text.slice(0, text.length - end.length).trim();
    const state = STATE.exec(head)?.[1] ?? "";
    const version = head.slice(0, head.length - state.length).trim();
    if (isVersion(version)) return [version, state, end];
  }
  return undefined;
}

/** `1.1`, `v2`, `2.0.1`. */
export function isVersion(text: string): boolean {
  return /^v?\d{1,8}(?:\.\d{1,8}){0,3}$/iu.test(text.trim());
}

/**
 * Splits the values of a row of two columns by what a region is called (`kr-west1`, `eu-de-1`).
 *
 * @param regionFirst whether the region's column comes first
 * @example splitRegion("skr-west1", false) // ["s", "kr-west1"]
 */
export function splitRegion(line: string, regionFirst: boolean): readonly [string, string] | undefined {
  const text = line.trim();
  const row = regionFirst
    ? /^([a-z]{2}-[a-z]{1,20}-?\d{1,2})\s*([a-z][\w-]{0,30})$/u.exec(text)
    : /^([a-z](?:[\w-]{0,30}[a-z\d])?)\s*([a-z]{2}-[a-z]{1,20}-?\d{1,2})$/u.exec(text);
  return row === null ? undefined : [row[1] as string, row[2] as string];
}
