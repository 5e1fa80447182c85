import { systemClock } from "./clock.ts";
import { ConfigurationError } from "./errors.ts";
import { serverUrl } from "./server-url.ts";
import type { Context, RuntimeOptions, ServiceSpec } from "./types.ts";

/**
 * Settings of one client. A version's own `createContext` calls this with its service.
 *
 * @param service what the document says
 * @param options what the caller says
 * @returns the context; throws a {@link ConfigurationError} for an unknown server or a base URL that is none
 * @example const context = createContext({}, { baseUrl: "https://compute.test" });
 */
export function createContext(service: ServiceSpec, options: RuntimeOptions = {}): Context {
  // Credentials stay in the closure below: a client that is printed shows none.
  const { credentials, clock, pace = service.pace, server, ...transport } = options;
  const { baseUrl = serverUrl(service.server, server) } = transport;
  // Anything else would end up in error messages, or in the middle of a path.
  if (!/^https?:\/\/[^?#@\s]+$/.test(baseUrl))
    throw new ConfigurationError("baseUrl must be http(s)://host/path");
  return {
    service,
    baseUrl: baseUrl.replace(/\/$/, ""),
    options: transport,
    pace,
    clock: { ...systemClock, ...clock },
    credentials: () => (typeof credentials === "function" ? credentials() : credentials),
  };
}
