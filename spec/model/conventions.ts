import type { JsonValue } from "./json.ts";

/**
 * What a provider's client has to do on each call, as data: the provider file states it, the document carries it
 * (extension `x-docs2sdk`), the generator reads it. The generator never asks which provider it is.
 */
export interface ClientConventions {
  /** Header that pins the version; its value per document, e.g. `virtualserver 1.1`. */
  readonly versionHeader?: { readonly name: string; readonly value: string };
  /** Headers that a caller may set once per client, e.g. `Accept-Language`. */
  readonly clientHeaders?: readonly {
    readonly name: string;
    readonly option: string;
    readonly example?: string;
  }[];
  /** Response headers that carry the request id, in order of preference. */
  readonly requestIdHeaders?: readonly string[];
  /** Fields of an error body, as dotted paths, in order of preference. */
  readonly errorFields?: { readonly code: readonly string[]; readonly message: readonly string[] };
  /** Calls that the docs allow per time span. */
  readonly rateLimit?: { readonly requests: number; readonly perSeconds: number };
  /** Names of request headers or fields that make a POST safe to repeat. */
  readonly idempotencyHeaders?: readonly string[];
  /** Corrections of what pagination detection finds, by operation id. */
  readonly pagination?: Readonly<Record<string, PaginationRule | false>>;
  /** Request that lists the versions which the service offers, e.g. `GET /`. */
  readonly versionsEndpoint?: { readonly method: "get"; readonly path: string };
}

/** How one operation is paged; names are wire names, `items` and `next` are dotted paths in the response body. */
export type PaginationRule =
  | {
      readonly kind: "offset";
      readonly offset: string;
      readonly limit: string;
      readonly items: string;
      readonly total?: string;
    }
  | {
      readonly kind: "page";
      readonly page: string;
      readonly size: string;
      readonly items: string;
      readonly total?: string;
      readonly first: 0 | 1;
    }
  | {
      readonly kind: "marker";
      readonly marker: string;
      readonly limit?: string;
      readonly items: string;
      readonly next: string;
    }
  | { readonly kind: "link"; readonly items: string; readonly next: string };

/** A security scheme of the document: OpenAPI 3.1, section 4.8.27, plus the vendor's signing rule. */
export interface SecurityRule {
  /** Key under `components.securitySchemes`. */
  readonly name: string;
  /** The scheme as the specification has it, e.g. `{ type: "apiKey", in: "header", name: "X-Auth-Token" }`. */
  readonly scheme: Readonly<Record<string, JsonValue>>;
  /** Schemes with the same group must all be satisfied; different groups are alternatives. */
  readonly group: string;
  readonly signing?: SigningRule;
}

/** A credential that the caller gives, by option name, with the environment variable that may hold it. */
export interface CredentialRule {
  readonly option: string;
  readonly env: string;
  readonly secret: boolean;
}

/** A part of the string that is signed, or of a header's value. */
export type SignedPart =
  | { readonly part: "method" | "url" | "path" | "timestamp" }
  | { readonly part: "credential"; readonly option: string }
  | { readonly part: "literal"; readonly value: string };

/**
 * How a request is signed.
 * - `token`: a credential in a header.
 * - `hmac`: HMAC over parts, then headers.
 * - `sdk-hmac-sha256`: AK/SK signing over a canonical request.
 */
export type SigningRule =
  | { readonly kind: "token"; readonly header: string; readonly credentials: readonly CredentialRule[] }
  | {
      readonly kind: "hmac";
      readonly hash: "SHA-256";
      readonly encoding: "base64" | "hex";
      /** Option name of the credential that is the key. */
      readonly key: string;
      readonly message: readonly SignedPart[];
      readonly timestamp: { readonly unit: "milliseconds" | "seconds" };
      /** Headers to set; `signature` stands for the result. */
      readonly headers: readonly {
        readonly name: string;
        readonly value: SignedPart | { readonly part: "signature" };
      }[];
      readonly credentials: readonly CredentialRule[];
      /** `path` is signed without a trailing slash and without the query. */
      readonly trimTrailingSlash?: boolean;
    }
  | {
      readonly kind: "sdk-hmac-sha256";
      readonly dateHeader: string;
      readonly credentials: readonly CredentialRule[];
    };
