import { behaviour, type Expected } from "../../test-support/behaviour.ts";
import { contractTests } from "../../test-support/contract.ts";
import type { Loopback, Received } from "../../test-support/loopback.ts";
import { signatureHeaders, type SigningRule } from "../../test-support/signature.ts";
import { createClient, type ClientOptions, type Clock } from "../src/index.ts";

/** 2023-11-14T22:13:20Z: signatures are made for this moment. */
const NOW = 1_700_000_000_000;

/** Time that stands still and does not wait. */
export const clock: Clock = { now: () => NOW, random: () => 0.5, sleep: () => Promise.resolve() };

const credentials = { accessKey: "test-accessKey", secretKey: "test-secretKey" };

/** The signing rules of the documentation; the tests work the signatures out for themselves. */
const rules: Readonly<Record<string, SigningRule>> = {
  ScpSignature: {
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
  },
} as const;

/** A client for the loopback server. */
export function testClient(baseUrl: string, options: ClientOptions = {}) {
  return createClient({ baseUrl, clock, credentials, language: "ko-KR", ...options });
}

/** The whole of a request on the wire: what its operation says, and what every call carries. */
export function onWire(server: Loopback, expected: Expected): Received {
  const { method, target, headers: own, body = "", schemes = ["ScpSignature"] } = expected;
  const headers: Record<string, string> = {
    "scp-api-version": "virtualserver 1.0",
    "accept-language": "ko-KR",
    ...own,
  };
  for (const name of schemes) {
    const rule = rules[name];
    if (rule !== undefined)
      Object.assign(
        headers,
        signatureHeaders(
          { rule, credentials, now: NOW, baseUrl: server.url },
          { method, target, headers, body },
        ),
      );
  }
  return { method, target, headers, body };
}

/** An error body in the form of the documentation. */
export const problem = { message: "no" };

/** What the error must hold of it. */
export const problemFields = {};

/** Tests that hold for every operation. */
export const behaves = behaviour({ onWire, problem, problemFields });

/** Tests at a real server, a mock or a sandbox: `SDK_TEST_BASE_URL=http://127.0.0.1:4010 npm test`. */
export const answersAsDocumented = contractTests((baseUrl) =>
  createClient({ baseUrl, language: "ko-KR" }),
);
