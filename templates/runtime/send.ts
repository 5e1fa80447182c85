import { AbortedError, ApiError, ConfigurationError, ConnectionError, TimeoutError } from "./errors.ts";
import { prepare } from "./prepare.ts";
import { readResponse } from "./read-response.ts";
import { retryDelay } from "./retry.ts";
import { sign } from "./sign.ts";
import type { CallOptions, Context, FetchInit, OperationSpec, Replied } from "./types.ts";

/**
 * Sends one call, more than once where that is safe: the one place that requests go through.
 *
 * @returns data, status, headers, request id, response; rejects with a subclass of `ApiError`, or with what a
 * credential function threw
 * @example await send(context, spec, { limit: 20 }, { timeoutMs: 5_000 });
 */
export async function send(
  context: Context,
  spec: OperationSpec,
  params: object = {},
  options: CallOptions = {},
): Promise<Replied> {
  const settings = { ...context, ...options } as Context & CallOptions;
  const { clock, pace, signal: caller, timeoutMs = 6e4, fetch: transport = fetch } = settings;
  const { method } = spec;
  if (!(timeoutMs >= 0)) throw new ConfigurationError("timeoutMs must be 0 or more");
  const request = prepare(context, spec, params, options);
  const url = request.url.replace(/\?.*/, "");
  // RFC 9110, section 9.2.2.
  const repeatable = !/^P[OA]/.test(method) || spec.idempotency?.(request, params);

  for (let attempts = 1; ; attempts++) {
    const info = { operation: spec.id, method, url, attempts };
    if (pace) await pace(clock, caller);
    // 23 days are about the most that a timer takes. Kept in a variable, or the timer may be collected as garbage.
    const limit = AbortSignal.timeout(Math.min(timeoutMs || 2e9, 2e9) | 0);
    await sign(context, spec, request);
    try {
      const signal = caller ? AbortSignal.any([limit, caller]) : limit;
      // `manual`: fetch would carry credentials to another host.
      const init = { ...request, redirect: "manual", signal } as FetchInit;
      return await readResponse(await transport(request.url, init, info), spec, settings, info);
    } catch (thrown) {
      const error = thrown instanceof ApiError ? thrown : new ConnectionError("no answer", info, thrown);
      if (caller?.aborted) throw new AbortedError("aborted", info, caller.reason);
      if (limit.aborted) throw new TimeoutError(`no whole answer in ${timeoutMs} ms`, info, error);
      const wait = repeatable && retryDelay(error, attempts, settings);
      if (!wait) throw error;
      await clock.sleep(wait, caller);
    }
  }
}
