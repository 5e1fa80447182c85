import { ConfigurationError } from "./errors.ts";
import type { Context, Credentials, OperationSpec, WireRequest } from "./types.ts";

/** Where there is an environment. */
type Host = { readonly process?: { readonly env: Credentials<string> } };

/**
 * Signs a request by the first scheme whose credentials are all there.
 *
 * @returns throws a {@link ConfigurationError} that names options and environment variables, never values
 * @example await sign(context, spec, request);
 */
export async function sign(
  context: Context,
  { security }: OperationSpec,
  request: WireRequest,
): Promise<void> {
  const { schemes = {} } = context;
  const given = await context.credentials();
  let missing = "";
  for (const name of security ?? Object.keys(schemes)) {
    const signer = schemes[name];
    const values: Record<string, string> = {};
    // An operation may take a way to sign that this context was made without.
    let lacks = signer ? "" : ` schemes.${name}`;
    for (const [option, variable] of Object.entries(signer?.credentials ?? {})) {
      const value = given ? given[option] : (globalThis as Host).process?.env[variable];
      if (value && /^[\x21-\x7e]+$/.test(value)) values[option] = value;
      else lacks += ` credentials.${option} (${variable})`;
    }
    if (signer && !lacks) return signer.sign(request, values, context.clock.now());
    missing += lacks;
  }
  if (missing) throw new ConfigurationError(`missing or malformed:${missing}`);
}
