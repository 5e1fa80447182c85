import { createContext as create } from "../../runtime/context.ts";
import { authToken } from "./schemes.ts";
import type { Context, CredentialSource, RuntimeOptions, Signer } from "../../runtime/types.ts";

/** Options of a client for version v1. */
export interface ClientOptions extends RuntimeOptions {
  /** Read from the environment where absent: `token`: `HUAWEICLOUD_TOKEN`, `accessKey`: `HUAWEICLOUD_SDK_AK`, `secretKey`: `HUAWEICLOUD_SDK_SK`. */
  readonly credentials?: CredentialSource<"token" | "accessKey" | "secretKey">;
  /** Ways to sign by name, instead of those of the function that takes these options: the first whose credentials are all there is taken. */
  readonly schemes?: Readonly<Record<string, Signer>>;
}

/**
 * Settings for the standalone functions; one for all calls to the same place with the same credentials.
 *
 * Calls are signed by `authToken`; `createContextWith` takes any.
 *
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createContext(options: ClientOptions = {}): Context {
  return createContextWith({ authToken: authToken() }, options);
}

/**
 * As `createContext`, signed in the given ways: the first whose credentials are all there is taken.
 *
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 * @example createContextWith({ akskSignature: akskSignature() }, options)
 */
export function createContextWith(
  schemes: Readonly<Record<string, Signer>>,
  options: ClientOptions = {},
): Context {
  return create(
    {
      schemes,
      requestIds: ["X-Request-Id"],
      errorFields: (body) => ({
        code: body?.error_code || body?.error?.code || body?.code,
        detail: body?.error_msg || body?.error?.message || body?.message,
      }),
    },
    options,
  );
}
