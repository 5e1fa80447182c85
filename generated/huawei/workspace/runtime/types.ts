import type { ApiError, HttpError } from "./errors.ts";

/**
 * The contract between generated code and the runtime. Types only: nothing of this file is left in a bundle.
 * Generated code holds a function with its {@link OperationSpec} per operation, and one {@link ServiceSpec}
 * per API version. Both are short on purpose: a bundle that calls one operation holds them too.
 */

// ---------------------------------------------------------------------------------------------- operations

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS" | "TRACE";

/** One operation of the document, as data. */
export interface OperationSpec {
  /** `operationId` of the document. */
  readonly id: string;
  readonly method: HttpMethod;
  /** With `{name}` placeholders, beginning with `/`, without a query. */
  readonly path: string;
  /** The body too: `["body", json, true]`. Never one for GET and HEAD. */
  readonly parameters?: readonly ParameterSpec[];
  /**
   * How each documented 2xx status is read: `readJson`, `readText`, `readBinary` of `replies.ts`. Left out are statuses
   * without a body (204, 205, all of HEAD): one that comes nevertheless is given as JSON or text.
   */
  readonly replies?: Readonly<Record<number, ReplyReader>>;
  /** Keys of {@link ServiceSpec.schemes} that the operation takes. Absent: all of them; empty: it needs no credentials. */
  readonly security?: readonly string[];
  /** What makes a POST or PATCH safe to repeat, where the documentation states it: `idempotency.ts`. */
  readonly idempotency?: (request: WireRequest, params: Named) => boolean;
}

/** Name on the wire, place, and what differs from the defaults: `["server_id", inPath, true]`, `["limit", inQuery]`. */
export type ParameterSpec = readonly [
  name: string,
  place: Place,
  required?: boolean,
  shape?: ParameterShape,
];

export interface ParameterShape {
  /** Key in the parameters' object, only where two places share one name or the name is `body`. */
  readonly key?: string;
  /** Of a body, where it is not the place's own, e.g. `application/merge-patch+json`. */
  readonly mediaType?: string;
}

/**
 * Puts a value, never `undefined`, where it belongs; throws a `TypeError` that says what the value must be.
 * `places.ts`: `inPath`, `inQuery`, `inHeader`; `styles.ts`: lists and objects, cookies, JSON, headers that browsers keep;
 * `body-json.ts`: `json`; `body-multipart.ts`: `multipart`; `body-urlencoded.ts`: `urlencoded`; `body-raw.ts`: `binary`,
 * `text`. Only what an operation names is bundled with it.
 */
export type Place = (draft: Draft, name: string, value: unknown, shape: ParameterShape) => void;

/** A request while its parameters are put in. */
export interface Draft extends WireRequest {
  /** `&name=value`, encoded, for each value; joined to the URL at the end. */
  query: string;
}

/** What fetch takes as a body. */
export type WireBody = NonNullable<RequestInit["body"]>;

/** Reads a body; throws a `SyntaxError` where it is not what it should be. */
export type ReplyReader = (response: Response) => Promise<unknown>;

export type Named = Partial<Readonly<Record<string, unknown>>>;

// ---------------------------------------------------------------------------------------------- the service

/** One API version of one service: what every call of it has in common. */
export interface ServiceSpec {
  /**
   * Address of the service, where the caller gives none: a text, or `serverUrl({ url, variables, allowed }, options)` of
   * `server-url.ts`. Absent: the documentation states no server, the caller must give one.
   */
  readonly baseUrl?: string;
  /** Of each request: the one that pins the version, those that a client's options set. `undefined`: not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Ways to sign, preferred first; the first whose credentials are all there is taken. Keys are the schemes' names. */
  readonly schemes?: Readonly<Record<string, Signer>>;
  /** Response headers that carry the request id, in order of preference. */
  readonly requestIds?: readonly string[];
  /** Absent: the documentation does not say where the code and the message stand in the body of an error. */
  readonly errorFields?: ErrorFieldsReader;
  /** Client-side pace: `createPace({ requests: 60, perSeconds: 60 })`, made anew for each client. */
  readonly pace?: Pace;
}

/** OpenAPI 3.1, section 4.8.5. Only for servers with variables. */
export interface ServerSpec {
  /** Puts the values in, in the order of `variables`. */
  readonly url: (...values: string[]) => string;
  readonly variables: readonly string[];
  /** Every combination of values that exists, in the order of `variables`, with commas between. */
  readonly allowed: readonly string[];
}

/**
 * Finds the provider's code and message in the body of an error, whatever that is.
 *
 * @example (body) => ({ code: body?.error?.code || body?.code, detail: body?.message })
 */
export type ErrorFieldsReader = (body: AnyBody) => {
  readonly code: unknown;
  readonly detail: unknown;
};

/** A body of which nothing is known: every member may be missing. */
export type AnyBody = { readonly [Key in string]?: AnyBody } | null | undefined;

/** Waits until one more request may be sent. */
export type Pace = (clock: Clock, signal: AbortSignal | undefined) => Promise<void>;

// ---------------------------------------------------------------------------------------------- options

/**
 * Options of every client. A generated package narrows `server` and `credentials` and adds its client headers:
 * `interface ClientOptions extends RuntimeOptions { server?: …; credentials?: CredentialSource<"accessKey" | "secretKey">; language?: string }`
 */
export interface RuntimeOptions extends TransportOptions {
  /** Address of the service; replaces the documented server. */
  readonly baseUrl?: string;
  /** Values of the server's variables. */
  readonly server?: Readonly<Record<string, string>>;
  /** By option name; absent: all are read from the documented environment variables. The two are never mixed. */
  readonly credentials?: CredentialSource<string>;
  /** Ways to sign, instead of the service's own. */
  readonly schemes?: Readonly<Record<string, Signer>>;
  /** `false`: no client-side pace. */
  readonly pace?: Pace | false;
  readonly clock?: Clock;
}

/** What a client and a single call may both say; the call wins, `headers` are joined. */
export interface TransportOptions {
  /** Added to each request; `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Milliseconds for one attempt, body included; default 60,000; 0: none. Waiting between attempts does not count. */
  readonly timeoutMs?: number;
  /**
   * Repetitions after the first attempt, only of what is safe to repeat; default 2. Waits are 0.5 s, doubled each time up to
   * 8 s, with jitter; a `Retry-After` of up to 60 s is obeyed, a longer one ends the call.
   */
  readonly retries?: number;
  /** Bytes of a response body after decompression; default 64 MiB. */
  readonly maxResponseBytes?: number;
  /** The one place to look into, change or replace what goes over the wire: see {@link Fetch}. */
  readonly fetch?: Fetch;
}

/** Options of one call. */
export interface CallOptions extends TransportOptions {
  readonly signal?: AbortSignal;
  /** Query parameters that the documentation does not state. */
  readonly query?: Readonly<Record<string, QueryValue>>;
}

export type Scalar = string | number | boolean | bigint;
export type QueryValue = Scalar | null | undefined | readonly (Scalar | null)[];

/**
 * The platform's `fetch`, or middleware around it: called for each attempt with the signed request, and with what is
 * known of the call. What it throws is a `ConnectionError` unless it is an `ApiError`. `withHooks`, `withLog` and
 * `withValidation` make one.
 */
export type Fetch = (url: string, init: FetchInit, call: CallInfo) => Promise<Response>;

/** What `fetch` is called with: the header object is the request's own. */
export interface FetchInit extends RequestInit {
  readonly method: HttpMethod;
  readonly headers: Headers;
}

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
  /** Ends early, without an error, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** At least 0, less than 1. */
  random(): number;
}

// ---------------------------------------------------------------------------------------------- one call

/**
 * First argument of every operation function: a client's settings, with what the document says of the service. Made by a
 * version's `createContext`.
 */
export interface Context
  extends Omit<ServiceSpec, "pace" | "headers">, Omit<TransportOptions, "headers"> {
  readonly baseUrl: string;
  /** A function, so that printing a client prints no secret that its caller has put into a header. */
  readonly headers: () => Readonly<Record<string, string | null | undefined>>;
  readonly pace?: Pace | false | undefined;
  readonly clock: Clock;
  /** Likewise a function. `undefined`: look into the environment. */
  readonly credentials: () => Awaitable<Credentials<string> | undefined>;
}

/**
 * One call. Nothing is sent before it is awaited (or asked for its response), and one request is sent however often that
 * is done.
 *
 * @example
 * const servers = await client.servers.list();
 * const { data, status, requestId } = await client.servers.list().withResponse();
 */
export interface ApiPromise<Success extends Reply, Failure extends Reply = never> extends Promise<
  Success["data"]
> {
  /** Data, status, headers, request id and the raw response; throws as awaiting does. */
  withResponse(): Promise<Replied<Success>>;
  /** For `settle`: the documented failures. Never there. */
  readonly failure?: Failure;
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
export type Replied<Success extends Reply = Reply> = Success extends Reply
  ? Success & ResponseInfo
  : never;

/**
 * Result of `settle(call, …statuses)`: never throws for what a server or the network does. `status` narrows `error`;
 * `Other` is the status of the failures that were not asked for.
 */
export type Result<Success extends Reply, Failure extends Reply, Other = undefined> =
  | (Success extends Reply ? Success & ResponseInfo & { readonly ok: true } : never)
  | Failed<Failure>
  | { readonly ok: false; readonly status: Other; readonly error: ApiError };

/** A documented error status with its typed body. */
export type Failed<Failure extends Reply> =
  Failure extends Reply<infer Status, infer Body>
    ? { readonly ok: false; readonly status: Status; readonly error: HttpError<Status, Body> }
    : never;

/** What middleware and errors know of a call. No secrets. A type, so that it is a record as well. */
export type CallInfo = {
  readonly operation: string;
  readonly method: HttpMethod;
  /** Without the query, which may hold secrets. */
  readonly url: string;
  /** Attempts so far, this one included: 1 for the first. */
  readonly attempts: number;
};

/** A request before it is signed. */
export interface WireRequest {
  readonly method: HttpMethod;
  /** Exactly what goes over the wire. */
  url: string;
  headers: Headers;
  body?: WireBody | undefined;
  /** Where the body is a stream. */
  duplex?: "half";
}

// ---------------------------------------------------------------------------------------------- signing

/** A way to satisfy a security scheme; `credentials`: option name → environment variable. */
export interface Signer<Option extends string = string> {
  readonly credentials: Readonly<Record<Option, string>>;
  /**
   * Sets headers (or, where the documentation says so, changes the URL). Called for each attempt on the same request.
   *
   * @param values of the credentials, by option
   * @param now milliseconds since 1970
   */
  sign(
    request: WireRequest,
    values: Readonly<Record<Option, string>>,
    now: number,
  ): Awaitable<void>;
}

// ---------------------------------------------------------------------------------------------- pages, waiting

/**
 * How one operation is paged; names are wire names, `items` and `next` are dotted paths in the response body, in which
 * `-1` is the last item of a list.
 */
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
  | {
      readonly kind: "link";
      readonly items: string;
      readonly next: string;
      /** Keys of the parameters in the query: a link has their next values. */
      readonly query: readonly string[];
    };

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
