import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  waitForVolumeDetails,
  type ListVolumesAndDetailsParams,
  type CreateVolumeParams,
  type ShowVolumeDetailsParams,
  type UpdateVolumeParams,
  type DeleteVolumeParams,
  type RevertVolumeToSnapshotParams,
  type ExtendVolumeParams,
  type ShowVolumeQuotaSetParams,
  type AttachVolumeToVirtualServerParams,
  type DetachVolumeFromVirtualServerParams,
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

describe("listVolumesAndDetails", () => {
  const params: ListVolumesAndDetailsParams = {
    with_count: true,
    limit: 20,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    sort: "created_at:desc",
    offset: 0,
    name: "volume01",
    state: "available",
    bootable: false,
  };
  const answer = {
    count: 100,
    volumes: [
      {
        bootable: false,
        created_at: "2026-02-11T06:44:46.280Z",
        encrypted: true,
        id: "3f500f00-ed80-4566-a057-e31760226f9a",
        modified_at: "2025-07-26T12:00:00Z",
        multiattach: false,
        name: "volume01",
        servers: [
          {
            attached_at: "2026-02-11T06:44:46.322Z",
            device: "/dev/vda",
            id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
          },
        ],
        size: 104,
        snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
        state: "available",
        user_id: "570907805e5447be84b618450ef52o0t",
        volume_image_metadata: {
          checksum: "7538e0fcb56e0e272cfd89eb384d6613",
          container_format: "bare",
          disk_format: "qcow2",
          image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
          image_name: "imagename",
          min_disk: 100,
          min_ram: 0,
          os_distro: "alma",
          scp_image_type: "custom",
          scp_k8s_version: "v1.28.7",
          scp_original_image_type: "standard",
          signature_verified: false,
          size: 2429747200,
        },
        volume_type: "SSD",
        volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
      },
    ],
  };

  it("sends GET /v1/volumes and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumes.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/volumes?with_count=true&limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc&offset=0&name=volume01&state=available&bootable=false",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(await contractProblems("GET", "/v1/volumes", liveClient().volumes.list(params))).toEqual(
      [],
    );
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listVolumesAndDetails", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { volumes: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { volumes: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.volumes.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/volumes?limit=2",
      "/v1/volumes?limit=2&offset=2",
    ]);
  });
});

describe("createVolume", () => {
  const params: CreateVolumeParams = {
    body: {
      name: "volume01",
      size: 104,
      snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
      tags: [{ key: "key", value: "value" }],
      volume_type: "SSD",
    },
  };
  const answer = {
    bootable: false,
    created_at: "2026-02-11T06:44:46.280Z",
    encrypted: true,
    id: "3f500f00-ed80-4566-a057-e31760226f9a",
    modified_at: "2025-07-26T12:00:00Z",
    multiattach: false,
    name: "volume01",
    servers: [
      {
        attached_at: "2026-02-11T06:44:46.322Z",
        device: "/dev/vda",
        id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      },
    ],
    size: 104,
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    state: "available",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_image_metadata: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      disk_format: "qcow2",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      image_name: "imagename",
      min_disk: 100,
      min_ram: 0,
      os_distro: "alma",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      signature_verified: false,
      size: 2429747200,
    },
    volume_type: "SSD",
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };

  it("sends POST /v1/volumes and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.volumes.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/volumes",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/volumes", liveClient().volumes.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVolumeDetails", () => {
  const params: ShowVolumeDetailsParams = { volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" };
  const answer = {
    bootable: false,
    created_at: "2026-02-11T06:44:46.280Z",
    encrypted: true,
    id: "3f500f00-ed80-4566-a057-e31760226f9a",
    modified_at: "2025-07-26T12:00:00Z",
    multiattach: false,
    name: "volume01",
    servers: [
      {
        attached_at: "2026-02-11T06:44:46.322Z",
        device: "/dev/vda",
        id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      },
    ],
    size: 104,
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    state: "available",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_image_metadata: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      disk_format: "qcow2",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      image_name: "imagename",
      min_disk: 100,
      min_ram: 0,
      os_distro: "alma",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      signature_verified: false,
      size: 2429747200,
    },
    volume_type: "SSD",
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };

  it("sends GET /v1/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumes.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/volumes/{volume_id}", liveClient().volumes.show(params)),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVolumeDetails", status, body: problem, ...problemFields },
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
    const reached = await waitForVolumeDetails(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toHaveLength(2);

    server.answer({ status: 404, json: problem });
    expect(await waitForVolumeDetails(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateVolume", () => {
  const params: UpdateVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { name: "volume01" },
  };
  const answer = {
    bootable: false,
    created_at: "2026-02-11T06:44:46.280Z",
    encrypted: true,
    id: "3f500f00-ed80-4566-a057-e31760226f9a",
    modified_at: "2025-07-26T12:00:00Z",
    multiattach: false,
    name: "volume01",
    servers: [
      {
        attached_at: "2026-02-11T06:44:46.322Z",
        device: "/dev/vda",
        id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      },
    ],
    size: 104,
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    state: "available",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_image_metadata: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      disk_format: "qcow2",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      image_name: "imagename",
      min_disk: 100,
      min_ram: 0,
      os_distro: "alma",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      signature_verified: false,
      size: 2429747200,
    },
    volume_type: "SSD",
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };

  it("sends PUT /v1/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumes.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("PUT", "/v1/volumes/{volume_id}", liveClient().volumes.update(params)),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteVolume", () => {
  const params: DeleteVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    cascade: true,
  };

  it("sends DELETE /v1/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.volumes.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a?cascade=true",
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
        "/v1/volumes/{volume_id}",
        liveClient().volumes.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("revertVolumeToSnapshot", () => {
  const params: RevertVolumeToSnapshotParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" },
  };

  it("sends POST /v1/volumes/{volume_id}/revert and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.volumes.revertToSnapshot(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/revert",
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
        "/v1/volumes/{volume_id}/revert",
        liveClient().volumes.revertToSnapshot(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.revertToSnapshot(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "revertVolumeToSnapshot", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("extendVolume", () => {
  const params: ExtendVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { size: 104 },
  };
  const answer = {
    bootable: false,
    created_at: "2026-02-11T06:44:46.280Z",
    encrypted: true,
    id: "3f500f00-ed80-4566-a057-e31760226f9a",
    modified_at: "2025-07-26T12:00:00Z",
    multiattach: false,
    name: "volume01",
    servers: [
      {
        attached_at: "2026-02-11T06:44:46.322Z",
        device: "/dev/vda",
        id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      },
    ],
    size: 104,
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    state: "available",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_image_metadata: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      disk_format: "qcow2",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      image_name: "imagename",
      min_disk: 100,
      min_ram: 0,
      os_distro: "alma",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      signature_verified: false,
      size: 2429747200,
    },
    volume_type: "SSD",
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };

  it("sends PUT /v1/volumes/{volume_id}/size and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.volumes.extend(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/size",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "PUT",
        "/v1/volumes/{volume_id}/size",
        liveClient().volumes.extend(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.extend(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "extendVolume", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVolumeQuotaSet", () => {
  const params: ShowVolumeQuotaSetParams = {};
  const answer = {
    id: "fc7283354c6143a58629b59f4c3e16b2",
    per_volume_size: { in_use: 10, limit: "", reserved: 0 },
    snapshots: { in_use: 10, limit: "", reserved: 0 },
    usages: { in_use: 10, limit: "", reserved: 0 },
    volumes: { in_use: 10, limit: "", reserved: 0 },
  };

  it("sends GET /v1/volumes/quota-sets and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumes.quotaSets.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volumes/quota-sets",
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
        "/v1/volumes/quota-sets",
        liveClient().volumes.quotaSets.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.quotaSets.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVolumeQuotaSet", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("attachVolumeToVirtualServer", () => {
  const params: AttachVolumeToVirtualServerParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { delete_on_termination: false, server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" },
  };
  const answer = {
    delete_on_termination: false,
    device: "/dev/vda",
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends POST /v1/volumes/{volume_id}/servers and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.volumes.servers.attach(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/servers",
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
        "/v1/volumes/{volume_id}/servers",
        liveClient().volumes.servers.attach(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.servers.attach(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "attachVolumeToVirtualServer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("detachVolumeFromVirtualServer", () => {
  const params: DetachVolumeFromVirtualServerParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };

  it("sends DELETE /v1/volumes/{volume_id}/servers/{server_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.volumes.servers.detach(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
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
        "/v1/volumes/{volume_id}/servers/{server_id}",
        liveClient().volumes.servers.detach(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumes.servers.detach(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: {
        operation: "detachVolumeFromVirtualServer",
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
