import { ApiError, type HttpError } from "./errors.ts";
import type { ApiPromise, Reply, Result } from "./types.ts";

/**
 * Success or failure of a call as a value, with the documented error bodies typed by status.
 *
 * @param call from an operation function, not yet awaited
 * @returns throws only what is not an {@link ApiError}, such as a bug in middleware
 * @example
 * const result = await settle(client.servers.show({ server_id }));
 * if (!result.ok && result.status === 404) console.log(result.error.body);
 */
export function settle<Success extends Reply, Failure extends Reply>(
  call: ApiPromise<Success, Failure>,
): Promise<Result<Success, Failure>> {
  return call.withResponse().then(
    (reply) => ({ ok: true, ...reply }) as unknown as Result<Success, Failure>,
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      return { ok: false, status: (error as Partial<HttpError>).status, error } as Result<Success, Failure>;
    },
  );
}
