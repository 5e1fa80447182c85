import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { CaptureOptions } from "./capture-provider.ts";
import { ownPage, type TestAnswer } from "./test-site.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** One page under /elb/p.html; everything else as the row says. */
export interface Given {
  readonly page?: TestAnswer;
  readonly more?: Readonly<Record<string, TestAnswer>>;
  readonly options?: Partial<CaptureOptions>;
  /** Address of the page, where it is not on the test site. */
  readonly url?: string;
}

/** The page that all rows are about. */
export const html = ownPage(1);

const write =
  (head: Record<string, string | number>, body: string | Uint8Array): Handler =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "text/html", ...head }).end(body);

/** Sends bytes past the HTTP library, then ends the connection. */
const raw =
  (text: string): Handler =>
  (request) =>
    void request.socket.end(text);

const noLookup: CaptureOptions["lookup"] = (host, _options, callback) =>
  callback(Object.assign(new Error(host), { code: "ENOTFOUND", errno: -3008, syscall: "getaddrinfo" }), "");
const privateLookup: CaptureOptions["lookup"] = (_host, _options, callback) =>
  callback(null, [{ address: "10.1.2.3", family: 4 }]);

const bomb = gzipSync(Buffer.alloc(20_000_000, "<p>aaaa"));
const brotliBomb = brotliCompressSync(Buffer.alloc(20_000_000, "<p>aaaa"));
const limits = { maxBytes: 1_000_000 };

/** Every bad answer with its message. */
export const failing: [
  string,
  { given: Given; want: { code: string; message: RegExp; requests?: number } },
][] = [
  [
    "a name that does not resolve",
    {
      given: { url: "https://nowhere.example/p.html", options: { lookup: noLookup } },
      want: { code: "dns-failure", message: /ENOTFOUND/u },
    },
  ],
  [
    "a refused connection",
    {
      given: { url: "http://127.0.0.1:CLOSED/p.html" },
      want: { code: "connection-refused", message: /ECONNREFUSED/u },
    },
  ],
  [
    "https against a site that speaks http",
    {
      given: { url: "https://127.0.0.1:PORT/p.html" },
      want: { code: "tls-error", message: /EPROTO|ERR_SSL/u },
    },
  ],
  [
    "401",
    {
      given: { page: { status: 401 } },
      want: { code: "access-denied", message: /status 401/u, requests: 1 },
    },
  ],
  [
    "403",
    {
      given: { page: { status: 403 } },
      want: { code: "access-denied", message: /status 403/u, requests: 1 },
    },
  ],
  [
    "404",
    {
      given: { page: { status: 404 } },
      want: { code: "start-missing", message: /status 404/u, requests: 1 },
    },
  ],
  [
    "429 without Retry-After",
    {
      given: { page: { status: 429 } },
      want: { code: "rate-limited", message: /no Retry-After/u, requests: 4 },
    },
  ],
  [
    "429 that asks to wait for a day",
    {
      given: { page: { status: 429, headers: { "retry-after": "86400" } } },
      want: { code: "rate-limited", message: /Retry-After 86400 s/u, requests: 1 },
    },
  ],
  [
    "500",
    { given: { page: { status: 500 } }, want: { code: "server-error", message: /status 500/u, requests: 4 } },
  ],
  ["418", { given: { page: { status: 418 } }, want: { code: "unexpected-status", message: /status 418/u } }],
  [
    "a body that ends too early (chunked)",
    {
      given: {
        page: raw(
          "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nff\r\n<html>",
        ),
      },
      want: { code: "truncated", message: /ended before its end/u, requests: 4 },
    },
  ],
  [
    "a Content-Length that is too large",
    {
      given: { page: raw("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 500\r\n\r\n<html>") },
      want: { code: "truncated", message: /ended before its end|not as long/u, requests: 4 },
    },
  ],
  [
    "a Content-Length that is too small",
    {
      given: { page: raw(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 60\r\n\r\n${html}`) },
      want: { code: "length-mismatch", message: /not as long as Content-Length/u, requests: 4 },
    },
  ],
  [
    "packed bytes that end too early",
    {
      given: { page: write({ "content-encoding": "gzip" }, gzipSync(html).subarray(0, 200)) },
      want: { code: "truncated", message: /Z_BUF_ERROR/u },
    },
  ],
  [
    "bytes that are not packed as declared",
    {
      given: { page: write({ "content-encoding": "gzip" }, html) },
      want: { code: "bad-encoding", message: /cannot be unpacked/u },
    },
  ],
  [
    "an unknown coding",
    {
      given: { page: write({ "content-encoding": "zap" }, html) },
      want: { code: "bad-encoding", message: /unknown coding zap/u },
    },
  ],
  [
    "a gzip bomb",
    {
      given: { page: write({ "content-encoding": "gzip" }, bomb), options: { limits } },
      want: { code: "too-large", message: /more than 1000000 bytes/u, requests: 1 },
    },
  ],
  [
    "a brotli bomb",
    {
      given: { page: write({ "content-encoding": "br" }, brotliBomb), options: { limits } },
      want: { code: "too-large", message: /more than 1000000 bytes/u, requests: 1 },
    },
  ],
  [
    "an answer that never ends",
    {
      given: {
        page: (_request, response) =>
          void response.writeHead(200, { "content-type": "text/html" }).write("<p>"),
        options: { limits: { timeMs: 150 } },
      },
      want: { code: "timed-out", message: /no complete answer in time/u, requests: 4 },
    },
  ],
  [
    "an answer that is not HTTP",
    {
      given: { page: raw("SSH-2.0-x\r\n") },
      want: { code: "bad-response", message: /not HTTP/u },
    },
  ],
  [
    "a redirect loop",
    {
      given: { page: { redirect: "/elb/q.html" }, more: { "/elb/q.html": { redirect: "/elb/p.html" } } },
      want: { code: "redirect-loop", message: /p\.html → .*q\.html → .*p\.html/u },
    },
  ],
  [
    "too many redirects",
    {
      given: {
        page: (request, response) =>
          void response.writeHead(302, { location: `/elb/p.html?${request.url?.length ?? 0}` }).end(),
        more: Object.fromEntries(
          Array.from({ length: 9 }, (_, n) => [
            `/elb/p.html?${11 + n * (n > 0 ? 1 : 0)}`,
            { redirect: `/elb/p.html?${12 + n}` },
          ]),
        ),
      },
      want: { code: "too-many-redirects", message: /more redirects than allowed/u },
    },
  ],
  [
    "a redirect without an address",
    {
      given: { page: (_request, response) => void response.writeHead(302).end() },
      want: { code: "redirect-without-target", message: /status 302/u },
    },
  ],
  [
    "a redirect to another host",
    {
      given: { page: { redirect: "https://elsewhere.example/p.html" } },
      want: { code: "host-refused", message: /redirected: elsewhere\.example/u, requests: 1 },
    },
  ],
  [
    "a redirect to a metadata address",
    {
      given: { page: { redirect: "http://169.254.169.254/latest/meta-data" } },
      want: { code: "address-refused", message: /169\.254\.169\.254 is linkLocal/u, requests: 1 },
    },
  ],
  [
    "a redirect to a private address",
    {
      given: { page: { redirect: "http://[::ffff:10.0.0.1]/p.html" } },
      want: { code: "address-refused", message: /private/u, requests: 1 },
    },
  ],
  [
    "a name that leads to a private address",
    {
      given: { url: "https://nowhere.example/p.html", options: { lookup: privateLookup } },
      want: { code: "address-refused", message: /10\.1\.2\.3 is private/u },
    },
  ],
  [
    "a login page with status 200",
    {
      given: {
        page: {
          html: "<title>Sign in</title><h1>Please sign in to go on</h1><form><input name=u><input type=password></form>",
        },
      },
      want: { code: "login-page", message: /login page came instead.*Sign in/u },
    },
  ],
  [
    "a redirect to a login page",
    {
      given: {
        page: { redirect: "/login", status: 302 },
        more: {
          "/login": {
            html: "<title>SSO</title><h1>Your company account, please</h1><input type='password'>",
          },
        },
      },
      want: { code: "login-page", message: /SSO/u },
    },
  ],
  [
    "a captcha page",
    {
      given: {
        page: {
          html: "<title>Just a moment</title><h1>Are you a human being?</h1><div class=g-recaptcha></div>",
        },
      },
      want: { code: "captcha-page", message: /reCAPTCHA/u },
    },
  ],
  ["no bytes at all", { given: { page: { html: "" } }, want: { code: "empty-page", message: /0 bytes/u } }],
  [
    "a page without text",
    {
      given: { page: { html: "<html><body><div id=app></div><script>start()</script></body></html>" } },
      want: { code: "empty-page", message: /visible characters/u },
    },
  ],
  [
    "an image",
    {
      given: { page: { html: "GIF89a", type: "image/gif" } },
      want: { code: "binary-page", message: /image\/gif/u },
    },
  ],
  [
    "bytes that are no text",
    {
      given: { page: write({}, Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3])) },
      want: { code: "binary-page", message: /not text/u },
    },
  ],
  [
    "robots.txt that forbids",
    {
      given: {
        page: { html },
        more: { "/robots.txt": { html: "User-agent: docs2sdk\nDisallow: /elb/", type: "text/plain" } },
      },
      want: { code: "robots-refused", message: /robots\.txt of the site asks not to/u, requests: 0 },
    },
  ],
  [
    "robots.txt that cannot be read (5xx)",
    {
      given: { page: { html }, more: { "/robots.txt": { status: 503 } } },
      want: { code: "robots-unreachable", message: /nothing may be fetched/u, requests: 0 },
    },
  ],
  [
    "an address with a password",
    {
      given: { url: "https://me:secret@nowhere.example/p.html" },
      want: { code: "credentials-refused", message: /^https:\/\/nowhere\.example\/p\.html/u },
    },
  ],
  [
    "http to another machine",
    {
      given: { url: "http://nowhere.example/p.html" },
      want: { code: "scheme-refused", message: /only https/u },
    },
  ],
  [
    "an address of another kind",
    {
      given: { url: "ftp://nowhere.example/p.html" },
      want: { code: "scheme-refused", message: /only https/u },
    },
  ],
];
