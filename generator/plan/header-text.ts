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

/** RFC 9112 and the Fetch standard: written for the connection itself. `fetch` refuses them or puts its own value in their place. */
const OF_THE_CONNECTION = new Set([
  ...["connection", "content-length", "expect", "host", "keep-alive", "sec-fetch-mode"],
  ...["transfer-encoding", "upgrade"],
]);

/**
 * Whether HTTP writes this header by itself, so that no caller can.
 *
 * @example isOfConnection("Content-Length") // true
 */
export function isOfConnection(name: string): boolean {
  return OF_THE_CONNECTION.has(name.toLowerCase());
}

/** The Fetch standard, section 2.2.2 (forbidden request-header), and `User-Agent`, which Chromium keeps as well. */
const OF_BROWSERS = new Set([
  ...["accept-charset", "accept-encoding", "access-control-request-headers", "access-control-request-method"],
  ...[
    "cookie",
    "cookie2",
    "date",
    "dnt",
    "origin",
    "referer",
    "set-cookie",
    "te",
    "trailer",
    "user-agent",
    "via",
  ],
]);

/**
 * Whether browsers leave this header out of a request, without a word.
 *
 * @example isOfBrowsers("Date") // true
 */
export function isOfBrowsers(name: string): boolean {
  return isOfConnection(name) || OF_BROWSERS.has(name.toLowerCase()) || /^(?:proxy|sec)-/iu.test(name);
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
