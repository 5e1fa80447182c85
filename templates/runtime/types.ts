import type { HttpError } from "./errors.ts";

/**
 * The contract between generated code and the runtime. Types only: nothing of this file is left in a bundle.
 * Generated code holds an {@link OperationSpec} and a one-line function per operation, and one {@link ServiceSpec}
 * per API version.
 */

// ---------------------------------------------------------------------------------------------- operations

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS" | "TRACE";
export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** One operation of the document, as data. */
export interface OperationSpec {
  /** `operationId` of the document. */
  readonly id: string;
  readonly method: HttpMethod;
  /** With `{name}` placeholders, beginning with `/`, without a query. */
  readonly path: string;
  readonly parameters?: readonly ParameterSpec[];
  readonly body?: BodySpec;
  /** What each documented 2xx status carries. Other 2xx statuses are read leniently. */
  readonly replies?: Readonly<Record<number, ReplyKind>>;
  /** Documented statuses outside 2xx: those that `.result()` types. */
  readonly errors?: readonly number[];
  /**
   * Alternatives; of one alternative every scheme must be satisfied. Names are keys of {@link ServiceSpec.schemes}.
   * Absent: the service's own `security`. Empty: the operation needs no credentials.
   */
  readonly security?: readonly (readonly string[])[];
  /** What makes a POST or PATCH safe to repeat, where the documentation states it. */
  readonly idempotency?: IdempotencyRule;
}

/** Name on the wire, place, and what differs from the defaults: `["tags", "query", { explode: false }]`. */
export type ParameterSpec = readonly [name: string, place: ParameterPlace, shape?: ParameterShape];

export interface ParameterShape {
  /** Path parameters are always required. */
  readonly required?: boolean;
  /** OpenAPI 3.1, section 4.8.12.2; absent: `form` in query and cookie, `simple` in path and header. */
  readonly style?: "form" | "simple" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Absent: `true` in a query (the key is repeated), `false` elsewhere. */
  readonly explode?: boolean;
  /** Key in the parameters' object, only where two places share one name or the name is `body`. */
  readonly key?: string;
}

/** `{ encode: encodeJson, required: true }`; the encoder is imported by the operations that need it, and only by them. */
export interface BodySpec {
  readonly encode: BodyEncoder;
  readonly required?: boolean;
  /** Where it is not the encoder's own, e.g. `application/merge-patch+json`. */
  readonly mediaType?: string;
}

/** Turns the value under `body` into what goes over the wire. May be called once per attempt. */
export type BodyEncoder = (value: unknown, mediaType: string | undefined) => EncodedBody;

export interface EncodedBody {
  readonly content: BodyInit;
  /** Absent: fetch sets it (multipart boundaries). */
  readonly contentType?: string;
}

/** `none`: the documentation states no body; one that comes nevertheless is read leniently and never fails the call. */
export type ReplyKind = "json" | "text" | "binary" | "none";

/**
 * `header`: the runtime makes a key per call unless the caller gave one, and repeats it on each attempt.
 * `body`: a top-level field of the JSON body; the call is repeated only if the caller filled it in.
 */
export interface IdempotencyRule {
  readonly in: "header" | "body";
  readonly name: string;
}

// ---------------------------------------------------------------------------------------------- the service

/** One API version of one service: what every call of it has in common. */
export interface ServiceSpec {
  /** `samsung/virtualserver`: stands in messages. */
  readonly name: string;
  /** Version that the types describe, as the documentation writes it: `1.1`. */
  readonly version: string;
  /** Absent: the documentation states no server, the caller must give `baseUrl`. */
  readonly server?: ServerSpec;
  /** Pins the version; the option `apiVersion` of the client overrides the value. */
  readonly versionHeader?: { readonly name: string; readonly value: string };
  /** Headers that a caller may set once per client by an option of their own, e.g. `language`. */
  readonly clientHeaders?: readonly { readonly name: string; readonly option: string }[];
  /** Security scheme → how to sign: `{ ScpSignature: signHmac(rule) }`. */
  readonly schemes?: Readonly<Record<string, Signer>>;
  /** Alternatives, as in {@link OperationSpec.security}; the first whose credentials are all there is taken. */
  readonly security?: readonly (readonly string[])[];
  /** Response headers that carry the request id, in order of preference. */
  readonly requestIdHeaders?: readonly string[];
  /** Fields of an error body, as dotted paths, in order of preference. */
  readonly errorFields?: { readonly code: readonly string[]; readonly message: readonly string[] };
  /** Client-side pace: `createPace({ requests: 60, perSeconds: 60 })`, made anew for each client. */
  readonly pace?: Pace;
}

/** OpenAPI 3.1, section 4.8.5. */
export interface ServerSpec {
  /** With `{variable}` placeholders. */
  readonly url: string;
  /** Variable → allowed values; an empty list: any host label. */
  readonly variables?: Readonly<Record<string, readonly string[]>>;
  /** Values for variables that the caller leaves out. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** The combinations that exist, where the documentation lists them. */
  readonly allowed?: readonly Readonly<Record<string, string>>[];
}

/** Waits until one more request may be sent. */
export type Pace = (clock: Clock, signal: AbortSignal | undefined) => Promise<void>;

// ---------------------------------------------------------------------------------------------- options

/**
 * Options of every client. A generated package narrows `server` and `credentials` and adds its client headers:
 * `interface ClientOptions extends RuntimeOptions { server: …; credentials?: CredentialSource<"accessKey" | "secretKey">; language?: string }`
 */
export interface RuntimeOptions extends TransportOptions {
  /** Address of the service without a trailing slash; replaces the documented server. */
  readonly baseUrl?: string;
  /** Values of the server's variables. */
  readonly server?: Readonly<Record<string, string>>;
  /** By option name; absent ones are read from the documented environment variables. */
  readonly credentials?: CredentialSource<string>;
  /** Value of the version header, instead of the one that the types describe. At the caller's own risk. */
  readonly apiVersion?: string;
  /** `false`: no client-side pace. */
  readonly pace?: Pace | false;
  /** Called on each attempt, in order: see {@link Hooks}. */
  readonly hooks?: Hooks | readonly Hooks[];
  readonly clock?: Clock;
}

/** What a client and a single call may both say; the call wins. */
export interface TransportOptions {
  /** Added to each request; `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Milliseconds for one attempt, body included; default 60,000; 0: none. Waiting between attempts does not count. */
  readonly timeoutMs?: number;
  /** Repetitions after the first attempt, only of what is safe to repeat; default 2. */
  readonly retries?: number;
  /** First wait between attempts, doubled each time up to the second figure, with jitter; default 500 and 8,000. */
  readonly backoffMs?: readonly [first: number, most: number];
  /** The longest `Retry-After` that is waited for; a longer one ends the call. Default 60,000. */
  readonly maxRetryAfterMs?: number;
  /** Bytes of a response body after decompression; default 64 MiB. */
  readonly maxResponseBytes?: number;
  readonly fetch?: Fetch;
  /** Holds requests and responses against schemas: see `validate.ts`. Off by default. */
  readonly validate?: Validator;
}

/** Options of one call. */
export interface CallOptions extends TransportOptions {
  readonly signal?: AbortSignal;
  /** Query parameters that the documentation does not state. */
  readonly query?: Readonly<Record<string, QueryValue>>;
}

export type Scalar = string | number | boolean | bigint;
export type QueryValue = Scalar | null | undefined | readonly (Scalar | null)[];
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** The values, or a function that gives them for each attempt (tokens that are renewed). */
export type CredentialSource<Option extends string> =
  | Credentials<Option>
  | (() => Awaitable<Credentials<Option>>);
export type Credentials<Option extends string> = { readonly [Key in Option]?: string | undefined };
export type Awaitable<T> = T | Promise<T>;

/** Time and chance, so that tests need neither. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** At least 0, less than 1. */
  random(): number;
}

// ---------------------------------------------------------------------------------------------- one call

/** First argument of every operation function: a client's settings. Made by a version's `createContext`. */
export interface Context {
  readonly service: ServiceSpec;
  readonly baseUrl: string;
  /** Constant headers and client headers. */
  readonly headers: Readonly<Record<string, string | null>>;
  readonly transport: TransportOptions;
  readonly hooks: readonly Hooks[];
  readonly pace: Pace | undefined;
  readonly clock: Clock;
  /** A function, so that printing a client prints no secret. */
  readonly credentials: () => Awaitable<Credentials<string>>;
}

/** What an operation may answer: status and data. A union of these is discriminated by `status`. */
export interface Reply<Status extends number = number, Data = unknown> {
  readonly status: Status;
  readonly data: Data;
}

/** What comes with the data. */
export interface ResponseInfo {
  readonly headers: Headers;
  readonly requestId: string | undefined;
  /** Its body has been read. */
  readonly response: Response;
}

/** Result of `.withResponse()`. */
export type Replied<Success extends Reply> = Success extends Reply ? Success & ResponseInfo : never;

/** Result of `.result()`: never throws for what a server or the network does. `status` narrows `error`. */
export type Result<Success extends Reply, Failure extends Reply> =
  | (Success extends Reply ? Success & ResponseInfo & { readonly ok: true } : never)
  | Failed<Failure>
  | { readonly ok: false; readonly status: undefined; readonly error: import("./errors.ts").ApiError };

/** A documented error status with its typed body. */
export type Failed<Failure extends Reply> =
  Failure extends Reply<infer Status, infer Body>
    ? { readonly ok: false; readonly status: Status; readonly error: HttpError<Status, Body> }
    : never;

/** What hooks, errors and logs know of a call. No secrets. */
export interface CallInfo {
  readonly operation: string;
  readonly method: HttpMethod;
  /** Without credentials. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
}

/** A request as it is about to be signed and sent. */
export interface WireRequest {
  readonly method: HttpMethod;
  /** Exactly what goes over the wire. */
  url: string;
  readonly headers: Headers;
  body: BodyInit | undefined;
}

/** The one place to look into or change what goes over the wire. Each is called on every attempt. */
export interface Hooks {
  /** Before signing: headers and URL may be changed. */
  onRequest?(request: WireRequest, call: CallInfo): Awaitable<void>;
  /** For every answer, also 4xx and 5xx. A returned response takes the place of the first. */
  onResponse?(response: Response, call: CallInfo): Awaitable<Response | void>;
  /** For every failed attempt; `retryInMs` is absent if this was the last. */
  onError?(error: unknown, call: CallInfo, retryInMs: number | undefined): Awaitable<void>;
}

/** Throws if the value does not fit. */
export type Validator = (
  value: unknown,
  at: { readonly operation: string; readonly part: "request" | "response"; readonly status?: number },
) => Awaitable<void>;

// ---------------------------------------------------------------------------------------------- signing

/** A way to satisfy one security scheme. */
export interface Signer {
  readonly credentials: readonly CredentialRule[];
  /** Sets headers (or, where the documentation says so, a query parameter). `values` holds every credential. */
  sign(request: WireRequest, values: Readonly<Record<string, string>>, now: number): Awaitable<void>;
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

/** A credential in a header: `signToken(rule)`. */
export interface TokenRule {
  readonly kind: "token";
  readonly header: string;
  readonly credentials: readonly CredentialRule[];
  /** Before the credential, e.g. `Bearer `. */
  readonly prefix?: string;
}

/** HMAC over parts, then headers: `signHmac(rule)`. */
export interface HmacRule {
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
  readonly credentials: readonly CredentialRule[];
  /** `path` is signed without a trailing slash (and always without the query). */
  readonly trimTrailingSlash?: boolean;
}

/** AK/SK signing over a canonical request: `signSdkHmac(rule)`. */
export interface SdkHmacRule {
  readonly kind: "sdk-hmac-sha256";
  readonly dateHeader: string;
  readonly credentials: readonly CredentialRule[];
}

// ---------------------------------------------------------------------------------------------- pages, waiting

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

/** One page: the items, and the whole body that they came in. */
export interface Page<Item, Body> {
  readonly items: readonly Item[];
  readonly body: Body;
}

/** Iterates over items; `.pages()` over pages. Nothing is requested before the first step. */
export interface Pages<Item, Body> extends AsyncIterable<Item> {
  pages(): AsyncIterable<Page<Item, Body>>;
}

/** How to wait for a resource. At least one of `state` and `deleted` says when it is over. */
export interface WaitOptions<State> {
  /** Any of these ends the waiting. */
  readonly state?: readonly State[];
  /** A 404 ends the waiting. */
  readonly deleted?: boolean;
  /** Any of these ends it with a `WaitError`. */
  readonly failOn?: readonly State[];
  /** Milliseconds between two looks; default 5,000. */
  readonly intervalMs?: number;
  /** Factor by which the interval grows; default 1.2. */
  readonly backoff?: number;
  /** The interval grows no further than this; default 30,000. */
  readonly maxIntervalMs?: number;
  /** For the whole waiting; default 600,000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** For each look. */
  readonly call?: Omit<CallOptions, "signal">;
}
