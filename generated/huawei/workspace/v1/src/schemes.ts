import { signSdkHmac } from "../../runtime/sign-sdk-hmac.ts";
import type { Signer } from "../../runtime/types.ts";

/** Security scheme `authToken`, for the option `schemes`. Credentials: `token` (`HUAWEICLOUD_TOKEN`). */
export function authToken(): Signer<"token"> {
  return {
    credentials: { token: "HUAWEICLOUD_TOKEN" },
    sign(request, values) {
      request.headers.set("X-Auth-Token", values.token);
    },
  };
}

/** Security scheme `akskSignature`, for the option `schemes`. Credentials: `accessKey` (`HUAWEICLOUD_SDK_AK`), `secretKey` (`HUAWEICLOUD_SDK_SK`). */
export function akskSignature(): Signer<"accessKey" | "secretKey"> {
  return {
    credentials: { accessKey: "HUAWEICLOUD_SDK_AK", secretKey: "HUAWEICLOUD_SDK_SK" },
    sign: (request, values, now) =>
      signSdkHmac(request, "x-sdk-date", values.accessKey, values.secretKey, now),
  };
}
