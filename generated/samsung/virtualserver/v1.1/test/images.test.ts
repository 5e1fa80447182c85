import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
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
  const answer = {
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
  };

  it("sends GET /v1/images and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/images?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&scp_image_type=custom&scp_original_image_type=standard&name=imagename&os_distro=alma&status=active&visibility=private&sort=created_at%3Adesc",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(await contractProblems("GET", "/v1/images", liveClient().images.list(params))).toEqual(
      [],
    );
  });

  it.each([400, 401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listImages", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { images: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { images: [{ id: "item-3" }] } },
      { status: 200, json: { images: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.images.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/images",
      "/v1/images?marker=item-2",
      "/v1/images?marker=item-3",
    ]);
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
  const answer = {
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
  };

  it("sends POST /v1/images and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/images",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/images", liveClient().images.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createImage", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showImage", () => {
  const params: ShowImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const answer = {
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
  };

  it("sends GET /v1/images/{image_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/images/{image_id}", liveClient().images.show(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showImage", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { status: "ON-ITS-WAY" } },
      { status: 200, json: { status: "THERE" } },
    );
    const reached = await waitForImage(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toHaveLength(2);

    server.answer({ status: 404, json: problem });
    expect(await waitForImage(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateImage", () => {
  const params: UpdateImageParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: { min_disk: 100, min_ram: 0, protected: false, visibility: "private" },
  };
  const answer = {
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
  };

  it("sends PUT /v1/images/{image_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("PUT", "/v1/images/{image_id}", liveClient().images.update(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateImage", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteImage", () => {
  const params: DeleteImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };

  it("sends DELETE /v1/images/{image_id} and returns nothing more than the status", async () => {
    server.answer({ status: 204 });

    const { status, data } = await client.images.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(204);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("DELETE", "/v1/images/{image_id}", liveClient().images.delete(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.images.delete(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "deleteImage", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("importImage", () => {
  const params: ImportImageParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: {
      url: "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2",
    },
  };

  it("sends POST /v1/images/{image_id}/import and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.images.import(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/import",
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
        "/v1/images/{image_id}/import",
        liveClient().images.import(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.images.import(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "importImage", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("createSharingImage", () => {
  const params: CreateSharingImageParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };

  it("sends POST /v1/images/{image_id}/share and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.images.createSharing(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/share",
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
        "/v1/images/{image_id}/share",
        liveClient().images.createSharing(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.images.createSharing(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createSharingImage", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("listImageMembers", () => {
  const params: ListImageMembersParams = { image_id: "70a599e0-31e7-49b7-b260-868f441e862b" };
  const answer = {
    members: [
      {
        created_at: "2025-07-22T09:00:00Z",
        image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
        member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
        status: "pending",
        updated_at: "2025-07-26T12:00:00Z",
      },
    ],
  };

  it("sends GET /v1/images/{image_id}/members and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.members.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members",
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
        "/v1/images/{image_id}/members",
        liveClient().images.members.list(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.members.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listImageMembers", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createImageMember", () => {
  const params: CreateImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    body: { member_id: "a8f10467abfc4b87b64614ab36eb9ae4" },
  };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    status: "pending",
    updated_at: "2025-07-26T12:00:00Z",
  };

  it("sends POST /v1/images/{image_id}/members and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.members.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members",
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
        "/v1/images/{image_id}/members",
        liveClient().images.members.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409] as const)(
    "gives a typed error for status %i",
    async (status) => {
      server.answer({ status, json: problem });

      const result = await settle(client.images.members.create(params, { retries: 0 }));

      expect(result).toMatchObject({
        ok: false,
        status,
        error: { operation: "createImageMember", status, body: problem, ...problemFields },
      });
      expect(result.ok ? undefined : result.error).toBeInstanceOf(
        status < 500 ? ClientError : ServerError,
      );
    },
  );
});

describe("showImageMember", () => {
  const params: ShowImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
  };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    status: "pending",
    updated_at: "2025-07-26T12:00:00Z",
  };

  it("sends GET /v1/images/{image_id}/members/{member_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.members.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
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
        "/v1/images/{image_id}/members/{member_id}",
        liveClient().images.members.show(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.members.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showImageMember", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { status: "ON-ITS-WAY" } },
      { status: 200, json: { status: "THERE" } },
    );
    const reached = await waitForImageMember(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toHaveLength(2);

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
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
    status: "pending",
    updated_at: "2025-07-26T12:00:00Z",
  };

  it("sends PUT /v1/images/{image_id}/members/{member_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.images.members.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target:
        "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("PUT"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "PUT",
        "/v1/images/{image_id}/members/{member_id}",
        liveClient().images.members.update(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.members.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateImageMember", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteImageMember", () => {
  const params: DeleteImageMemberParams = {
    image_id: "70a599e0-31e7-49b7-b260-868f441e862b",
    member_id: "a8f10467abfc4b87b64614ab36eb9ae4",
  };

  it("sends DELETE /v1/images/{image_id}/members/{member_id} and returns nothing more than the status", async () => {
    server.answer({ status: 204 });

    const { status, data } = await client.images.members.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target:
        "/v1/images/70a599e0-31e7-49b7-b260-868f441e862b/members/a8f10467abfc4b87b64614ab36eb9ae4",
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
        "/v1/images/{image_id}/members/{member_id}",
        liveClient().images.members.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.images.members.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteImageMember", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
