import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  type ListServerTypesParams,
  type ShowServerTypeParams,
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

describe("listServerTypes", () => {
  const params: ListServerTypesParams = {
    limit: 20,
    marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
    min_disk: 0,
    min_ram: 2048,
    sort: "created_at:desc",
  };
  const answer = {
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
  };

  it("sends GET /v1/server-types and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.serverTypes.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target:
        "/v1/server-types?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f&min_disk=0&min_ram=2048&sort=created_at%3Adesc",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/server-types", liveClient().serverTypes.list(params)),
    ).toEqual([]);
  });

  it.each([401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverTypes.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listServerTypes", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { server_types: [{ id: "item-1" }, { id: "item-2" }] } },
      { status: 200, json: { server_types: [{ id: "item-3" }] } },
      { status: 200, json: { server_types: [] } },
    );

    const items: unknown[] = [];
    for await (const item of client.serverTypes.list.all({})) items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/server-types",
      "/v1/server-types?marker=item-2",
      "/v1/server-types?marker=item-3",
    ]);
  });
});

describe("showServerType", () => {
  const params: ShowServerTypeParams = { server_type_id: "s1v1m2" };
  const answer = {
    description: "description",
    disk: 100,
    ephemeral: 0,
    extra_specs: "",
    id: "s1v1m2",
    name: "s1v1m2",
    ram: 2,
    swap: 0,
    vcpus: 1,
  };

  it("sends GET /v1/server-types/{server_type_id} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.serverTypes.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/server-types/s1v1m2",
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
        "/v1/server-types/{server_type_id}",
        liveClient().serverTypes.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.serverTypes.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showServerType", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
