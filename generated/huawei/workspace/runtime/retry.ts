import { ConnectionError, type HttpError, type ResponseError } from "./errors.ts";
import type { Context } from "./types.ts";

/**
 * How long to wait before the next attempt of a request that may be repeated.
 *
 * @param error of the last attempt
 * @param attempts so far
 * @returns milliseconds; `undefined`: what failed will not pass, or the server asks for too much patience
 * @example retryDelay(error, 1, { retries: 2, clock })
 */
export function retryDelay(
  error: unknown,
  attempts: number,
  { retries = 2, clock }: Pick<Context, "retries" | "clock">,
): number | undefined {
  const { status = 0, headers, problem } = error as Partial<HttpError & ResponseError>;
  const passing =
    error instanceof ConnectionError ||
    problem === "cut-off" ||
    status === 408 ||
    status === 429 ||
    status > 499;
  if (!passing || attempts > retries) return undefined;
  // Seconds or a date: RFC 9110, section 10.2.3.
  const after = headers?.get("retry-after") as string;
  const asked = Number(after) * 1e3 || Date.parse(after) - clock.now();
  if (asked > 0) return asked > 6e4 ? undefined : asked;
  return 250 * Math.min(2 ** attempts, 32) * (0.5 + clock.random() / 2);
}
