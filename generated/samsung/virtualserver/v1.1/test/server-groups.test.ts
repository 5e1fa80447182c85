import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  type ListServerGroupsParams,
  type CreateServerGroupParams,
  type GetRegionMaximumPartitionSizeParams,
  type ShowServerGroupParams,
  type DeleteServerGroupParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listServerGroups", () => {
  const params: ListServerGroupsParams = { limit: 20, offset: 0 };
  const request: Expected = {
    method: "GET",
    target: "/v1/server-groups?limit=20&offset=0",
  };
  const answer = {
    status: 200,
    json: {
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
    },
  };

  it("sends GET /v1/server-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverGroups.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "listServerGroups",
    call: (options) => client.serverGroups.list(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/server-groups", (api) => api.serverGroups.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { server_groups: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { server_groups: [{ id: "item-3" }] } },
      { status: 200, json: { server_groups: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.serverGroups.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/server-groups?limit=2",
        "/v1/server-groups?limit=2&offset=2",
        "/v1/server-groups?limit=2&offset=3",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("createServerGroup", () => {
  const params: CreateServerGroupParams = {
    body: { name: "server-group", policy: "anti-affinity", tags: [{ key: "key", value: "value" }] },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/server-groups",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
      members: "['2a9be312-5d4b-4bc8-b2ae-35100fa9241f']",
      name: "server-group",
      partition_size: 3,
      policy: "anti-affinity",
      user_id: "570907805e5447be84b618450ef52o0t",
    },
  };

  it("sends POST /v1/server-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverGroups.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createServerGroup",
    call: (options) => client.serverGroups.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 409],
  });

  answersAsDocumented("POST", "/v1/server-groups", (api) => api.serverGroups.create(params));
});

describe("getRegionMaximumPartitionSize", () => {
  const params: GetRegionMaximumPartitionSizeParams = {};
  const request: Expected = {
    method: "GET",
    target: "/v1/server-groups/partition-size",
  };
  const answer = { status: 200, json: { partition_size: "" } };

  it("sends GET /v1/server-groups/partition-size and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverGroups
      .getRegionMaximumPartitionSize(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "getRegionMaximumPartitionSize",
    call: (options) => client.serverGroups.getRegionMaximumPartitionSize(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/server-groups/partition-size", (api) =>
    api.serverGroups.getRegionMaximumPartitionSize(params),
  );
});

describe("showServerGroup", () => {
  const params: ShowServerGroupParams = { server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19" };
  const request: Expected = {
    method: "GET",
    target: "/v1/server-groups/616fb98f-46ca-475e-917e-2563e5a8cd19",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
      members: "['2a9be312-5d4b-4bc8-b2ae-35100fa9241f']",
      name: "server-group",
      partition_size: 3,
      policy: "anti-affinity",
      user_id: "570907805e5447be84b618450ef52o0t",
    },
  };

  it("sends GET /v1/server-groups/{server_group_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverGroups.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.serverGroups.show({ ...params, server_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/server-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.serverGroups.show({ ...params, server_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showServerGroup",
    call: (options) => client.serverGroups.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/server-groups/{server_group_id}", (api) =>
    api.serverGroups.show(params),
  );
});

describe("deleteServerGroup", () => {
  const params: DeleteServerGroupParams = {
    server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
  };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/server-groups/616fb98f-46ca-475e-917e-2563e5a8cd19",
  };
  const answer = { status: 200 };

  it("sends DELETE /v1/server-groups/{server_group_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.serverGroups.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.serverGroups.delete({ ...params, server_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/server-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.serverGroups.delete({ ...params, server_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteServerGroup",
    call: (options) => client.serverGroups.delete(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/server-groups/{server_group_id}", (api) =>
    api.serverGroups.delete(params),
  );
});
