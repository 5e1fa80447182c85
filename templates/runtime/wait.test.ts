import { describe, expect, it } from "vitest";
import { call } from "./call.ts";
import { createContext } from "./context.ts";
import { AbortedError, ConfigurationError, ServerError } from "./errors.ts";
import { readJson } from "./replies.ts";
import { rejection, reply, serve, testClock } from "./testing/loopback.ts";
import type { ApiPromise, CallOptions, Context, OperationSpec, Reply, WaitOptions } from "./types.ts";
import { WaitError, waitFor } from "./wait.ts";

const show: OperationSpec = { id: "show", method: "GET", path: "/v1/server", replies: { 200: readJson } };
type Server = { server: { state: string } };

/** A server that goes through states; a number is a status. */
async function setUp(...states: readonly (string | number)[]) {
  const server = await serve((request, response, count) => {
    const state = states[count - 1] ?? states.at(-1);
    const answer = typeof state === "number" ? reply(state, {}) : reply(200, { server: { state } });
    answer(request, response, count);
  });
  const clock = testClock();
  const context = createContext({}, { baseUrl: server.url, clock, retries: 0 });
  return { ...server, clock, context };
}

const wait = <O extends WaitOptions<string>>(context: Context, options: O, path = "server.state") =>
  waitFor(
    context,
    (options_: CallOptions): ApiPromise<Reply<200, Server>> => call(context, show, {}, options_),
    path,
    options,
  );

describe("waitFor", () => {
  it("looks until the state is there, less and less often", async () => {
    const { context, clock, seen } = await setUp("BUILD", "BUILD", "BUILD", "ACTIVE");
    const found = await wait(context, {
      state: ["ACTIVE"],
      intervalMs: 1000,
      backoff: 2,
      maxIntervalMs: 1500,
    });
    expect(found.server.state).toBe("ACTIVE");
    expect([seen.length, clock.slept]).toEqual([4, [1000, 1500, 1500]]);
  });

  it("fails on a failed state, with the last body", async () => {
    const { context } = await setUp("BUILD", "ERROR");
    const error = await rejection(wait(context, { state: ["ACTIVE"], failOn: ["ERROR"] }), WaitError);
    expect(error).toMatchObject({ problem: "failed", state: "ERROR", body: { server: { state: "ERROR" } } });
  });

  it("gives up when the time is over", async () => {
    const { context, clock } = await setUp("BUILD");
    const options = { state: ["ACTIVE"], intervalMs: 1000, backoff: 1, timeoutMs: 3500 };
    const error = await rejection(wait(context, options), WaitError);
    expect(error).toMatchObject({ problem: "timeout", state: "BUILD" });
    expect(clock.slept).toEqual([1000, 1000, 1000]);
  });

  it("a deletion ends at 404", async () => {
    const { context, seen } = await setUp("DELETING", "DELETING", 404);
    expect(await wait(context, { deleted: true })).toBeUndefined();
    expect(seen).toHaveLength(3);
  });

  it("a deletion may also end in a state, or fail in one", async () => {
    const gone = await setUp("DELETING", "DELETED");
    expect(await wait(gone.context, { deleted: true, state: ["DELETED"] })).toEqual({
      server: { state: "DELETED" },
    });
    const stuck = await setUp("DELETING", "ERROR");
    await rejection(wait(stuck.context, { deleted: true, failOn: ["ERROR"] }), WaitError);
  });

  it("404 is an error where no deletion is awaited, other errors always", async () => {
    const missing = await setUp(404);
    await expect(wait(missing.context, { state: ["ACTIVE"] })).rejects.toMatchObject({ status: 404 });
    const broken = await setUp(500);
    await rejection(wait(broken.context, { deleted: true }), ServerError);
  });

  it("says so when there is no state, or nothing to wait for", async () => {
    const { context } = await setUp("BUILD");
    const error = await rejection(wait(context, { state: ["ACTIVE"] }, "server.status"), WaitError);
    expect(error).toMatchObject({ problem: "no-state", message: "the answer has no state at server.status" });
    await rejection(wait(context, {}), ConfigurationError);
  });

  it("ends with the caller's signal while it sleeps", async () => {
    const { url } = await setUp("BUILD");
    const context = createContext({}, { baseUrl: url });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 60);
    const error = await rejection(
      wait(context, { state: ["ACTIVE"], signal: controller.signal }),
      AbortedError,
    );
    expect((error.cause as Error).message).toBe("enough");
  });
});
