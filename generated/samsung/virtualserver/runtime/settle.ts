import { ApiError, type HttpError } from "./errors.ts";
import type { ApiPromise, Reply, Result } from "./types.ts";

/**
 * Success or failure of a call as a value.
 *
 * @param call from an operation function
 * @param statuses documented error statuses to tell apart, with their typed bodies: `status` of all other failures is
 * `undefined` then. None: `status` is whatever came, if an answer came
 * @returns throws only what is not an {@link ApiError}, such as a bug in middleware
 * @example
 * const result = await settle(client.servers.show({ server_id }), 404, 409);
 * if (result.ok) console.log(result.data);
 * else if (result.status === 404) console.log(result.error.body);
 * else throw result.error;
 */
export function settle<
  Success extends Reply,
  Failure extends Reply,
  const Statuses extends readonly Failure["status"][],
>(
  call: ApiPromise<Success, Failure>,
  ...statuses: Statuses
): Promise<Settled<Success, Failure, Statuses>> {
  return call.withResponse().then(
    (reply) => ({ ok: true, ...reply }) as unknown as Settled<Success, Failure, Statuses>,
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      const { status } = error as Partial<HttpError>;
      const asked = !statuses.length || (statuses as readonly unknown[]).includes(status);
      return { ok: false, status: asked ? status : undefined, error } as Settled<
        Success,
        Failure,
        Statuses
      >;
    },
  );
}

type Settled<
  Success extends Reply,
  Failure extends Reply,
  Statuses extends readonly number[],
> = Result<
  Success,
  Extract<Failure, Reply<Statuses[number]>>,
  Statuses extends readonly [] ? number | undefined : undefined
>;
