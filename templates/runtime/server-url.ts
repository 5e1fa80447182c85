import { ConfigurationError } from "./errors.ts";
import type { ServerSpec } from "./types.ts";

/**
 * Fills in a server's variables. Values are held against the documented ones at run time too: a JavaScript caller's
 * `evil.test/` must not become the host.
 *
 * @param server of the document, if it states one
 * @param given values by variable
 * @returns the URL; throws a {@link ConfigurationError} that lists what is allowed
 * @example serverUrl({ url: "https://{region}.test", variables: ["region"], allowed: [["eu"]] }, { region: "eu" }) // "https://eu.test"
 */
export function serverUrl(
  { url, variables = [], allowed = [[]] }: ServerSpec = { url: "" },
  given: Readonly<Record<string, string>> = {},
): string {
  if (!allowed.some((values) => variables.every((name, index) => given[name] === values[index])))
    throw new ConfigurationError(`server must be ${variables.join()} of ${allowed.join(" | ")}`);
  return variables.reduce((filled, name) => filled.replaceAll(`{${name}}`, given[name] ?? ""), url);
}
