import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { json } from "./body-json.ts";
import { call } from "./call.ts";
import { systemClock } from "./clock.ts";
import { createContext } from "./context.ts";
import { documentSchemas } from "./document-schemas.ts";
import { ClientError, ConnectionError, ParameterError, ResponseError } from "./errors.ts";
import { withLog, type LogEntry } from "./log.ts";
import { withHooks } from "./middleware.ts";
import { createPace } from "./pace.ts";
import { inQuery } from "./places.ts";
import { readJson } from "./replies.ts";
import { rejection, reply, serve, testClock } from "./testing/loopback.ts";
import { token } from "./testing/set-up.ts";
import type { OperationSpec, RuntimeOptions } from "./types.ts";
import { withValidation, type StandardSchema } from "./validate.ts";
import { offeredVersions } from "./versions.ts";

const list: OperationSpec = {
  id: "list",
  method: "GET",
  path: "/things",
  parameters: [["secret", inQuery]],
  replies: { 200: readJson },
};
const schemes = { token };

describe("pace", () => {
  it("never lets more through in any span than is allowed", async () => {
    const server = await serve(reply(200, {}));
    const clock = testClock(0);
    const sent: number[] = [];
    const pace = createPace({ requests: 3, perSeconds: 60 });
    const fetch: NonNullable<RuntimeOptions["fetch"]> = (url, init) => {
      sent.push(clock.now());
      return globalThis.fetch(url, init);
    };
    const context = createContext({ pace }, { baseUrl: server.url, clock, fetch });
    for (let i = 0; i < 7; i++) await call(context, list);
    expect(sent).toEqual([0, 0, 0, 60_000, 60_000, 60_000, 120_000]);
  });

  it("counts attempts, and lines up calls that wait at the same time", async () => {
    const pace = createPace({ requests: 2, perSeconds: 10 });
    const waits: number[] = [];
    const clock = {
      now: () => 0,
      random: () => 0,
      sleep: (ms: number) => Promise.resolve(void waits.push(ms)),
    };
    await Promise.all(Array.from({ length: 6 }, () => pace(clock, undefined)));
    expect(waits).toEqual([10_000, 10_000, 20_000, 20_000]);
  });

  it("does not wait for a call that was given up before", async () => {
    const pace = createPace({ requests: 1, perSeconds: 60 });
    await pace(systemClock, undefined);
    const started = Date.now();
    await pace(systemClock, AbortSignal.abort());
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it("can be switched off", async () => {
    const server = await serve(reply(200, {}));
    const clock = testClock();
    const context = createContext(
      { pace: createPace({ requests: 1, perSeconds: 60 }) },
      { baseUrl: server.url, clock, pace: false },
    );
    await call(context, list);
    await call(context, list);
    expect(clock.slept).toEqual([]);
  });
});

describe("hooks and log", () => {
  it("hooks see every attempt and may replace an answer", async () => {
    const server = await serve((request, response, count) =>
      reply(count === 1 ? 503 : 200, count)(request, response, count),
    );
    const events: string[] = [];
    const fetch = withHooks({
      onRequest: ({ init }, { attempts }) => {
        init.headers.set("x-attempt", String(attempts));
        events.push(`request ${attempts}`);
      },
      onResponse: (response, { attempts }) => {
        events.push(`response ${attempts} ${response.status}`);
        return response.ok ? Response.json("replaced") : undefined;
      },
    });
    expect(await call(createContext({}, { baseUrl: server.url, fetch, clock: testClock() }), list)).toBe(
      "replaced",
    );
    expect(events).toEqual(["request 1", "response 1 503", "request 2", "response 2 200"]);
    expect(server.seen.map(({ headers }) => headers["x-attempt"])).toEqual(["1", "2"]);
  });

  it("onError sees what fetch threw", async () => {
    const errors: unknown[] = [];
    const fetch = withHooks({ onError: (error) => void errors.push(error) });
    const context = createContext(
      {},
      { baseUrl: "http://127.0.0.1:9", fetch, retries: 1, clock: testClock() },
    );
    const error = await rejection(call(context, list), ConnectionError);
    expect(errors).toHaveLength(2);
    expect(error.cause).toBe(errors[1]);
  });

  it("the log masks secrets and has no query", async () => {
    const server = await serve(
      reply(
        400,
        {},
        {
          "set-cookie": "s=topsecret",
          "x-ok": "yes",
          location: "https://me:topsecret@a.test/b?Signature=topsecret",
        },
      ),
    );
    const entries: LogEntry[] = [];
    const context = createContext(
      { schemes },
      {
        baseUrl: server.url,
        fetch: withLog((entry) => entries.push(entry)),
        credentials: { token: "topsecret" },
        headers: { Authorization: "topsecret", "X-Plain": "topsecret", "X-Api-Version": "2" },
      },
    );
    await rejection(call(context, list, { secret: "topsecret" }), ClientError);
    expect(entries.map(({ event, status, url }) => [event, status, url])).toEqual([
      ["request", undefined, `${server.url}/things`],
      ["response", 400, `${server.url}/things`],
    ]);
    expect(entries[0]?.headers).toMatchObject({
      "x-auth-token": "***",
      authorization: "***",
      "x-plain": "***",
      "x-api-version": "2",
    });
    expect(entries[1]?.headers).toMatchObject({
      "set-cookie": "***",
      "x-ok": "yes",
      location: "https://a.test/b?***",
    });
    expect(JSON.stringify(entries)).not.toContain("topsecret");
  });

  it("the log of a failure has no query, where the platform names the address", async () => {
    const entries: LogEntry[] = [];
    const fetch = withLog(
      (entry) => entries.push(entry),
      () =>
        Promise.reject(
          new TypeError("error sending request for url (https://a.test/b?key=topsecret): refused"),
        ),
    );
    const context = createContext({}, { baseUrl: "http://a.test", fetch, retries: 0 });
    await rejection(call(context, list), ConnectionError);
    expect(entries[1]).toMatchObject({
      event: "error",
      error: expect.stringContaining("https://a.test/b?***") as string,
    });
    expect(JSON.stringify(entries)).not.toContain("topsecret");
  });
});

describe("validation", () => {
  const schema: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate: (value) =>
        Array.isArray(value) ? {} : { issues: [{ message: "is no array", path: ["a", { key: 0 }] }] },
    },
  };
  const post: OperationSpec = { ...list, id: "post", method: "POST", parameters: [["body", json]] };

  it("refuses a body before it is sent, and an answer that does not fit", async () => {
    const server = await serve(reply(200, { a: 1 }));
    const fetch = withValidation({ post: { request: schema }, list: { response: schema } });
    const context = createContext({}, { baseUrl: server.url, fetch });
    const sent = await rejection(call(context, post, { body: {} }), ParameterError);
    expect(sent.message).toBe("post: body does not fit its schema: a.0: is no array");
    expect(server.seen).toHaveLength(0);
    const came = await rejection(call(context, list), ResponseError);
    expect(came).toMatchObject({
      problem: "invalid",
      message: "list: the answer does not fit its schema: a.0: is no array",
    });
    expect(await call(context, post, { body: [] })).toEqual({ a: 1 });
  });

  it("leaves fitting answers, errors and what is no JSON alone", async () => {
    const server = await serve((request, response, count) =>
      count === 1 ? reply(200, [1])(request, response, count) : reply(404, {})(request, response, count),
    );
    const fetch = withValidation({ list: { response: schema } });
    const context = createContext({}, { baseUrl: server.url });
    expect(await call(context, list, {}, { fetch })).toEqual([1]);
    await rejection(call(context, list, {}, { fetch }), ClientError);
  });
});

describe("validation by the document", () => {
  const answers = {
    200: { $ref: "#/components/responses/List" },
    202: {},
    404: { $ref: "#/components/responses/List" },
  };
  const document = {
    paths: {
      "/things": {
        parameters: [],
        get: { operationId: "list", responses: answers },
        post: {
          operationId: "post",
          requestBody: { content: { "application/json; charset=utf-8": { schema: { required: ["name"] } } } },
          responses: { 201: { content: { "application/json": { schema: { type: "object" } } } } },
        },
      },
    },
    components: {
      responses: {
        List: { content: { "application/json": { schema: { $ref: "#/components/schemas/List" } } } },
      },
      schemas: { List: { type: "array", items: { type: "integer" } } },
    },
  };
  const post: OperationSpec = { ...list, id: "post", method: "POST", parameters: [["body", json]] };
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  ajv.addSchema(document, "api");
  const compiled: string[] = [];
  const schemas = documentSchemas(document, (pointer) => {
    compiled.push(pointer);
    return ajv.compile({ $ref: `api${pointer}` });
  });
  const fetch = withValidation(schemas);

  it("holds answers against the schema of their status, through references", async () => {
    const server = await serve((request, response, count) =>
      reply(count === 3 ? 202 : 200, count === 1 ? [1] : [1, "2"])(request, response, count),
    );
    const context = createContext({}, { baseUrl: server.url, fetch });
    expect(await call(context, list)).toEqual([1]);
    expect(await rejection(call(context, list), ResponseError)).toMatchObject({
      problem: "invalid",
      message: "list: the answer does not fit its schema: 1: must be integer",
    });
    expect(await call(context, list)).toEqual([1, "2"]);
    expect(compiled).toEqual(["#/components/responses/List/content/application~1json/schema"]);
  });

  it("holds bodies against theirs, before they are sent", async () => {
    const server = await serve(reply(201, {}));
    const context = createContext({}, { baseUrl: server.url, fetch });
    const error = await rejection(call(context, post, { body: {} }), ParameterError);
    expect(error.message).toBe("post: body does not fit its schema: must have required property 'name'");
    expect(server.seen).toHaveLength(0);
    expect(await call(context, post, { body: { name: "a" } })).toEqual({});
  });

  it("says that a value does not fit where the validator says no more", async () => {
    const server = await serve(reply(200, []));
    const mute = withValidation(documentSchemas(document, () => () => false));
    const error = await rejection(
      call(createContext({}, { baseUrl: server.url, fetch: mute }), list),
      ResponseError,
    );
    expect(error.message).toContain("does not fit its schema: does not fit");
  });
});

describe("offeredVersions", () => {
  const own = { path: "/", service: "compute", version: "1.1" };
  const ask = async (body: unknown) => {
    const server = await serve(reply(200, body));
    const clock = testClock(Date.UTC(2026, 0, 31));
    return {
      ...(await offeredVersions(createContext({}, { baseUrl: server.url, clock }), own)),
      seen: server.seen,
    };
  };

  it.each<[string, unknown, string, string[]]>([
    [
      "objects",
      {
        versions: [
          { version: "1.1", state: "CURRENT" },
          { version: "1.0", state: "DEPRECATED" },
        ],
      },
      "current",
      ["1.1", "1.0"],
    ],
    ["ids with v", { versions: [{ id: "v1.1", status: "SUPPORTED" }] }, "offered", ["1.1"]],
    ["names with the service", [{ name: "compute 1.1", state: "DEPRECATED" }], "deprecated", ["1.1"]],
    ["texts", { a: { list: ["1.0", "1.2"] } }, "gone", ["1.0", "1.2"]],
    [
      "an object by version",
      { versions: { "1.1": { state: "CURRENT" }, "1.2": {} } },
      "current",
      ["1.1", "1.2"],
    ],
    ["support that is over", [{ version: "1.1", supported_until: "20251231" }], "deprecated", ["1.1"]],
    ["support until today", [{ version: "1.1", supportedUntil: "2026-01-31" }], "offered", ["1.1"]],
    ["nothing that can be read", { hello: "world" }, "unknown", []],
    ["null", null, "unknown", []],
  ])("%s", async (_name, body, standing, ids) => {
    const result = await ask(body);
    expect([result.standing, result.versions.map(({ id }) => id)]).toEqual([standing, ids]);
    expect(result.seen[0]).toMatchObject({ method: "GET", target: "/" });
  });

  it("says it in a sentence", async () => {
    const { message } = await ask([
      { version: "1.1", state: "DEPRECATED", supported_until: "20251231" },
      "1.2",
    ]);
    expect(message).toBe(
      "compute 1.1 is deprecated, supported until 2025-12-31. Offered: 1.1 (DEPRECATED), 1.2.",
    );
  });

  it("asks without credentials where there are none", async () => {
    const server = await serve(reply(200, ["1.1"]));
    const context = createContext({ schemes }, { baseUrl: server.url, credentials: {} });
    expect((await offeredVersions(context, own)).standing).toBe("offered");
    expect(server.seen[0]!.headers).not.toHaveProperty("x-auth-token");
  });
});
