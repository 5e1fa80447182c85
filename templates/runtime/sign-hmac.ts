import type { HmacRule, Signer } from "./types.ts";
import { hmacSha256 } from "./web-crypto.ts";

/**
 * HMAC over parts of the request, then headers.
 *
 * @param rule from `x-signing`
 * @example
 * signHmac({
 *   credentials: { secretKey: "ACME_SECRET_KEY" },
 *   key: "secretKey",
 *   message: "{seconds}{barePath}",
 *   headers: { "X-Timestamp": "{seconds}", "X-Signature": "{signature}" },
 *   encode: hex,
 * });
 */
export function signHmac(rule: HmacRule): Signer {
  return {
    credentials: rule.credentials,
    async sign(request, values, milliseconds) {
      const path = new URL(request.url).pathname;
      const parts: Record<string, unknown> = {
        ...request,
        ...values,
        path,
        barePath: path.replace(/\/$/, ""),
        milliseconds,
        seconds: Math.floor(milliseconds / 1e3),
      };
      const fill = (text: string) =>
        text.replace(/\{(\w+)\}/g, (_, name: string) => `${parts[name] as string}`);
      parts.signature = rule.encode(await hmacSha256(values[rule.key] ?? "", fill(rule.message)));
      for (const [name, text] of Object.entries(rule.headers)) request.headers.set(name, fill(text));
    },
  };
}
