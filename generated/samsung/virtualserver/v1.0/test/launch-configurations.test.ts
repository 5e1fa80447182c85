import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  waitForLaunchConfiguration,
  type ListLaunchConfigurationsParams,
  type CreateLaunchConfigurationParams,
  type ShowLaunchConfigurationParams,
  type DeleteLaunchConfigurationParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

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
  const request: Expected = {
    method: "GET",
    target:
      "/v1/launch-configurations?name=launch-configuration-name&image_id=70a599e0-31e7-49b7-b260-868f441e862b&offset=0&limit=20&sort=created_at%3Aasc",
  };
  const answer = {
    status: 200,
    json: {
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
    },
  };

  it("sends GET /v1/launch-configurations and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.launchConfigurations.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.launchConfigurations.list({
      ...params,
      name: HOSTILE,
      image_id: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/launch-configurations?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&image_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&offset=0&limit=20&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listLaunchConfigurations",
    call: (options) => client.launchConfigurations.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/launch-configurations", (api) =>
    api.launchConfigurations.list(params),
  );

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
    expect(server.received).toEqual(
      ["/v1/launch-configurations?limit=2", "/v1/launch-configurations?offset=2&limit=2"].map(
        (target) => onWire(server, { ...request, target }),
      ),
    );
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
  const request: Expected = {
    method: "POST",
    target: "/v1/launch-configurations",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
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
    },
  };

  it("sends POST /v1/launch-configurations and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.launchConfigurations.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createLaunchConfiguration",
    call: (options) => client.launchConfigurations.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/launch-configurations", (api) =>
    api.launchConfigurations.create(params),
  );
});

describe("showLaunchConfiguration", () => {
  const params: ShowLaunchConfigurationParams = {
    launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/launch-configurations/b5aea5a675fc4f6b9e0fcd1288354c5f",
  };
  const answer = {
    status: 200,
    json: {
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
    },
  };

  it("sends GET /v1/launch-configurations/{launch_configuration_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.launchConfigurations.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.launchConfigurations.show({ ...params, launch_configuration_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/launch-configurations/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as launch_configuration_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.launchConfigurations.show({ ...params, launch_configuration_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showLaunchConfiguration",
    call: (options) => client.launchConfigurations.show(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/launch-configurations/{launch_configuration_id}", (api) =>
    api.launchConfigurations.show(params),
  );

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForLaunchConfiguration(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

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
  const request: Expected = {
    method: "DELETE",
    target: "/v1/launch-configurations/b5aea5a675fc4f6b9e0fcd1288354c5f",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/launch-configurations/{launch_configuration_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.launchConfigurations.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.launchConfigurations.delete({ ...params, launch_configuration_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/launch-configurations/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as launch_configuration_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.launchConfigurations.delete({ ...params, launch_configuration_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteLaunchConfiguration",
    call: (options) => client.launchConfigurations.delete(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/launch-configurations/{launch_configuration_id}", (api) =>
    api.launchConfigurations.delete(params),
  );
});
