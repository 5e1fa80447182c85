import type { CallInfo } from "./types.ts";

/** What is known of the call that failed; nothing of it before there was a call. No secrets. */
export type ErrorFacts = Partial<CallInfo> & Readonly<Record<string, unknown>>;

/**
 * Base of everything that a call may throw. The classes below say what the caller may do next.
 *
 * @example
 * try {
 *   await client.servers.show({ server_id });
 * } catch (error) {
 *   if (error instanceof ClientError && error.status === 404) return undefined;
 *   throw error;
 * }
 */
export class ApiError extends Error {
  override name = "ApiError";
  /** Operation id. */
  declare readonly operation?: string;
  declare readonly method?: string;
  /** Without credentials: values of query parameters that look like secrets are masked. */
  declare readonly url?: string;
  /** How many requests were sent. */
  declare readonly attempts?: number;

  /**
   * @param message what happened and what to do
   * @param facts become fields of the error
   * @param cause what was thrown below, if anything
   */
  constructor(message: string, facts: ErrorFacts = {}, cause?: unknown) {
    super(facts.operation ? `${facts.operation}: ${message}` : message, { cause });
    Object.assign(this, facts);
  }
}

/** The constructor of a kind of error; `instanceof` narrows to it. */
export type ErrorKind<Kind> = new (message: string, facts?: ErrorFacts, cause?: unknown) => Kind;

/**
 * A kind of error that differs from its base by name alone: a function, since a class written out takes 20 bytes more of
 * every bundle. The name is part of the type, so that the compiler tells the kinds apart as `instanceof` does.
 */
function kindOf<Kind>(kind: string, base: ErrorKind<ApiError> = ApiError): ErrorKind<Kind> {
  const name = `${kind}Error`;
  return class extends base {
    // Of the class too: loggers show it.
    static override readonly name = name;
    override name = name;
  } as unknown as ErrorKind<Kind>;
}

/** The client is set up wrongly: a credential, a server variable or an option. Nothing was sent. */
export const ConfigurationError: ErrorKind<ConfigurationError> =
  /* @__PURE__ */ kindOf("Configuration");
export type ConfigurationError = ApiError & { readonly name: "ConfigurationError" };

/** A parameter or the body cannot be sent as it is. Nothing was sent. */
export const ParameterError: ErrorKind<ParameterError> = /* @__PURE__ */ kindOf("Parameter");
export type ParameterError = ApiError & { readonly name: "ParameterError" };

/** No answer came: name not found, refused, reset, TLS. `cause` is what `fetch` threw. */
export const ConnectionError: ErrorKind<ConnectionError> = /* @__PURE__ */ kindOf("Connection");
export type ConnectionError = ApiError & { readonly name: "ConnectionError" };

/** An attempt took longer than `timeoutMs`. The server may have done the work nevertheless. */
export const TimeoutError: ErrorKind<TimeoutError> = /* @__PURE__ */ kindOf("Timeout");
export type TimeoutError = ApiError & { readonly name: "TimeoutError" };

/** The caller's signal ended the call; `cause` is the signal's reason. */
export const AbortedError: ErrorKind<AbortedError> = /* @__PURE__ */ kindOf("Aborted");
export type AbortedError = ApiError & { readonly name: "AbortedError" };

/**
 * `not-json`, `empty`: the documentation promises JSON; `cut-off`: the connection broke within the body;
 * `too-large`: over `maxResponseBytes`; `inexact`: a number from 2^53 on, which would be rounded: take
 * `withExactIntegers`; `paging`: the same page or marker again; `invalid`: `withValidation` refused it.
 */
export type ResponseProblem =
  | "not-json"
  | "empty"
  | "cut-off"
  | "too-large"
  | "inexact"
  | "paging"
  | "invalid";

/** An answer came that cannot be used. The server has done its work: look before repeating what changes something. */
export const ResponseError: ErrorKind<ResponseError> = /* @__PURE__ */ kindOf("Response");
export interface ResponseError extends ApiError {
  readonly name: "ResponseError";
  readonly problem: ResponseProblem;
  readonly status?: number;
  readonly headers?: Headers;
  readonly requestId?: string;
}

/** The server answered with a status outside 2xx. */
export const HttpError: ErrorKind<HttpError> = /* @__PURE__ */ kindOf("Http");
export interface HttpError<Status extends number = number, Body = unknown> extends ApiError {
  readonly status: Status;
  readonly headers: Headers;
  /** Parsed where it is JSON, text otherwise, `undefined` where there is none or it could not be read. */
  readonly body: Body;
  /** The provider's error code, from the body. */
  readonly code?: string;
  /** The provider's message, from the body. */
  readonly detail?: string;
  readonly requestId?: string;
}

/** 4xx. */
export const ClientError: ErrorKind<ClientError> = /* @__PURE__ */ kindOf("Client", HttpError);
export type ClientError<Status extends number = number, Body = unknown> = HttpError<
  Status,
  Body
> & {
  readonly name: "ClientError";
};

/** 5xx. */
export const ServerError: ErrorKind<ServerError> = /* @__PURE__ */ kindOf("Server", HttpError);
export type ServerError<Status extends number = number, Body = unknown> = HttpError<
  Status,
  Body
> & {
  readonly name: "ServerError";
};
