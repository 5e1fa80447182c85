import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import type { ListDefaultConfigsParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listDefaultConfigs", () => {
  const params: ListDefaultConfigsParams = { name: "key", category: "AUTO_SCALING_GROUP" };
  const request: Expected = {
    method: "GET",
    target: "/v1/default-configs?name=key&category=AUTO_SCALING_GROUP",
  };
  const answer = { status: 200, json: { configs: "('key': 'value'}", count: 20 } };

  it("sends GET /v1/default-configs and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.defaultConfigs.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.defaultConfigs.list({ ...params, name: HOSTILE, category: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/default-configs?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&category=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listDefaultConfigs",
    call: (options) => client.defaultConfigs.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/default-configs", (api) => api.defaultConfigs.list(params));
});
