import PQueue from "p-queue";
import type { CaptureClock } from "./fetcher.ts";
import { isLoopbackHost } from "./policy.ts";

export interface PaceOptions {
  /** Requests to one host at the same time. */
  readonly concurrency: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly intervalMs: number;
}

/** Four requests a second, two at a time: a reader who clicks fast. */
export const defaultPace: PaceOptions = { concurrency: 2, intervalMs: 250 };

/** One pace per host. */
export interface HostPace {
  run<T>(url: string, task: () => Promise<T>): Promise<T>;
  /** Lets no request to the host start for so many milliseconds. */
  hold(url: string, ms: number): void;
  /** What robots.txt of the host asks for; the slower of the two holds. */
  slowDown(url: string, intervalMs: number): void;
}

interface HostState {
  readonly queue: PQueue;
  intervalMs: number;
  nextAt: number;
}

/**
 * Keeps every host at its pace, each on its own.
 *
 * @param options the pace; this machine is never slowed down
 * @param clock time
 * @example await createHostPace(defaultPace, systemClock).run(url, () => fetcher.fetch({ url }))
 */
export function createHostPace(options: PaceOptions, clock: Pick<CaptureClock, "now" | "sleep">): HostPace {
  const hosts = new Map<string, HostState>();
  const stateOf = (url: string): HostState => {
    const { host, hostname } = new URL(url);
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const state = {
      queue: new PQueue({ concurrency: options.concurrency }),
      intervalMs: isLoopbackHost(hostname) ? 0 : options.intervalMs,
      nextAt: 0,
    };
    hosts.set(host, state);
    return state;
  };
  return {
    async run<T>(url: string, task: () => Promise<T>): Promise<T> {
      const state = stateOf(url);
      return state.queue.add(async () => {
        // A hold that came while this task slept moves `nextAt` on: look again.
        for (let wait = state.nextAt - clock.now(); wait > 0; wait = state.nextAt - clock.now()) {
          await clock.sleep(wait);
        }
        state.nextAt = clock.now() + state.intervalMs;
        return task();
      });
    },
    hold(url, ms) {
      const state = stateOf(url);
      state.nextAt = Math.max(state.nextAt, clock.now() + ms);
    },
    slowDown(url, intervalMs) {
      const state = stateOf(url);
      state.intervalMs = Math.max(state.intervalMs, intervalMs);
    },
  };
}
