import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import { ClientError, ServerError, settle, type ListDefaultConfigsParams } from "../src/index.ts";
import {
  problem,
  problemFields,
  contractProblems,
  isLive,
  liveClient,
  testClient,
  wireHeaders,
} from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listDefaultConfigs", () => {
  const params: ListDefaultConfigsParams = { name: "key", category: "AUTO_SCALING_GROUP" };
  const answer = { configs: "('key': 'value'}", count: 20 };

  it("sends GET /v1/default-configs and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.defaultConfigs.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/default-configs?name=key&category=AUTO_SCALING_GROUP",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "GET",
        "/v1/default-configs",
        liveClient().defaultConfigs.list(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.defaultConfigs.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listDefaultConfigs", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
