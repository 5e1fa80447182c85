import { createContext as create } from "../../runtime/context.ts";
import { signSdkHmac } from "../../runtime/sign-sdk-hmac.ts";
import type { Context, CredentialSource, RuntimeOptions, Signer } from "../../runtime/types.ts";

/** Options of a client for version v1. */
export interface ClientOptions extends RuntimeOptions {
  /** Read from the environment where absent: `token`: `HUAWEICLOUD_TOKEN`, `accessKey`: `HUAWEICLOUD_SDK_AK`, `secretKey`: `HUAWEICLOUD_SDK_SK`. */
  readonly credentials?: CredentialSource<"token" | "accessKey" | "secretKey">;
}

/**
 * Settings for the standalone functions; one for all calls to the same place with the same credentials.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createContext(options: ClientOptions = {}): Context {
  const service = {
    schemes: {
      authToken: {
        credentials: { token: "HUAWEICLOUD_TOKEN" },
        sign(request, values) {
          request.headers.set("X-Auth-Token", values.token);
        },
      } satisfies Signer<"token">,
      akskSignature: {
        credentials: { accessKey: "HUAWEICLOUD_SDK_AK", secretKey: "HUAWEICLOUD_SDK_SK" },
        sign: (request, values, now) =>
          signSdkHmac(request, "X-Sdk-Date", values.accessKey, values.secretKey, now),
      } satisfies Signer<"accessKey" | "secretKey">,
    },
    requestIds: ["X-Request-Id"],
    errorCodes: ["error_code", "error.code", "code"],
    errorMessages: ["error_msg", "error.message", "message"],
  };
  return create(service, options);
}
