import pRetry from "p-retry";
import type { CaptureClock, FetchFailure, FetchResult, Fetcher } from "./fetcher.ts";
import type { HostPace } from "./pace.ts";

export interface RetryOptions {
  /** Further attempts after the first. */
  readonly retries: number;
  /** Wait before the second attempt, in milliseconds; doubles with each further one. */
  readonly baseMs: number;
  readonly maxRetryAfterMs: number;
  /** Nothing is asked again after it. */
  readonly signal?: AbortSignal;
}

export const defaultRetry: RetryOptions = { retries: 3, baseMs: 1000, maxRetryAfterMs: 300_000 };

/** A failure on its way through p-retry; never leaves this file. */
class RetriableFailure extends Error {
  readonly result: FetchFailure;

  constructor(result: FetchFailure) {
    super(result.reason);
    this.result = result;
  }
}

/**
 * Asks again where that may help, and keeps every host at its pace: `Retry-After` holds all requests to the host.
 *
 * @param fetcher asks once
 * @param pace the pace per host
 * @param clock time and chance
 * @param options how often and how long
 * @returns a fetcher whose failures are final
 * @example createPatientFetcher(createHttpFetcher(…), createHostPace(…), systemClock, defaultRetry)
 */
export function createPatientFetcher(
  fetcher: Fetcher,
  pace: HostPace,
  clock: CaptureClock,
  options: RetryOptions,
): Fetcher {
  return {
    close: () => fetcher.close(),
    async fetch(request): Promise<FetchResult> {
      const attempt = async (): Promise<FetchResult> => {
        const result = await pace.run(request.url, () => fetcher.fetch(request));
        if (result.kind === "failure" && result.retriable) throw new RetriableFailure(result);
        return result;
      };
      try {
        return await pRetry(attempt, {
          retries: options.retries,
          // The wait is ours (below), so that the clock can be passed in.
          minTimeout: 0,
          maxTimeout: 0,
          async onFailedAttempt({ error, attemptNumber, retriesLeft }) {
            if (options.signal?.aborted === true) throw error;
            if (!(error instanceof RetriableFailure) || retriesLeft === 0) return;
            const asked = error.result.retryAfterMs;
            if (asked !== undefined && asked > options.maxRetryAfterMs) throw error;
            const wait = asked ?? backoff(options.baseMs, attemptNumber, clock.random());
            if (asked !== undefined) pace.hold(request.url, asked);
            else await clock.sleep(wait);
          },
        });
      } catch (error) {
        if (error instanceof RetriableFailure) return error.result;
        throw error;
      }
    },
  };
}

/** Exponential, spread by half so that many clients do not come back at the same moment. */
function backoff(baseMs: number, attempt: number, random: number): number {
  return Math.round(baseMs * 2 ** (attempt - 1) * (0.5 + random));
}
