import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  waitForVirtualServer,
  type ListVirtualServersParams,
  type CreateVirtualServerParams,
  type ShowVirtualServerParams,
  type UpdateVirtualServerParams,
  type DeleteVirtualServerParams,
  type ShowVirtualServerConsoleLogParams,
  type CreateVirtualServerDumpParams,
  type LockVirtualServerParams,
  type ShowVirtualServerPasswordParams,
  type RebootVirtualServerParams,
  type RebuildVirtualServerParams,
  type UpdateVirtualServerTypeParams,
  type StartVirtualServerParams,
  type StopVirtualServerParams,
  type UnlockVirtualServerParams,
  type CreateVirtualServerCustomImageParams,
  type ListServerInterfacesParams,
  type CreateServerInterfaceParams,
  type ShowServerInterfaceParams,
  type UpdateServerInterfaceParams,
  type DeleteServerInterfaceParams,
  type CreateServerInterfacePrivateNatParams,
  type DeleteServerInterfacePrivateNatParams,
  type CreateServerInterfaceNatParams,
  type DeleteServerInterfaceNatParams,
  type ListServerIpsParams,
  type ShowServerIpParams,
  type ListVirtualServerSecurityGroupParams,
  type AttachVirtualServerSecurityGroupParams,
  type DetachVirtualServerSecurityGroupParams,
  type ListServerVolumesParams,
  type CreateServerVolumeParams,
  type ShowServerVolumeParams,
  type UpdateServerVolumeParams,
  type DeleteServerVolumeParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listVirtualServers", () => {
  const params: ListVirtualServersParams = {
    name: "servername",
    ip: "192.169.3.2",
    state: "ACTIVE",
    product_category: "compute",
    product_offering: "virtual_server",
    vpc_id: "cc976b621087484ea5fd527f4b78708b",
    server_type_id: "s1v1m2",
    limit: 20,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    sort: "created_at:desc",
    auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/servers?name=servername&ip=192.169.3.2&state=ACTIVE&product_category=compute&product_offering=virtual_server&vpc_id=cc976b621087484ea5fd527f4b78708b&server_type_id=s1v1m2&limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc&auto_scaling_group_id=52613bd852b04b39adcb15a8364d856d",
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
          created_at: "2026-02-11T06:44:45.212Z",
          created_by: "97e6b22c9a4143789ca522df7457a32f",
          disk_config: "MANUAL",
          id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
          image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
          is_marketplace: false,
          keypair_name: "keypairname",
          launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
          locked: false,
          metadata: "",
          modified_at: "2026-02-11T06:44:45.237Z",
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

  it("sends GET /v1/servers and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.list({
      ...params,
      name: HOSTILE,
      ip: HOSTILE,
      state: HOSTILE,
      vpc_id: HOSTILE,
      server_type_id: HOSTILE,
      marker: HOSTILE,
      sort: HOSTILE,
      auto_scaling_group_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&ip=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&state=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&product_category=compute&product_offering=virtual_server&vpc_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&server_type_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&limit=20&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&auto_scaling_group_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listVirtualServers",
    call: (options) => client.servers.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/servers", (api) => api.servers.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { servers: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { servers: [{ id: "item-3" }] } },
      { status: 200, json: { servers: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.servers.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/servers", "/v1/servers?marker=item-2", "/v1/servers?marker=item-3"].map((target) =>
        onWire(server, { ...request, target }),
      ),
    );
  });
});

describe("createVirtualServer", () => {
  const params: CreateVirtualServerParams = {
    body: {
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      keypair_name: "keypairname",
      lock: false,
      max_count: 2,
      metadata: {},
      name: "servername",
      networks: [
        {
          fixed_ip: "192.169.3.2",
          port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
          public_ip_id: "615fa9cd5cff486c9de679b3ce63e601",
          subnet_id: "78b2ee3f074145c580ab6abac4821f97",
        },
      ],
      partition_number: 1,
      product_category: "compute",
      product_offering: "virtual_server",
      security_groups: ["c09c3f05-03d9-443f-b27a-40e0f973c75f"],
      server_group_id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
      server_type_id: "s1v1m2",
      tags: [{ key: "key", value: "value" }],
      user_data: "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==",
      volumes: [],
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: { servers: [{ id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" }] },
  };

  it("sends POST /v1/servers and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createVirtualServer",
    call: (options) => client.servers.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers", (api) => api.servers.create(params));
});

describe("showVirtualServer", () => {
  const params: ShowVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      addresses: [
        { ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }], subnet_name: "subnetname" },
      ],
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      created_at: "2026-02-11T06:44:45.212Z",
      created_by: "97e6b22c9a4143789ca522df7457a32f",
      disk_config: "MANUAL",
      id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      is_marketplace: false,
      keypair_name: "keypairname",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      locked: false,
      metadata: "",
      modified_at: "2026-02-11T06:44:45.237Z",
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
  };

  it("sends GET /v1/servers/{server_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.show({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.show({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVirtualServer",
    call: (options) => client.servers.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}", (api) => api.servers.show(params));

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForVirtualServer(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(await waitForVirtualServer(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateVirtualServer", () => {
  const params: UpdateVirtualServerParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { name: "servername" },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      account_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      addresses: [
        { ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }], subnet_name: "subnetname" },
      ],
      auto_scaling_group_id: "52613bd852b04b39adcb15a8364d856d",
      created_at: "2026-02-11T06:44:45.212Z",
      created_by: "97e6b22c9a4143789ca522df7457a32f",
      disk_config: "MANUAL",
      id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      is_marketplace: false,
      keypair_name: "keypairname",
      launch_configuration_id: "b5aea5a675fc4f6b9e0fcd1288354c5f",
      locked: false,
      metadata: "",
      modified_at: "2026-02-11T06:44:45.237Z",
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
  };

  it("sends PUT /v1/servers/{server_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.update({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.update({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateVirtualServer",
    call: (options) => client.servers.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/servers/{server_id}", (api) => api.servers.update(params));
});

describe("deleteVirtualServer", () => {
  const params: DeleteVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/servers/{server_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.delete({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.delete({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteVirtualServer",
    call: (options) => client.servers.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404, 409],
  });

  answersAsDocumented("DELETE", "/v1/servers/{server_id}", (api) => api.servers.delete(params));
});

describe("showVirtualServerConsoleLog", () => {
  const params: ShowVirtualServerConsoleLogParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    line_size: 1,
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/console-log?line_size=1",
  };
  const answer = { status: 200, json: { output: "FAKE CONSOLE OUTPUT" } };

  it("sends GET /v1/servers/{server_id}/console-log and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.showConsoleLog(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.showConsoleLog({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/console-log?line_size=1",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.showConsoleLog({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVirtualServerConsoleLog",
    call: (options) => client.servers.showConsoleLog(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/console-log", (api) =>
    api.servers.showConsoleLog(params),
  );
});

describe("createVirtualServerDump", () => {
  const params: CreateVirtualServerDumpParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/dump",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/dump and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.createDump(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.createDump({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/dump",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.createDump({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createVirtualServerDump",
    call: (options) => client.servers.createDump(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/dump", (api) =>
    api.servers.createDump(params),
  );
});

describe("lockVirtualServer", () => {
  const params: LockVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/lock",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/lock and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.lock(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.lock({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/lock",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.lock({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "lockVirtualServer",
    call: (options) => client.servers.lock(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/lock", (api) => api.servers.lock(params));
});

describe("showVirtualServerPassword", () => {
  const params: ShowVirtualServerPasswordParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { private_key: "privatekey" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/password",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 200, json: { password: "password" } };

  it("sends POST /v1/servers/{server_id}/password and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.showPassword(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.showPassword({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/password",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.showPassword({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVirtualServerPassword",
    call: (options) => client.servers.showPassword(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/password", (api) =>
    api.servers.showPassword(params),
  );
});

describe("rebootVirtualServer", () => {
  const params: RebootVirtualServerParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { reboot_type: "SOFT" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/reboot",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/reboot and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.reboot(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.reboot({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/reboot",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.reboot({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "rebootVirtualServer",
    call: (options) => client.servers.reboot(params, options),
    request,
    answer,
    failures: [401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/reboot", (api) =>
    api.servers.reboot(params),
  );
});

describe("rebuildVirtualServer", () => {
  const params: RebuildVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/rebuild",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/rebuild and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.rebuild(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.rebuild({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/rebuild",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.rebuild({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "rebuildVirtualServer",
    call: (options) => client.servers.rebuild(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/rebuild", (api) =>
    api.servers.rebuild(params),
  );
});

describe("updateVirtualServerType", () => {
  const params: UpdateVirtualServerTypeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { server_type: "s1v1m2" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/server-type",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/server-type and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.updateType(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.updateType({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/server-type",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.updateType({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateVirtualServerType",
    call: (options) => client.servers.updateType(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/server-type", (api) =>
    api.servers.updateType(params),
  );
});

describe("startVirtualServer", () => {
  const params: StartVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/start",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/start and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.start(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.start({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/start",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.start({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "startVirtualServer",
    call: (options) => client.servers.start(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/start", (api) => api.servers.start(params));
});

describe("stopVirtualServer", () => {
  const params: StopVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/stop",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/stop and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.stop(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.stop({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/stop",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.stop({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "stopVirtualServer",
    call: (options) => client.servers.stop(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/stop", (api) => api.servers.stop(params));
});

describe("unlockVirtualServer", () => {
  const params: UnlockVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/unlock",
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/unlock and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.unlock(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.unlock({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/unlock",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.unlock({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "unlockVirtualServer",
    call: (options) => client.servers.unlock(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/unlock", (api) =>
    api.servers.unlock(params),
  );
});

describe("createVirtualServerCustomImage", () => {
  const params: CreateVirtualServerCustomImageParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { image_name: "imagename" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/images",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202, json: { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" } };

  it("sends POST /v1/servers/{server_id}/images and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.images.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.images.create({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/images",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.images.create({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createVirtualServerCustomImage",
    call: (options) => client.servers.images.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/images", (api) =>
    api.servers.images.create(params),
  );
});

describe("listServerInterfaces", () => {
  const params: ListServerInterfacesParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces",
  };
  const answer = {
    status: 200,
    json: {
      interfaces: [
        {
          fixed_ips: [{ ip_address: "192.169.3.2" }],
          mac_addr: "fa:16:3e:c0:71:2b",
          port_id: "f2b02fc5-a5fd-4b5f-b1a9-987f4c0d66cc",
          port_state: "ACTIVE",
          private_static_nat: {
            external_ip_address: "182.197.61.81",
            id: "224b80106e6f41b38efe98ac9ddbf280",
            private_nat_ip_id: "1f0cb5390c40483592ddc5a282f53496",
            state: "ACTIVE",
          },
          static_nat: {
            external_ip_address: "182.197.61.81",
            id: "224b80106e6f41b38efe98ac9ddbf280",
            publicip_id: "615fa9cd5cff486c9de679b3ce63e601",
            state: "ACTIVE",
          },
          subnet_id: "183c6c30df0c4fcbb16422aa2d64aa21",
        },
      ],
    },
  };

  it("sends GET /v1/servers/{server_id}/interfaces and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.list({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.list({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listServerInterfaces",
    call: (options) => client.servers.interfaces.list(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/interfaces", (api) =>
    api.servers.interfaces.list(params),
  );
});

describe("createServerInterface", () => {
  const params: CreateServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: {
      fixed_ips: [{ ip_address: "192.169.3.2" }],
      port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
      subnet_id: "78b2ee3f074145c580ab6abac4821f97",
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      fixed_ips: [{ ip_address: "192.169.3.2" }],
      mac_addr: "fa:16:3e:c0:71:2b",
      port_id: "f2b02fc5-a5fd-4b5f-b1a9-987f4c0d66cc",
      port_state: "ACTIVE",
      private_static_nat: {
        external_ip_address: "182.197.61.81",
        id: "224b80106e6f41b38efe98ac9ddbf280",
        private_nat_ip_id: "1f0cb5390c40483592ddc5a282f53496",
        state: "ACTIVE",
      },
      static_nat: {
        external_ip_address: "182.197.61.81",
        id: "224b80106e6f41b38efe98ac9ddbf280",
        publicip_id: "615fa9cd5cff486c9de679b3ce63e601",
        state: "ACTIVE",
      },
      subnet_id: "183c6c30df0c4fcbb16422aa2d64aa21",
    },
  };

  it("sends POST /v1/servers/{server_id}/interfaces and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.create({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.create({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createServerInterface",
    call: (options) => client.servers.interfaces.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/interfaces", (api) =>
    api.servers.interfaces.create(params),
  );
});

describe("showServerInterface", () => {
  const params: ShowServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
  };
  const answer = {
    status: 200,
    json: {
      interfaces: [
        {
          fixed_ips: [{ ip_address: "192.169.3.2" }],
          mac_addr: "fa:16:3e:c0:71:2b",
          port_id: "f2b02fc5-a5fd-4b5f-b1a9-987f4c0d66cc",
          port_state: "ACTIVE",
          private_static_nat: {
            external_ip_address: "182.197.61.81",
            id: "224b80106e6f41b38efe98ac9ddbf280",
            private_nat_ip_id: "1f0cb5390c40483592ddc5a282f53496",
            state: "ACTIVE",
          },
          static_nat: {
            external_ip_address: "182.197.61.81",
            id: "224b80106e6f41b38efe98ac9ddbf280",
            publicip_id: "615fa9cd5cff486c9de679b3ce63e601",
            state: "ACTIVE",
          },
          subnet_id: "183c6c30df0c4fcbb16422aa2d64aa21",
        },
      ],
    },
  };

  it("sends GET /v1/servers/{server_id}/interfaces/{port_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.show({ ...params, server_id: HOSTILE, port_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.show({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showServerInterface",
    call: (options) => client.servers.interfaces.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/interfaces/{port_id}", (api) =>
    api.servers.interfaces.show(params),
  );
});

describe("updateServerInterface", () => {
  const params: UpdateServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    body: { fixed_ip_address: "192.169.3.2", subnet_id: "" },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends PUT /v1/servers/{server_id}/interfaces/{port_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.update({ ...params, server_id: HOSTILE, port_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.update({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateServerInterface",
    call: (options) => client.servers.interfaces.update(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/servers/{server_id}/interfaces/{port_id}", (api) =>
    api.servers.interfaces.update(params),
  );
});

describe("deleteServerInterface", () => {
  const params: DeleteServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
  };
  const answer = { status: 200 };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.delete({ ...params, server_id: HOSTILE, port_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.delete({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteServerInterface",
    call: (options) => client.servers.interfaces.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404, 409],
  });

  answersAsDocumented("DELETE", "/v1/servers/{server_id}/interfaces/{port_id}", (api) =>
    api.servers.interfaces.delete(params),
  );
});

describe("createServerInterfacePrivateNat", () => {
  const params: CreateServerInterfacePrivateNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    body: {
      private_nat_id: "3a6c1dc6b1b24e02a444d672c2798a1c",
      private_nat_ip_id: "1f0cb5390c40483592ddc5a282f53496",
    },
  };
  const request: Expected = {
    method: "POST",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/private-static-nats",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 201 };

  it("sends POST /v1/servers/{server_id}/interfaces/{port_id}/private-static-nats and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.privateStaticNats
      .create(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.privateStaticNats.create({
      ...params,
      server_id: HOSTILE,
      port_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/private-static-nats",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.privateStaticNats.create({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createServerInterfacePrivateNat",
    call: (options) => client.servers.interfaces.privateStaticNats.create(params, options),
    request,
    answer,
    failures: [400, 403, 404],
  });

  answersAsDocumented(
    "POST",
    "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats",
    (api) => api.servers.interfaces.privateStaticNats.create(params),
  );
});

describe("deleteServerInterfacePrivateNat", () => {
  const params: DeleteServerInterfacePrivateNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    nat_id: "224b80106e6f41b38efe98ac9ddbf280",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/private-static-nats/224b80106e6f41b38efe98ac9ddbf280",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.privateStaticNats
      .delete(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.privateStaticNats.delete({
      ...params,
      server_id: HOSTILE,
      port_id: HOSTILE,
      nat_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/private-static-nats/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.privateStaticNats.delete({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteServerInterfacePrivateNat",
    call: (options) => client.servers.interfaces.privateStaticNats.delete(params, options),
    request,
    answer,
    failures: [400, 403, 404],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id}",
    (api) => api.servers.interfaces.privateStaticNats.delete(params),
  );
});

describe("createServerInterfaceNat", () => {
  const params: CreateServerInterfaceNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    body: { publicip_id: "615fa9cd5cff486c9de679b3ce63e601" },
  };
  const request: Expected = {
    method: "POST",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/static-nats",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 201 };

  it("sends POST /v1/servers/{server_id}/interfaces/{port_id}/static-nats and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.staticNats
      .create(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.staticNats.create({
      ...params,
      server_id: HOSTILE,
      port_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/static-nats",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.staticNats.create({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createServerInterfaceNat",
    call: (options) => client.servers.interfaces.staticNats.create(params, options),
    request,
    answer,
    failures: [400, 403, 404],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/interfaces/{port_id}/static-nats", (api) =>
    api.servers.interfaces.staticNats.create(params),
  );
});

describe("deleteServerInterfaceNat", () => {
  const params: DeleteServerInterfaceNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    nat_id: "224b80106e6f41b38efe98ac9ddbf280",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/static-nats/224b80106e6f41b38efe98ac9ddbf280",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.interfaces.staticNats
      .delete(params)
      .withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.interfaces.staticNats.delete({
      ...params,
      server_id: HOSTILE,
      port_id: HOSTILE,
      nat_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/interfaces/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/static-nats/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.interfaces.staticNats.delete({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteServerInterfaceNat",
    call: (options) => client.servers.interfaces.staticNats.delete(params, options),
    request,
    answer,
    failures: [400, 403, 404],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id}",
    (api) => api.servers.interfaces.staticNats.delete(params),
  );
});

describe("listServerIps", () => {
  const params: ListServerIpsParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/ips",
  };
  const answer = {
    status: 200,
    json: {
      addresses: [
        { ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }], subnet_name: "subnetname" },
      ],
    },
  };

  it("sends GET /v1/servers/{server_id}/ips and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.ips.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.ips.list({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/ips",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.ips.list({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listServerIps",
    call: (options) => client.servers.ips.list(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/ips", (api) => api.servers.ips.list(params));
});

describe("showServerIp", () => {
  const params: ShowServerIpParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    subnet_id: "78b2ee3f074145c580ab6abac4821f97",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/ips/78b2ee3f074145c580ab6abac4821f97",
  };
  const answer = {
    status: 200,
    json: { ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }], subnet_name: "subnetname" },
  };

  it("sends GET /v1/servers/{server_id}/ips/{subnet_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.ips.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.ips.show({ ...params, server_id: HOSTILE, subnet_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/ips/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.servers.ips.show({ ...params, server_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showServerIp",
    call: (options) => client.servers.ips.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/ips/{subnet_id}", (api) =>
    api.servers.ips.show(params),
  );
});

describe("listVirtualServerSecurityGroup", () => {
  const params: ListVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups",
  };
  const answer = {
    status: 200,
    json: {
      security_groups: [
        {
          account_id: "6f70656e737461636b20342065766572",
          description: "Security group description",
          id: "616fb98f-46ca-475e-917e-2563e5a8cd19",
          name: "securitygroup",
          rules: [
            {
              from_port: 1,
              id: "ca5cb96b-9df6-4af7-9682-4d60a58d38a5",
              ip_protocol: "tcp",
              ip_range: { cidr: "0.0.0.0/0" },
              to_port: 65535,
            },
          ],
        },
      ],
    },
  };

  it("sends GET /v1/servers/{server_id}/security-groups and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.securityGroups.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.securityGroups.list({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/security-groups",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.securityGroups.list({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listVirtualServerSecurityGroup",
    call: (options) => client.servers.securityGroups.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/security-groups", (api) =>
    api.servers.securityGroups.list(params),
  );
});

describe("attachVirtualServerSecurityGroup", () => {
  const params: AttachVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { security_group_id: "c09c3f05-03d9-443f-b27a-40e0f973c75f" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends POST /v1/servers/{server_id}/security-groups and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.securityGroups.attach(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.securityGroups.attach({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/security-groups",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.securityGroups.attach({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "attachVirtualServerSecurityGroup",
    call: (options) => client.servers.securityGroups.attach(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/security-groups", (api) =>
    api.servers.securityGroups.attach(params),
  );
});

describe("detachVirtualServerSecurityGroup", () => {
  const params: DetachVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    security_group_id: "c09c3f05-03d9-443f-b27a-40e0f973c75f",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups/c09c3f05-03d9-443f-b27a-40e0f973c75f",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/servers/{server_id}/security-groups/{security_group_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.securityGroups.detach(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.securityGroups.detach({
      ...params,
      server_id: HOSTILE,
      security_group_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/security-groups/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.securityGroups.detach({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "detachVirtualServerSecurityGroup",
    call: (options) => client.servers.securityGroups.detach(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented(
    "DELETE",
    "/v1/servers/{server_id}/security-groups/{security_group_id}",
    (api) => api.servers.securityGroups.detach(params),
  );
});

describe("listServerVolumes", () => {
  const params: ListServerVolumesParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "GET",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes",
  };
  const answer = {
    status: 200,
    json: {
      volumes: [
        {
          delete_on_termination: false,
          device: "/dev/vda",
          id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
          server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
          volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
        },
      ],
    },
  };

  it("sends GET /v1/servers/{server_id}/volumes and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.volumes.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.volumes.list({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/volumes",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.volumes.list({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listServerVolumes",
    call: (options) => client.servers.volumes.list(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/volumes", (api) =>
    api.servers.volumes.list(params),
  );
});

describe("createServerVolume", () => {
  const params: CreateServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { delete_on_termination: false, device: "/dev/vda", volume_id: "" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      delete_on_termination: false,
      device: "/dev/vda",
      id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
      server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends POST /v1/servers/{server_id}/volumes and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.volumes.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.volumes.create({ ...params, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/volumes",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.volumes.create({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createServerVolume",
    call: (options) => client.servers.volumes.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/servers/{server_id}/volumes", (api) =>
    api.servers.volumes.create(params),
  );
});

describe("showServerVolume", () => {
  const params: ShowServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const answer = {
    status: 200,
    json: {
      delete_on_termination: false,
      device: "/dev/vda",
      id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
      server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends GET /v1/servers/{server_id}/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.volumes.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.volumes.show({ ...params, server_id: HOSTILE, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.volumes.show({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showServerVolume",
    call: (options) => client.servers.volumes.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/servers/{server_id}/volumes/{volume_id}", (api) =>
    api.servers.volumes.show(params),
  );
});

describe("updateServerVolume", () => {
  const params: UpdateServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { delete_on_termination: false, volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 200 };

  it("sends PUT /v1/servers/{server_id}/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.volumes.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.volumes.update({ ...params, server_id: HOSTILE, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.volumes.update({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateServerVolume",
    call: (options) => client.servers.volumes.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/servers/{server_id}/volumes/{volume_id}", (api) =>
    api.servers.volumes.update(params),
  );
});

describe("deleteServerVolume", () => {
  const params: DeleteServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/servers/{server_id}/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.servers.volumes.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.servers.volumes.delete({ ...params, server_id: HOSTILE, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.servers.volumes.delete({ ...params, server_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteServerVolume",
    call: (options) => client.servers.volumes.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/servers/{server_id}/volumes/{volume_id}", (api) =>
    api.servers.volumes.delete(params),
  );
});
