import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  waitForSnapshotDetails,
  type ListSnapshotsAndDetailsParams,
  type CreateSnapshotParams,
  type ShowSnapshotDetailsParams,
  type UpdateSnapshotParams,
  type DeleteSnapshotParams,
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

describe("listSnapshotsAndDetails", () => {
  const params: ListSnapshotsAndDetailsParams = {
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    limit: 20,
    offset: 0,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    with_count: true,
    name: "snapshot-1",
  };
  const answer = {
    count: 100,
    snapshots: [
      {
        created_at: "2025-07-22T09:00:00Z",
        description: "description",
        id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
        metadata: "",
        name: "snapshot-1",
        size: 104,
        status: "available",
        updated_at: "2025-07-26T12:00:00Z",
        user_id: "570907805e5447be84b618450ef52o0t",
        volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
      },
    ],
  };

  it("sends GET /v1/snapshots and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.snapshots.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/snapshots?volume_id=3f500f00-ed80-4566-a057-e31760226f9a&limit=20&offset=0&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&with_count=true&name=snapshot-1",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/snapshots", liveClient().snapshots.list(params)),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.snapshots.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listSnapshotsAndDetails", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { snapshots: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { snapshots: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.snapshots.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/snapshots?limit=2",
      "/v1/snapshots?limit=2&offset=2",
    ]);
  });
});

describe("createSnapshot", () => {
  const params: CreateSnapshotParams = {
    body: {
      description: "description",
      force: true,
      metadata: {},
      name: "snapshot-1",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    description: "description",
    id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    metadata: "",
    name: "snapshot-1",
    size: 104,
    status: "available",
    updated_at: "2025-07-26T12:00:00Z",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends POST /v1/snapshots and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.snapshots.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/snapshots",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/snapshots", liveClient().snapshots.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.snapshots.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createSnapshot", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showSnapshotDetails", () => {
  const params: ShowSnapshotDetailsParams = { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    description: "description",
    id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    metadata: "",
    name: "snapshot-1",
    size: 104,
    status: "available",
    updated_at: "2025-07-26T12:00:00Z",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends GET /v1/snapshots/{snapshot_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.snapshots.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
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
        "/v1/snapshots/{snapshot_id}",
        liveClient().snapshots.show(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.snapshots.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showSnapshotDetails", status, body: problem, ...problemFields },
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
    const reached = await waitForSnapshotDetails(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toHaveLength(2);

    server.answer({ status: 404, json: problem });
    expect(await waitForSnapshotDetails(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateSnapshot", () => {
  const params: UpdateSnapshotParams = {
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    body: { description: "description", name: "snapshot-1" },
  };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    description: "description",
    id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    metadata: "",
    name: "snapshot-1",
    size: 104,
    status: "available",
    updated_at: "2025-07-26T12:00:00Z",
    user_id: "570907805e5447be84b618450ef52o0t",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends PUT /v1/snapshots/{snapshot_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.snapshots.update(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "PUT",
      target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
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
        "/v1/snapshots/{snapshot_id}",
        liveClient().snapshots.update(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.snapshots.update(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "updateSnapshot", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteSnapshot", () => {
  const params: DeleteSnapshotParams = { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" };

  it("sends DELETE /v1/snapshots/{snapshot_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.snapshots.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
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
        "/v1/snapshots/{snapshot_id}",
        liveClient().snapshots.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.snapshots.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteSnapshot", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
