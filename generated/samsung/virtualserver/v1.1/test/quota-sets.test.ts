import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import { ClientError, ServerError, settle, type ShowServerQuotaSetParams } from "../src/index.ts";
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

describe("showServerQuotaSet", () => {
  const params: ShowServerQuotaSetParams = {};
  const answer = {
    cores: { in_use: 10, limit: 20, reserved: 0 },
    id: "fc7283354c6143a58629b59f4c3e16b2",
    instances: { in_use: 10, limit: 20, reserved: 0 },
    keypairs: { in_use: 10, limit: 20, reserved: 0 },
    metadata_items: { in_use: 10, limit: 20, reserved: 0 },
    ram: { in_use: 10, limit: 20, reserved: 0 },
    server_group_members: { in_use: 10, limit: 20, reserved: 0 },
    server_groups: { in_use: 10, limit: 20, reserved: 0 },
  };

  it("sends GET /v1/quota-sets and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.quotaSets.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/quota-sets",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/quota-sets", liveClient().quotaSets.show(params)),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.quotaSets.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerQuotaSet", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
