import type { Signer, TokenRule } from "./types.ts";

/**
 * A credential in a header.
 *
 * @param rule from `x-signing`
 * @example signToken({ header: "X-Auth-Token", credentials: { token: "ACME_TOKEN" } })
 */
export function signToken({ header, credentials, prefix = "" }: TokenRule): Signer {
  return {
    credentials,
    sign({ headers }, values) {
      headers.set(header, prefix + Object.values(values).join(""));
    },
  };
}
