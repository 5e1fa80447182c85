import type { Received } from "../../test-support/loopback.ts";
import { signatureHeaders, type SigningRule } from "../../test-support/signature.ts";
import {
  HttpError,
  createClient,
  type ApiPromise,
  type ClientOptions,
  type Clock,
  type Reply,
} from "../src/index.ts";

/** 2023-11-14T22:13:20Z: signatures are made for this moment. */
const NOW = 1_700_000_000_000;

/** Time that stands still and does not wait. */
export const clock: Clock = { now: () => NOW, random: () => 0.5, sleep: () => Promise.resolve() };

const credentials = { accessKey: "test-accessKey", secretKey: "test-secretKey" };

/** The signing rules of the documentation; the tests work the signatures out for themselves. */
const rules: Readonly<Record<string, SigningRule>> = {
  iwinvSignature: {
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
};

/** A client for the loopback server. */
export function testClient(baseUrl: string, options: ClientOptions = {}) {
  return createClient({ baseUrl, clock, credentials, ...options });
}

/**
 * The headers that a request has to carry: version, client headers, signature, and those of the operation.
 *
 * @param schemes that the operation takes
 */
export function wireHeaders(
  baseUrl: string,
  request: Received | undefined,
  own: Readonly<Record<string, string>> = {},
  schemes: readonly string[] = ["iwinvSignature"],
): Record<string, string> {
  const headers: Record<string, string> = { ...own };
  for (const name of schemes) {
    const rule = rules[name];
    if (rule !== undefined && request !== undefined)
      Object.assign(headers, signatureHeaders({ rule, credentials, now: NOW, baseUrl }, request));
  }
  return headers;
}

const { SDK_TEST_BASE_URL: liveUrl, SDK_TEST_METHODS: liveMethods } = process.env;

/**
 * Whether an operation is to be called at a real server too, a mock or a sandbox: contract mode. `SDK_TEST_METHODS=GET,HEAD`
 * leaves out what changes something.
 */
export function isLive(method: string): boolean {
  return liveUrl !== undefined && (liveMethods?.split(",").includes(method) ?? true);
}

/** A client for that server; credentials come from the environment. */
export function liveClient() {
  return createClient({ baseUrl: liveUrl ?? "" });
}

/**
 * What is wrong with the answer of that server: its status is not documented, or its body does not fit the schema.
 *
 * @param path with placeholders
 */
export async function contractProblems(
  method: string,
  path: string,
  call: ApiPromise<Reply, Reply>,
): Promise<readonly string[]> {
  const { problemsOf } = await import("../../test-support/contract.ts");
  const outcome = await call.withResponse().catch((error: unknown) => {
    if (error instanceof HttpError) return { status: error.status, data: error.body };
    throw error;
  });
  return problemsOf(new URL("../openapi.json", import.meta.url), method, path, outcome);
}

/** An error body in the form of the documentation. */
export const problem = { error_code: "TestError", message: "made for the test" };

/** What the error must hold of it. */
export const problemFields = { code: "TestError", detail: "made for the test" };
