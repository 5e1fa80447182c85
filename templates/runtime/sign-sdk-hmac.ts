import type { WireBody, WireRequest } from "./types.ts";
import { hex, hmacSha256 } from "./web-crypto.ts";

const algorithm = "SDK-HMAC-SHA256";

/**
 * AK/SK signing: HMAC over the hash of a canonical request: method, path, query, host, date and body. Other headers
 * are not signed: fetch or a proxy may change them on the way. Host is what fetch will send, in browsers too.
 *
 * @param request its body has bytes already: a form or a stream is made one by `wholeBody` first
 * @param dateHeader name of the header that carries the time, in lower case
 * @param now milliseconds since 1970
 * @example await signSdkHmac(request, "x-sdk-date", accessKey, secretKey, clock.now());
 */
export async function signSdkHmac(
  request: WireRequest,
  dateHeader: string,
  accessKey: string,
  secretKey: string,
  now: number,
): Promise<void> {
  const { pathname, search, host } = new URL(request.url);
  // 2026-01-31T23:59:59.000Z → 20260131T235959Z
  const date = new Date(now).toISOString().replace(/[-:]|\..{3}/g, "");
  const names = ["host", dateHeader].sort().join(";");
  // Sorted by name, then value: a space comes before all characters that may follow in a longer name.
  const pairs = search.slice(1).replaceAll("=", " ").split("&").map(strict);
  const canonical = [
    request.method,
    strict(pathname).replace(/\/?$/, "/"),
    pairs.sort().join("&").replaceAll(" ", "="),
    ...[`host:${host}`, `${dateHeader}:${date}`].sort(),
    "",
    names,
    await sha256(request.body ?? ""),
  ];
  const toSign = `${algorithm}\n${date}\n${await sha256(canonical.join("\n"))}`;
  const signature = hex(await hmacSha256(secretKey, toSign));
  request.headers.set(dateHeader, date);
  request.headers.set(
    "Authorization",
    `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`,
  );
}

/** Escapes what a URL may hold as it is, and the canonical request may not. */
function strict(text: string): string {
  return text.replace(/[^\w .~%/-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function sha256(content: WireBody): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", await new Response(content).arrayBuffer()));
}
