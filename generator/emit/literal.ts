import type { JsonScalar, JsonValue } from "../../spec/model/json.ts";
import type { Code } from "./branded.ts";
import { replaceInvisible, unicodeEscape } from "./invisible.ts";

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/u;

/**
 * A string literal in double quotes that is inert in source, in `<script>` and on a terminal.
 *
 * @example stringLiteral("</script>\u2028") // "\"<\\/script>\\u2028\""
 */
export function stringLiteral(text: string): Code {
  // JSON.stringify escapes quotes, back-slashes, controls and lone surrogates (ECMA-262, 25.5.2.2 QuoteJSONString).
  const quoted = JSON.stringify(text).replaceAll("</", "<\\/").replaceAll("<!--", "<\\u0021--");
  // ts-morph's writer takes a quote after a back-slash for an escaped one, whatever stands before, and loses its place.
  const closed = text.endsWith("\\") ? quoted.replace(/\\\\"$/u, '\\u005c"') : quoted;
  return replaceInvisible(closed, unicodeEscape) as Code;
}

/**
 * A JSON value as a TypeScript expression, on one line; the formatter breaks it where it is long.
 *
 * @param value any JSON value; numbers must be finite
 * @throws TypeError for a number that is not finite: the plan has to remove those before
 * @example literalOf({ "a-b": [1, null] }) // '{ "a-b": [1, null] }'
 */
export function literalOf(value: JsonValue): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (value === null || typeof value === "boolean") return String(value) as Code;
  if (typeof value === "number") return numberLiteral(value);
  if (isList(value)) return `[${value.map(literalOf).join(", ")}]` as Code;
  const members = Object.entries(value).map(([key, member]) => `${propertyKey(key)}: ${literalOf(member)}`);
  return (members.length === 0 ? "{}" : `{ ${members.join(", ")} }`) as Code;
}

/**
 * A scalar as a literal type.
 *
 * @example literalType("in-use") // '"in-use"'
 */
export function literalType(value: JsonScalar): Code {
  return literalOf(value);
}

/**
 * Key of a member in an object literal. `__proto__` is computed, since the plain form would set the prototype
 * (ECMA-262, B.3.1).
 */
export function propertyKey(name: string): Code {
  if (name === "__proto__") return '["__proto__"]' as Code;
  return PLAIN_KEY.test(name) ? (name as Code) : stringLiteral(name);
}

/** Name of a member in an interface or a type literal, where `__proto__` means nothing special. */
export function memberName(name: string): Code {
  return PLAIN_KEY.test(name) ? (name as Code) : stringLiteral(name);
}

/** Access to a member: `.name` or `["na-me"]`. */
export function memberAccess(name: string): Code {
  return (PLAIN_KEY.test(name) ? `.${name}` : `[${stringLiteral(name)}]`) as Code;
}

/** Access to a member of what may not be there: `?.name` or `?.["na-me"]`. */
export function optionalAccess(name: string): Code {
  return (PLAIN_KEY.test(name) ? `?.${name}` : `?.[${stringLiteral(name)}]`) as Code;
}

function numberLiteral(value: number): Code {
  if (!Number.isFinite(value)) throw new TypeError(`A number literal must be finite, got ${String(value)}`);
  return (Object.is(value, -0) ? "0" : String(value)) as Code;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
