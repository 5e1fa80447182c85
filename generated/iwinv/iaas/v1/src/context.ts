import { createContext as create } from "../../runtime/context.ts";
import { createPace } from "../../runtime/pace.ts";
import { hex, hmacSha256 } from "../../runtime/web-crypto.ts";
import type { Context, CredentialSource, RuntimeOptions, Signer } from "../../runtime/types.ts";

/** Options of a client for version v1. */
export interface ClientOptions extends RuntimeOptions {
  /** Read from the environment where absent: `accessKey`: `IWINV_ACCESS_KEY`, `secretKey`: `IWINV_SECRET_KEY`. */
  readonly credentials?: CredentialSource<"accessKey" | "secretKey">;
}

/**
 * Settings for the standalone functions; one for all calls to the same place with the same credentials.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createContext(options: ClientOptions = {}): Context {
  return create(
    {
      baseUrl: "https://api-kr.iwinv.kr",
      schemes: {
        iwinvSignature: {
          credentials: { accessKey: "IWINV_ACCESS_KEY", secretKey: "IWINV_SECRET_KEY" },
          async sign(request, values, now) {
            const { headers } = request;
            const path = new URL(request.url).pathname.replace(/\/$/, "");
            const time = String(Math.floor(now / 1000));
            const message = time + path;
            headers.set("X-iwinv-Timestamp", time);
            headers.set("X-iwinv-Credential", values.accessKey);
            headers.set("X-iwinv-Signature", hex(await hmacSha256(values.secretKey, message)));
          },
        } satisfies Signer<"accessKey" | "secretKey">,
      },
      errorFields: (body) => ({ code: body?.error_code || body?.code, detail: body?.message }),
      pace: createPace({ requests: 60, perSeconds: 60 }),
    },
    options,
  );
}
