import { systemClock } from "./clock.ts";
import { ConfigurationError } from "./errors.ts";
import type { Context, RuntimeOptions, ServiceSpec } from "./types.ts";

/**
 * Settings of one client. A version's own `createContext` calls this with its service.
 *
 * @param service what the document says
 * @param options what the caller says
 * @returns the context; throws a {@link ConfigurationError} for a base URL that is none
 * @example const context = createContext({ baseUrl: "https://compute.test" });
 */
export function createContext(service: ServiceSpec, options: RuntimeOptions = {}): Context {
  const settings = { clock: systemClock, ...service, ...options };
  const { baseUrl, credentials } = settings as RuntimeOptions & { readonly baseUrl: string };
  // Anything else would end up in error messages, or in the middle of a path.
  if (!/^https?:\/\/[^?#@\s]+$/.test(baseUrl))
    throw new ConfigurationError("baseUrl must be http(s)://host");
  return {
    ...settings,
    baseUrl: baseUrl.replace(/\/$/, ""),
    // Functions: a client that is printed shows no secret.
    headers: () => ({ ...service.headers, ...options.headers }),
    credentials: () => (typeof credentials === "function" ? credentials() : credentials),
  };
}
