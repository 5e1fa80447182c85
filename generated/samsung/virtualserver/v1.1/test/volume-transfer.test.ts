import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  type ListVolumeTransfersParams,
  type CreateVolumeTransferParams,
  type ShowVolumeTransferDetailParams,
  type DeleteVolumeTransferParams,
  type AcceptVolumeTransferParams,
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

describe("listVolumeTransfers", () => {
  const params: ListVolumeTransfersParams = {};
  const answer = {
    transfers: [
      {
        id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
        name: "volume01",
        volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
      },
    ],
  };

  it("sends GET /v1/volume-transfer and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumeTransfer.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volume-transfer",
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
        "/v1/volume-transfer",
        liveClient().volumeTransfer.list(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTransfer.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listVolumeTransfers", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createVolumeTransfer", () => {
  const params: CreateVolumeTransferParams = {
    body: { name: "volume01", volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" },
  };
  const answer = {
    auth_key: "f5972fdb456897eb",
    created_at: "",
    id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
    name: "volume01",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends POST /v1/volume-transfer and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.volumeTransfer.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/volume-transfer",
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
        "/v1/volume-transfer",
        liveClient().volumeTransfer.create(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTransfer.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createVolumeTransfer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVolumeTransferDetail", () => {
  const params: ShowVolumeTransferDetailParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };
  const answer = {
    created_at: "",
    id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
    name: "volume01",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends GET /v1/volume-transfer/{transfer_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumeTransfer.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a",
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
        "/v1/volume-transfer/{transfer_id}",
        liveClient().volumeTransfer.show(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTransfer.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVolumeTransferDetail", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteVolumeTransfer", () => {
  const params: DeleteVolumeTransferParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };

  it("sends DELETE /v1/volume-transfer/{transfer_id} and returns nothing more than the status", async () => {
    server.answer({ status: 202 });

    const { status, data } = await client.volumeTransfer.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a",
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
        "/v1/volume-transfer/{transfer_id}",
        liveClient().volumeTransfer.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTransfer.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteVolumeTransfer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("acceptVolumeTransfer", () => {
  const params: AcceptVolumeTransferParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
    body: { auth_key: "f5972fdb456897eb" },
  };
  const answer = {
    id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
    name: "volume01",
    volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
  };

  it("sends POST /v1/volume-transfer/{transfer_id}/accept and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.volumeTransfer.accept(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a/accept",
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
        "/v1/volume-transfer/{transfer_id}/accept",
        liveClient().volumeTransfer.accept(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTransfer.accept(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "acceptVolumeTransfer", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
