import { createHmac } from "node:crypto";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SigningRule } from "../../spec/model/conventions.ts";
import { signSdkHmac } from "../../templates/runtime/sign-sdk-hmac.ts";
import type { Signer, WireRequest } from "../../templates/runtime/types.ts";
import { base64, hex, hmacSha256 } from "../../templates/runtime/web-crypto.ts";
import { wholeBody } from "../../templates/runtime/whole-body.ts";
import type { EncoderName } from "../plan/sdk-plan.ts";
import { signerCode } from "./signer-code.ts";

const now = Date.UTC(2026, 0, 31, 23, 59, 58, 765);
const values = { accessKey: "access-1", secretKey: "secret/+=", token: "abc" };
const pair = [
  { option: "accessKey", env: "ACME_ACCESS_KEY", secret: false },
  { option: "secretKey", env: "ACME_SECRET_KEY", secret: true },
];
const single = [{ option: "token", env: "ACME_TOKEN", secret: true }];

const whole = vi.fn(wholeBody);
beforeEach(() => void whole.mockClear());

/** Runs the printed signer, as a package would. */
async function sign(rule: SigningRule & { readonly prefix?: string }, url: string, encoder?: EncoderName) {
  const bodies = { operations: [encoder === undefined ? {} : { body: { encoder } }] };
  const { outputText } = ts.transpileModule(`(${signerCode(rule, bodies)})`, {
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  const needed = { base64, hex, hmacSha256, signSdkHmac, wholeBody: whole };
  const signer = runInNewContext(outputText, { ...needed, URL }) as Signer;
  const request: WireRequest = { method: "GET", url, headers: new Headers(), body: undefined };
  await signer.sign(request, values, now);
  return { signer, headers: Object.fromEntries(request.headers) };
}

describe("HMAC over method, URL, time and access key", () => {
  const rule: SigningRule = {
    kind: "hmac",
    hash: "SHA-256",
    encoding: "base64",
    key: "secretKey",
    message: [
      { part: "method" },
      { part: "url" },
      { part: "timestamp" },
      { part: "credential", option: "accessKey" },
      { part: "literal", value: 'Open`${api}`"\\' },
    ],
    timestamp: { unit: "milliseconds" },
    headers: [
      { name: "Scp-Accesskey", value: { part: "credential", option: "accessKey" } },
      { name: "Scp-Signature", value: { part: "signature" } },
      { name: "Scp-Timestamp", value: { part: "timestamp" } },
      { name: "Scp-ClientType", value: { part: "literal", value: "Openapi" } },
    ],
    credentials: pair,
  };

  it.each([
    ["https://acme.test/v1/servers"],
    ["https://acme.test/v1/servers?name=it's%2050%25%20of%20a%2Fb"],
    ["https://acme.test/v1/%7BaccessKey%7D/?a=(1)*!"],
  ])("signs what goes over the wire: %s", async (url) => {
    const { headers, signer } = await sign(rule, url);
    // The rule, step by step, by another implementation.
    const message = `GET${url}${now}access-1Open\`\${api}\`"\\`;
    expect(headers).toEqual({
      "scp-accesskey": "access-1",
      "scp-timestamp": "1769903998765",
      "scp-clienttype": "Openapi",
      "scp-signature": createHmac("sha256", "secret/+=").update(message, "utf8").digest("base64"),
    });
    expect(signer.credentials).toEqual({ accessKey: "ACME_ACCESS_KEY", secretKey: "ACME_SECRET_KEY" });
  });
});

describe("HMAC over time and path", () => {
  const rule = (trimTrailingSlash: boolean): SigningRule => ({
    kind: "hmac",
    hash: "SHA-256",
    encoding: "hex",
    key: "secretKey",
    message: [{ part: "timestamp" }, { part: "path" }],
    timestamp: { unit: "seconds" },
    headers: [
      { name: "X-Timestamp", value: { part: "timestamp" } },
      { name: "X-Signature", value: { part: "signature" } },
    ],
    credentials: pair,
    trimTrailingSlash,
  });

  it.each([
    ["/v1/zones", true, "/v1/zones"],
    ["/v1/zones/", true, "/v1/zones"],
    ["/v1/zones/", false, "/v1/zones/"],
    ["/v1/a%20b/", true, "/v1/a%20b"],
  ])("%s, trimmed: %s", async (path, trimmed, bare) => {
    const { headers } = await sign(rule(trimmed), `https://acme.test${path}?name=x/`);
    expect(headers).toEqual({
      "x-timestamp": "1769903998",
      "x-signature": createHmac("sha256", "secret/+=").update(`1769903998${bare}`).digest("hex"),
    });
  });
});

describe("a credential in a header", () => {
  it.each([
    [undefined, "abc"],
    ["Bearer ", "Bearer abc"],
  ])("prefix %j", async (prefix, want) => {
    const rule = { kind: "token", header: "Authorization", credentials: single } as const;
    const { headers } = await sign(prefix === undefined ? rule : { ...rule, prefix }, "https://acme.test/");
    expect(headers).toEqual({ authorization: want });
  });
});

describe("AK/SK", () => {
  it("hands the keys on in the order of the rule", async () => {
    const rule: SigningRule = { kind: "sdk-hmac-sha256", dateHeader: "X-Sdk-Date", credentials: pair };
    const { headers } = await sign(rule, "https://acme.test/");
    expect(headers["x-sdk-date"]).toBe("20260131T235958Z");
    expect(headers.authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=access-1, SignedHeaders=host;x-sdk-date, Signature=[0-9a-f]{64}$/,
    );
  });

  it.each<[EncoderName, number]>([
    ["json", 0],
    ["text", 0],
    ["urlencoded", 0],
    ["multipart", 1],
    ["binary", 1],
  ])("makes whole only what may be open: %s", async (encoder, times) => {
    const rule: SigningRule = { kind: "sdk-hmac-sha256", dateHeader: "X-Sdk-Date", credentials: pair };
    await sign(rule, "https://acme.test/", encoder);
    expect(whole).toHaveBeenCalledTimes(times);
  });
});
