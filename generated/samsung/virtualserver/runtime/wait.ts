import { AbortedError, ApiError, ConfigurationError, HttpError } from "./errors.ts";
import { at } from "./json-path.ts";
import type { CallOptions, Context, WaitOptions } from "./types.ts";

/** The waiting ended otherwise than asked for. */
export class WaitError extends ApiError {
  override name = "WaitError";
  /** `failed`: one of `failOn`; `timeout`: still in another state; `no-state`: the body has none where it should. */
  declare readonly problem: "failed" | "timeout" | "no-state";
  /** Seen last. */
  declare readonly state?: unknown;
  /** Body seen last. */
  declare readonly body?: unknown;
}

/**
 * Looks at a resource until it is in one of the states asked for, or gone.
 *
 * @param context for its clock
 * @param read one look: the show operation
 * @param path of the state in its body, with dots
 * @param options what to wait for, and how long; `deleted: true` ends at a 404
 * @returns the body in which the state was found; `undefined` when the resource is gone. Throws a {@link WaitError},
 * an `AbortedError`, or what a look throws (after its own retries)
 * @example
 * const server = await waitFor(context, (call) => showServer(context, { server_id }, call), "state", {
 *   state: ["ACTIVE"],
 *   failOn: ["ERROR"],
 * });
 */
export async function waitFor<Body, State, Options extends WaitOptions<State>>(
  { clock }: Pick<Context, "clock">,
  read: (call: CallOptions) => PromiseLike<Body>,
  path: string,
  options: Options & WaitOptions<State>,
): Promise<Waited<Body, Options>> {
  const { state: wanted = [], failOn = [], deleted = false, timeoutMs = 6e5, signal } = options;
  const { intervalMs = 5e3, backoff = 1.2, maxIntervalMs = 3e4 } = options;
  if (!wanted.length && !deleted)
    throw new ConfigurationError("waitFor needs `state` or `deleted: true`");
  const end = clock.now() + timeoutMs;
  const call: CallOptions = { ...options.call, ...(signal && { signal }) };

  for (let pause = intervalMs; ; pause = Math.min(pause * backoff, maxIntervalMs)) {
    let body: Body;
    try {
      body = await read(call);
    } catch (error) {
      if (deleted && error instanceof HttpError && error.status === 404)
        return undefined as Waited<Body, Options>;
      throw error;
    }
    const state = at(body, path);
    const fail = (problem: WaitError["problem"], message: string): never => {
      throw new WaitError(message, { problem, state, body });
    };
    const isIn = (list: readonly unknown[]) => list.includes(state);
    if (isIn(wanted)) return body;
    if (isIn(failOn)) fail("failed", `the resource went to state ${String(state)}`);
    if (state === undefined && wanted.length)
      fail("no-state", `the answer has no state at ${path}`);
    if (clock.now() + pause > end)
      fail("timeout", `still in state ${String(state)} after ${timeoutMs} ms`);
    await clock.sleep(pause, signal);
    if (signal?.aborted)
      throw new AbortedError("waiting was aborted by the caller", {}, signal.reason);
  }
}

/** `undefined` only where a deletion may end the waiting. */
export type Waited<Body, Options> = Options extends { readonly deleted: true }
  ? Body | undefined
  : Body;
