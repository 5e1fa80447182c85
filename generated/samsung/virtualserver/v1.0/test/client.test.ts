import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ConnectionError,
  ParameterError,
  ServerError,
  TimeoutError,
  listAutoScalingGroups,
  showAutoScalingGroup,
} from "../src/index.ts";
import { clock, onWire, problem, problemFields, testClient } from "./setup.ts";

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

describe("what every call does", () => {
  const call = (
    options: Parameters<typeof listAutoScalingGroups>[2] = {},
    { context } = testClient(server.url),
  ) =>
    listAutoScalingGroups(
      context,
      {
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
      },
      options,
    );
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
  const request: Expected = {
    method: "GET",
    target:
      "/v1/auto-scaling-groups?name=auto-scaling-group-name&state=IN_SERVICE&launch_configuration_id=b5aea5a675fc4f6b9e0fcd1288354c5f&launch_configuration_name=launch-configuration-name&lb_server_group_id=d06e87d3-ca9a-461b-8e88-077a542a7335&security_group_id=c09c3f05-03d9-443f-b27a-40e0f973c75f&subnet_id=78b2ee3f074145c580ab6abac4821f97&vpc_id=cc976b621087484ea5fd527f4b78708b&created_by=97e6b22c9a4143789ca522df7457a32f&offset=0&limit=20&sort=created_at%3Adesc",
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
      operation: "listAutoScalingGroups",
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
      target:
        "/v1/auto-scaling-groups?name=auto-scaling-group-name&state=IN_SERVICE&launch_configuration_id=b5aea5a675fc4f6b9e0fcd1288354c5f&launch_configuration_name=launch-configuration-name&lb_server_group_id=d06e87d3-ca9a-461b-8e88-077a542a7335&security_group_id=c09c3f05-03d9-443f-b27a-40e0f973c75f&subnet_id=78b2ee3f074145c580ab6abac4821f97&vpc_id=cc976b621087484ea5fd527f4b78708b&created_by=97e6b22c9a4143789ca522df7457a32f&offset=0&limit=20&sort=created_at%3Adesc&a%20b=1&a%20b=%26",
      headers: { "x-trace": "t 1" },
    };
    expect(server.received).toEqual([onWire(server, extended)]);
  });
});

describe("the versions that the service offers", () => {
  it.each([
    ["CURRENT", "current"],
    ["DEPRECATED", "deprecated"],
  ])("says that its own is %s", async (state, standing) => {
    server.answer({ status: 200, json: { versions: [{ id: "1.0", state }] } });
    const answer = await testClient(server.url).offeredVersions();
    expect(answer).toMatchObject({ standing });
    expect(server.received).toEqual([onWire(server, { method: "GET", target: "/" })]);
  });

  it("says that its own is gone", async () => {
    server.answer({ status: 200, json: ["0.0.1"] });
    expect(await testClient(server.url).offeredVersions()).toMatchObject({ standing: "gone" });
  });
});

describe("hostile parameter values", () => {
  const call = (value: string) =>
    showAutoScalingGroup(
      testClient(server.url).context,
      {
        ...{ auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d" },
        auto_scaling_group_id: value,
      },
      { retries: 0 },
    );

  it.each([
    ["a/b", "a%2Fb"],
    ["a b&c=d", "a%20b%26c%3Dd"],
    ["?x#y", "%3Fx%23y"],
    ["100%", "100%25"],
    ["../x", "..%2Fx"],
    ["서버", "%EC%84%9C%EB%B2%84"],
  ])("sends %j as one segment", async (value, segment) => {
    server.answer({
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
    });
    await call(value);
    expect(server.received[0]?.target).toBe(["/v1/auto-scaling-groups/", ""].join(segment));
  });

  it.each(["", ".", ".."])("refuses %j, which would call something else", async (value) => {
    server.answer({
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
    });
    await expect(call(value)).rejects.toBeInstanceOf(ParameterError);
    expect(server.received).toHaveLength(0);
  });
});
