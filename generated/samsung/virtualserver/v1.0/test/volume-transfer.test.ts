import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  type ListVolumeTransfersParams,
  type CreateVolumeTransferParams,
  type ShowVolumeTransferDetailParams,
  type DeleteVolumeTransferParams,
  type AcceptVolumeTransferParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listVolumeTransfers", () => {
  const params: ListVolumeTransfersParams = {};
  const request: Expected = {
    method: "GET",
    target: "/v1/volume-transfer",
  };
  const answer = {
    status: 200,
    json: {
      transfers: [
        {
          id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
          name: "volume01",
          volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
        },
      ],
    },
  };

  it("sends GET /v1/volume-transfer and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTransfer.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "listVolumeTransfers",
    call: (options) => client.volumeTransfer.list(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/volume-transfer", (api) => api.volumeTransfer.list(params));
});

describe("createVolumeTransfer", () => {
  const params: CreateVolumeTransferParams = {
    body: { name: "volume01", volume_id: "3f500f00-ed80-4566-a057-e31760226f9a" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/volume-transfer",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
      auth_key: "f5972fdb456897eb",
      created_at: "",
      id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
      name: "volume01",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends POST /v1/volume-transfer and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTransfer.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createVolumeTransfer",
    call: (options) => client.volumeTransfer.create(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("POST", "/v1/volume-transfer", (api) => api.volumeTransfer.create(params));
});

describe("showVolumeTransferDetail", () => {
  const params: ShowVolumeTransferDetailParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };
  const answer = {
    status: 200,
    json: {
      created_at: "",
      id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
      name: "volume01",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends GET /v1/volume-transfer/{transfer_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTransfer.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumeTransfer.show({ ...params, transfer_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volume-transfer/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as transfer_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumeTransfer.show({ ...params, transfer_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVolumeTransferDetail",
    call: (options) => client.volumeTransfer.show(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("GET", "/v1/volume-transfer/{transfer_id}", (api) =>
    api.volumeTransfer.show(params),
  );
});

describe("deleteVolumeTransfer", () => {
  const params: DeleteVolumeTransferParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a",
  };
  const answer = { status: 202 };

  it("sends DELETE /v1/volume-transfer/{transfer_id} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTransfer.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumeTransfer.delete({ ...params, transfer_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volume-transfer/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as transfer_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumeTransfer.delete({ ...params, transfer_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteVolumeTransfer",
    call: (options) => client.volumeTransfer.delete(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("DELETE", "/v1/volume-transfer/{transfer_id}", (api) =>
    api.volumeTransfer.delete(params),
  );
});

describe("acceptVolumeTransfer", () => {
  const params: AcceptVolumeTransferParams = {
    transfer_id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
    body: { auth_key: "f5972fdb456897eb" },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/volume-transfer/1ac231be-823b-4a4d-8ff0-aac503a7118a/accept",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 202,
    json: {
      id: "1ac231be-823b-4a4d-8ff0-aac503a7118a",
      name: "volume01",
      volume_id: "3f500f00-ed80-4566-a057-e31760226f9a",
    },
  };

  it("sends POST /v1/volume-transfer/{transfer_id}/accept and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTransfer.accept(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumeTransfer.accept({ ...params, transfer_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volume-transfer/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/accept",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as transfer_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumeTransfer.accept({ ...params, transfer_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "acceptVolumeTransfer",
    call: (options) => client.volumeTransfer.accept(params, options),
    request,
    answer,
    failures: [400, 401],
  });

  answersAsDocumented("POST", "/v1/volume-transfer/{transfer_id}/accept", (api) =>
    api.volumeTransfer.accept(params),
  );
});
