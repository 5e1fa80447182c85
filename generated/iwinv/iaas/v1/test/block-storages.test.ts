import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import { ParameterError, type DetachBlockStorageParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("detachBlockStorage", () => {
  const params: DetachBlockStorageParams = { block_storage_id: "text", body: {} };
  const request: Expected = {
    method: "POST",
    target: "/v1/block-storages/text/detach",
    headers: { "content-type": "multipart/form-data" },
    body: [],
  };
  const answer = {
    status: 202,
    json: {
      code: "0x00",
      error_code: "SUCCESS",
      message: "",
      result:
        "Block storage DETACH is in process. It may take some time; check progress under [Block Storages > Block Storage List]",
    },
  };

  it("sends POST /v1/block-storages/{block_storage_id}/detach and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.blockStorages.detach(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.blockStorages.detach({ ...params, block_storage_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/block-storages/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/detach",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as block_storage_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.blockStorages.detach({ ...params, block_storage_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "detachBlockStorage",
    call: (options) => client.blockStorages.detach(params, options),
    request,
    answer,
  });

  answersAsDocumented("POST", "/v1/block-storages/{block_storage_id}/detach", (api) =>
    api.blockStorages.detach(params),
  );
});
