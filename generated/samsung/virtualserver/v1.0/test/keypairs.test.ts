import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ServerError,
  settle,
  type ListKeypairsParams,
  type CreateKeypairParams,
  type ShowKeypairParams,
  type DeleteKeypairParams,
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

describe("listKeypairs", () => {
  const params: ListKeypairsParams = { limit: 20, marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const answer = {
    keypairs: [
      {
        fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
        name: "keypairname",
        public_key: "publickey",
        type: "ssh",
      },
    ],
  };

  it("sends GET /v1/keypairs and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.keypairs.list(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/keypairs?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(200);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("GET"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("GET", "/v1/keypairs", liveClient().keypairs.list(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.keypairs.list(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "listKeypairs", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("createKeypair", () => {
  const params: CreateKeypairParams = {
    body: { name: "keypairname", public_key: "publickey", tags: [{ key: "key", value: "value" }] },
  };
  const answer = {
    fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
    name: "keypairname",
    private_key: "privatekey",
    public_key: "publickey",
    type: "ssh",
  };

  it("sends POST /v1/keypairs and returns the page's own answer", async () => {
    server.answer({ status: 201, json: answer });

    const { status, data } = await client.keypairs.create(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "POST",
      target: "/v1/keypairs",
      headers: wireHeaders(server.url, request, { "content-type": "application/json" }),
      body: JSON.stringify(params.body),
    });
    expect(status).toBe(201);
    expect(data).toEqual(answer);
  });

  it.runIf(isLive("POST"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems("POST", "/v1/keypairs", liveClient().keypairs.create(params)),
    ).toEqual([]);
  });

  it.each([400, 401, 403, 409] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.keypairs.create(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "createKeypair", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("showKeypair", () => {
  const params: ShowKeypairParams = { keypair_name: "keypairname" };
  const answer = {
    created_at: "2025-07-22T09:00:00Z",
    fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
    id: 1,
    name: "keypairname",
    public_key: "publickey",
    type: "ssh",
    user_id: "570907805e5447be84b618450ef52o0t",
  };

  it("sends GET /v1/keypairs/{keypair_name} and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.keypairs.show(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/keypairs/keypairname",
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
        "/v1/keypairs/{keypair_name}",
        liveClient().keypairs.show(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.keypairs.show(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "showKeypair", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});

describe("deleteKeypair", () => {
  const params: DeleteKeypairParams = { keypair_name: "keypairname" };

  it("sends DELETE /v1/keypairs/{keypair_name} and returns nothing more than the status", async () => {
    server.answer({ status: 204 });

    const { status, data } = await client.keypairs.delete(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "DELETE",
      target: "/v1/keypairs/keypairname",
      headers: wireHeaders(server.url, request),
      body: "",
    });
    expect(status).toBe(204);
    expect(data).toEqual(undefined);
  });

  it.runIf(isLive("DELETE"))("answers at SDK_TEST_BASE_URL as documented", async () => {
    expect(
      await contractProblems(
        "DELETE",
        "/v1/keypairs/{keypair_name}",
        liveClient().keypairs.delete(params),
      ),
    ).toEqual([]);
  });

  it.each([401, 403, 404] as const)("gives a typed error for status %i", async (status) => {
    server.answer({ status, json: problem });

    const result = await settle(client.keypairs.delete(params, { retries: 0 }));

    expect(result).toMatchObject({
      ok: false,
      status,
      error: { operation: "deleteKeypair", status, body: problem, ...problemFields },
    });
    expect(result.ok ? undefined : result.error).toBeInstanceOf(
      status < 500 ? ClientError : ServerError,
    );
  });
});
