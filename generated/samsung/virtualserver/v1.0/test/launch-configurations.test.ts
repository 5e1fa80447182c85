import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  waitForLaunchConfiguration,
  type ListLaunchConfigurationsParams,
  type CreateLaunchConfigurationParams,
  type ShowLaunchConfigurationParams,
  type DeleteLaunchConfigurationParams,
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

describe("listLaunchConfigurations", () => {
  const params: ListLaunchConfigurationsParams = {
    name: "launch-configuration-name",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    offset: 0,
    limit: 20,
    sort: "created_at:asc",
  };
  const answer = {
    count: 20,
    launch_configurations: [
      {
        account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
        auto_scaling_group_count: 1,
        boot_disk_size: 104,
        created_at: "2024-05-17T00:23:17Z",
        created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
        extra_disk_size: 104,
        id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
        image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
        image_name: "imagename",
        keypair_name: "keypairname",
        modified_at: "2024-05-17T00:23:17Z",
        modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
        name: "launch-configuration-name",
        public_key: "publickey",
        server_type_id: "s1v1m2",
        state: "ACTIVE",
        user_data: "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==",
        volumes: [{ boot_index: 0, size: 104, type: "SSD" }],
      },
    ],
  };

  it("sends GET /v1/launch-configurations and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.launchConfigurations.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/launch-configurations?name=launch-configuration-name&image_id=70a599e0-31e7-49b7-b260-868f441e862b&offset=0&limit=20&sort=created_at%3Aasc",
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
        "/v1/launch-configurations",
        liveClient().launchConfigurations.list(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.launchConfigurations.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listLaunchConfigurations", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      {
        status: 200,
        json: { launch_configurations: [{ id: "item-1" }, { id: "item-2" }], count: 3 },
      },
      { status: 200, json: { launch_configurations: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.launchConfigurations.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/launch-configurations?limit=2",
      "/v1/launch-configurations?offset=2&limit=2",
    ]);
  });
});

describe("createLaunchConfiguration", () => {
  const params: CreateLaunchConfigurationParams = {
    body: {
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      keypair_name: "keypairname",
      name: "launch-configuration-name",
      server_type_id: "s1v1m2",
      tags: [{ key: "key", value: "value" }],
      user_data: "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==",
      volumes: [{ boot_index: 0, size: 104, type: "SSD" }],
    },
  };
  const answer = {
    account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    auto_scaling_group_count: 1,
    created_at: "2024-05-17T00:23:17Z",
    created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
    id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    image_name: "imagename",
    keypair_name: "keypairname",
    modified_at: "2024-05-17T00:23:17Z",
    modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
    name: "launch-configuration-name",
    public_key: "publickey",
    server_type_id: "s1v1m2",
    state: "ACTIVE",
    user_data: "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==",
    volumes: [{ boot_index: 0, size: 104, type: "SSD" }],
  };

  it("sends POST /v1/launch-configurations and returns the page's own answer", async () => {
    server.answer({ status: 201, json: answer });

    const { status, data } = await client.launchConfigurations.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/launch-configurations",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(201);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/launch-configurations",
        liveClient().launchConfigurations.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.launchConfigurations.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createLaunchConfiguration", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showLaunchConfiguration", () => {
  const params: ShowLaunchConfigurationParams = {
    launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
  };
  const answer = {
    account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    auto_scaling_group_count: 1,
    created_at: "2024-05-17T00:23:17Z",
    created_by: "90dddfc2b1e04edba54ba2b41539a9ac",
    id: "0fdd87aab8cb46f59b7c1f81ed03fb3e",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    image_name: "imagename",
    keypair_name: "keypairname",
    modified_at: "2024-05-17T00:23:17Z",
    modified_by: "90dddfc2b1e04edba54ba2b41539a9ac",
    name: "launch-configuration-name",
    public_key: "publickey",
    server_type_id: "s1v1m2",
    state: "ACTIVE",
    user_data: "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==",
    volumes: [{ boot_index: 0, size: 104, type: "SSD" }],
  };

  it("sends GET /v1/launch-configurations/{launch_configuration_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.launchConfigurations.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/launch-configurations/b5aea5a675fc4f6b9e0fcd1288354c5f",
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
        "/v1/launch-configurations/{launch_configuration_id}",
        liveClient().launchConfigurations.show(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.launchConfigurations.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showLaunchConfiguration", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForLaunchConfiguration(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toHaveLength(2);

    server.answer({ status: 404, json: problem });
    expect(
      await waitForLaunchConfiguration(client.context, params, { deleted: true }),
    ).toBeUndefined();
  });
});

describe("deleteLaunchConfiguration", () => {
  const params: DeleteLaunchConfigurationParams = {
    launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
  };

  it("sends DELETE /v1/launch-configurations/{launch_configuration_id} and returns nothing more than the status", async () => {
    server.answer({ status: 204 });

    const { status, data } = await client.launchConfigurations.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/launch-configurations/b5aea5a675fc4f6b9e0fcd1288354c5f",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(204);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/launch-configurations/{launch_configuration_id}",
        liveClient().launchConfigurations.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.launchConfigurations.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteLaunchConfiguration", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
