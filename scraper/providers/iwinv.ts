import { defineProvider } from "./provider.ts";

/** The three headers of a signed request; https://api-kr.iwinv.kr refuses a call that lacks one. */
const header = (name: string) => ({ type: "apiKey", in: "header", name });

/** iwinv: one page per operation on an Apidog site. */
export const iwinv = defineProvider({
  id: "iwinv",
  title: "iwinv",
  platforms: ["embedded-openapi", "apidog"],
  hosts: ["api-kr.iwinv.kr"],
  services: [
    {
      id: "iaas",
      title: "IaaS (Infrastructure as a Service)",
      captures: ["user-script-list.txt", "edit-instance-info.txt", "detach-block-storage.txt"].map(
        (file) => ({
          file,
          // The captures do not tell the address of their pages.
          url: file,
          mediaType: "text/plain",
        }),
      ),
    },
  ],
  site: {
    // The captures do not tell the address of the site: give its llms.txt with --seed.
    pages: [(url) => url.hostname.endsWith(".iwinv.kr") && !url.pathname.endsWith("/llms.txt")],
    // Apidog serves every page as Markdown with its OpenAPI document in it.
    twinSuffix: ".md",
  },
  servers: ["https://api-kr.iwinv.kr"],
  security: [
    {
      name: "iwinvSignature",
      group: "signature",
      scheme: header("X-iwinv-Signature"),
      // The vendor's request page: hex HMAC-SHA256 over timestamp (seconds) and path, without query and trailing slash.
      signing: {
        kind: "hmac",
        hash: "SHA-256",
        encoding: "hex",
        key: "secretKey",
        message: [{ part: "timestamp" }, { part: "path" }],
        timestamp: { unit: "seconds" },
        trimTrailingSlash: true,
        headers: [
          { name: "X-iwinv-Timestamp", value: { part: "timestamp" } },
          { name: "X-iwinv-Credential", value: { part: "credential", option: "accessKey" } },
          { name: "X-iwinv-Signature", value: { part: "signature" } },
        ],
        credentials: [
          { option: "accessKey", env: "IWINV_ACCESS_KEY", secret: false },
          { option: "secretKey", env: "IWINV_SECRET_KEY", secret: true },
        ],
      },
    },
    { name: "iwinvTimestamp", group: "signature", scheme: header("X-iwinv-Timestamp") },
    { name: "iwinvCredential", group: "signature", scheme: header("X-iwinv-Credential") },
  ],
  conventions: () => ({
    errorFields: { code: ["error_code", "code"], message: ["message"] },
    rateLimit: { requests: 60, perSeconds: 60 },
  }),
});
