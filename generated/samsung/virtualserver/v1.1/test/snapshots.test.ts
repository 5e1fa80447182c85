import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  waitForSnapshotDetails,
  type ListSnapshotsAndDetailsParams,
  type CreateSnapshotParams,
  type ShowSnapshotDetailsParams,
  type UpdateSnapshotParams,
  type DeleteSnapshotParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, problem, testClient } from "./setup.ts";

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
  const request: Expected = {
    method: "GET",
    target:
      "/v1/snapshots?volume_id=3f500f00-ed80-4566-a057-e31760226f9a&limit=20&offset=0&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&with_count=true&name=snapshot-1",
  };
  const answer = {
    status: 200,
    json: {
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
    },
  };

  it("sends GET /v1/snapshots and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.snapshots.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.snapshots.list({ ...params, volume_id: HOSTILE, marker: HOSTILE, name: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/snapshots?volume_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&limit=20&offset=0&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&with_count=true&name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listSnapshotsAndDetails",
    call: (options) => client.snapshots.list(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/snapshots", (api) => api.snapshots.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { snapshots: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { snapshots: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.snapshots.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/snapshots?limit=2", "/v1/snapshots?limit=2&offset=2"].map((target) =>
        onWire(server, { ...request, target }),
      ),
    );
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
  const request: Expected = {
    method: "POST",
    target: "/v1/snapshots",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
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
  };

  it("sends POST /v1/snapshots and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.snapshots.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createSnapshot",
    call: (options) => client.snapshots.create(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("POST", "/v1/snapshots", (api) => api.snapshots.create(params));
});

describe("showSnapshotDetails", () => {
  const params: ShowSnapshotDetailsParams = { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" };
  const request: Expected = {
    method: "GET",
    target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
  };
  const answer = {
    status: 200,
    json: {
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
  };

  it("sends GET /v1/snapshots/{snapshot_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.snapshots.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.snapshots.show({ ...params, snapshot_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/snapshots/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as snapshot_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.snapshots.show({ ...params, snapshot_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showSnapshotDetails",
    call: (options) => client.snapshots.show(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/snapshots/{snapshot_id}", (api) => api.snapshots.show(params));

  it("waits for a state, and for the end", async () => {
    server.answer(
      { status: 200, json: { status: "ON-ITS-WAY" } },
      { status: 200, json: { status: "THERE" } },
    );
    const reached = await waitForSnapshotDetails(client.context, params, { state: ["THERE"] });
    expect(reached).toEqual({ status: "THERE" });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));

    server.answer({ status: 404, json: problem });
    expect(await waitForSnapshotDetails(client.context, params, { deleted: true })).toBeUndefined();
  });
});

describe("updateSnapshot", () => {
  const params: UpdateSnapshotParams = {
    snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    body: { description: "description", name: "snapshot-1" },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 200,
    json: {
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
  };

  it("sends PUT /v1/snapshots/{snapshot_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.snapshots.update(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.snapshots.update({ ...params, snapshot_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/snapshots/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as snapshot_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.snapshots.update({ ...params, snapshot_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "updateSnapshot",
    call: (options) => client.snapshots.update(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("PUT", "/v1/snapshots/{snapshot_id}", (api) => api.snapshots.update(params));
});

describe("deleteSnapshot", () => {
  const params: DeleteSnapshotParams = { snapshot_id: "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/snapshots/cceed636-1f1e-4bb0-b85c-4e5b9e0bf790",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/snapshots/{snapshot_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.snapshots.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.snapshots.delete({ ...params, snapshot_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/snapshots/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as snapshot_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.snapshots.delete({ ...params, snapshot_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteSnapshot",
    call: (options) => client.snapshots.delete(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("DELETE", "/v1/snapshots/{snapshot_id}", (api) =>
    api.snapshots.delete(params),
  );
});
