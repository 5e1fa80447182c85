import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  AbortedError,
  ClientError,
  ConnectionError,
  ParameterError,
  ResponseError,
  ServerError,
  TimeoutError,
  listUserScripts,
  detachBlockStorage,
} from "../src/index.ts";
import { clock, problem, problemFields, testClient, wireHeaders } from "./setup.ts";

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

describe("what every call does", () => {
  const call = (options: Parameters<typeof listUserScripts>[2] = {}) =>
    listUserScripts(
      testClient(server.url).context,
      { name: "text", page_no: "text", page_size: "text" },
      options,
    );

  it("repeats a read that failed in passing, and gives the answer in the end", async () => {
    server.answer({ status: 503 }, "drop", {
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
    });
    expect((await call().withResponse()).status).toBe(200);
    expect(server.received.map(({ method, target }) => `${method} ${target}`)).toEqual(
      Array(3).fill("GET /v1/instance/script?name=text&page_no=text&page_size=text"),
    );
  });

  it("waits as long as the server asks", async () => {
    const waits: number[] = [];
    const patient = { ...clock, sleep: (ms: number) => Promise.resolve(void waits.push(ms)) };
    server.answer(
      { status: 429, headers: { "retry-after": "7" } },
      {
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
      },
    );
    await listUserScripts(
      testClient(server.url, { clock: patient }).context,
      { name: "text", page_no: "text", page_size: "text" },
      {},
    );
    expect(waits).toEqual([7_000]);
  });

  it("never repeats a conflict", async () => {
    server.answer({ status: 409, json: problem });
    await expect(call()).rejects.toBeInstanceOf(ClientError);
    expect(server.received).toHaveLength(1);
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
    expect(server.received).toHaveLength(2);
  });

  it("ends an attempt that takes too long", async () => {
    server.answer("hang");
    await expect(call({ timeoutMs: 30, retries: 0 })).rejects.toBeInstanceOf(TimeoutError);
  });

  it("ends when the caller says so", async () => {
    server.answer("hang");
    const reason = new Error("changed my mind");
    const error: unknown = await call({ signal: AbortSignal.abort(reason) }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: reason });
  });

  it("says when no answer came", async () => {
    server.answer("drop");
    await expect(call({ retries: 0 })).rejects.toBeInstanceOf(ConnectionError);
  });

  it("says when the answer is not what the documentation promises", async () => {
    server.answer({ status: 200, text: "<html>" });
    const error: unknown = await call().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({ operation: "listUserScripts", status: 200, problem: "not-json" });
  });

  it("sends the headers and the query of one call", async () => {
    server.answer({
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
    });
    await call({ headers: { "X-Trace": "t 1" }, query: { "a b": ["1", "&"] } });
    const [request] = server.received;
    expect(request?.target).toBe(
      "/v1/instance/script?name=text&page_no=text&page_size=text&a%20b=1&a%20b=%26",
    );
    expect(request?.headers).toEqual(wireHeaders(server.url, request, { "x-trace": "t 1" }));
  });
});

describe("what changes something", () => {
  it("is not sent twice", async () => {
    server.answer({ status: 503, json: problem });
    await expect(
      detachBlockStorage(testClient(server.url).context, { block_storage_id: "text", body: {} }),
    ).rejects.toBeInstanceOf(ServerError);
    expect(server.received).toHaveLength(1);
  });
});
