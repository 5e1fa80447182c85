import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  type ListServerTypesParams,
  type ShowServerTypeParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listServerTypes", () => {
  const params: ListServerTypesParams = {
    limit: 20,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    min_disk: 0,
    min_ram: 2048,
    sort: "created_at:desc",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/server-types?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&min_disk=0&min_ram=2048&sort=created_at%3Adesc",
  };
  const answer = {
    status: 200,
    json: {
      server_types: [
        {
          description: "description",
          disk: 100,
          ephemeral: 0,
          extra_specs: "",
          id: "s1v1m2",
          name: "s1v1m2",
          ram: 2,
          swap: 0,
          vcpus: 1,
        },
      ],
    },
  };

  it("sends GET /v1/server-types and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverTypes.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.serverTypes.list({ ...params, marker: HOSTILE, sort: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/server-types?limit=20&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&min_disk=0&min_ram=2048&sort=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listServerTypes",
    call: (options) => client.serverTypes.list(params, options),
    request,
    answer,
    failures: [401, 403],
  });

  answersAsDocumented("GET", "/v1/server-types", (api) => api.serverTypes.list(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { server_types: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { server_types: [{ id: "item-3" }] } },
      { status: 200, json: { server_types: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.serverTypes.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/server-types", "/v1/server-types?marker=item-2", "/v1/server-types?marker=item-3"].map(
        (target) => onWire(server, { ...request, target }),
      ),
    );
  });
});

describe("showServerType", () => {
  const params: ShowServerTypeParams = { server_type_id: "s1v1m2" };
  const request: Expected = {
    method: "GET",
    target: "/v1/server-types/s1v1m2",
  };
  const answer = {
    status: 200,
    json: {
      description: "description",
      disk: 100,
      ephemeral: 0,
      extra_specs: "",
      id: "s1v1m2",
      name: "s1v1m2",
      ram: 2,
      swap: 0,
      vcpus: 1,
    },
  };

  it("sends GET /v1/server-types/{server_type_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.serverTypes.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.serverTypes.show({ ...params, server_type_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/server-types/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as server_type_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.serverTypes.show({ ...params, server_type_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showServerType",
    call: (options) => client.serverTypes.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/server-types/{server_type_id}", (api) =>
    api.serverTypes.show(params),
  );
});
