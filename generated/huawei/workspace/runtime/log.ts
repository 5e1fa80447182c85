import { withHooks, type Hooks } from "./middleware.ts";
import type { CallInfo, Fetch } from "./types.ts";

/** One line of the log. Never a body or a query; headers whose names look like secrets are masked. */
export type LogEntry = CallInfo & {
  readonly event: "request" | "response" | "error";
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Message of what `fetch` threw. */
  readonly error?: string;
};

/**
 * A `fetch` that logs each attempt.
 *
 * @param write takes an entry: `console.debug`, or a method of any logger
 * @param fetch innermost; default: the platform's
 * @example const client = createClient({ fetch: withLog(console.debug) });
 */
export function withLog(write: (entry: LogEntry) => unknown, fetch?: Fetch): Fetch {
  // Blocks, not expressions: what a logger returns must not take the place of a response.
  const hooks: Hooks = {
    onRequest({ init }, call) {
      write({ event: "request", ...call, headers: visible(init.headers) });
    },
    onResponse({ status, headers }, call) {
      write({ event: "response", ...call, status, headers: visible(headers) });
    },
    onError(error, call) {
      write({ event: "error", ...call, error: error instanceof Error ? error.message : "unknown" });
    },
  };
  return withHooks(hooks, fetch);
}

/** Credentials and signatures as well: access keys are no secrets, but nobody needs them in a log. */
function visible(headers: Headers): Record<string, string> {
  const shown: Record<string, string> = {};
  headers.forEach((value, name) => {
    shown[name] = /auth|token|secret|passw|credential|cookie|sign|key/i.test(name) ? "***" : value;
  });
  return shown;
}
