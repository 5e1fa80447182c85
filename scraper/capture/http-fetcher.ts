import type { LookupFunction } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Agent, request, type Dispatcher } from "undici";
import { ACCEPTED_CODINGS, readBody } from "./body.ts";
import { failure, type FetchRequest, type FetchResult, type Fetcher, type Validators } from "./fetcher.ts";
import { checkUrl, guardedLookup, type CapturePolicy } from "./policy.ts";
import { readRetryAfter } from "./retry-after.ts";
import { transportFailure } from "./transport-failure.ts";

export interface HttpFetcherOptions {
  readonly policy: CapturePolicy;
  /** `docs2sdk/1.2.3 (+https://…)`. */
  readonly userAgent: string;
  readonly now: () => number;
  /** Name look-up underneath the policy's own check. */
  readonly lookup?: LookupFunction;
  /** Connections per host. */
  readonly connections?: number;
  /** Ends the request that is under way. */
  readonly signal?: AbortSignal;
}

/** Without a JavaScript engine; documents first, as the sites tell machine-readable twins apart by it. */
const ACCEPT = "text/html, text/markdown, text/plain, application/json, application/xml;q=0.9, */*;q=0.1";

/**
 * A fetcher over HTTP/1.1 that keeps to the policy: the address is checked before the request, what it resolves
 * to when the connection is made; size and time are limited. Redirects are returned, not followed.
 *
 * @param options policy, user agent, clock
 * @returns the fetcher; close it to end its connections
 * @example
 * const fetcher = createHttpFetcher({ policy, userAgent: "docs2sdk/1.0.0", now: Date.now });
 * await fetcher.fetch({ url: "https://docs.example/a", validators: { etag: '"1"' } });
 */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const { limits } = options.policy;
  const agent = new Agent({
    connections: options.connections ?? 4,
    headersTimeout: limits.timeMs,
    bodyTimeout: limits.timeMs,
    connect: {
      timeout: Math.min(limits.timeMs, 20_000),
      lookup: guardedLookup(options.policy, options.lookup),
    },
  });
  const surplus = watchSurplus(agent);
  return {
    fetch: (asked) => ask(asked, agent, surplus, options),
    close: () => agent.destroy(),
  };
}

async function ask(
  asked: FetchRequest,
  agent: Agent,
  surplus: SurplusWatch,
  options: HttpFetcherOptions,
): Promise<FetchResult> {
  const refusal = checkUrl(asked.url, options.policy);
  if (refusal !== undefined) return failure(refusal);
  const { limits } = options.policy;
  const ends = [AbortSignal.timeout(limits.timeMs), options.signal].filter((end) => end !== undefined);
  const signal = AbortSignal.any(ends);
  let answered = false;
  try {
    const before = surplus.count(asked.url);
    const response = await request(asked.url, {
      dispatcher: agent,
      method: "GET",
      signal,
      headers: {
        "user-agent": options.userAgent,
        accept: asked.accept ?? ACCEPT,
        "accept-encoding": ACCEPTED_CODINGS,
        ...conditions(asked.validators),
      },
    });
    answered = true;
    const result = await readAnswer(asked, response, options);
    if (result.kind !== "body") return result;
    // More bytes than Content-Length declares reach the connection only after the body's end.
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    return surplus.count(asked.url) === before
      ? result
      : failure({ reason: "length-mismatch", detail: "more bytes came than declared" }, { retriable: true });
  } catch (error) {
    return transportFailure(error, answered);
  }
}

async function readAnswer(
  asked: FetchRequest,
  response: Dispatcher.ResponseData,
  options: HttpFetcherOptions,
): Promise<FetchResult> {
  const { statusCode: status, headers } = response;
  const validators = validatorsOf(headers);
  if (status === 200) {
    const length = one(headers["content-length"]);
    const read = await readBody(response.body, {
      coding: one(headers["content-encoding"]) ?? "",
      maxBytes: Math.min(asked.maxBytes ?? Infinity, options.policy.limits.maxBytes),
      ...(length === undefined ? {} : { length: Number(length) }),
    });
    const robotsTag = one(headers["x-robots-tag"]);
    return {
      kind: "body",
      status,
      validators,
      ...read,
      ...contentType(one(headers["content-type"]) ?? ""),
      ...(robotsTag === undefined ? {} : { robotsTag }),
    };
  }
  // The body of any other answer says nothing that is kept; a few bytes are read so that the connection lives on.
  const wireBytes = Number(one(headers["content-length"]) ?? 0);
  await response.body.dump({ limit: 16_384 }).catch(() => undefined);
  if (status === 304) return { kind: "not-modified", validators, wireBytes };
  if (REDIRECTS.has(status)) return redirect(asked.url, status, one(headers["location"]), wireBytes);
  const retryAfterMs = readRetryAfter(one(headers["retry-after"]), options.now());
  return {
    ...byStatus(status, retryAfterMs),
    status,
    wireBytes,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function redirect(
  from: string,
  status: number,
  location: string | undefined,
  wireBytes: number,
): FetchResult {
  if (location === undefined || !URL.canParse(location, from)) {
    return failure({ reason: "redirect-without-target", detail: `status ${status}` }, { status, wireBytes });
  }
  const target = new URL(location, from);
  target.hash = "";
  return {
    kind: "redirect",
    status,
    location: target.href,
    permanent: status === 301 || status === 308,
    wireBytes,
  };
}

function byStatus(status: number, retryAfterMs: number | undefined): FetchResult & { kind: "failure" } {
  const wait =
    retryAfterMs === undefined ? "no Retry-After" : `Retry-After ${Math.ceil(retryAfterMs / 1000)} s`;
  if (status === 404 || status === 410) return failure({ reason: "not-found", detail: `status ${status}` });
  if (status === 401 || status === 403 || status === 407 || status === 451) {
    return failure({ reason: "access-denied", detail: `status ${status}` });
  }
  if (status === 429) {
    return failure({ reason: "rate-limited", detail: `status 429, ${wait}` }, { retriable: true });
  }
  if (status >= 500) {
    return failure({ reason: "server-error", detail: `status ${status}` }, { retriable: status !== 501 });
  }
  return failure({ reason: "unexpected-status", detail: `status ${status}` });
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag === undefined ? {} : { "if-none-match": validators.etag }),
    ...(validators?.lastModified === undefined ? {} : { "if-modified-since": validators.lastModified }),
  };
}

type Headers = Dispatcher.ResponseData["headers"];

function validatorsOf(headers: Headers): Validators {
  const etag = one(headers["etag"]);
  const lastModified = one(headers["last-modified"]);
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function contentType(value: string): { mediaType: string; charset?: string } {
  const [mediaType = "", ...parameters] = value.split(";").map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.toLowerCase().startsWith("charset="))
    ?.slice("charset=".length)
    .replace(/^"(.*)"$/u, "$1");
  return { mediaType: mediaType.toLowerCase(), ...(charset ? { charset: charset.toLowerCase() } : {}) };
}

/** How often a host sent more bytes than its Content-Length declared. */
interface SurplusWatch {
  count(url: string): number;
}

function watchSurplus(agent: Agent): SurplusWatch {
  const counts = new Map<string, number>();
  // undici ends a connection with these words when bytes arrive that belong to no request.
  agent.on("disconnect", (origin, _targets, error) => {
    if (error.message === "bad response") counts.set(origin.origin, (counts.get(origin.origin) ?? 0) + 1);
  });
  return { count: (url) => counts.get(new URL(url).origin) ?? 0 };
}
