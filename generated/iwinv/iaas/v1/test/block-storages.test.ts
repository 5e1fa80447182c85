import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import type { DetachBlockStorageParams } from "../src/index.ts";
import { contractProblems, isLive, liveClient, testClient, wireHeaders } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("detachBlockStorage", () => {
  const params: DetachBlockStorageParams = { block_storage_id: "text", body: {} };
  const answer = {
    code: "0x00",
    error_code: "SUCCESS",
    message: "",
    result:
      "Block storage DETACH is in process. It may take some time; check progress under [Block Storages > Block Storage List]",
  };

  it("sends POST /v1/block-storages/{block_storage_id}/detach and returns the page's own answer", async () => {
    server.answer({ status: 202, json: answer });

    const { status, data } = await client.blockStorages.detach(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/block-storages/text/detach",
      headers: wireHeaders(server.url, request, { "content-type": "multipart/form-data" }),
      body: [],
    });
    expect(status).toBe(202);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "POST",
        "/v1/block-storages/{block_storage_id}/detach",
        liveClient().blockStorages.detach(params),
      ),
    ).toEqual([]);
  });
});
