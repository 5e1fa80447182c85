import { defineProvider } from "./provider.ts";

/** Open Telekom Cloud: Huawei's help centre under another name. Its services are built from their pages alone. */
export const otc = defineProvider({
  id: "otc",
  title: "Open Telekom Cloud",
  platforms: ["huawei"],
  hosts: ["docs.otc.t-systems.com"],
  services: [],
  site: {
    // Give the contents page of an API reference with --seed; this was written without a look at the live site.
    pages: ["https://docs.otc.t-systems.com/*/api-ref/**"],
    follow: [
      "https://docs.otc.t-systems.com/*/api-ref/**/",
      "https://docs.otc.t-systems.com/*/api-ref/**/index.html",
    ],
    service: (page) => page.pathname.split("/")[1],
  },
  security: [
    {
      name: "authToken",
      group: "token",
      scheme: { type: "apiKey", in: "header", name: "X-Auth-Token" },
      signing: {
        kind: "token",
        header: "X-Auth-Token",
        credentials: [{ option: "token", env: "OTC_TOKEN", secret: true }],
      },
    },
    {
      name: "akskSignature",
      group: "aksk",
      scheme: { type: "apiKey", in: "header", name: "Authorization" },
      signing: {
        kind: "sdk-hmac-sha256",
        dateHeader: "X-Sdk-Date",
        credentials: [
          { option: "accessKey", env: "OTC_SDK_AK", secret: false },
          { option: "secretKey", env: "OTC_SDK_SK", secret: true },
        ],
      },
    },
  ],
  conventions: () => ({
    requestIdHeaders: ["X-Request-Id"],
    errorFields: {
      code: ["error_code", "error.code", "code"],
      message: ["error_msg", "error.message", "message"],
    },
  }),
});
