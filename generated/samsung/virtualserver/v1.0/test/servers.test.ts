import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
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
  const answer = {
    servers: [
      {
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
    ],
  };

  it("sends GET /v1/servers and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/servers?name=servername&ip=192.169.3.2&state=ACTIVE&product_category=compute&product_offering=virtual_server&vpc_id=cc976b621087484ea5fd527f4b78708b&server_type_id=s1v1m2&limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc&auto_scaling_group_id=52613bd852b04b39adcb15a8364d856d",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(await contractProblems("GET", "/v1/servers", liveClient().servers.list(params))).toEqual(
      [],
    );
  });

  it.each([400, 401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listVirtualServers", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { servers: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { servers: [{ id: "item-3" }] } },
      { status: 200, json: { servers: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.servers.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/servers",
      "/v1/servers?marker=item-2",
      "/v1/servers?marker=item-3",
    ]);
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
  const answer = { servers: [{ id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" }] };

  it("sends POST /v1/servers and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.servers.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/servers", liveClient().servers.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.create(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createVirtualServer", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("showVirtualServer", () => {
  const params: ShowVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const answer = {
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
  };

  it("sends GET /v1/servers/{server_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/servers/{server_id}", liveClient().servers.show(params)),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVirtualServer", status, body: problem, ...problemFields },
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
    const reached = await waitForVirtualServer(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toHaveLength(2);

    server.answer({ status: 404, json: problem });
    expect(await waitForVirtualServer(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateVirtualServer", () => {
  const params: UpdateVirtualServerParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { name: "servername" },
  };
  const answer = {
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
  };

  it("sends PUT /v1/servers/{server_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("PUT", "/v1/servers/{server_id}", liveClient().servers.update(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteVirtualServer", () => {
  const params: DeleteVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends DELETE /v1/servers/{server_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/servers/{server_id}",
        liveClient().servers.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVirtualServerConsoleLog", () => {
  const params: ShowVirtualServerConsoleLogParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    line_size: 1,
  };
  const answer = { output: "FAKE CONSOLE OUTPUT" };

  it("sends GET /v1/servers/{server_id}/console-log and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.showConsoleLog(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/console-log?line_size=1",
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
        "/v1/servers/{server_id}/console-log",
        liveClient().servers.showConsoleLog(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.showConsoleLog(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVirtualServerConsoleLog", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createVirtualServerDump", () => {
  const params: CreateVirtualServerDumpParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };

  it("sends POST /v1/servers/{server_id}/dump and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.createDump(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/dump",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/dump",
        liveClient().servers.createDump(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.createDump(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createVirtualServerDump", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("lockVirtualServer", () => {
  const params: LockVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends POST /v1/servers/{server_id}/lock and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.lock(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/lock",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/lock",
        liveClient().servers.lock(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.lock(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "lockVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVirtualServerPassword", () => {
  const params: ShowVirtualServerPasswordParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { private_key: "privatekey" },
  };
  const answer = { password: "password" };

  it("sends POST /v1/servers/{server_id}/password and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.showPassword(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/password",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/password",
        liveClient().servers.showPassword(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.showPassword(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVirtualServerPassword", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("rebootVirtualServer", () => {
  const params: RebootVirtualServerParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { reboot_type: "SOFT" },
  };

  it("sends POST /v1/servers/{server_id}/reboot and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.reboot(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/reboot",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/reboot",
        liveClient().servers.reboot(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.reboot(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "rebootVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("rebuildVirtualServer", () => {
  const params: RebuildVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends POST /v1/servers/{server_id}/rebuild and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.rebuild(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/rebuild",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/rebuild",
        liveClient().servers.rebuild(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.rebuild(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "rebuildVirtualServer", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("updateVirtualServerType", () => {
  const params: UpdateVirtualServerTypeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { server_type: "s1v1m2" },
  };

  it("sends POST /v1/servers/{server_id}/server-type and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.updateType(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/server-type",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/server-type",
        liveClient().servers.updateType(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.updateType(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "updateVirtualServerType", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("startVirtualServer", () => {
  const params: StartVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends POST /v1/servers/{server_id}/start and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.start(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/start",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/start",
        liveClient().servers.start(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.start(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "startVirtualServer", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("stopVirtualServer", () => {
  const params: StopVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends POST /v1/servers/{server_id}/stop and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.stop(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/stop",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/stop",
        liveClient().servers.stop(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.stop(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "stopVirtualServer", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("unlockVirtualServer", () => {
  const params: UnlockVirtualServerParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };

  it("sends POST /v1/servers/{server_id}/unlock and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.unlock(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/unlock",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/unlock",
        liveClient().servers.unlock(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.unlock(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "unlockVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createVirtualServerCustomImage", () => {
  const params: CreateVirtualServerCustomImageParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { image_name: "imagename" },
  };
  const answer = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };

  it("sends POST /v1/servers/{server_id}/images and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.servers.images.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/images",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/images",
        liveClient().servers.images.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.images.create(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: {
          operation: "createVirtualServerCustomImage",
          status,
          body: problem,
          ...problemFields,
        },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("listServerInterfaces", () => {
  const params: ListServerInterfacesParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const answer = {
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
  };

  it("sends GET /v1/servers/{server_id}/interfaces and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.interfaces.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces",
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
        "/v1/servers/{server_id}/interfaces",
        liveClient().servers.interfaces.list(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.interfaces.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listServerInterfaces", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
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
  const answer = {
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
  };

  it("sends POST /v1/servers/{server_id}/interfaces and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.interfaces.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/interfaces",
        liveClient().servers.interfaces.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.interfaces.create(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createServerInterface", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("showServerInterface", () => {
  const params: ShowServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
  };
  const answer = {
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
  };

  it("sends GET /v1/servers/{server_id}/interfaces/{port_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.interfaces.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
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
        "/v1/servers/{server_id}/interfaces/{port_id}",
        liveClient().servers.interfaces.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.interfaces.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerInterface", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("updateServerInterface", () => {
  const params: UpdateServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    body: { fixed_ip_address: "192.169.3.2", subnet_id: "" },
  };

  it("sends PUT /v1/servers/{server_id}/interfaces/{port_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.interfaces.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "PUT",
        "/v1/servers/{server_id}/interfaces/{port_id}",
        liveClient().servers.interfaces.update(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.interfaces.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateServerInterface", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteServerInterface", () => {
  const params: DeleteServerInterfaceParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
  };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id} and returns nothing more than the status", async () => {
    server.answer({ status: 200 });

    const { status, data } = await client.servers.interfaces.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef",
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
        "/v1/servers/{server_id}/interfaces/{port_id}",
        liveClient().servers.interfaces.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.interfaces.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteServerInterface", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
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

  it("sends POST /v1/servers/{server_id}/interfaces/{port_id}/private-static-nats and returns nothing more than the status", async () => {
    server.answer({ status: 201 });

    const { status, data } = await client.servers.interfaces.privateStaticNats
      .create(params)
      .withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/private-static-nats",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(201);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats",
        liveClient().servers.interfaces.privateStaticNats.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(
      client.servers.interfaces.privateStaticNats.create(params, { retries: 0 }),
    );

    expect(result).toMatchObject({
      ok: false,
      status,
      error: {
        operation: "createServerInterfacePrivateNat",
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

describe("deleteServerInterfacePrivateNat", () => {
  const params: DeleteServerInterfacePrivateNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    nat_id: "224b80106e6f41b38efe98ac9ddbf280",
  };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.interfaces.privateStaticNats
      .delete(params)
      .withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/private-static-nats/224b80106e6f41b38efe98ac9ddbf280",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id}",
        liveClient().servers.interfaces.privateStaticNats.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(
      client.servers.interfaces.privateStaticNats.delete(params, { retries: 0 }),
    );

    expect(result).toMatchObject({
      ok: false,
      status,
      error: {
        operation: "deleteServerInterfacePrivateNat",
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

describe("createServerInterfaceNat", () => {
  const params: CreateServerInterfaceNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    body: { publicip_id: "615fa9cd5cff486c9de679b3ce63e601" },
  };

  it("sends POST /v1/servers/{server_id}/interfaces/{port_id}/static-nats and returns nothing more than the status", async () => {
    server.answer({ status: 201 });

    const { status, data } = await client.servers.interfaces.staticNats
      .create(params)
      .withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/static-nats",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(201);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/interfaces/{port_id}/static-nats",
        liveClient().servers.interfaces.staticNats.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(
      client.servers.interfaces.staticNats.create(params, { retries: 0 }),
    );

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createServerInterfaceNat", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteServerInterfaceNat", () => {
  const params: DeleteServerInterfaceNatParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    port_id: "91424c08-0b26-49fb-9808-ed042292ceef",
    nat_id: "224b80106e6f41b38efe98ac9ddbf280",
  };

  it("sends DELETE /v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.interfaces.staticNats
      .delete(params)
      .withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/interfaces/91424c08-0b26-49fb-9808-ed042292ceef/static-nats/224b80106e6f41b38efe98ac9ddbf280",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id}",
        liveClient().servers.interfaces.staticNats.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(
      client.servers.interfaces.staticNats.delete(params, { retries: 0 }),
    );

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteServerInterfaceNat", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("listServerIps", () => {
  const params: ListServerIpsParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const answer = {
    addresses: [
      { ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }], subnet_name: "subnetname" },
    ],
  };

  it("sends GET /v1/servers/{server_id}/ips and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.ips.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/ips",
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
        "/v1/servers/{server_id}/ips",
        liveClient().servers.ips.list(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.ips.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listServerIps", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showServerIp", () => {
  const params: ShowServerIpParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    subnet_id: "78b2ee3f074145c580ab6abac4821f97",
  };
  const answer = {
    ip_addresses: [{ ip_address: "192.169.3.2", version: 4 }],
    subnet_name: "subnetname",
  };

  it("sends GET /v1/servers/{server_id}/ips/{subnet_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.ips.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/ips/78b2ee3f074145c580ab6abac4821f97",
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
        "/v1/servers/{server_id}/ips/{subnet_id}",
        liveClient().servers.ips.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.ips.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerIp", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("listVirtualServerSecurityGroup", () => {
  const params: ListVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const answer = {
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
  };

  it("sends GET /v1/servers/{server_id}/security-groups and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.securityGroups.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups",
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
        "/v1/servers/{server_id}/security-groups",
        liveClient().servers.securityGroups.list(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.securityGroups.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: {
        operation: "listVirtualServerSecurityGroup",
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

describe("attachVirtualServerSecurityGroup", () => {
  const params: AttachVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { security_group_id: "c09c3f05-03d9-443f-b27a-40e0f973c75f" },
  };

  it("sends POST /v1/servers/{server_id}/security-groups and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.securityGroups.attach(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/security-groups",
        liveClient().servers.securityGroups.attach(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.securityGroups.attach(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: {
          operation: "attachVirtualServerSecurityGroup",
          status,
          body: problem,
          ...problemFields,
        },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("detachVirtualServerSecurityGroup", () => {
  const params: DetachVirtualServerSecurityGroupParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    security_group_id: "c09c3f05-03d9-443f-b27a-40e0f973c75f",
  };

  it("sends DELETE /v1/servers/{server_id}/security-groups/{security_group_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.securityGroups.detach(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/security-groups/c09c3f05-03d9-443f-b27a-40e0f973c75f",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/servers/{server_id}/security-groups/{security_group_id}",
        liveClient().servers.securityGroups.detach(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.securityGroups.detach(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: {
          operation: "detachVirtualServerSecurityGroup",
          status,
          body: problem,
          ...problemFields,
        },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("listServerVolumes", () => {
  const params: ListServerVolumesParams = { server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const answer = {
    volumes: [
      {
        delete_on_termination: false,
        device: "/dev/vda",
        id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
        server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
        volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
      },
    ],
  };

  it("sends GET /v1/servers/{server_id}/volumes and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.volumes.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes",
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
        "/v1/servers/{server_id}/volumes",
        liveClient().servers.volumes.list(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.volumes.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listServerVolumes", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createServerVolume", () => {
  const params: CreateServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    body: { delete_on_termination: false, device: "/dev/vda", volume_id: "" },
  };
  const answer = {
    delete_on_termination: false,
    device: "/dev/vda",
    id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends POST /v1/servers/{server_id}/volumes and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.volumes.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/servers/{server_id}/volumes",
        liveClient().servers.volumes.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.servers.volumes.create(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createServerVolume", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("showServerVolume", () => {
  const params: ShowServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const answer = {
    delete_on_termination: false,
    device: "/dev/vda",
    id: "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c",
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends GET /v1/servers/{server_id}/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.servers.volumes.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
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
        "/v1/servers/{server_id}/volumes/{volume_id}",
        liveClient().servers.volumes.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.volumes.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("updateServerVolume", () => {
  const params: UpdateServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { delete_on_termination: false, volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" },
  };

  it("sends PUT /v1/servers/{server_id}/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer({ status: 200 });

    const { status, data } = await client.servers.volumes.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "PUT",
        "/v1/servers/{server_id}/volumes/{volume_id}",
        liveClient().servers.volumes.update(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.volumes.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateServerVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteServerVolume", () => {
  const params: DeleteServerVolumeParams = {
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends DELETE /v1/servers/{server_id}/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.servers.volumes.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(202);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/servers/{server_id}/volumes/{volume_id}",
        liveClient().servers.volumes.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.servers.volumes.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteServerVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
