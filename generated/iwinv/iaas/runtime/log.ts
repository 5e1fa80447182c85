import { withHooks, type Hooks } from "./middleware.ts";
import type { CallInfo, Fetch } from "./types.ts";

/**
 * One line of the log. Never a body or a query; a request's headers are masked but for those that never hold a secret, a
 * response's where their names look like one.
 */
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
      write({
        event: "request",
        ...call,
        headers: shownOf(init.headers, (name) => !OPEN.test(name)),
      });
    },
    onResponse({ status, headers }, call) {
      write({
        event: "response",
        ...call,
        status,
        headers: shownOf(headers, (name) => SECRET.test(name)),
      });
    },
    onError(error, call) {
      // Some platforms name the address, with its query.
      write({
        event: "error",
        ...call,
        error: error instanceof Error ? withoutQuery(error.message) : "unknown",
      });
    },
  };
  return withHooks(hooks, fetch);
}

/** Request headers that are shown: a document may have a credential sent under any other name. */
const OPEN =
  /^(?:accept|content-|date$|host$|idempotency-key$|if-|prefer$|range$|traceparent$|user-agent$|x-request-id$)|version$/i;
const SECRET = /auth|token|secret|passw|credential|cookie|sign|key/i;

function shownOf(headers: Headers, isSecret: (name: string) => boolean): Record<string, string> {
  const shown: Record<string, string> = {};
  headers.forEach((value, name) => {
    shown[name] = isSecret(name) ? "***" : withoutQuery(value);
  });
  return shown;
}

/** An address may let in whoever has it: `location` of a redirect to an object store. */
function withoutQuery(text: string): string {
  return text.replace(/\?[^\s<>;,"]*/g, "?***").replace(/\/\/[^\s/]*@/g, "//");
}
