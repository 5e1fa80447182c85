import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { binary } from "./body-raw.ts";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import {
  ApiError,
  ClientError,
  ConnectionError,
  HttpError,
  ParameterError,
  ResponseError,
  ServerError,
} from "./errors.ts";
import { inPath } from "./places.ts";
import { readBinary, readText } from "./replies.ts";
import { settle } from "./settle.ts";
import { rejection, reply, serve, type Answer } from "./testing/loopback.ts";
import { inTurn, list, reset, setUp } from "./testing/set-up.ts";
import type { ApiPromise, CallOptions, OperationSpec, Reply } from "./types.ts";

describe("results", () => {
  it("gives the body, and all of the response on request, with one request", async () => {
    const { context, seen } = await setUp(reply(200, { a: 1 }, { "x-trace": "r-1" }));
    const promise: ApiPromise<Reply<200, { a: number }>> = call(context, list);
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
    const show = (): ApiPromise<Reply<200, { a: number }>, Reply<404, { gone: string }> | Reply<409>> =>
      call(context, list);
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
    expect(error.message).toBe(`listThings: ${status} redirect not followed`);
    expect(error.headers.get("location")).toBe(`${other.url}/v1/things`);
    expect([seen.length, other.seen.length]).toEqual([1, 0]);
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
