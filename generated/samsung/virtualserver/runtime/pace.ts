import type { Clock, Pace } from "./types.ts";

/**
 * Keeps a client within the calls that the documentation allows per time span: never more in any span of that
 * length. Attempts count, not calls. Made for each client anew.
 *
 * @param limit as the documentation states it
 * @example const pace = createPace({ requests: 60, perSeconds: 60 });
 */
export function createPace(limit: {
  readonly requests: number;
  readonly perSeconds: number;
}): Pace {
  const span = limit.perSeconds * 1000;
  /** When the latest requests were, or will be, let go; oldest first. */
  const granted: number[] = [];
  return async (clock: Clock, signal: AbortSignal | undefined) => {
    const now = clock.now();
    const slot = Math.max(now, granted.length < limit.requests ? 0 : (granted.shift() ?? 0) + span);
    // Taken before the wait, so that calls that wait at the same time queue up one after the other.
    granted.push(slot);
    // A signal that has aborted says so no more.
    if (slot > now && !signal?.aborted) await clock.sleep(slot - now, signal);
  };
}
