/** RFC 9110, section 5.6.2: a field's name is a token. */
const TOKEN = /^[\w!#$%&'*+\-.^`|~]+$/u;

/**
 * Whether a header can be called this; `fetch` refuses any other name, and no server could receive it. `__proto__` is a
 * token, but Node's `fetch` loses it on the way, so that the client refuses it.
 *
 * @example isHeaderName("X-Trace") // true
 * @example isHeaderName("trace id") // false
 */
export function isHeaderName(name: string): boolean {
  return TOKEN.test(name) && name !== "__proto__";
}

/**
 * Whether a header can have this value, byte for byte: visible characters with spaces between them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 * @example isHeaderValue("application/서버") // false
 */
export function isHeaderValue(value: string): boolean {
  return /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/u.test(value);
}
