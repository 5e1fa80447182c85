import { AbortedError, ApiError, ConnectionError, TimeoutError } from "./errors.ts";
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
  callOptions: CallOptions = {},
): Promise<Replied> {
  const { clock, pace, service } = context;
  const options = { ...context.options, ...callOptions };
  const { signal: caller, timeoutMs = 6e4, maxResponseBytes = 2 ** 26, fetch = globalThis.fetch } = options;
  const { id: operation, method } = spec;
  const request = prepare(context, spec, params, callOptions);
  const { url } = request;
  // RFC 9110, section 9.2.2.
  const repeatable = !/^P[OA]/.test(method) || spec.idempotency?.(request, params);

  for (let attempts = 1; ; attempts++) {
    const info = { operation, method, url: url.replace(/\?.*/, ""), attempts };
    let limit: AbortSignal | undefined;
    try {
      if (pace) await pace(clock, caller);
      caller?.throwIfAborted();
      // The most that a timer takes. Kept in a variable, or the timer may be collected as garbage.
      limit = AbortSignal.timeout(Math.min(timeoutMs || Infinity, 2 ** 31 - 1));
      // As fetch will write it.
      request.url = new URL(url).href;
      await sign(context, spec, request);
      // `manual`: fetch would carry credentials to another host. `duplex`: wanted for streams.
      const init = {
        ...request,
        redirect: "manual",
        duplex: "half",
        signal: caller ? AbortSignal.any([limit, caller]) : limit,
      } as FetchInit;
      const response = await fetch(request.url, init, info).catch((error: unknown) => {
        throw error instanceof ApiError
          ? error
          : new ConnectionError("no answer from the server", info, error);
      });
      return await readResponse(response, spec, service, info, maxResponseBytes);
    } catch (error) {
      if (caller?.aborted) throw new AbortedError("aborted by the caller", info, caller.reason);
      if (limit?.aborted)
        throw new TimeoutError(`no whole answer in ${timeoutMs} ms (timeoutMs)`, info, error);
      const wait = repeatable ? retryDelay(error, attempts, options, clock) : undefined;
      if (wait === undefined) throw error;
      await clock.sleep(wait, caller);
    }
  }
}
