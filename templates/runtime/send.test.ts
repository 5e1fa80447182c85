import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { json } from "./body-json.ts";
import { binary } from "./body-raw.ts";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import {
  AbortedError,
  ApiError,
  ClientError,
  ConnectionError,
  HttpError,
  ParameterError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "./errors.ts";
import { keyField, keyHeader } from "./idempotency.ts";
import { inPath, inQuery } from "./places.ts";
import { readBinary, readJson, readText } from "./replies.ts";
import { settle } from "./settle.ts";
import { signToken } from "./sign-token.ts";
import { rejection, reply, serve, testClock, type Answer } from "./testing/loopback.ts";
import type { CallOptions, OperationSpec, Reply, RuntimeOptions, ServiceSpec } from "./types.ts";

const list: OperationSpec = {
  id: "listThings",
  method: "GET",
  path: "/v1/things",
  parameters: [["token", inQuery]],
  replies: { 200: readJson },
};
const service: ServiceSpec = {
  requestIds: ["x-request-id", "x-trace"],
  errorCodes: ["error.code", "errors.0.code"],
  errorMessages: ["error.message", "errors.0.detail"],
  schemes: { token: signToken({ header: "X-Auth-Token", credentials: { token: "ACME_TOKEN" } }) },
};
const credentials = { token: "topsecret" };

async function setUp(answer: Answer, options: RuntimeOptions = {}) {
  const server = await serve(answer);
  const clock = testClock();
  const context = createContext(service, { baseUrl: server.url, credentials, clock, ...options });
  return { ...server, clock, context };
}

/** The first answers one after the other, the last for the rest. */
function inTurn(...answers: readonly Answer[]): Answer {
  return (request, response, count) => (answers[count - 1] ?? answers.at(-1))?.(request, response, count);
}

const reset: Answer = (_request, response) => response.socket?.resetAndDestroy();

describe("results", () => {
  it("gives the body, and all of the response on request, with one request", async () => {
    const { context, seen } = await setUp(reply(200, { a: 1 }, { "x-trace": "r-1" }));
    const promise = call<Reply<200, { a: number }>>(context, list);
    expect(seen).toHaveLength(0);
    expect(await promise).toEqual({ a: 1 });
    const { data, status, requestId, headers, response } = await promise.withResponse();
    expect([data, status, requestId, headers.get("x-trace")]).toEqual([{ a: 1 }, 200, "r-1", "r-1"]);
    expect(response).toBeInstanceOf(Response);
    expect(await promise.then(({ a }) => a + 1)).toBe(2);
    expect(await promise.finally(() => {})).toEqual({ a: 1 });
    expect(seen).toHaveLength(1);
  });

  it("works with Promise.all", async () => {
    const { context, seen } = await setUp((request, response) => response.end(`"${request.target}"`));
    const results = await Promise.all([
      call(context, list, { token: "1" }),
      call(context, list, { token: "2" }),
    ]);
    expect(results).toEqual(["/v1/things?token=1", "/v1/things?token=2"]);
    expect(seen).toHaveLength(2);
  });

  it.each<[string, Partial<OperationSpec>, Answer, unknown]>([
    ["204", { replies: {} }, (_q, r) => r.writeHead(204).end(), undefined],
    [
      "no body documented, none comes, JSON header",
      { replies: {} },
      (_q, r) => r.writeHead(202, { "content-type": "application/json" }).end(),
      undefined,
    ],
    ["no body documented, JSON comes", { replies: {} }, reply(202, { a: 1 }), { a: 1 }],
    ["no body documented, text comes", { replies: {} }, (_q, r) => r.end("done"), "done"],
    ["undocumented 2xx", {}, (_q, r) => r.writeHead(299).end("<p>"), "<p>"],
    [
      "HEAD",
      { method: "HEAD", replies: {} },
      (_q, r) => r.writeHead(200, { "content-length": "10" }).end(),
      undefined,
    ],
    ["text", { replies: { 200: readText } }, (_q, r) => r.end("{}"), "{}"],
    [
      "JSON with another content type",
      {},
      (_q, r) => r.writeHead(200, { "content-type": "text/plain" }).end("[1]"),
      [1],
    ],
    ["JSON null", {}, (_q, r) => r.end("null"), null],
    ["compressed", {}, (_q, r) => r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("[1]")), [1]],
  ])("%s", async (_name, rest, answer, want) => {
    const { context } = await setUp(answer);
    expect(await call(context, { ...list, ...rest })).toEqual(want);
  });

  it("binary", async () => {
    const { context } = await setUp((_q, r) =>
      r.writeHead(200, { "content-type": "image/png" }).end(Buffer.from([0, 255])),
    );
    const blob = (await call(context, { ...list, replies: { 200: readBinary } })) as Blob;
    expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(["image/png", [0, 255]]);
  });

  it("does not let a body's __proto__ through to any prototype", async () => {
    const { context } = await setUp((_q, r) => r.end('{"__proto__":{"polluted":1}}'));
    await call(context, list);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("HTTP errors", () => {
  it.each<[number, abstract new (...args: never[]) => HttpError]>([
    [400, ClientError],
    [404, ClientError],
    [409, ClientError],
    [500, ServerError],
    [503, ServerError],
  ])("%i", async (status, type) => {
    const body = { errors: [{ code: "Thing.Bad", detail: "is bad" }] };
    const { context, url } = await setUp(reply(status, body, { "x-request-id": "r-9" }), { retries: 0 });
    const error = await rejection(call(context, list, { token: "hidden" }), type);
    expect(error).toMatchObject({
      name: type.name,
      message: `listThings: ${status} Thing.Bad is bad`,
      operation: "listThings",
      method: "GET",
      url: `${url}/v1/things`,
      attempts: 1,
      status,
      body,
      code: "Thing.Bad",
      detail: "is bad",
      requestId: "r-9",
    });
    expect(error).toBeInstanceOf(ApiError);
  });

  it.each<[string, Answer, unknown]>([
    ["text", (_q, r) => r.writeHead(400).end("<html>"), "<html>"],
    ["nothing", (_q, r) => r.writeHead(400, { "content-type": "application/json" }).end(), undefined],
    ["huge", (_q, r) => r.writeHead(400).end("x".repeat(5000)), undefined],
    [
      "cut off",
      (_q, r) => {
        r.writeHead(400, { "content-length": "100" }).write("{");
        setTimeout(() => r.destroy(), 20);
      },
      undefined,
    ],
  ])("with a body that is %s", async (_name, answer, body) => {
    const { context } = await setUp(answer, { maxResponseBytes: 1000 });
    expect(await rejection(call(context, list), ClientError)).toMatchObject({ status: 400, body });
  });

  it("settle: documented failures by status, others too", async () => {
    const { context } = await setUp(inTurn(reply(200, { a: 1 }), reply(404, { gone: "x" }), reply(418, {})));
    const show = () =>
      call<Reply<200, { a: number }>, Reply<404, { gone: string }> | Reply<409>>(context, list);
    expect(await settle(show(), 404)).toMatchObject({ ok: true, status: 200, data: { a: 1 } });
    const gone = await settle(show(), 404, 409);
    if (gone.ok || gone.status !== 404) throw new Error("not narrowed");
    expect(gone.error.body.gone).toBe("x");
    const other = await settle(show(), 404);
    expect(other).toMatchObject({ ok: false, status: undefined, error: { status: 418 } });
    // @ts-expect-error 500 is not documented
    await settle(show(), 500);
    expect(await settle(show())).toMatchObject({ ok: false, status: 418 });
    const nowhere = createContext({}, { baseUrl: "http://127.0.0.1:9", retries: 0 });
    const failed = await settle(call(nowhere, list));
    if (failed.ok) throw new Error("not failed");
    expect(failed.error).toBeInstanceOf(ConnectionError);
  });
});

describe("bad answers", () => {
  it.each<[string, Answer, string, RegExp]>([
    [
      "HTML",
      (_q, r) => r.writeHead(200, { "content-type": "text/html" }).end("<html>"),
      "not-json",
      /not-json \(6 bytes\)/,
    ],
    ["half of the JSON", (_q, r) => r.end('{"a":[1,2'), "not-json", /not-json/],
    [
      "empty with a JSON header",
      (_q, r) => r.writeHead(200, { "content-type": "application/json" }).end(),
      "empty",
      /empty/,
    ],
    ["huge", (_q, r) => r.end(JSON.stringify("x".repeat(5000))), "too-large", /too-large/],
    [
      "huge once decompressed",
      (_q, r) => r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("0".repeat(100_000))),
      "too-large",
      /too-large/,
    ],
    [
      "cut off",
      (_q, r) => {
        r.writeHead(200, { "content-length": "100" }).write('{"a":');
        setTimeout(() => r.destroy(), 20);
      },
      "cut-off",
      /cut-off \(5 bytes\)/,
    ],
  ])("%s", async (_name, answer, problem, message) => {
    const { context, seen } = await setUp(answer, { maxResponseBytes: 1000, retries: 0 });
    const error = await rejection(call(context, list), ResponseError);
    expect(error).toMatchObject({ problem, status: 200, operation: "listThings", attempts: 1 });
    expect(error.message).toMatch(message);
    expect(seen).toHaveLength(1);
  });

  it("an answer that was cut off is fetched again where that is safe", async () => {
    const cut: Answer = (_q, r) => {
      r.writeHead(200, { "content-length": "100" }).write("{");
      setTimeout(() => r.destroy(), 20);
    };
    const { context, seen } = await setUp(inTurn(cut, reply(200, [1])));
    expect(await call(context, list)).toEqual([1]);
    expect(seen).toHaveLength(2);
  });

  it("a huge answer is given up in time", async () => {
    let sent = 0;
    const { context } = await setUp(
      (_q, r) => {
        const more = () => {
          while (!r.destroyed && sent < 1e9) {
            sent += 65_536;
            if (!r.write(Buffer.alloc(65_536, 32))) return r.once("drain", more);
          }
          return undefined;
        };
        more();
      },
      { maxResponseBytes: 1e6 },
    );
    expect(await rejection(call(context, list), ResponseError)).toMatchObject({ problem: "too-large" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = sent;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toBe(stopped);
    expect(sent).toBeLessThan(5e7);
  });
});

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])("%i is not followed, and credentials go nowhere", async (status) => {
    const other = await serve(reply(200, { stolen: true }));
    const { context, seen } = await setUp((_q, r) =>
      r.writeHead(status, { location: `${other.url}/v1/things` }).end(),
    );
    const error = await rejection(call(context, list), HttpError);
    expect(error.message).toBe(`listThings: ${status} redirect is not followed`);
    expect(error.headers.get("location")).toBe(`${other.url}/v1/things`);
    expect([seen.length, other.seen.length]).toEqual([1, 0]);
  });
});

describe("retries", () => {
  it.each<[string, Answer, number]>([
    ["408", reply(408, {}), 3],
    ["429", reply(429, {}), 3],
    ["500", reply(500, {}), 3],
    ["503", reply(503, {}), 3],
    ["a reset connection", reset, 3],
    ["400", reply(400, {}), 1],
    ["404", reply(404, {}), 1],
    ["409", reply(409, {}), 1],
  ])("GET, %s: %i times", async (_name, answer, times) => {
    const { context, seen, clock } = await setUp(answer);
    const error = await rejection(call(context, list), ApiError);
    expect(error).toMatchObject({ attempts: times });
    expect(seen).toHaveLength(times);
    expect(clock.slept).toEqual(times === 3 ? [500, 1000] : []);
  });

  it.each([
    ["GET", 3],
    ["HEAD", 3],
    ["PUT", 3],
    ["DELETE", 3],
    ["OPTIONS", 3],
    ["POST", 1],
    ["PATCH", 1],
  ] as const)("%s: %i times", async (method, times) => {
    const { context, seen } = await setUp(reply(503, {}));
    await rejection(call(context, { ...list, method }), ServerError);
    expect(seen.map((request) => request.method)).toEqual(Array.from({ length: times }, () => method));
  });

  it("succeeds after failures, with the same bytes", async () => {
    const { context, seen } = await setUp(inTurn(reset, reply(502, {}), reply(200, "ok")));
    const put: OperationSpec = { ...list, method: "PUT", parameters: [["body", json]] };
    expect(await call(context, put, { body: { a: 1 } })).toBe("ok");
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it("waits longer each time, up to 8 s, with jitter", async () => {
    const clock = testClock();
    const { context } = await setUp(reply(503, {}), { retries: 7, clock: { ...clock, random: () => 0 } });
    await rejection(call(context, list), ServerError);
    expect(clock.slept).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  it.each<[string, string, number[]]>([
    ["seconds", "7", [7000]],
    ["a date", new Date(testClock().now() + 9000).toUTCString(), [9000]],
    ["a date that is over", "Wed, 21 Oct 2015 07:28:00 GMT", [500]],
    ["zero", "0", [500]],
    ["nonsense", "soon", [500]],
  ])("Retry-After, %s", async (_name, value, want) => {
    const { context, clock } = await setUp(inTurn(reply(429, {}, { "retry-after": value }), reply(200, 1)));
    expect(await call(context, list)).toBe(1);
    expect(clock.slept).toEqual(want);
  });

  it("Retry-After beyond the cap ends the call", async () => {
    const { context, seen } = await setUp(reply(503, {}, { "retry-after": "61" }));
    const error = await rejection(call(context, list), ServerError);
    expect([seen.length, error.headers.get("retry-after")]).toEqual([1, "61"]);
  });

  it("a call says how often", async () => {
    const { context, seen } = await setUp(reply(503, {}));
    await rejection(call(context, list, {}, { retries: 0 }), ServerError);
    expect(seen).toHaveLength(1);
  });

  it("POST with an idempotency header: one key for all attempts of a call", async () => {
    const post: OperationSpec = { ...list, method: "POST", idempotency: keyHeader("X-Client-Token") };
    const { context, seen } = await setUp(reply(503, {}));
    await rejection(call(context, post), ServerError);
    const made = seen.map(({ headers }) => headers["x-client-token"]);
    expect(made).toHaveLength(3);
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toMatch(/^[0-9a-f-]{36}$/);
    await rejection(
      call(context, post, {}, { headers: { "X-Client-Token": "mine" }, retries: 0 }),
      ServerError,
    );
    expect(seen.at(-1)!.headers["x-client-token"]).toBe("mine");
  });

  it("POST with an idempotency field: only if the caller filled it in", async () => {
    const post: OperationSpec = {
      ...list,
      method: "POST",
      parameters: [["body", json]],
      idempotency: keyField("token"),
    };
    const { context, seen } = await setUp(reply(503, {}));
    await rejection(call(context, post, { body: { a: 1 } }), ServerError);
    expect(seen).toHaveLength(1);
    await rejection(call(context, post, { body: { token: "t" } }), ServerError);
    expect(seen).toHaveLength(4);
  });

  it("no server at all", async () => {
    const clock = testClock();
    const context = createContext({}, { baseUrl: "http://127.0.0.1:9", clock });
    const error = await rejection(call(context, list), ConnectionError);
    expect(error).toMatchObject({
      attempts: 3,
      operation: "listThings",
      url: "http://127.0.0.1:9/v1/things",
    });
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe("time and abort", () => {
  it("a server that never answers", async () => {
    const { context, seen } = await setUp(() => {});
    const error = await rejection(call(context, list, {}, { timeoutMs: 50 }), TimeoutError);
    expect(error).toMatchObject({ attempts: 1, message: "listThings: no whole answer in 50 ms" });
    expect(seen).toHaveLength(1);
  });

  it("a server that accepts and says nothing at all", async () => {
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void mute.close());
    const baseUrl = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    await rejection(call(createContext({}, { baseUrl, timeoutMs: 50 }), list), TimeoutError);
  });

  it("a body that never ends", async () => {
    const { context } = await setUp((_q, r) => void r.writeHead(200).write("["));
    await rejection(call(context, list, {}, { timeoutMs: 100 }), TimeoutError);
  });

  it("no limit with 0, and with a number that timers cannot hold", async () => {
    const late: Answer = (_q, r) => void setTimeout(() => r.end("1"), 60);
    const { context } = await setUp(late);
    for (const timeoutMs of [0, Infinity, 1e12]) expect(await call(context, list, {}, { timeoutMs })).toBe(1);
  });

  it("aborted before: nothing is sent", async () => {
    const { context, seen } = await setUp(reply(200, {}));
    const reason = new Error("changed my mind");
    const error = await rejection(
      call(context, list, {}, { signal: AbortSignal.abort(reason) }),
      AbortedError,
    );
    expect(error.cause).toBe(reason);
    expect(seen).toHaveLength(0);
  });

  it("aborted while waiting for the answer, for the body, between attempts", async () => {
    const answers: Answer[] = [
      () => {},
      (_q, r) => void r.writeHead(200).write("["),
      reply(503, {}, { "retry-after": "30" }),
    ];
    for (const answer of answers) {
      const { url, seen } = await setUp(answer);
      // The real clock: its wait must end early.
      const context = createContext(service, { baseUrl: url, credentials });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 80);
      const error = await rejection(call(context, list, {}, { signal: controller.signal }), AbortedError);
      expect(error).toMatchObject({ operation: "listThings" });
      expect(seen).toHaveLength(1);
    }
  });
});

describe("secrets", () => {
  it.each<[string, Answer, CallOptions]>([
    ["an HTTP error", reply(401, { error: { code: "No" } }), {}],
    ["no connection", reset, { retries: 0 }],
    ["a redirect", (_q, r) => r.writeHead(302, { location: "http://127.0.0.1:9/" }).end(), {}],
    ["a timeout", () => {}, { timeoutMs: 50 }],
    ["a bad body", (_q, r) => r.end("<"), {}],
  ])("are not in %s", async (_name, answer, options) => {
    const { inspect } = await import("node:util");
    const { context } = await setUp(answer);
    const error = await rejection(call(context, list, { token: "querysecret" }, options), ApiError);
    const shown = inspect(error, { depth: 10, showHidden: true }) + error.stack + JSON.stringify(error);
    expect(shown).not.toContain("topsecret");
    expect(shown).not.toContain("querysecret");
  });
});

describe("options", () => {
  it("the call's fetch wins over the client's", async () => {
    const { context } = await setUp(reply(200, 1), { fetch: () => Promise.resolve(new Response("2")) });
    expect(await call(context, list)).toBe(2);
    const own: CallOptions = { fetch: (_url, init) => Promise.resolve(new Response(`"${init.method}"`)) };
    expect(await call(context, list, {}, own)).toBe("GET");
  });

  it("fetch gets the signed request and what is known of the call", async () => {
    const { context, url } = await setUp(reply(200, 1), {
      fetch: (target, { headers, redirect }, info) =>
        Promise.resolve(Response.json({ target, token: headers.get("x-auth-token"), redirect, info })),
    });
    expect(await call(context, list, { token: "q" })).toEqual({
      target: `${url}/v1/things?token=q`,
      token: "topsecret",
      redirect: "manual",
      info: { operation: "listThings", method: "GET", url: `${url}/v1/things`, attempts: 1 },
    });
  });

  it("an ApiError that fetch throws goes through as it is", async () => {
    const mine = new ParameterError("mine");
    const { context } = await setUp(reply(200, 1), { fetch: () => Promise.reject(mine) });
    expect(await rejection(call(context, list), ParameterError)).toBe(mine);
  });

  it("a base URL may have a path", async () => {
    const { url, seen } = await setUp(reply(200, 1));
    const context = createContext({}, { baseUrl: `${url}/proxy/` });
    await call(context, { ...list, path: "/v1/{id}", parameters: [["id", inPath]] }, { id: "a" });
    expect(seen[0]!.target).toBe("/proxy/v1/a");
  });

  it("a stream is sent", async () => {
    const { context, seen } = await setUp(reply(200, 1));
    const put: OperationSpec = { ...list, method: "PUT", parameters: [["body", binary]] };
    await call(context, put, { body: new Blob(["abc"]).stream() }, { retries: 0 });
    expect(seen[0]!.body).toBe("abc");
  });
});
