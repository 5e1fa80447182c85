import { createHash, createHmac } from "node:crypto";
import type { Received } from "./loopback.ts";

/** A signing rule as the document states it under `x-signing`. */
export type SigningRule = TokenRule | HmacRule | SdkHmacRule;

interface Rule {
  readonly credentials: readonly {
    readonly option: string;
    readonly env: string;
    readonly secret: boolean;
  }[];
}

interface TokenRule extends Rule {
  readonly kind: "token";
  readonly header: string;
  readonly prefix?: string;
}

interface HmacRule extends Rule {
  readonly kind: "hmac";
  readonly hash: "SHA-256";
  readonly encoding: "base64" | "hex";
  /** Option name of the credential that is the key. */
  readonly key: string;
  readonly message: readonly SignedPart[];
  readonly timestamp: { readonly unit: "milliseconds" | "seconds" };
  readonly headers: readonly {
    readonly name: string;
    readonly value: SignedPart | { readonly part: "signature" };
  }[];
  readonly trimTrailingSlash?: boolean;
}

interface SdkHmacRule extends Rule {
  readonly kind: "sdk-hmac-sha256";
  readonly dateHeader: string;
}

type SignedPart =
  | { readonly part: "method" | "url" | "path" | "timestamp" }
  | { readonly part: "credential"; readonly option: string }
  | { readonly part: "literal"; readonly value: string };

/** What the signature is expected to be made of. */
export interface Signing {
  readonly rule: SigningRule;
  readonly credentials: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Address of the server, without a trailing slash. */
  readonly baseUrl: string;
}

/**
 * The headers that a scheme must have set on a request, worked out step by step from its rule with `node:crypto`,
 * independently of the runtime.
 */
export function signatureHeaders(signing: Signing, request: Received): Record<string, string> {
  const { rule } = signing;
  switch (rule.kind) {
    case "token":
      return Object.fromEntries(
        rule.credentials.map(({ option }) => [
          rule.header.toLowerCase(),
          `${rule.prefix ?? ""}${signing.credentials[option] ?? ""}`,
        ]),
      );
    case "hmac":
      return hmacHeaders(rule, signing, request);
    case "sdk-hmac-sha256":
      return sdkHmacHeaders(rule, signing, request);
  }
}

function hmacHeaders(rule: HmacRule, signing: Signing, request: Received): Record<string, string> {
  const timestamp = String(
    rule.timestamp.unit === "seconds" ? Math.floor(signing.now / 1000) : signing.now,
  );
  const path = request.target.split("?")[0] ?? "";
  const textOf = (part: SignedPart): string => {
    switch (part.part) {
      case "method":
        return request.method;
      case "url":
        return signing.baseUrl + request.target;
      case "path":
        return rule.trimTrailingSlash === true ? path.replace(/\/$/, "") : path;
      case "timestamp":
        return timestamp;
      case "credential":
        return signing.credentials[part.option] ?? "";
      case "literal":
        return part.value;
    }
  };
  const message = rule.message.map(textOf).join("");
  const key = signing.credentials[rule.key] ?? "";
  const signature = createHmac("sha256", key).update(message, "utf8").digest(rule.encoding);
  return Object.fromEntries(
    rule.headers.map(({ name, value }) => [
      name.toLowerCase(),
      value.part === "signature" ? signature : textOf(value),
    ]),
  );
}

/** `a=1` before `a-b=1`: names are compared, not what stands after them. */
function byNameThenValue(left: string, right: string): number {
  const [a = "", b = ""] = left.split("=");
  const [c = "", d = ""] = right.split("=");
  return a < c ? -1 : a > c ? 1 : b < d ? -1 : Number(b > d);
}

function sdkHmacHeaders(
  rule: SdkHmacRule,
  signing: Signing,
  request: Received,
): Record<string, string> {
  const [accessKey = "", secretKey = ""] = rule.credentials.map(
    ({ option }) => signing.credentials[option] ?? "",
  );
  const date = `${new Date(signing.now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const dateHeader = rule.dateHeader.toLowerCase();
  // Every header that is named as signed has to be; host and date are.
  const signed = Object.entries({ host: new URL(signing.baseUrl).host, [dateHeader]: date });
  signed.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(";");
  const [path = "", query = ""] = request.target.split("?");
  const canonical = [
    request.method,
    path.endsWith("/") ? path : `${path}/`,
    query.split("&").filter(Boolean).sort(byNameThenValue).join("&"),
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    "",
    names,
    createHash("sha256").update(String(request.body), "utf8").digest("hex"),
  ].join("\n");
  const toSign = [
    "SDK-HMAC-SHA256",
    date,
    createHash("sha256").update(canonical, "utf8").digest("hex"),
  ].join("\n");
  const signature = createHmac("sha256", secretKey).update(toSign, "utf8").digest("hex");
  return {
    [dateHeader]: date,
    authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
