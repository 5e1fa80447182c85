import type { Refusal } from "./policy.ts";

/** One request; redirects are answers, not followed: each hop is decided by the crawl. */
export interface FetchRequest {
  readonly url: string;
  /** What the last good answer said of itself: makes the request conditional (RFC 9110, section 13). */
  readonly validators?: Validators;
  /** Value of the Accept header; documents of any kind by default. */
  readonly accept?: string;
  /** Unpacked bytes, where less than the policy allows is wanted. */
  readonly maxBytes?: number;
}

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchedBody {
  readonly kind: "body";
  readonly status: number;
  readonly body: Uint8Array;
  /** Lower case, without parameters; empty where the site says nothing. */
  readonly mediaType: string;
  readonly charset?: string;
  readonly validators: Validators;
  /** `X-Robots-Tag`, where the site sends it. */
  readonly robotsTag?: string;
  readonly wireBytes: number;
}

export interface NotModified {
  readonly kind: "not-modified";
  readonly validators: Validators;
  readonly wireBytes: number;
}

export interface Redirect {
  readonly kind: "redirect";
  readonly status: number;
  /** Absolute. */
  readonly location: string;
  readonly permanent: boolean;
  readonly wireBytes: number;
}

export interface FetchFailure extends Refusal {
  readonly kind: "failure";
  readonly status?: number;
  /** Whether asking again may help. */
  readonly retriable: boolean;
  /** How long the site asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly wireBytes: number;
}

export type FetchResult = FetchedBody | NotModified | Redirect | FetchFailure;

/** Asks for one address. Never throws for what a site or a network does. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchResult>;
  close(): Promise<void>;
}

/** Time and chance, passed in so that tests own them. */
export interface CaptureClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** 0 to 1, spreads the retries of many clients. */
  random(): number;
}

/** The machine's clock. */
export const systemClock: CaptureClock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

/**
 * A failure as the fetchers return it.
 *
 * @example failure({ reason: "timed-out", detail: "60 s" }, { retriable: true })
 */
export function failure(refusal: Refusal, more: Partial<FetchFailure> = {}): FetchFailure {
  return { retriable: false, wireBytes: 0, ...more, kind: "failure", ...refusal };
}
