import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ParameterError,
  type ListKeypairsParams,
  type CreateKeypairParams,
  type ShowKeypairParams,
  type DeleteKeypairParams,
} from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listKeypairs", () => {
  const params: ListKeypairsParams = { limit: 20, marker: "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" };
  const request: Expected = {
    method: "GET",
    target: "/v1/keypairs?limit=20&marker=2a9be312-5d4b-4bc8-b2ae-35100fa9241f",
  };
  const answer = {
    status: 200,
    json: {
      keypairs: [
        {
          fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
          name: "keypairname",
          public_key: "publickey",
          type: "ssh",
        },
      ],
    },
  };

  it("sends GET /v1/keypairs and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.keypairs.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.keypairs.list({ ...params, marker: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/keypairs?limit=20&marker=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listKeypairs",
    call: (options) => client.keypairs.list(params, options),
    request,
    answer,
    failures: [400, 401, 403],
  });

  answersAsDocumented("GET", "/v1/keypairs", (api) => api.keypairs.list(params));
});

describe("createKeypair", () => {
  const params: CreateKeypairParams = {
    body: { name: "keypairname", public_key: "publickey", tags: [{ key: "key", value: "value" }] },
  };
  const request: Expected = {
    method: "POST",
    target: "/v1/keypairs",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params.body),
  };
  const answer = {
    status: 201,
    json: {
      fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
      name: "keypairname",
      private_key: "privatekey",
      public_key: "publickey",
      type: "ssh",
    },
  };

  it("sends POST /v1/keypairs and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.keypairs.create(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  behaves(() => server, {
    operation: "createKeypair",
    call: (options) => client.keypairs.create(params, options),
    request,
    answer,
    failures: [400, 401, 403, 409],
  });

  answersAsDocumented("POST", "/v1/keypairs", (api) => api.keypairs.create(params));
});

describe("showKeypair", () => {
  const params: ShowKeypairParams = { keypair_name: "keypairname" };
  const request: Expected = {
    method: "GET",
    target: "/v1/keypairs/keypairname",
  };
  const answer = {
    status: 200,
    json: {
      created_at: "2025-07-22T09:00:00Z",
      fingerprint: "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd",
      id: 1,
      name: "keypairname",
      public_key: "publickey",
      type: "ssh",
      user_id: "570907805e5447be84b618450ef52o0t",
    },
  };

  it("sends GET /v1/keypairs/{keypair_name} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.keypairs.show(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.keypairs.show({ ...params, keypair_name: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/keypairs/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as keypair_name: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.keypairs.show({ ...params, keypair_name: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "showKeypair",
    call: (options) => client.keypairs.show(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("GET", "/v1/keypairs/{keypair_name}", (api) => api.keypairs.show(params));
});

describe("deleteKeypair", () => {
  const params: DeleteKeypairParams = { keypair_name: "keypairname" };
  const request: Expected = {
    method: "DELETE",
    target: "/v1/keypairs/keypairname",
  };
  const answer = { status: 204 };

  it("sends DELETE /v1/keypairs/{keypair_name} and returns nothing more than the status", async () => {
    server.answer(answer);

    const { status, data } = await client.keypairs.delete(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(undefined);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.keypairs.delete({ ...params, keypair_name: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/keypairs/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as keypair_name: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.keypairs.delete({ ...params, keypair_name: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "deleteKeypair",
    call: (options) => client.keypairs.delete(params, options),
    request,
    answer,
    failures: [401, 403, 404],
  });

  answersAsDocumented("DELETE", "/v1/keypairs/{keypair_name}", (api) =>
    api.keypairs.delete(params),
  );
});
