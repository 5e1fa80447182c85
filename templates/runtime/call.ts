import { send } from "./send.ts";
import type { ApiPromise, CallOptions, Context, OperationSpec, Replied, Reply } from "./types.ts";

export type { ApiPromise } from "./types.ts";

/**
 * What every operation function ends in.
 *
 * @param context settings of the client
 * @param spec the operation
 * @param params parameters by wire name, the body under `body`
 * @param options for this call alone
 * @returns the call, not yet sent; rejects with a subclass of `ApiError`. What it gives the operation function says: `never`
 * fits whatever that declares, and leaves compilers nothing to infer
 * @example
 * function listServers(context: Context): ApiPromise<Reply<200, ServerList>, Reply<403, Problem>> {
 *   return call(context, listServersSpec);
 * }
 */
export function call(
  context: Context,
  spec: OperationSpec,
  params?: object,
  options?: CallOptions,
): ApiPromise<never, never> {
  let sent: Promise<Replied> | undefined;
  const withResponse = () => (sent ??= send(context, spec, params, options));
  // `catch` and `finally` are those of all promises, which go through `then`. A subclass would start at once.
  const promise: Pick<ApiPromise<Reply>, "withResponse" | "then"> & { readonly __proto__: object } = {
    __proto__: Promise.prototype,
    withResponse,
    then: (onData, onError) =>
      withResponse()
        .then((reply) => reply.data)
        .then(onData, onError),
  };
  return promise as unknown as ApiPromise<never, never>;
}
