import { ConnectionError, type HttpError, type ResponseError } from "./errors.ts";
import type { Context } from "./types.ts";

/**
 * How long to wait before the next attempt of a request that may be repeated.
 *
 * @param error of the last attempt
 * @param attempts so far
 * @returns milliseconds; 0: what failed will not pass, or the server asks for too much patience
 * @example retryDelay(error, 1, { retries: 2, clock })
 */
export function retryDelay(
  error: unknown,
  attempts: number,
  { retries = 2, clock }: Pick<Context, "retries" | "clock">,
): number {
  const { status = 0, headers, problem } = error as Partial<HttpError & ResponseError>;
  const passing =
    error instanceof ConnectionError ||
    problem === "cut-off" ||
    status === 408 ||
    status === 429 ||
    status > 499;
  if (!passing || !(attempts <= retries)) return 0;
  // Seconds or a date: RFC 9110, section 10.2.3.
  const after = headers?.get("retry-after") as string;
  const asked = (after as unknown as number) * 1e3 || Date.parse(after) - clock.now();
  if (asked > 0) return asked > 6e4 ? 0 : asked;
  return 125 * Math.min(2 ** attempts, 32) * (1 + clock.random());
}
