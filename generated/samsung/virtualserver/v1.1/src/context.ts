import { createContext as create } from "../../runtime/context.ts";
import { serverUrl } from "../../runtime/server-url.ts";
import { base64, hmacSha256 } from "../../runtime/web-crypto.ts";
import type { Context, CredentialSource, RuntimeOptions, Signer } from "../../runtime/types.ts";

/** Options of a client for version 1.1. */
export interface ClientOptions extends RuntimeOptions {
  /** Where the service is called: only these combinations exist. Needed unless `baseUrl` is given. */
  readonly server?:
    | { readonly environment: "s"; readonly region: "kr-west1" }
    | { readonly environment: "s"; readonly region: "kr-east1" }
    | { readonly environment: "g"; readonly region: "kr-south1" }
    | { readonly environment: "g"; readonly region: "kr-south2" }
    | { readonly environment: "g"; readonly region: "kr-south3" }
    | { readonly environment: "e"; readonly region: "kr-west1" }
    | { readonly environment: "e"; readonly region: "kr-east1" };
  /** Read from the environment where absent: `accessKey`: `SCP_ACCESS_KEY`, `secretKey`: `SCP_SECRET_KEY`. */
  readonly credentials?: CredentialSource<"accessKey" | "secretKey">;
  /**
   * Header `Scp-Api-Version`, instead of the version that the types describe. At your own risk.
   * @default "virtualserver 1.1"
   */
  readonly apiVersion?: string;
  /**
   * Header `Accept-Language` of each request.
   * @example "ko-KR"
   */
  readonly language?: string;
}

/**
 * Settings for the standalone functions; one for all calls to the same place with the same credentials.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createContext(options: ClientOptions = {}): Context {
  return create(
    {
      baseUrl: serverUrl(
        {
          url: (environment, region) =>
            "https://virtualserver." + region + "." + environment + ".samsungsdscloud.com",
          variables: ["environment", "region"],
          allowed: [
            "s,kr-west1",
            "s,kr-east1",
            "g,kr-south1",
            "g,kr-south2",
            "g,kr-south3",
            "e,kr-west1",
            "e,kr-east1",
          ],
        },
        options,
      ),
      headers: {
        "Scp-Api-Version": options.apiVersion ?? "virtualserver 1.1",
        "Accept-Language": options.language,
      },
      schemes: {
        ScpSignature: {
          credentials: { accessKey: "SCP_ACCESS_KEY", secretKey: "SCP_SECRET_KEY" },
          async sign(request, values, now) {
            const { headers } = request;
            const message = request.method + request.url + now + values.accessKey + "Openapi";
            headers.set("Scp-Accesskey", values.accessKey);
            headers.set("Scp-Signature", base64(await hmacSha256(values.secretKey, message)));
            headers.set("Scp-Timestamp", String(now));
            headers.set("Scp-ClientType", "Openapi");
          },
        } satisfies Signer<"accessKey" | "secretKey">,
      },
    },
    options,
  );
}
