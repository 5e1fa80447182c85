import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import type { ShowServerQuotaSetParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("showServerQuotaSet", () => {
  const params: ShowServerQuotaSetParams = {};
  const request: Expected = {
    method: "GET",
    target: "/v1/quota-sets",
  };
  const answer = {
    status: 200,
    json: {
      cores: { in_use: 10, limit: 20, reserved: 0 },
      id: "fc7283354c6143a58629b59f4c3e16b2",
      instances: { in_use: 10, limit: 20, reserved: 0 },
      keypairs: { in_use: 10, limit: 20, reserved: 0 },
      metadata_items: { in_use: 10, limit: 20, reserved: 0 },
      ram: { in_use: 10, limit: 20, reserved: 0 },
      server_group_members: { in_use: 10, limit: 20, reserved: 0 },
      server_groups: { in_use: 10, limit: 20, reserved: 0 },
    },
  };

  it("sends GET /v1/quota-sets and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.quotaSets.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "showServerQuotaSet",
    call: (options) => client.quotaSets.show(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/quota-sets", (api) => api.quotaSets.show(params));
});
