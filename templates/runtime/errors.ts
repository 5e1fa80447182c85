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

/** The client is set up wrongly: a credential, a server variable or an option. Nothing was sent. */
export class ConfigurationError extends ApiError {
  override name = "ConfigurationError";
}

/** A parameter or the body cannot be sent as it is. Nothing was sent. */
export class ParameterError extends ApiError {
  override name = "ParameterError";
}

/** No answer came: name not found, refused, reset, TLS. `cause` is what `fetch` threw. */
export class ConnectionError extends ApiError {
  override name = "ConnectionError";
}

/** An attempt took longer than `timeoutMs`. The server may have done the work nevertheless. */
export class TimeoutError extends ApiError {
  override name = "TimeoutError";
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortedError extends ApiError {
  override name = "AbortedError";
}

/**
 * `not-json`, `empty`: the documentation promises JSON; `cut-off`: the connection broke within the body;
 * `too-large`: over `maxResponseBytes`; `redirect`: one that is not followed, e.g. to another host;
 * `paging`: the same page or marker again; `invalid`: `validate` refused it.
 */
export type ResponseProblem =
  | "not-json"
  | "empty"
  | "cut-off"
  | "too-large"
  | "redirect"
  | "paging"
  | "invalid";

/** An answer came that cannot be used. The server has done its work: look before repeating what changes something. */
export class ResponseError extends ApiError {
  override name = "ResponseError";
  declare readonly problem: ResponseProblem;
  declare readonly status?: number;
  declare readonly headers?: Headers;
  declare readonly requestId?: string;
  /** The text that is not JSON, its first 1,000 characters. */
  declare readonly body?: string;
}

/** The server answered with a status outside 2xx. */
export class HttpError<Status extends number = number, Body = unknown> extends ApiError {
  override name = "HttpError";
  declare readonly status: Status;
  declare readonly headers: Headers;
  /** Parsed where it is JSON, text otherwise, `undefined` where there is none or it could not be read. */
  declare readonly body: Body;
  /** The provider's error code, from the body. */
  declare readonly code?: string;
  /** The provider's message, from the body. */
  declare readonly detail?: string;
  declare readonly requestId?: string;
}

/** 4xx. */
export class ClientError<Status extends number = number, Body = unknown> extends HttpError<Status, Body> {
  override name = "ClientError";
}

/** 5xx. */
export class ServerError<Status extends number = number, Body = unknown> extends HttpError<Status, Body> {
  override name = "ServerError";
}
