import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  waitForAutoScalingGroup,
  waitForAutoScalingGroupPolicy,
  waitForAutoScalingGroupSchedule,
  type ListAutoScalingGroupsParams,
  type CreateAutoScalingGroupParams,
  type ShowAutoScalingGroupParams,
  type UpdateAutoScalingGroupParams,
  type DeleteAutoScalingGroupParams,
  type UpdateAutoScalingGroupServerCountParams,
  type ListAutoScalingGroupLbServerGroupsParams,
  type UpdateAutoScalingGroupLbServerGroupsParams,
  type ListAutoScalingGroupNotificationsParams,
  type CreateAutoScalingGroupNotificationParams,
  type ShowAutoScalingGroupNotificationParams,
  type UpdateAutoScalingGroupNotificationParams,
  type DeleteAutoScalingGroupNotificationParams,
  type ListAutoScalingGroupPoliciesParams,
  type CreateAutoScalingGroupPolicyParams,
  type ShowAutoScalingGroupPolicyParams,
  type UpdateAutoScalingGroupPolicyParams,
  type DeleteAutoScalingGroupPolicyParams,
  type ListAutoScalingGroupSchedulesParams,
  type CreateAutoScalingGroupScheduleParams,
  type ShowAutoScalingGroupScheduleParams,
  type UpdateAutoScalingGroupScheduleParams,
  type DeleteAutoScalingGroupScheduleParams,
  type ListAutoScalingGroupVirtualServersParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listAutoScalingGroups", () => {
  const params: ListAutoScalingGroupsParams = {
    name: "auto-scaling-group-name",
    state: "IN_SERVICE",
    launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
    launch_configuration_name: "launch-configuration-name",
    lb_server_group_id: "d06e87d3-ca9a-461b-8e88-077a542a7335",
    security_group_id: "c09c3f05-03d9-443f-b27a-40e0f973c75f",
    subnet_id: "78b2ee3f074145c580ab6abac4821f97",
    vpc_id: "cc976b621087484ea5fd527f4b78708b",
    created_by: "97e6b22c9a4143789ca522df7457a32f",
    offset: 0,
    limit: 20,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups?name=auto-scaling-group-name&state=IN_SERVICE&launch_configuration_id=b5aea5a675fc4f6b9e0fcd1288354c5f&launch_configuration_name=launch-configuration-name&lb_server_group_id=d06e87d3-ca9a-461b-8e88-077a542a7335&security_group_id=c09c3f05-03d9-443f-b27a-40e0f973c75f&subnet_id=78b2ee3f074145c580ab6abac4821f97&vpc_id=cc976b621087484ea5fd527f4b78708b&created_by=97e6b22c9a4143789ca522df7457a32f&offset=0&limit=20&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      auto_scaling_groups: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          desired_server_count: 1,
          desired_server_count_editable: true,
          drain_enabled: true,
          drain_timeout: 300,
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
          launch_configuration_name: "launch-configuration-name",
          lb_server_groups: [],
          max_server_count: 2,
          min_server_count: 1,
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          name: "auto-scaling-group-name",
          security_group_ids: "['c09c3f05-03d9-443f-b27a-40e0f973c75f']",
          server_name_prefix: "server-name-prefix",
          state: "IN_SERVICE",
          subnet_ids: [],
          vpc_id: "cc976b621087484ea5fd527f4b78708b",
        },
      ],
      count: 20,
    },
  };

  it("sends GET /v1/auto-scaling-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.list({
      ...params,
      name: HOSTILE,
      state: HOSTILE,
      launch_configuration_id: HOSTILE,
      launch_configuration_name: HOSTILE,
      lb_server_group_id: HOSTILE,
      security_group_id: HOSTILE,
      subnet_id: HOSTILE,
      vpc_id: HOSTILE,
      created_by: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&state=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&launch_configuration_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&launch_configuration_name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&lb_server_group_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&security_group_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&subnet_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&vpc_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&created_by=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&offset=0&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listAutoScalingGroups",
    call: (options) => client.autoScalingGroups.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/auto-scaling-groups", (api) =>
    api.autoScalingGroups.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      {
        status: 200,
        json: { auto_scaling_groups: [{ id: "item-1" }, { id: "item-2" }], count: 3 },
      },
      { status: 200, json: { auto_scaling_groups: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/auto-scaling-groups?limit=2", "/v1/auto-scaling-groups?offset=2&limit=2"].map(
        (target) => onWire(server, { ...request, target }),
      ),
    );
  });
});

describe("createAutoScalingGroup", () => {
  const params: CreateAutoScalingGroupParams = {
    body: {
      desired_server_count: 1,
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      lb_server_groups: [],
      max_server_count: 2,
      min_server_count: 1,
      name: "auto-scaling-group-name",
      notifications: [],
      scaling_policies: [],
      security_group_ids: ["c09c3f05-03d9-443f-b27a-40e0f973c75f"],
      server_name_prefix: "server-name-prefix",
      subnet_ids: [""],
      tags: [{ key: "key", value: "value" }],
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/auto-scaling-groups",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      desired_server_count: 1,
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      launch_configuration_name: "launch-configuration-name",
      lb_server_groups: [],
      max_server_count: 2,
      min_server_count: 1,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "auto-scaling-group-name",
      security_group_ids: "['c09c3f05-03d9-443f-b27a-40e0f973c75f']",
      server_name_prefix: "server-name-prefix",
      state: "IN_SERVICE",
      subnet_ids: [],
      total_server_count: 1,
      vpc_id: "cc976b621087484ea5fd527f4b78708b",
    },
  };

  it("sends POST /v1/auto-scaling-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createAutoScalingGroup",
    call: (options) => client.autoScalingGroups.create(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("POST", "/v1/auto-scaling-groups", (api) =>
    api.autoScalingGroups.create(params),
  );
});

describe("showAutoScalingGroup", () => {
  const params: ShowAutoScalingGroupParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      desired_server_count: 1,
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      launch_configuration_name: "launch-configuration-name",
      lb_server_groups: [],
      max_server_count: 2,
      min_server_count: 1,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "auto-scaling-group-name",
      security_group_ids: "['c09c3f05-03d9-443f-b27a-40e0f973c75f']",
      server_name_prefix: "server-name-prefix",
      state: "IN_SERVICE",
      subnet_ids: [],
      total_server_count: 1,
      vpc_id: "cc976b621087484ea5fd527f4b78708b",
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.show({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.show({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showAutoScalingGroup",
    call: (options) => client.autoScalingGroups.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/auto-scaling-groups/{auto_scaling_group_id}", (api) =>
    api.autoScalingGroups.show(params),
  );

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForAutoScalingGroup(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(
      await waitForAutoScalingGroup(client.context, params, { deleted: true }),
    ).toBeUndefined();
  });
});

describe("updateAutoScalingGroup", () => {
  const params: UpdateAutoScalingGroupParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: {
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      security_group_ids: ["c09c3f05-03d9-443f-b27a-40e0f973c75f"],
    },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      desired_server_count: 1,
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      launch_configuration_name: "launch-configuration-name",
      lb_server_groups: [],
      max_server_count: 2,
      min_server_count: 1,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "auto-scaling-group-name",
      security_group_ids: "['c09c3f05-03d9-443f-b27a-40e0f973c75f']",
      server_name_prefix: "server-name-prefix",
      state: "IN_SERVICE",
      subnet_ids: [],
      total_server_count: 1,
      vpc_id: "cc976b621087484ea5fd527f4b78708b",
    },
  };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.update({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.update({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroup",
    call: (options) => client.autoScalingGroups.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/auto-scaling-groups/{auto_scaling_group_id}", (api) =>
    api.autoScalingGroups.update(params),
  );
});

describe("deleteAutoScalingGroup", () => {
  const params: DeleteAutoScalingGroupParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
  };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/auto-scaling-groups/{auto_scaling_group_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.delete({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.delete({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteAutoScalingGroup",
    call: (options) => client.autoScalingGroups.delete(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/auto-scaling-groups/{auto_scaling_group_id}", (api) =>
    api.autoScalingGroups.delete(params),
  );
});

describe("updateAutoScalingGroupServerCount", () => {
  const params: UpdateAutoScalingGroupServerCountParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: { desired_server_count: 1, max_server_count: 2, min_server_count: 1 },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/server-count",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      desired_server_count: 1,
      desired_server_count_editable: true,
      drain_enabled: true,
      drain_timeout: 300,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      launch_configuration_name: "launch-configuration-name",
      lb_server_groups: [],
      max_server_count: 2,
      min_server_count: 1,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "auto-scaling-group-name",
      security_group_ids: "['c09c3f05-03d9-443f-b27a-40e0f973c75f']",
      server_name_prefix: "server-name-prefix",
      state: "IN_SERVICE",
      subnet_ids: [],
      total_server_count: 1,
      vpc_id: "cc976b621087484ea5fd527f4b78708b",
    },
  };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id}/server-count and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups
      .updateServerCount(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.updateServerCount({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/server-count",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.updateServerCount({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroupServerCount",
    call: (options) => client.autoScalingGroups.updateServerCount(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "PUT",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/server-count",
    (api) => api.autoScalingGroups.updateServerCount(params),
  );
});

describe("listAutoScalingGroupLbServerGroups", () => {
  const params: ListAutoScalingGroupLbServerGroupsParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    offset: 0,
    limit: 20,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/lb-server-groups?offset=0&limit=20&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      count: 20,
      lb_server_groups: [
        {
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          name: "lb-server-group-name",
          port: 8080,
        },
      ],
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.lbServerGroups
      .list(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.lbServerGroups.list({
      ...params,
      auto_scaling_group_id: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/lb-server-groups?offset=0&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.lbServerGroups.list({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listAutoScalingGroupLbServerGroups",
    call: (options) => client.autoScalingGroups.lbServerGroups.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups",
    (api) => api.autoScalingGroups.lbServerGroups.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { lb_server_groups: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { lb_server_groups: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.lbServerGroups.list.all({
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      limit: 2,
    }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/lb-server-groups?limit=2",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/lb-server-groups?offset=2&limit=2",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("updateAutoScalingGroupLbServerGroups", () => {
  const params: UpdateAutoScalingGroupLbServerGroupsParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: { lb_server_groups: [{ id: "d06e87d3-ca9a-461b-8e88-077a542a7335", port: 8080 }] },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/lb-server-groups",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.lbServerGroups
      .update(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.lbServerGroups.update({
      ...params,
      auto_scaling_group_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/lb-server-groups",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.lbServerGroups.update({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroupLbServerGroups",
    call: (options) => client.autoScalingGroups.lbServerGroups.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "PUT",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups",
    (api) => api.autoScalingGroups.lbServerGroups.update(params),
  );
});

describe("listAutoScalingGroupNotifications", () => {
  const params: ListAutoScalingGroupNotificationsParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    user_ids: ["570907805e5447be84b618450ef52o0t"],
    notification_state: "ACTIVE",
    notification_event: "SCALE_OUT",
    offset: 0,
    limit: 20,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications?user_ids=570907805e5447be84b618450ef52o0t&notification_state=ACTIVE&notification_event=SCALE_OUT&offset=0&limit=20&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      count: 20,
      notifications: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"],
          notification_state: "ACTIVE",
          user_id: "570907805e5447be84b618450ef52o0t",
          user_name: "scpuser",
        },
      ],
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/notifications and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.notifications
      .list(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.notifications.list({
      ...params,
      auto_scaling_group_id: HOSTILE,
      user_ids: [HOSTILE],
      notification_state: HOSTILE,
      notification_event: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/notifications?user_ids=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&notification_state=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&notification_event=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&offset=0&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.notifications.list({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listAutoScalingGroupNotifications",
    call: (options) => client.autoScalingGroups.notifications.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications",
    (api) => api.autoScalingGroups.notifications.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { notifications: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { notifications: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.notifications.list.all({
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      limit: 2,
    }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications?limit=2",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications?offset=2&limit=2",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("createAutoScalingGroupNotification", () => {
  const params: CreateAutoScalingGroupNotificationParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: {
      notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"],
      user_ids: ["570907805e5447be84b618450ef52o0t"],
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      count: 20,
      notifications: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"],
          notification_state: "ACTIVE",
          user_id: "570907805e5447be84b618450ef52o0t",
          user_name: "scpuser",
        },
      ],
    },
  };

  it("sends POST /v1/auto-scaling-groups/{auto_scaling_group_id}/notifications and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.notifications
      .create(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.notifications.create({
      ...params,
      auto_scaling_group_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/notifications",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.notifications.create({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createAutoScalingGroupNotification",
    call: (options) => client.autoScalingGroups.notifications.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "POST",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications",
    (api) => api.autoScalingGroups.notifications.create(params),
  );
});

describe("showAutoScalingGroupNotification", () => {
  const params: ShowAutoScalingGroupNotificationParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    notification_id: "fa7fd191410744cd810a290c0b4d22b9",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications/fa7fd191410744cd810a290c0b4d22b9",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"],
      notification_state: "ACTIVE",
      user_id: "570907805e5447be84b618450ef52o0t",
      user_name: "scpuser",
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.notifications
      .show(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.notifications.show({
      ...params,
      auto_scaling_group_id: HOSTILE,
      notification_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/notifications/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.notifications.show({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showAutoScalingGroupNotification",
    call: (options) => client.autoScalingGroups.notifications.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    (api) => api.autoScalingGroups.notifications.show(params),
  );
});

describe("updateAutoScalingGroupNotification", () => {
  const params: UpdateAutoScalingGroupNotificationParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    notification_id: "fa7fd191410744cd810a290c0b4d22b9",
    body: { notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"], notification_state: "ACTIVE" },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications/fa7fd191410744cd810a290c0b4d22b9",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      notification_events: ["SCALE_OUT", "SCALE_OUT_FAIL"],
      notification_state: "ACTIVE",
      user_id: "570907805e5447be84b618450ef52o0t",
      user_name: "scpuser",
    },
  };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.notifications
      .update(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.notifications.update({
      ...params,
      auto_scaling_group_id: HOSTILE,
      notification_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/notifications/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.notifications.update({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroupNotification",
    call: (options) => client.autoScalingGroups.notifications.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "PUT",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    (api) => api.autoScalingGroups.notifications.update(params),
  );
});

describe("deleteAutoScalingGroupNotification", () => {
  const params: DeleteAutoScalingGroupNotificationParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    notification_id: "fa7fd191410744cd810a290c0b4d22b9",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/notifications/fa7fd191410744cd810a290c0b4d22b9",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.notifications
      .delete(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.notifications.delete({
      ...params,
      auto_scaling_group_id: HOSTILE,
      notification_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/notifications/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.notifications.delete({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteAutoScalingGroupNotification",
    call: (options) => client.autoScalingGroups.notifications.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    (api) => api.autoScalingGroups.notifications.delete(params),
  );
});

describe("listAutoScalingGroupPolicies", () => {
  const params: ListAutoScalingGroupPoliciesParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    name: "policy-name",
    metric_method: "AVG",
    metric_type: "CPU",
    scale_type: "SCALE_OUT",
    offset: 0,
    limit: 20,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies?name=policy-name&metric_method=AVG&metric_type=CPU&scale_type=SCALE_OUT&offset=0&limit=20&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      count: 20,
      policies: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
          comparison_operator: "ge",
          cooldown_seconds: 300,
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          evaluation_minutes: 1,
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          metric_method: "AVG",
          metric_type: "CPU",
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          name: "policy-name",
          scale_method: "AMOUNT",
          scale_type: "SCALE_OUT",
          scale_value: 10,
          state: "ACTIVE",
          threshold: 60,
          threshold_unit: "%",
        },
      ],
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/policies and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.policies.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.policies.list({
      ...params,
      auto_scaling_group_id: HOSTILE,
      name: HOSTILE,
      metric_type: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/policies?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&metric_method=AVG&metric_type=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&scale_type=SCALE_OUT&offset=0&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.policies.list({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listAutoScalingGroupPolicies",
    call: (options) => client.autoScalingGroups.policies.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies", (api) =>
    api.autoScalingGroups.policies.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { policies: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { policies: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.policies.list.all({
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      limit: 2,
    }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies?limit=2",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies?offset=2&limit=2",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("createAutoScalingGroupPolicy", () => {
  const params: CreateAutoScalingGroupPolicyParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: {
      comparison_operator: "ge",
      cooldown_seconds: 300,
      evaluation_minutes: 1,
      metric_method: "AVG",
      metric_type: "CPU",
      name: "policy-name",
      scale_method: "AMOUNT",
      scale_type: "SCALE_OUT",
      scale_value: 10,
      threshold: 60,
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      comparison_operator: "ge",
      cooldown_seconds: 300,
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      evaluation_minutes: 1,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      metric_method: "AVG",
      metric_type: "CPU",
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "policy-name",
      scale_method: "AMOUNT",
      scale_type: "SCALE_OUT",
      scale_value: 10,
      state: "ACTIVE",
      threshold: 60,
      threshold_unit: "%",
    },
  };

  it("sends POST /v1/auto-scaling-groups/{auto_scaling_group_id}/policies and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.policies.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.policies.create({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/policies",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.policies.create({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createAutoScalingGroupPolicy",
    call: (options) => client.autoScalingGroups.policies.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies", (api) =>
    api.autoScalingGroups.policies.create(params),
  );
});

describe("showAutoScalingGroupPolicy", () => {
  const params: ShowAutoScalingGroupPolicyParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    policy_id: "0761d76085f54363bab07909baf69841",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies/0761d76085f54363bab07909baf69841",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      comparison_operator: "ge",
      cooldown_seconds: 300,
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      evaluation_minutes: 1,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      metric_method: "AVG",
      metric_type: "CPU",
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "policy-name",
      scale_method: "AMOUNT",
      scale_type: "SCALE_OUT",
      scale_value: 10,
      state: "ACTIVE",
      threshold: 60,
      threshold_unit: "%",
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.policies.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.policies.show({
      ...params,
      auto_scaling_group_id: HOSTILE,
      policy_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/policies/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.policies.show({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showAutoScalingGroupPolicy",
    call: (options) => client.autoScalingGroups.policies.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    (api) => api.autoScalingGroups.policies.show(params),
  );

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForAutoScalingGroupPolicy(client.context, params, {
      state: ["THERE"],
    });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(
      await waitForAutoScalingGroupPolicy(client.context, params, { deleted: true }),
    ).toBeUndefined();
  });
});

describe("updateAutoScalingGroupPolicy", () => {
  const params: UpdateAutoScalingGroupPolicyParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    policy_id: "0761d76085f54363bab07909baf69841",
    body: {
      comparison_operator: "ge",
      cooldown_seconds: 300,
      evaluation_minutes: 1,
      metric_method: "AVG",
      metric_type: "CPU",
      name: "policy-name",
      scale_method: "AMOUNT",
      scale_type: "SCALE_OUT",
      scale_value: 10,
      state: "ACTIVE",
      threshold: 60,
    },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies/0761d76085f54363bab07909baf69841",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      comparison_operator: "ge",
      cooldown_seconds: 300,
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      evaluation_minutes: 1,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      metric_method: "AVG",
      metric_type: "CPU",
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "policy-name",
      scale_method: "AMOUNT",
      scale_type: "SCALE_OUT",
      scale_value: 10,
      state: "ACTIVE",
      threshold: 60,
      threshold_unit: "%",
    },
  };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.policies.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.policies.update({
      ...params,
      auto_scaling_group_id: HOSTILE,
      policy_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/policies/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.policies.update({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroupPolicy",
    call: (options) => client.autoScalingGroups.policies.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "PUT",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    (api) => api.autoScalingGroups.policies.update(params),
  );
});

describe("deleteAutoScalingGroupPolicy", () => {
  const params: DeleteAutoScalingGroupPolicyParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    policy_id: "0761d76085f54363bab07909baf69841",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/policies/0761d76085f54363bab07909baf69841",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.policies.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.policies.delete({
      ...params,
      auto_scaling_group_id: HOSTILE,
      policy_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/policies/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.policies.delete({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteAutoScalingGroupPolicy",
    call: (options) => client.autoScalingGroups.policies.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    (api) => api.autoScalingGroups.policies.delete(params),
  );
});

describe("listAutoScalingGroupSchedules", () => {
  const params: ListAutoScalingGroupSchedulesParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    size: 20,
    page: 0,
    sort: "created_at:desc",
    frequency: "WEEKLY",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules?size=20&page=0&sort=created_at%3Adesc&frequency=WEEKLY",
  };
  const answer = {
    status: 200,
    json: {
      count: 20,
      page: 0,
      schedules: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          created_at: "2024-05-17T00:23:17Z",
          created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          day_of_month: "-1,1",
          day_of_week: "SU,SA",
          description: "description",
          desired_server_count: 1,
          end_date: "2025-01-01",
          frequency: "WEEKLY",
          hour: 9,
          id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
          max_server_count: 2,
          min_server_count: 1,
          minute: 0,
          modified_at: "2024-05-17T00:23:17Z",
          modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
          name: "schedulename",
          start_date: "2024-01-01",
          state: "ACTIVE",
          timezone: "Asia/Seoul",
        },
      ],
      size: 20,
      sort: ["created_at:asc"],
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/schedules and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.schedules.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.schedules.list({
      ...params,
      auto_scaling_group_id: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/schedules?size=20&page=0&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&frequency=WEEKLY",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.schedules.list({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listAutoScalingGroupSchedules",
    call: (options) => client.autoScalingGroups.schedules.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules", (api) =>
    api.autoScalingGroups.schedules.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { schedules: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { schedules: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.schedules.list.all({
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      size: 2,
    }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules?size=2",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules?size=2&page=1",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("createAutoScalingGroupSchedule", () => {
  const params: CreateAutoScalingGroupScheduleParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    body: {
      day_of_month: "-1,1",
      day_of_week: "SU,SA",
      description: "description",
      desired_server_count: 1,
      end_date: "2025-01-01",
      frequency: "WEEKLY",
      hour: 9,
      max_server_count: 2,
      min_server_count: 1,
      minute: 0,
      name: "schedulename",
      start_date: "2024-01-01",
      state: "ACTIVE",
      timezone: "Asia/Seoul",
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      day_of_month: "-1,1",
      day_of_week: "SU,SA",
      description: "description",
      desired_server_count: 1,
      end_date: "2025-01-01",
      frequency: "WEEKLY",
      hour: 9,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      max_server_count: 2,
      min_server_count: 1,
      minute: 0,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "schedulename",
      start_date: "2024-01-01",
      state: "ACTIVE",
      timezone: "Asia/Seoul",
    },
  };

  it("sends POST /v1/auto-scaling-groups/{auto_scaling_group_id}/schedules and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.schedules.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.schedules.create({ ...params, auto_scaling_group_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/schedules",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.schedules.create({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createAutoScalingGroupSchedule",
    call: (options) => client.autoScalingGroups.schedules.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules", (api) =>
    api.autoScalingGroups.schedules.create(params),
  );
});

describe("showAutoScalingGroupSchedule", () => {
  const params: ShowAutoScalingGroupScheduleParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    schedule_id: "43d4841abd404220af5f0904037aba71",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules/43d4841abd404220af5f0904037aba71",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      day_of_month: "-1,1",
      day_of_week: "SU,SA",
      description: "description",
      desired_server_count: 1,
      end_date: "2025-01-01",
      frequency: "WEEKLY",
      hour: 9,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      max_server_count: 2,
      min_server_count: 1,
      minute: 0,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "schedulename",
      start_date: "2024-01-01",
      state: "ACTIVE",
      timezone: "Asia/Seoul",
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.schedules.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.schedules.show({
      ...params,
      auto_scaling_group_id: HOSTILE,
      schedule_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/schedules/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.schedules.show({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showAutoScalingGroupSchedule",
    call: (options) => client.autoScalingGroups.schedules.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    (api) => api.autoScalingGroups.schedules.show(params),
  );

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForAutoScalingGroupSchedule(client.context, params, {
      state: ["THERE"],
    });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(
      await waitForAutoScalingGroupSchedule(client.context, params, { deleted: true }),
    ).toBeUndefined();
  });
});

describe("updateAutoScalingGroupSchedule", () => {
  const params: UpdateAutoScalingGroupScheduleParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    schedule_id: "43d4841abd404220af5f0904037aba71",
    body: {
      day_of_month: "-1,1",
      day_of_week: "SU,SA",
      description: "description",
      desired_server_count: 1,
      end_date: "2025-01-01",
      frequency: "WEEKLY",
      hour: 9,
      max_server_count: 2,
      min_server_count: 1,
      minute: 0,
      name: "schedulename",
      start_date: "2024-01-01",
      state: "ACTIVE",
      timezone: "Asia/Seoul",
    },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules/43d4841abd404220af5f0904037aba71",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      created_at: "2024-05-17T00:23:17Z",
      created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      day_of_month: "-1,1",
      day_of_week: "SU,SA",
      description: "description",
      desired_server_count: 1,
      end_date: "2025-01-01",
      frequency: "WEEKLY",
      hour: 9,
      id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
      max_server_count: 2,
      min_server_count: 1,
      minute: 0,
      modified_at: "2024-05-17T00:23:17Z",
      modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
      name: "schedulename",
      start_date: "2024-01-01",
      state: "ACTIVE",
      timezone: "Asia/Seoul",
    },
  };

  it("sends PUT /v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.schedules.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.schedules.update({
      ...params,
      auto_scaling_group_id: HOSTILE,
      schedule_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/schedules/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.schedules.update({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateAutoScalingGroupSchedule",
    call: (options) => client.autoScalingGroups.schedules.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "PUT",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    (api) => api.autoScalingGroups.schedules.update(params),
  );
});

describe("deleteAutoScalingGroupSchedule", () => {
  const params: DeleteAutoScalingGroupScheduleParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    schedule_id: "43d4841abd404220af5f0904037aba71",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/schedules/43d4841abd404220af5f0904037aba71",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.schedules.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.schedules.delete({
      ...params,
      auto_scaling_group_id: HOSTILE,
      schedule_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/schedules/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.schedules.delete({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteAutoScalingGroupSchedule",
    call: (options) => client.autoScalingGroups.schedules.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    (api) => api.autoScalingGroups.schedules.delete(params),
  );
});

describe("listAutoScalingGroupVirtualServers", () => {
  const params: ListAutoScalingGroupVirtualServersParams = {
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    limit: 20,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/virtual-servers?marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&limit=20&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      servers: [
        {
          account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          addresses: [
            {
              ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }],
              subnet_name: "subnetname",
            },
          ],
          auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
          created_at: "2026-02-11T06:44:44.306Z",
          created_by: "97e6b22c9a4143789ca522df7457a32f",
          disk_config: "MANUAL",
          id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
          image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
          is_marketplace: false,
          keypair_name: "keypairname",
          launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
          lb_linked_state: "ATTACHED",
          locked: false,
          metadata: "",
          modified_at: "2026-02-11T06:44:44.337Z",
          name: "servername",
          partition_number: 1,
          planned_compute_os_type: "windows",
          product_category: "compute",
          product_offering: "virtual_server",
          security_groups: [{ name: "securitygroup" }],
          server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
          server_type: {
            disk: 100,
            ephemeral: 0,
            extra_specs: "",
            id: "s1v1m2",
            name: "s1v1m2",
            ram: 2,
            swap: 0,
            vcpus: 1,
          },
          state: "ACTIVE",
          volumes: [{ delete_on_termination: false, id: "3f500f00-ed80-4566-a057-e31760226f9a" }],
          vpc_id: "cc976b621087484ea5fd527f4b78708b",
        },
      ],
    },
  };

  it("sends GET /v1/auto-scaling-groups/{auto_scaling_group_id}/virtual-servers and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.autoScalingGroups.virtualServers
      .list(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.autoScalingGroups.virtualServers.list({
      ...params,
      auto_scaling_group_id: HOSTILE,
      marker: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/auto-scaling-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/virtual-servers?marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as auto_scaling_group_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.autoScalingGroups.virtualServers.list({ ...params, auto_scaling_group_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listAutoScalingGroupVirtualServers",
    call: (options) => client.autoScalingGroups.virtualServers.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented(
    "GET",
    "/v1/auto-scaling-groups/{auto_scaling_group_id}/virtual-servers",
    (api) => api.autoScalingGroups.virtualServers.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { servers: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { servers: [{ id: "item-3" }] } },
      { status: 200, json: { servers: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.autoScalingGroups.virtualServers.list.all({
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
    }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/virtual-servers",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/virtual-servers?marker=item-2",
        "/v1/auto-scaling-groups/52613bd852b04b39adcb15a8364d856d/virtual-servers?marker=item-3",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});
