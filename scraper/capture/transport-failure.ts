import { BodyError } from "./body.ts";
import { failure, type FetchFailure } from "./fetcher.ts";
import { RefusedAddressError, type Refusal } from "./policy.ts";

/**
 * What an error of the connection or of the body means for the capture.
 *
 * @param error as thrown by undici, node:zlib, node:dns, node:tls or our own checks
 * @param answered whether the head of the answer had come: a body was cut, else the connection was lost
 * @returns the failure, told by error codes, never by message texts
 * @example transportFailure(Object.assign(new Error(), { code: "ENOTFOUND" })).reason // "dns-failure"
 */
export function transportFailure(error: unknown, answered = false): FetchFailure {
  for (const cause of causesOf(error)) {
    if (cause instanceof RefusedAddressError || cause instanceof BodyError) {
      return failure(cause.refusal, { retriable: cause.refusal.reason === "length-mismatch" });
    }
    const known = byCode(codeOf(cause), answered);
    if (known !== undefined) return known;
  }
  return failure({ reason: "connection-lost", detail: describe(error) }, { retriable: true });
}

/** The error, its causes and the parts of an aggregate, nearest first; bounded, as causes may be circular. */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const parts = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...(parts as unknown[])].flatMap((cause) => causesOf(cause, depth + 1))];
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}

function byCode(code: string, answered: boolean): FetchFailure | undefined {
  const found = CODES.get(code) ?? PREFIXES.find(([prefix]) => code.startsWith(prefix))?.[1];
  const entry = found === cut && !answered ? lost : found;
  if (entry === undefined) return undefined;
  return failure({ reason: entry.reason, detail: code }, { retriable: entry.retriable });
}

interface Meaning {
  readonly reason: Refusal["reason"];
  readonly retriable: boolean;
}

const lost: Meaning = { reason: "connection-lost", retriable: true };
const slow: Meaning = { reason: "timed-out", retriable: true };
const cut: Meaning = { reason: "truncated", retriable: true };

const CODES = new Map<string, Meaning>([
  ["ENOTFOUND", { reason: "dns-failure", retriable: false }],
  ["EAI_AGAIN", { reason: "dns-failure", retriable: true }],
  ["EAI_FAIL", { reason: "dns-failure", retriable: true }],
  ["ECONNREFUSED", { reason: "connection-refused", retriable: true }],
  ["ECONNRESET", lost],
  ["EPIPE", lost],
  ["EHOSTUNREACH", lost],
  ["ENETUNREACH", lost],
  ["UND_ERR_SOCKET", cut],
  ["UND_ERR_ABORTED", slow],
  ["UND_ERR_CONNECT_TIMEOUT", slow],
  ["UND_ERR_HEADERS_TIMEOUT", slow],
  ["UND_ERR_BODY_TIMEOUT", slow],
  ["ETIMEDOUT", slow],
  ["TimeoutError", slow],
  ["AbortError", slow],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", { reason: "length-mismatch", retriable: true }],
  ["UND_ERR_RES_EXCEEDED_MAX_SIZE", { reason: "too-large", retriable: false }],
  ["UND_ERR_HEADERS_OVERFLOW", { reason: "bad-response", retriable: false }],
  ["HTTPParserError", { reason: "bad-response", retriable: true }],
  ["ERR_STREAM_PREMATURE_CLOSE", cut],
  ["Z_BUF_ERROR", cut],
  ["Z_DATA_ERROR", { reason: "bad-encoding", retriable: true }],
  ["EPROTO", { reason: "tls-error", retriable: false }],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", { reason: "tls-error", retriable: false }],
  ["SELF_SIGNED_CERT_IN_CHAIN", { reason: "tls-error", retriable: false }],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", { reason: "tls-error", retriable: false }],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", { reason: "tls-error", retriable: false }],
  ["CERT_HAS_EXPIRED", { reason: "tls-error", retriable: false }],
  ["CERT_NOT_YET_VALID", { reason: "tls-error", retriable: false }],
]);

const PREFIXES: readonly (readonly [string, Meaning])[] = [
  ["ERR_TLS_", { reason: "tls-error", retriable: false }],
  ["ERR_SSL_", { reason: "tls-error", retriable: false }],
  ["CERT_", { reason: "tls-error", retriable: false }],
  ["HPE_", { reason: "bad-response", retriable: true }],
  ["ERR_BROTLI", { reason: "bad-encoding", retriable: true }],
  ["ERR__ERROR_FORMAT", { reason: "bad-encoding", retriable: true }],
];

function describe(error: unknown): string {
  return error instanceof Error ? codeOf(error) : "unknown error";
}
