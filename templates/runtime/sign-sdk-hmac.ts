import type { SdkHmacRule, Signer, WireRequest } from "./types.ts";
import { hex, hmacSha256 } from "./web-crypto.ts";

const algorithm = "SDK-HMAC-SHA256";
const contentType = "content-type";

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
      const { headers } = request;
      const [accessKey, secretKey = ""] = Object.keys(credentials).map((option) => values[option]);
      // 2026-01-31T23:59:59.000Z → 20260131T235959Z
      const date = new Date(now).toISOString().replace(/[-:]|\..{3}/g, "");
      headers.set(dateHeader, date);
      const { names, hash } = await canonicalRequest(request);
      const signature = hex(await hmacSha256(secretKey, `${algorithm}\n${date}\n${hash}`));
      headers.set(
        "authorization",
        `${algorithm} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`,
      );
    },
  };
}

async function canonicalRequest(request: WireRequest) {
  const { method, url, headers, body } = request;
  const { pathname, search, host } = new URL(url);
  const content = new Response(body);
  // A form has no bytes before its boundary is chosen: chosen now, and these bytes are sent.
  const type = headers.get(contentType) ?? content.headers.get(contentType);
  const payload = await content.arrayBuffer();
  if (body) request.body = payload;
  if (type) headers.set(contentType, type);

  // Headers are iterated in the order of their names.
  const signed = new Headers({ host });
  headers.forEach((value, name) => {
    if (name === contentType || name.startsWith("x-")) signed.set(name, value);
  });
  const list: string[] = [];
  let lines = "";
  signed.forEach((value, name) => {
    list.push(name);
    lines += `${name}:${value}\n`;
  });
  const names = list.join(";");
  // Sorted by name, then value: a space comes before all characters that may follow in a longer name.
  const pairs = search
    .slice(1)
    .split("&")
    .map((pair) => pair.split("=").map(strict).join(" "));
  const query = pairs.sort().join("&").replaceAll(" ", "=");
  const path = strict(pathname).replace(/\/?$/, "/");
  return { names, hash: await sha256([method, path, query, lines, names, await sha256(payload)].join("\n")) };
}

/** Escapes what a URL may hold as it is, and the canonical request may not. */
function strict(text: string): string {
  return text.replace(/[^\w.~%/-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function sha256(content: string | ArrayBuffer): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", await new Response(content).arrayBuffer()));
}
