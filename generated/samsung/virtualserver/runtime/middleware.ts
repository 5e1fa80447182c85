import type { Awaitable, CallInfo, Fetch, FetchInit } from "./types.ts";

/** Look into or change what goes over the wire; each is called on every attempt. What they throw ends the attempt. */
export interface Hooks {
  /** The request as it was signed: a changed URL, body or signed header breaks the signature. */
  onRequest?(
    request: { readonly url: string; readonly init: FetchInit },
    call: CallInfo,
  ): Awaitable<void>;
  /** For every answer, also 4xx and 5xx. A returned response takes the place of the first. */
  onResponse?(response: Response, call: CallInfo): Awaitable<Response | void>;
  /** When no answer came. */
  onError?(error: unknown, call: CallInfo): Awaitable<void>;
}

/**
 * A `fetch` with hooks around it.
 *
 * @param hooks what to call
 * @param fetch innermost; default: the platform's
 * @example createClient({ fetch: withHooks({ onResponse: (response, call) => count(call.operation, response.status) }) });
 */
export function withHooks(hooks: Hooks, fetch: Fetch = globalThis.fetch): Fetch {
  return async (url, init, call) => {
    await hooks.onRequest?.({ url, init }, call);
    let response: Response;
    try {
      response = await fetch(url, init, call);
    } catch (error) {
      await hooks.onError?.(error, call);
      throw error;
    }
    return (await hooks.onResponse?.(response, call)) ?? response;
  };
}
