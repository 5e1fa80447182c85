import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  type ListVolumeTypesAndDetailsParams,
  type ShowDefaultVolumeTypeDetailsParams,
  type ShowVolumeTypeDetailsParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

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
  const request: Expected = {
    method: "GET",
    target:
      "/v1/volume-types?limit=20&offset=0&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      volume_types: [
        {
          description: "Volume type description",
          extra_specs: { multiattach: "<is> True" },
          id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
          name: "SSD",
        },
      ],
    },
  };

  it("sends GET /v1/volume-types and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTypes.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumeTypes.list({ ...params, marker: HOSTILE, sort: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/volume-types?limit=20&offset=0&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listVolumeTypesAndDetails",
    call: (options) => client.volumeTypes.list(params, options),
    request,
    answer,
    failures: [400, 401, 500],
  });

  answersAsDocumented("GET", "/v1/volume-types", (api) => api.volumeTypes.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { volume_types: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { volume_types: [{ id: "item-3" }] } },
      { status: 200, json: { volume_types: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.volumeTypes.list.all({ limit: 2 })) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      [
        "/v1/volume-types?limit=2",
        "/v1/volume-types?limit=2&offset=2",
        "/v1/volume-types?limit=2&offset=3",
      ].map((target) => onWire(server, { ...request, target })),
    );
  });
});

describe("showDefaultVolumeTypeDetails", () => {
  const params: ShowDefaultVolumeTypeDetailsParams = {};
  const request: Expected = {
    method: "GET",
    target: "/v1/volume-types/default",
  };
  const answer = {
    status: 200,
    json: {
      description: "Volume type description",
      extra_specs: { multiattach: "<is> True" },
      id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
      name: "SSD",
    },
  };

  it("sends GET /v1/volume-types/default and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTypes.showDefault(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "showDefaultVolumeTypeDetails",
    call: (options) => client.volumeTypes.showDefault(params, options),
    request,
    answer,
    failures: [401, 500],
  });

  answersAsDocumented("GET", "/v1/volume-types/default", (api) =>
    api.volumeTypes.showDefault(params),
  );
});

describe("showVolumeTypeDetails", () => {
  const params: ShowVolumeTypeDetailsParams = {
    volume_type_id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };
  const request: Expected = {
    method: "GET",
    target: "/v1/volume-types/c643ac35-3aec-43e6-b97a-3d6f666c5207",
  };
  const answer = {
    status: 200,
    json: {
      description: "Volume type description",
      extra_specs: { multiattach: "<is> True" },
      id: "c643ac35-3aec-43e6-b97a-3d6f666c5207",
      name: "SSD",
    },
  };

  it("sends GET /v1/volume-types/{volume_type_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.volumeTypes.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.volumeTypes.show({ ...params, volume_type_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/volume-types/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as volume_type_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.volumeTypes.show({ ...params, volume_type_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showVolumeTypeDetails",
    call: (options) => client.volumeTypes.show(params, options),
    request,
    answer,
    failures: [400, 401, 500],
  });

  answersAsDocumented("GET", "/v1/volume-types/{volume_type_id}", (api) =>
    api.volumeTypes.show(params),
  );
});
