import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  waitForImage,
  waitForImageMember,
  type ListImagesParams,
  type CreateImageParams,
  type ShowImageParams,
  type UpdateImageParams,
  type DeleteImageParams,
  type ImportImageParams,
  type CreateSharingImageParams,
  type ListImageMembersParams,
  type CreateImageMemberParams,
  type ShowImageMemberParams,
  type UpdateImageMemberParams,
  type DeleteImageMemberParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listImages", () => {
  const params: ListImagesParams = {
    limit: 20,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    scp_image_type: "custom",
    scp_original_image_type: "standard",
    name: "imagename",
    os_distro: "alma",
    status: "active",
    visibility: "private",
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/images?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&scp_image_type=custom&scp_original_image_type=standard&name=imagename&os_distro=alma&status=active&visibility=private&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      images: [
        {
          checksum: "7538e0fcb56e0e272cfd89eb384d6613",
          container_format: "bare",
          created_at: "2025-07-22T09:00:00Z",
          disk_format: "qcow2",
          file: "/v2/images/e08a37c1-2162-416e-b7fa-19902419170b/file",
          id: "70a599e0-31e7-49b7-b260-868f441e862b",
          min_disk: 100,
          min_ram: 0,
          name: "imagename",
          os_distro: "alma",
          os_hash_algo: "sha512",
          os_hash_value:
            "c6a32fc3b7c909b8900b46f5e6066c028a1d799c0a263cf064a600c430a714627c21f98ac248e2f2bf29870a1a2773c7908244745016878e1a5f31dc2c405b99",
          os_hidden: false,
          owner: "a8f10467abfc4b87b64614ab36eb9ae4",
          owner_account_name: "AccountName",
          owner_user_name: "user@samsung.com",
          protected: false,
          root_device_name: "/dev/vda",
          scp_image_type: "custom",
          scp_k8s_version: "v1.28.7",
          scp_original_image_type: "standard",
          scp_os_build_version: "20250101",
          scp_os_version: "8.8",
          size: 2429747200,
          status: "active",
          updated_at: "2025-07-26T12:00:00Z",
          url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
          virtual_size: 17179869184,
          visibility: "private",
          volumes:
            '[{"tag": null, "volume_id": null, "encryption_options": null, "encryption_secret_uuid": null, "encryption_format": null, "device_name": "/dev/vda", "disk_bus": "virtio", "volume_type": null, "encrypted": null, "image_id": null, "device_type": "disk", "source_type": "snapshot", "delete_on_termination": false, "volume_size": 104, "guest_format": null, "boot_index": 0, "destination_type": "volume", "snapshot_id": "abde9e38-2ed5-4ecd-b23c-b0120e30690e", "no_device": null}]',
        },
      ],
    },
  };

  it("sends GET /v1/images and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.list({
      ...params,
      marker: HOSTILE,
      scp_image_type: HOSTILE,
      scp_original_image_type: HOSTILE,
      name: HOSTILE,
      os_distro: HOSTILE,
      status: HOSTILE,
      sort: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/images?limit=20&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&scp_image_type=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&scp_original_image_type=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&os_distro=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&status=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&visibility=private&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listImages",
    call: (options) => client.images.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/images", (api) => api.images.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { images: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { images: [{ id: "item-3" }] } },
      { status: 200, json: { images: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.images.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/images", "/v1/images?marker=item-2", "/v1/images?marker=item-3"].map((target) =>
        onWire(server, { ...request, target }),
      ),
    );
  });
});

describe("createImage", () => {
  const params: CreateImageParams = {
    body: {
      container_format: "bare",
      disk_format: "qcow2",
      min_disk: 100,
      min_ram: 0,
      name: "imagename",
      os_distro: "alma",
      protected: false,
      tags: [{ key: "key", value: "value" }],
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
      visibility: "private",
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/images",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      created_at: "2025-07-22T09:00:00Z",
      disk_format: "qcow2",
      file: "/v2/images/e08a37c1-2162-416e-b7fa-19902419170b/file",
      id: "70a599e0-31e7-49b7-b260-868f441e862b",
      min_disk: 100,
      min_ram: 0,
      name: "imagename",
      os_distro: "alma",
      os_hash_algo: "sha512",
      os_hash_value:
        "c6a32fc3b7c909b8900b46f5e6066c028a1d799c0a263cf064a600c430a714627c21f98ac248e2f2bf29870a1a2773c7908244745016878e1a5f31dc2c405b99",
      os_hidden: false,
      owner: "a8f10467abfc4b87b64614ab36eb9ae4",
      owner_account_name: "AccountName",
      owner_user_name: "user@samsung.com",
      protected: false,
      root_device_name: "/dev/vda",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      scp_os_build_version: "20250101",
      scp_os_version: "8.8",
      size: 2429747200,
      status: "active",
      updated_at: "2025-07-26T12:00:00Z",
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
      virtual_size: 17179869184,
      visibility: "private",
      volumes:
        '[{"tag": null, "volume_id": null, "encryption_options": null, "encryption_secret_uuid": null, "encryption_format": null, "device_name": "/dev/vda", "disk_bus": "virtio", "volume_type": null, "encrypted": null, "image_id": null, "device_type": "disk", "source_type": "snapshot", "delete_on_termination": false, "volume_size": 104, "guest_format": null, "boot_index": 0, "destination_type": "volume", "snapshot_id": "abde9e38-2ed5-4ecd-b23c-b0120e30690e", "no_device": null}]',
    },
  };

  it("sends POST /v1/images and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createImage",
    call: (options) => client.images.create(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("POST", "/v1/images", (api) => api.images.create(params));
});

describe("showImage", () => {
  const params: ShowImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const request: Expected = {
    method: "GET",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
  };
  const answer = {
    status: 200,
    json: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      created_at: "2025-07-22T09:00:00Z",
      disk_format: "qcow2",
      file: "/v2/images/e08a37c1-2162-416e-b7fa-19902419170b/file",
      id: "70a599e0-31e7-49b7-b260-868f441e862b",
      min_disk: 100,
      min_ram: 0,
      name: "imagename",
      os_distro: "alma",
      os_hash_algo: "sha512",
      os_hash_value:
        "c6a32fc3b7c909b8900b46f5e6066c028a1d799c0a263cf064a600c430a714627c21f98ac248e2f2bf29870a1a2773c7908244745016878e1a5f31dc2c405b99",
      os_hidden: false,
      owner: "a8f10467abfc4b87b64614ab36eb9ae4",
      owner_account_name: "AccountName",
      owner_user_name: "user@samsung.com",
      protected: false,
      root_device_name: "/dev/vda",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      scp_os_build_version: "20250101",
      scp_os_version: "8.8",
      size: 2429747200,
      status: "active",
      updated_at: "2025-07-26T12:00:00Z",
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
      virtual_size: 17179869184,
      visibility: "private",
      volumes:
        '[{"tag": null, "volume_id": null, "encryption_options": null, "encryption_secret_uuid": null, "encryption_format": null, "device_name": "/dev/vda", "disk_bus": "virtio", "volume_type": null, "encrypted": null, "image_id": null, "device_type": "disk", "source_type": "snapshot", "delete_on_termination": false, "volume_size": 104, "guest_format": null, "boot_index": 0, "destination_type": "volume", "snapshot_id": "abde9e38-2ed5-4ecd-b23c-b0120e30690e", "no_device": null}]',
    },
  };

  it("sends GET /v1/images/{image_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.show({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.images.show({ ...params, image_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showImage",
    call: (options) => client.images.show(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/images/{image_id}", (api) => api.images.show(params));

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { status: "ON-ITS-WAY" } },
      { status: 200, json: { status: "THERE" } },
    );
    const reached = await waitForImage(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(await waitForImage(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateImage", () => {
  const params: UpdateImageParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: { min_disk: 100, min_ram: 0, protected: false, visibility: "private" },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      checksum: "7538e0fcb56e0e272cfd89eb384d6613",
      container_format: "bare",
      created_at: "2025-07-22T09:00:00Z",
      disk_format: "qcow2",
      file: "/v2/images/e08a37c1-2162-416e-b7fa-19902419170b/file",
      id: "70a599e0-31e7-49b7-b260-868f441e862b",
      min_disk: 100,
      min_ram: 0,
      name: "imagename",
      os_distro: "alma",
      os_hash_algo: "sha512",
      os_hash_value:
        "c6a32fc3b7c909b8900b46f5e6066c028a1d799c0a263cf064a600c430a714627c21f98ac248e2f2bf29870a1a2773c7908244745016878e1a5f31dc2c405b99",
      os_hidden: false,
      owner: "a8f10467abfc4b87b64614ab36eb9ae4",
      owner_account_name: "AccountName",
      owner_user_name: "user@samsung.com",
      protected: false,
      root_device_name: "/dev/vda",
      scp_image_type: "custom",
      scp_k8s_version: "v1.28.7",
      scp_original_image_type: "standard",
      scp_os_build_version: "20250101",
      scp_os_version: "8.8",
      size: 2429747200,
      status: "active",
      updated_at: "2025-07-26T12:00:00Z",
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
      virtual_size: 17179869184,
      visibility: "private",
      volumes:
        '[{"tag": null, "volume_id": null, "encryption_options": null, "encryption_secret_uuid": null, "encryption_format": null, "device_name": "/dev/vda", "disk_bus": "virtio", "volume_type": null, "encrypted": null, "image_id": null, "device_type": "disk", "source_type": "snapshot", "delete_on_termination": false, "volume_size": 104, "guest_format": null, "boot_index": 0, "destination_type": "volume", "snapshot_id": "abde9e38-2ed5-4ecd-b23c-b0120e30690e", "no_device": null}]',
    },
  };

  it("sends PUT /v1/images/{image_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.update({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.images.update({ ...params, image_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateImage",
    call: (options) => client.images.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/images/{image_id}", (api) => api.images.update(params));
});

describe("deleteImage", () => {
  const params: DeleteImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/images/{image_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.images.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.delete({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.images.delete({ ...params, image_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteImage",
    call: (options) => client.images.delete(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("DELETE", "/v1/images/{image_id}", (api) => api.images.delete(params));
});

describe("importImage", () => {
  const params: ImportImageParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: {
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
    },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/import",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = { status: 202 };

  it("sends POST /v1/images/{image_id}/import and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.images.import(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.import({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/import",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.images.import({ ...params, image_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "importImage",
    call: (options) => client.images.import(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/images/{image_id}/import", (api) => api.images.import(params));
});

describe("createSharingImage", () => {
  const params: CreateSharingImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const request: Expected = {
    method: "POST",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/share",
  };
  const answer = { status: 202 };

  it("sends POST /v1/images/{image_id}/share and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.images.createSharing(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.createSharing({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/share",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.createSharing({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createSharingImage",
    call: (options) => client.images.createSharing(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/images/{image_id}/share", (api) =>
    api.images.createSharing(params),
  );
});

describe("listImageMembers", () => {
  const params: ListImageMembersParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const request: Expected = {
    method: "GET",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members",
  };
  const answer = {
    status: 200,
    json: {
      members: [
        {
          created_at: "2025-07-22T09:00:00Z",
          image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
          member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
          status: "pending",
          updated_at: "2025-07-26T12:00:00Z",
        },
      ],
    },
  };

  it("sends GET /v1/images/{image_id}/members and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.members.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.members.list({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/members",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.members.list({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listImageMembers",
    call: (options) => client.images.members.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/images/{image_id}/members", (api) =>
    api.images.members.list(params),
  );
});

describe("createImageMember", () => {
  const params: CreateImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: { member_id: "a8f10467abfc4b87b64614ab36eb9ae4" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      created_at: "2025-07-22T09:00:00Z",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      status: "pending",
      updated_at: "2025-07-26T12:00:00Z",
    },
  };

  it("sends POST /v1/images/{image_id}/members and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.members.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.members.create({ ...params, image_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/members",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.members.create({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "createImageMember",
    call: (options) => client.images.members.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 409],
  });

  answersAsDocumented("POST", "/v1/images/{image_id}/members", (api) =>
    api.images.members.create(params),
  );
});

describe("showImageMember", () => {
  const params: ShowImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
  };
  const answer = {
    status: 200,
    json: {
      created_at: "2025-07-22T09:00:00Z",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      status: "pending",
      updated_at: "2025-07-26T12:00:00Z",
    },
  };

  it("sends GET /v1/images/{image_id}/members/{member_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.members.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.members.show({ ...params, image_id: HOSTILE, member_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/members/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.members.show({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showImageMember",
    call: (options) => client.images.members.show(params, options),
    request,
    answer,
    failures: [400, 401, 404],
  });

  answersAsDocumented("GET", "/v1/images/{image_id}/members/{member_id}", (api) =>
    api.images.members.show(params),
  );

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { status: "ON-ITS-WAY" } },
      { status: 200, json: { status: "THERE" } },
    );
    const reached = await waitForImageMember(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(await waitForImageMember(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateImageMember", () => {
  const params: UpdateImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    body: { status: "pending" },
  };
  const request: Expected = {
    method: "PUT",
    target:
      "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
      created_at: "2025-07-22T09:00:00Z",
      image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
      member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
      status: "pending",
      updated_at: "2025-07-26T12:00:00Z",
    },
  };

  it("sends PUT /v1/images/{image_id}/members/{member_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.images.members.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.members.update({ ...params, image_id: HOSTILE, member_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/members/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.members.update({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateImageMember",
    call: (options) => client.images.members.update(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("PUT", "/v1/images/{image_id}/members/{member_id}", (api) =>
    api.images.members.update(params),
  );
});

describe("deleteImageMember", () => {
  const params: DeleteImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
  };
  const request: Expected = {
    method: "DELETE",
    target:
      "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/images/{image_id}/members/{member_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.images.members.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.images.members.delete({ ...params, image_id: HOSTILE, member_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/images/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/members/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as image_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.images.members.delete({ ...params, image_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteImageMember",
    call: (options) => client.images.members.delete(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/images/{image_id}/members/{member_id}", (api) =>
    api.images.members.delete(params),
  );
});
