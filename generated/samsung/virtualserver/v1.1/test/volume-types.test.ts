import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  type ListVolumeTypesAndDetailsParams,
  type ShowDefaultVolumeTypeDetailsParams,
  type ShowVolumeTypeDetailsParams,
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

describe("listVolumeTypesAndDetails", () => {
  const params: ListVolumeTypesAndDetailsParams = {
    limit: 20,
    offset: 0,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    sort: "created_at:desc",
  };
  const answer = {
    volume_types: [
      {
        description: "Volume type description",
        extra_specs: { multiattach: "<is> True" },
        id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
        name: "SSD",
      },
    ],
  };

  it("sends GET /v1/volume-types and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumeTypes.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/volume-types?limit=20&offset=0&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/volume-types", liveClient().volumeTypes.list(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 500] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTypes.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listVolumeTypesAndDetails", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { volume_types: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { volume_types: [{ id: "item-3" }] } },
      { status: 200, json: { volume_types: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.volumeTypes.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/volume-types?limit=2",
      "/v1/volume-types?limit=2&offset=2",
      "/v1/volume-types?limit=2&offset=3",
    ]);
  });
});

describe("showDefaultVolumeTypeDetails", () => {
  const params: ShowDefaultVolumeTypeDetailsParams = {};
  const answer = {
    description: "Volume type description",
    extra_specs: { multiattach: "<is> True" },
    id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
    name: "SSD",
  };

  it("sends GET /v1/volume-types/default and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumeTypes.showDefault(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volume-types/default",
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
        "/v1/volume-types/default",
        liveClient().volumeTypes.showDefault(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 500] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTypes.showDefault(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showDefaultVolumeTypeDetails", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showVolumeTypeDetails", () => {
  const params: ShowVolumeTypeDetailsParams = {
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };
  const answer = {
    description: "Volume type description",
    extra_specs: { multiattach: "<is> True" },
    id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
    name: "SSD",
  };

  it("sends GET /v1/volume-types/{volume_type_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.volumeTypes.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/volume-types/c643ac35-3aec-43e6-b97a-3d6f666c5207",
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
        "/v1/volume-types/{volume_type_id}",
        liveClient().volumeTypes.show(params),
      ),
    ).toEqual([]);
  });

  it.each([400, 401, 500] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.volumeTypes.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showVolumeTypeDetails", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
