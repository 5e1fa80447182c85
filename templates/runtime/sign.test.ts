import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json } from "./body-json.ts";
import { multipart } from "./body-multipart.ts";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import { ConfigurationError } from "./errors.ts";
import { inQuery } from "./places.ts";
import { signSdkHmac } from "./sign-sdk-hmac.ts";
import { rejection, reply, serve, testClock } from "./testing/loopback.ts";
import { token } from "./testing/set-up.ts";
import type { OperationSpec, RuntimeOptions, Signer } from "./types.ts";
import { wholeBody } from "./whole-body.ts";

const list: OperationSpec = {
  id: "list",
  method: "GET",
  path: "/v1/servers",
  parameters: [["name", inQuery]],
};
const keys = { accessKey: "access-1", secretKey: "secret/+=" };
const now = Date.UTC(2026, 0, 31, 23, 59, 58, 765);

/** As the generator writes it. */
function pairOf(credentials: Readonly<Record<"accessKey" | "secretKey", string>>) {
  return {
    credentials,
    async sign(request, values, time) {
      await wholeBody(request);
      await signSdkHmac(request, "x-sdk-date", values.accessKey, values.secretKey, time);
    },
  } satisfies Signer<"accessKey" | "secretKey">;
}

async function signed(
  signer: Signer,
  operation: OperationSpec,
  params: object,
  options: RuntimeOptions = {},
) {
  const server = await serve(reply(200, {}));
  const context = createContext(
    { schemes: { only: signer } },
    { baseUrl: server.url, credentials: keys, clock: testClock(now), ...options },
  );
  await call(context, operation, params);
  return { ...server.seen[0]!, url: server.url };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("AK/SK", () => {
  const signer = pairOf({ accessKey: "ACME_AK", secretKey: "ACME_SK" });
  const sha256 = (data: string) => createHash("sha256").update(data, "utf8").digest("hex");

  it("signs the canonical request", async () => {
    const operation: OperationSpec = {
      id: "create",
      method: "POST",
      path: "/v1/{project}/a:b",
      parameters: [
        ["b", inQuery],
        ["a", inQuery],
        ["a-b", inQuery],
        ["body", json],
      ],
    };
    const params = { b: "2 3", a: ["z", "y'*"], "a-b": null, body: { name: "é" } };
    const { target, body, headers, url } = await signed(
      signer,
      { ...operation, path: "/v1/p(1)/a:b" },
      params,
      {
        headers: { "X-Project-Id": "p1", "Accept-Language": "en" },
      },
    );
    expect(target).toBe("/v1/p(1)/a:b?b=2%203&a=z&a=y%27*&a-b=");
    const canonical = [
      "POST",
      "/v1/p%281%29/a%3Ab/",
      "a=y%27%2A&a=z&a-b=&b=2%203",
      `host:${new URL(url).host}`,
      "x-sdk-date:20260131T235958Z",
      "",
      "host;x-sdk-date",
      sha256(body),
    ].join("\n");
    const toSign = `SDK-HMAC-SHA256\n20260131T235958Z\n${sha256(canonical)}`;
    const signature = createHmac("sha256", "secret/+=").update(toSign).digest("hex");
    expect(headers["x-sdk-date"]).toBe("20260131T235958Z");
    expect(headers.authorization).toBe(
      `SDK-HMAC-SHA256 Access=access-1, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
    );
  });

  it("signs an empty body and a path with a trailing slash", async () => {
    const { headers, url } = await signed(signer, { ...list, path: "/v1/" }, {});
    const canonical = `GET\n/v1/\n\nhost:${new URL(url).host}\nx-sdk-date:20260131T235958Z\n\nhost;x-sdk-date\n${sha256("")}`;
    const toSign = `SDK-HMAC-SHA256\n20260131T235958Z\n${sha256(canonical)}`;
    const want = createHmac("sha256", "secret/+=").update(toSign).digest("hex");
    expect(headers.authorization).toMatch(new RegExp(`Signature=${want}$`));
  });

  it("chooses the boundary of a form before it signs, and sends these bytes", async () => {
    const operation: OperationSpec = {
      id: "up",
      method: "POST",
      path: "/v1/",
      parameters: [["body", multipart]],
    };
    const { headers, url, body } = await signed(signer, operation, { body: { a: "1" } });
    const type = headers["content-type"] ?? "";
    const names = "host;x-sdk-date";
    const canonical = `POST\n/v1/\n\nhost:${new URL(url).host}\nx-sdk-date:20260131T235958Z\n\n${names}\n${sha256(body)}`;
    const toSign = `SDK-HMAC-SHA256\n20260131T235958Z\n${sha256(canonical)}`;
    const want = createHmac("sha256", "secret/+=").update(toSign).digest("hex");
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(headers.authorization).toMatch(new RegExp(`Signature=${want}$`));
  });
});

describe("each attempt is signed afresh", () => {
  it("with the time of the attempt", async () => {
    const server = await serve((request, response, count) =>
      reply(count === 1 ? 503 : 200, {})(request, response, count),
    );
    const clock = testClock(now);
    const signer = pairOf({ accessKey: "A", secretKey: "B" });
    const context = createContext(
      { schemes: { a: signer } },
      { baseUrl: server.url, credentials: keys, clock },
    );
    await call(context, list);
    expect(server.seen.map(({ headers }) => headers["x-sdk-date"])).toEqual([
      "20260131T235958Z",
      "20260131T235959Z",
    ]);
    expect(new Set(server.seen.map(({ headers }) => headers.authorization)).size).toBe(2);
  });
});

describe("credentials", () => {
  const schemes = { token, pair: pairOf({ accessKey: "ACME_AK", secretKey: "ACME_SK" }) };

  async function headersWith(options: RuntimeOptions, operation = list) {
    const server = await serve(reply(200, {}));
    await call(createContext({ schemes }, { baseUrl: server.url, ...options }), operation);
    return server.seen[0]!.headers;
  }

  it("takes the first scheme whose credentials are all there", async () => {
    expect(await headersWith({ credentials: { token: "t" } })).toMatchObject({ "x-auth-token": "t" });
    const headers = await headersWith({ credentials: { accessKey: "a", secretKey: "b" } });
    expect(headers.authorization).toMatch(/^SDK-HMAC-SHA256 Access=a,/);
    expect(headers).not.toHaveProperty("x-auth-token");
  });

  it("reads the environment, unless the caller gave any", async () => {
    vi.stubEnv("ACME_TOKEN", "from-env");
    expect(await headersWith({})).toMatchObject({ "x-auth-token": "from-env" });
    expect(
      (await headersWith({ credentials: { accessKey: "a", secretKey: "b" } })).authorization,
    ).toBeDefined();
    const context = createContext(
      { schemes },
      { baseUrl: "http://127.0.0.1:9", credentials: { accessKey: "a" } },
    );
    await rejection(call(context, list), ConfigurationError);
  });

  it("asks a function for each attempt", async () => {
    let count = 0;
    const credentials = () => Promise.resolve({ token: `t${++count}` });
    const server = await serve((request, response, n) =>
      reply(n === 1 ? 500 : 200, {})(request, response, n),
    );
    await call(createContext({ schemes }, { baseUrl: server.url, credentials, clock: testClock() }), list);
    expect(server.seen.map(({ headers }) => headers["x-auth-token"])).toEqual(["t1", "t2"]);
  });

  it("an operation may take fewer schemes, or none", async () => {
    const both = { token: "t", accessKey: "a", secretKey: "b" };
    const limited = await headersWith({ credentials: both }, { ...list, security: ["pair"] });
    expect(limited).not.toHaveProperty("x-auth-token");
    expect(limited.authorization).toBeDefined();
    const unknown = rejection(
      headersWith({ credentials: both }, { ...list, security: ["other"] }),
      ConfigurationError,
    );
    expect((await unknown).message).toBe("missing or malformed: schemes.other");
    const open = await headersWith({ credentials: {} }, { ...list, security: [] });
    expect(open).not.toHaveProperty("x-auth-token");
  });

  it.each<[string, RuntimeOptions]>([
    ["missing", {}],
    ["empty", { credentials: { token: "", accessKey: "", secretKey: "" } }],
    ["half a pair", { credentials: { accessKey: "a" } }],
    ["with a line break", { credentials: { token: "topsecret\n" } }],
    ["with spaces", { credentials: { token: "top secret" } }],
    ["of another type", { credentials: { token: {} as string } }],
  ])("%s: says option and environment variable, never a value", async (_name, options) => {
    const context = createContext({ schemes }, { baseUrl: "http://127.0.0.1:9", ...options });
    const error = await rejection(call(context, list), ConfigurationError);
    expect(error.message).toContain("credentials.token (ACME_TOKEN)");
    expect(error.message).toContain("ACME_SK");
    expect(`${error.message}${error.stack}`).not.toContain("top");
  });

  it("a client that is printed shows none", async () => {
    const { inspect } = await import("node:util");
    const context = createContext(
      { schemes },
      { baseUrl: "http://127.0.0.1:9", credentials: { token: "topsecret" } },
    );
    expect(inspect(context, { depth: 10, showHidden: true }) + JSON.stringify(context)).not.toContain(
      "topsecret",
    );
  });
});
