import { ConfigurationError } from "./errors.ts";
import type { RuntimeOptions, ServerSpec } from "./types.ts";

/**
 * Fills in a server's variables, unless the caller gives a base URL. Values are held against the documented ones at run
 * time too: a JavaScript caller's `evil.test/` must not become the host.
 *
 * @param server of the document
 * @param options of the client
 * @returns the URL; throws a {@link ConfigurationError} that lists what is allowed
 * @example
 * const server = { url: (region: string) => `https://${region}.test`, variables: ["region"], allowed: ["eu"] };
 * serverUrl(server, { server: { region: "eu" } }) // "https://eu.test"
 */
export function serverUrl(
  { url, variables, allowed }: ServerSpec,
  { baseUrl, server = {} }: RuntimeOptions,
): string {
  const values = variables.map((name) => server[name]);
  if (baseUrl) return baseUrl;
  if (!allowed.includes(values.join()))
    throw new ConfigurationError(`server must be ${variables.join()} of ${allowed.join(" ")}`);
  return url(...(values as string[]));
}
