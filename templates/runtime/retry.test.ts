import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { json } from "./body-json.ts";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import {
  AbortedError,
  ApiError,
  ConfigurationError,
  ConnectionError,
  ServerError,
  TimeoutError,
} from "./errors.ts";
import { keyField, keyHeader } from "./idempotency.ts";
import { rejection, reply, testClock, type Answer } from "./testing/loopback.ts";
import { credentials, inTurn, list, reset, service, setUp } from "./testing/set-up.ts";
import type { OperationSpec } from "./types.ts";

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

  it.each([NaN, "x" as unknown as number, -1])(
    "retries: %j of a JavaScript caller are none",
    async (retries) => {
      const { context, seen } = await setUp(reply(503, {}), { retries });
      await rejection(call(context, list), ServerError);
      expect(seen).toHaveLength(1);
    },
  );

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

  it.each([NaN, -1, "x" as unknown as number])(
    "a limit of %j is refused before anything is sent",
    async (timeoutMs) => {
      const { context, seen } = await setUp(reply(200, 1));
      const error = await rejection(call(context, list, {}, { timeoutMs }), ConfigurationError);
      expect(error.message).toBe("timeoutMs must be 0 or more");
      expect(seen).toHaveLength(0);
    },
  );

  it("no limit with 0, and with a number that timers cannot hold", async () => {
    const late: Answer = (_q, r) => void setTimeout(() => r.end("1"), 60);
    const { context } = await setUp(late);
    for (const timeoutMs of [0, Infinity, 1e12, 1e5 / 3])
      expect(await call(context, list, {}, { timeoutMs })).toBe(1);
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
