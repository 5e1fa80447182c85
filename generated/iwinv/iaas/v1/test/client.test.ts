import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ConnectionError,
  ParameterError,
  ServerError,
  TimeoutError,
  listUserScripts,
} from "../src/index.ts";
import { clock, onWire, problem, problemFields, testClient } from "./setup.ts";

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

describe("what every call does", () => {
  const call = (
    options: Parameters<typeof listUserScripts>[2] = {},
    { context } = testClient(server.url),
  ) => listUserScripts(context, { name: "text", page_no: "text", page_size: "text" }, options);
  const answer = {
    status: 200,
    json: {
      code: "0x00",
      error_code: "SUCCESS",
      message: "",
      result: [
        {
          script_id: "USCRIPT-57zQARw5qLPuBnBx7Km5sv",
          name: "Ubuntu24 APM install",
          start_date: "2024-11-20 11:05:22",
        },
      ],
      count: 1,
      page_no: 1,
      page_size: 10,
    },
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/instance/script?name=text&page_no=text&page_size=text",
  };

  it("waits as long as the server asks", async () => {
    const waits: number[] = [];
    const patient = { ...clock, sleep: (ms: number) => Promise.resolve(void waits.push(ms)) };
    server.answer({ status: 429, headers: { "retry-after": "7" } }, answer);
    await call({}, testClient(server.url, { clock: patient }));
    expect(waits).toEqual([7_000]);
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));
  });

  it("never repeats a conflict", async () => {
    server.answer({ status: 409, json: problem });
    await expect(call()).rejects.toBeInstanceOf(ClientError);
    expect(server.received).toEqual([onWire(server, request)]);
  });

  it("gives up after the repetitions that were asked for", async () => {
    server.answer({ status: 500, json: problem });
    const error: unknown = await call({ retries: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({
      operation: "listUserScripts",
      status: 500,
      attempts: 2,
      body: problem,
      ...problemFields,
    });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));
  });

  it("ends an attempt that takes too long", async () => {
    // A server of its own: on a busy machine the request may come in after its time is over, into another test.
    const silent = await startLoopback();
    silent.answer("hang");
    await expect(call({ timeoutMs: 30 }, testClient(silent.url))).rejects.toBeInstanceOf(
      TimeoutError,
    );
    await silent.close();
  });

  it("says when no answer came", async () => {
    server.answer("drop");
    await expect(call({ retries: 0 })).rejects.toBeInstanceOf(ConnectionError);
    expect(server.received).toEqual([onWire(server, request)]);
  });

  it("sends the headers and the query of one call", async () => {
    server.answer(answer);
    await call({ headers: { "X-Trace": "t 1" }, query: { "a b": ["1", "&"] } });
    const extended = {
      ...request,
      target: "/v1/instance/script?name=text&page_no=text&page_size=text&a%20b=1&a%20b=%26",
      headers: { "x-trace": "t 1" },
    };
    expect(server.received).toEqual([onWire(server, extended)]);
  });
});
