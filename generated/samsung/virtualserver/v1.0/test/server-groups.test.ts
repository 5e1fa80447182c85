import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  type ListServerGroupsParams,
  type CreateServerGroupParams,
  type GetRegionMaximumPartitionSizeParams,
  type ShowServerGroupParams,
  type DeleteServerGroupParams,
} from "../src/index.ts";
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

describe("listServerGroups", () => {
  const params: ListServerGroupsParams = { limit: 20, offset: 0 };
  const answer = {
    server_groups: [
      {
        account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
        id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
        members: "['2a9be312-5d4b-4bc8-b2ae-35100fa9241f']",
        name: "server-group",
        partition_size: 3,
        policy: "anti-affinity",
        user_id: "570907805e5447be84b618450ef52o0t",
      },
    ],
  };

  it("sends GET /v1/server-groups and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.serverGroups.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/server-groups?limit=20&offset=0",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/server-groups", liveClient().serverGroups.list(params)),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverGroups.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listServerGroups", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { server_groups: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { server_groups: [{ id: "item-3" }] } },
      { status: 200, json: { server_groups: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.serverGroups.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/server-groups?limit=2",
      "/v1/server-groups?limit=2&offset=2",
      "/v1/server-groups?limit=2&offset=3",
    ]);
  });
});

describe("createServerGroup", () => {
  const params: CreateServerGroupParams = {
    body: { name: "server-group", policy: "anti-affinity", tags: [{ key: "key", value: "value" }] },
  };
  const answer = {
    account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
    members: "['2a9be312-5d4b-4bc8-b2ae-35100fa9241f']",
    name: "server-group",
    partition_size: 3,
    policy: "anti-affinity",
    user_id: "570907805e5447be84b618450ef52o0t",
  };

  it("sends POST /v1/server-groups and returns the page's own answer", async () => {
    server.answer({ status: 201, json: answer });

    const { status, data } = await client.serverGroups.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/server-groups",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(201);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/server-groups", liveClient().serverGroups.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverGroups.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createServerGroup", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("getRegionMaximumPartitionSize", () => {
  const params: GetRegionMaximumPartitionSizeParams = {};
  const answer = { partition_size: "" };

  it("sends GET /v1/server-groups/partition-size and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.serverGroups
      .getRegionMaximumPartitionSize(params)
      .withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/server-groups/partition-size",
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
        "/v1/server-groups/partition-size",
        liveClient().serverGroups.getRegionMaximumPartitionSize(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(
      client.serverGroups.getRegionMaximumPartitionSize(params, { retries: 0 }),
    );

    expect(result).toMatchObject({
      ok: false,
      status,
      error: {
        operation: "getRegionMaximumPartitionSize",
        status,
        body: problem,
        ...problemFields,
      },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showServerGroup", () => {
  const params: ShowServerGroupParams = { server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19" };
  const answer = {
    account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
    members: "['2a9be312-5d4b-4bc8-b2ae-35100fa9241f']",
    name: "server-group",
    partition_size: 3,
    policy: "anti-affinity",
    user_id: "570907805e5447be84b618450ef52o0t",
  };

  it("sends GET /v1/server-groups/{server_group_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.serverGroups.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/server-groups/616fb98f-46ca-475e-917e-2563e5a8cd19",
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
        "/v1/server-groups/{server_group_id}",
        liveClient().serverGroups.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverGroups.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerGroup", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteServerGroup", () => {
  const params: DeleteServerGroupParams = {
    server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
  };

  it("sends DELETE /v1/server-groups/{server_group_id} and returns nothing more than the status", async () => {
    server.answer({ status: 200 });

    const { status, data } = await client.serverGroups.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/server-groups/616fb98f-46ca-475e-917e-2563e5a8cd19",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/server-groups/{server_group_id}",
        liveClient().serverGroups.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverGroups.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteServerGroup", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
