import { createContext as create } from "../../runtime/context.ts";
import { authToken } from "./schemes.ts";
import type { Context, CredentialSource, RuntimeOptions, Signer } from "../../runtime/types.ts";

/** Options of a client for version v1. */
export interface ClientOptions extends RuntimeOptions {
  /** Read from the environment where absent: `token`: `HUAWEICLOUD_TOKEN`, `accessKey`: `HUAWEICLOUD_SDK_AK`, `secretKey`: `HUAWEICLOUD_SDK_SK`. */
  readonly credentials?: CredentialSource<"token" | "accessKey" | "secretKey">;
  /** Ways to sign by name: the first whose credentials are all there is taken. Default: all of `schemes.ts` for `createClient`; for `createContext`, which keeps bundles small, `{ authToken: authToken() }`. */
  readonly schemes?: Readonly<Record<string, Signer>>;
}

/**
 * Settings for the standalone functions; one for all calls to the same place with the same credentials.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createContext(options: ClientOptions = {}): Context {
  return create(
    {
      schemes: { authToken: authToken() },
      requestIds: ["X-Request-Id"],
      errorCodes: ["error_code", "error.code", "code"],
      errorMessages: ["error_msg", "error.message", "message"],
    },
    options,
  );
}
