import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
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
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

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
  const request: Expected = {
    method: "GET",
    target:
      "/v1/volumes?with_count=true&limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc&offset=0&name=volume01&state=available&bootable=false",
  };
  const answer = {
    status: 200,
    json: {
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
    },
  };

  it("sends GET /v1/volumes and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.list({
      ...params,
      marker: HOSTILE,
      sort: HOSTILE,
      name: HOSTILE,
      state: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/volumes?with_count=true&limit=20&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&offset=0&name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&state=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&bootable=false",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listVolumesAndDetails",
    call: (options) => client.volumes.list(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/volumes", (api) => api.volumes.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { volumes: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { volumes: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.volumes.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/volumes?limit=2", "/v1/volumes?limit=2&offset=2"].map((target) =>
        onWire(server, { ...request, target }),
      ),
    );
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
  const request: Expected = {
    method: "POST",
    target: "/v1/volumes",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
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
  };

  it("sends POST /v1/volumes and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createVolume",
    call: (options) => client.volumes.create(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("POST", "/v1/volumes", (api) => api.volumes.create(params));
});

describe("showVolumeDetails", () => {
  const params: ShowVolumeDetailsParams = { volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" };
  const request: Expected = {
    method: "GET",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
  };
  const answer = {
    status: 200,
    json: {
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
  };

  it("sends GET /v1/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.show({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.volumes.show({ ...params, volume_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVolumeDetails",
    call: (options) => client.volumes.show(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/volumes/{volume_id}", (api) => api.volumes.show(params));

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { state: "ON-ITS-WAY" } },
      { status: 200, json: { state: "THERE" } },
    );
    const reached = await waitForVolumeDetails(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ state: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(await waitForVolumeDetails(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateVolume", () => {
  const params: UpdateVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { name: "volume01" },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
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
  };

  it("sends PUT /v1/volumes/{volume_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.update({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.volumes.update({ ...params, volume_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateVolume",
    call: (options) => client.volumes.update(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("PUT", "/v1/volumes/{volume_id}", (api) => api.volumes.update(params));
});

describe("deleteVolume", () => {
  const params: DeleteVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    cascade: true,
  };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a?cascade=true",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/volumes/{volume_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.delete({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C?cascade=true",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.volumes.delete({ ...params, volume_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteVolume",
    call: (options) => client.volumes.delete(params, options),
    request,
    answer,
    failures: [400, 401, 409],
  });

  answersAsDocumented("DELETE", "/v1/volumes/{volume_id}", (api) => api.volumes.delete(params));
});

describe("revertVolumeToSnapshot", () => {
  const params: RevertVolumeToSnapshotParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/revert",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends POST /v1/volumes/{volume_id}/revert and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.revertToSnapshot(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.revertToSnapshot({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/revert",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumes.revertToSnapshot({ ...params, volume_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "revertVolumeToSnapshot",
    call: (options) => client.volumes.revertToSnapshot(params, options),
    request,
    answer,
    failures: [400, 401, 409],
  });

  answersAsDocumented("POST", "/v1/volumes/{volume_id}/revert", (api) =>
    api.volumes.revertToSnapshot(params),
  );
});

describe("extendVolume", () => {
  const params: ExtendVolumeParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { size: 104 },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/size",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
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
  };

  it("sends PUT /v1/volumes/{volume_id}/size and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.extend(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.extend({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/size",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.volumes.extend({ ...params, volume_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "extendVolume",
    call: (options) => client.volumes.extend(params, options),
    request,
    answer,
    failures: [400, 401, 409],
  });

  answersAsDocumented("PUT", "/v1/volumes/{volume_id}/size", (api) => api.volumes.extend(params));
});

describe("showVolumeQuotaSet", () => {
  const params: ShowVolumeQuotaSetParams = {};
  const request: Expected = {
    method: "GET",
    target: "/v1/volumes/quota-sets",
  };
  const answer = {
    status: 200,
    json: {
      id: "fc7283354c6143a58629b59f4c3e16b2",
      per_volume_size: { in_use: 10, limit: "", reserved: 0 },
      snapshots: { in_use: 10, limit: "", reserved: 0 },
      usages: { in_use: 10, limit: "", reserved: 0 },
      volumes: { in_use: 10, limit: "", reserved: 0 },
    },
  };

  it("sends GET /v1/volumes/quota-sets and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.quotaSets.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "showVolumeQuotaSet",
    call: (options) => client.volumes.quotaSets.show(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/volumes/quota-sets", (api) => api.volumes.quotaSets.show(params));
});

describe("attachVolumeToVirtualServer", () => {
  const params: AttachVolumeToVirtualServerParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    body: { delete_on_termination: false, server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/servers",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
      delete_on_termination: false,
      device: "/dev/vda",
      server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends POST /v1/volumes/{volume_id}/servers and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.servers.attach(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.servers.attach({ ...params, volume_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/servers",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumes.servers.attach({ ...params, volume_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "attachVolumeToVirtualServer",
    call: (options) => client.volumes.servers.attach(params, options),
    request,
    answer,
    failures: [400, 401, 409],
  });

  answersAsDocumented("POST", "/v1/volumes/{volume_id}/servers", (api) =>
    api.volumes.servers.attach(params),
  );
});

describe("detachVolumeFromVirtualServer", () => {
  const params: DetachVolumeFromVirtualServerParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    server_id: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/volumes/3f500f00-ed80-4566-a057-e31760226f9a/servers/2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/volumes/{volume_id}/servers/{server_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.volumes.servers.detach(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumes.servers.detach({ ...params, volume_id: HOSTILE, server_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/volumes/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/servers/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumes.servers.detach({ ...params, volume_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "detachVolumeFromVirtualServer",
    call: (options) => client.volumes.servers.detach(params, options),
    request,
    answer,
    failures: [400, 401, 409],
  });

  answersAsDocumented("DELETE", "/v1/volumes/{volume_id}/servers/{server_id}", (api) =>
    api.volumes.servers.detach(params),
  );
});
