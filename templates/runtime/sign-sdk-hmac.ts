import type { SdkHmacRule, Signer, WireRequest } from "./types.ts";
import { hex, hmacSha256, sha256 } from "./web-crypto.ts";

const algorithm = "SDK-HMAC-SHA256";

/**
 * AK/SK signing: HMAC over the hash of a canonical request. Signed are `host`, the date, the content type and all
 * `x-` headers; the rest may be changed on the way by fetch or a proxy.
 *
 * @param rule from `x-signing`
 * @example
 * signSdkHmac({ dateHeader: "X-Sdk-Date", credentials: { accessKey: "ACME_AK", secretKey: "ACME_SK" } })
 */
export function signSdkHmac({ credentials, dateHeader }: SdkHmacRule): Signer {
  return {
    credentials,
    async sign(request, values, now) {
      const [accessKey, secretKey] = Object.keys(credentials).map((option) => values[option] ?? "");
      // 2026-01-31T23:59:59.000Z → 20260131T235959Z
      const date = new Date(now).toISOString().replace(/[-:]|\..../g, "");
      request.headers.set(dateHeader, date);
      const payload = hex(await sha256(await toBytes(request)));
      const { names, text } = canonicalRequest(request, payload);
      const hash = hex(await sha256(new TextEncoder().encode(text)));
      const signature = hex(await hmacSha256(secretKey ?? "", `${algorithm}\n${date}\n${hash}`));
      request.headers.set(
        "authorization",
        `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`,
      );
    },
  };
}

/** A form has no bytes before its boundary is chosen: choose it now, and send these bytes. */
async function toBytes(request: WireRequest): Promise<ArrayBuffer> {
  const { body, headers } = request;
  if (body === undefined) return new ArrayBuffer(0);
  const content = new Response(body);
  const type = content.headers.get("content-type");
  if (type && !headers.has("content-type")) headers.set("content-type", type);
  return (request.body = await content.arrayBuffer());
}

function canonicalRequest({ method, url, headers }: WireRequest, payload: string) {
  const { pathname, search, host } = new URL(url);
  const again = (text: string) => encode(decodeURIComponent(text));
  const path = pathname.split("/").map(again).join("/");
  const query = search
    .slice(1)
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [again(name), again(value.join("="))] as const;
    })
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map((pair) => pair.join("="));
  const signed = new Map([["host", host]]);
  headers.forEach((value, name) => {
    if (name === "content-type" || name.startsWith("x-")) signed.set(name, value.trim());
  });
  const sorted = [...signed].sort(([a], [b]) => order(a, b));
  const names = sorted.map(([name]) => name).join(";");
  const lines = sorted.map(([name, value]) => `${name}:${value}\n`).join("");
  return {
    names,
    text: [method, path.endsWith("/") ? path : `${path}/`, query.join("&"), lines, names, payload].join("\n"),
  };
}

/** All but the unreserved characters of RFC 3986, section 2.3. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** By code unit, whatever the locale. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
