import { ConfigurationError } from "./errors.ts";
import type { Context, Credentials, OperationSpec, WireRequest } from "./types.ts";

/**
 * Signs a request by the first scheme whose credentials are all there.
 *
 * @returns throws a {@link ConfigurationError} that names options and environment variables, never values
 * @example await sign(context, spec, request);
 */
export async function sign(context: Context, spec: OperationSpec, request: WireRequest): Promise<void> {
  const given = await context.credentials();
  const { process } = globalThis as { process?: { env?: Credentials<string> } };
  const missing: string[] = [];
  for (const [scheme, signer] of Object.entries(context.service.schemes ?? {})) {
    if (spec.security?.includes(scheme) === false) continue;
    const values: Record<string, string> = {};
    let complete = true;
    for (const [option, variable] of Object.entries(signer.credentials)) {
      const value = given ? given[option] : process?.env?.[variable];
      if (value && /^[\x21-\x7e]+$/.test(value)) values[option] = value;
      else complete = !missing.push(`credentials.${option} (environment: ${variable})`);
    }
    if (complete) return signer.sign(request, values, context.clock.now());
  }
  if (missing[0]) throw new ConfigurationError(`missing or with spaces: ${missing.join()}`);
}
