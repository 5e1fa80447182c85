import type { SecurityRule, SigningRule } from "../../spec/model/conventions.ts";
import { defineProvider } from "./provider.ts";

const docs = "https://docs.e.samsungsdscloud.com/apireference";

/**
 * `Scp-Signature = base64(HMAC-SHA256(secretKey, METHOD + url + timestamp + accessKey + clientType))`; the URL with its query
 * exactly as it goes over the wire. No other header is signed.
 */
const signing: SigningRule = {
  kind: "hmac",
  hash: "SHA-256",
  encoding: "base64",
  key: "secretKey",
  message: [
    { part: "method" },
    { part: "url" },
    { part: "timestamp" },
    { part: "credential", option: "accessKey" },
    { part: "literal", value: "Openapi" },
  ],
  timestamp: { unit: "milliseconds" },
  headers: [
    { name: "Scp-Accesskey", value: { part: "credential", option: "accessKey" } },
    { name: "Scp-Signature", value: { part: "signature" } },
    { name: "Scp-Timestamp", value: { part: "timestamp" } },
    { name: "Scp-ClientType", value: { part: "literal", value: "Openapi" } },
  ],
  credentials: [
    { option: "accessKey", env: "SCP_ACCESS_KEY", secret: false },
    { option: "secretKey", env: "SCP_SECRET_KEY", secret: true },
  ],
};

/** The four headers belong together: a call needs all of them. */
function header(name: string, rule?: SigningRule): SecurityRule {
  return {
    name: name.replace(/-/gu, ""),
    scheme: { type: "apiKey", in: "header", name },
    group: "scp",
    ...(rule === undefined ? {} : { signing: rule }),
  };
}

/** Samsung Cloud Platform. */
export const samsung = defineProvider({
  id: "samsung",
  title: "Samsung Cloud Platform",
  platforms: ["docsy", "embedded-openapi"],
  hosts: ["docs.e.samsungsdscloud.com"],
  services: [
    {
      id: "virtualserver",
      title: "Virtual Server",
      captures: [
        {
          file: "virtual-server.txt",
          url: `${docs}/compute/virtualserver/_print/`,
          mediaType: "text/plain",
        },
      ],
      seeds: [`${docs}/compute/virtualserver/_print/`],
    },
  ],
  site: {
    // The pages ask robots not to follow links: one printable page per service, each listed above or given with --seed.
    pages: [`${docs}/*/*/_print/`, `${docs.replace("/apireference", "/en/apireference")}/*/*/_print/`],
    address: (link) => {
      const [, base, category, service] =
        /^(.*\/apireference)\/([^/]+)\/([^/]+)\//u.exec(link.pathname) ?? [];
      return service === undefined ? undefined : `${link.origin}${base}/${category}/${service}/_print/`;
    },
    service: (page) => /\/apireference\/[^/]+\/([^/]+)\//u.exec(page.pathname)?.[1],
    // A printable page holds a whole service: there is no hurry.
    pace: { requestsPerSecond: 1, concurrency: 1 },
  },
  security: [
    header("Scp-Accesskey"),
    header("Scp-Signature", signing),
    header("Scp-Timestamp"),
    header("Scp-ClientType"),
  ],
  conventions: ({ service, version }) => ({
    versionHeader: { name: "Scp-Api-Version", value: `${service} ${version}` },
    clientHeaders: [{ name: "Accept-Language", option: "language", example: "ko-KR" }],
    versionsEndpoint: { method: "get", path: "/" },
  }),
});
