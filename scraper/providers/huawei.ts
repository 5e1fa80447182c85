import type { ClientConventions, SecurityRule } from "../../spec/model/conventions.ts";
import { defineProvider } from "./provider.ts";

const token: SecurityRule = {
  name: "authToken",
  group: "token",
  scheme: { type: "apiKey", in: "header", name: "X-Auth-Token" },
  signing: {
    kind: "token",
    header: "X-Auth-Token",
    credentials: [{ option: "token", env: "HUAWEICLOUD_TOKEN", secret: true }],
  },
};

// Documented by the vendor: canonical request, string to sign with X-Sdk-Date, hex HMAC-SHA256 in Authorization.
const aksk: SecurityRule = {
  name: "akskSignature",
  group: "aksk",
  scheme: { type: "apiKey", in: "header", name: "Authorization" },
  signing: {
    kind: "sdk-hmac-sha256",
    dateHeader: "X-Sdk-Date",
    credentials: [
      { option: "accessKey", env: "HUAWEICLOUD_SDK_AK", secret: false },
      { option: "secretKey", env: "HUAWEICLOUD_SDK_SK", secret: true },
    ],
  },
};

const conventions: ClientConventions = {
  requestIdHeaders: ["X-Request-Id"],
  errorFields: {
    code: ["error_code", "error.code", "code"],
    message: ["error_msg", "error.message", "message"],
  },
};

/** Huawei Cloud: one page per operation in its help centre. */
export const huawei = defineProvider({
  id: "huawei",
  title: "Huawei Cloud",
  platforms: ["huawei"],
  hosts: ["support.huaweicloud.com"],
  services: [
    {
      id: "workspace",
      title: "Workspace",
      captures: [
        {
          file: "workspace-list-image-servers.txt",
          // The capture does not tell the address of its page.
          url: "workspace-list-image-servers.txt",
          mediaType: "text/plain",
        },
      ],
    },
  ],
  site: {
    // Give the first page of an API reference with --seed: every page carries the table of contents.
    pages: [
      "https://support.huaweicloud.com/**/api-*/*.html",
      "https://support.huaweicloud.com/api-*/*.html",
    ],
    service: (page) => /\/api-([a-z0-9-]+)\//u.exec(page.pathname)?.[1],
  },
  security: [token, aksk],
  conventions: () => conventions,
});
