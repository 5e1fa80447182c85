import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import {
  ClientError,
  ConnectionError,
  ParameterError,
  ServerError,
  TimeoutError,
  listImageInstances,
} from "../src/index.ts";
import { clock, onWire, problem, problemFields, testClient } from "./setup.ts";

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.close());

describe("what every call does", () => {
  const call = (
    options: Parameters<typeof listImageInstances>[2] = {},
    { context } = testClient(server.url),
  ) =>
    listImageInstances(
      context,
      {
        project_id: "text",
        offset: 0,
        limit: 10,
        server_name: "text",
        server_id: "text",
        enterprise_project_id: "text",
      },
      options,
    );
  const answer = {
    status: 200,
    json: {
      count: 2,
      items: [
        {
          id: "697612196993040384",
          name: "test_instance_1",
          description: "A test of creating an image instance.",
          image_ref: {
            id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
            image_type: "gold",
            spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
            product_id: "",
          },
          server_group_id: "dae99966-76c4-4995-adaf-e8e2ab36869a",
          app_group_id: "",
          server_id: "",
          instance_id: "",
          image_id: "",
          status: "CREATING",
          authorize_accounts: [{ account: "user0012", account_type: "USER" }],
          create_time: "2024-05-07T07:54:21.009Z",
          update_time: "2024-05-07T07:54:22.329Z",
          enterprise_project_id: "0",
        },
        {
          id: "627989489700044800",
          name: "test_instance_2",
          description: "",
          image_ref: {
            id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
            image_type: "gold",
            spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
            product_id: "",
          },
          server_group_id: "898dda82-4d61-4c3d-bff2-679e61cd34f3",
          app_group_id: "627991243116249088",
          server_id: "wksapp-08722b58-6900-4c03-bfc0-99e1a056b8ad",
          instance_id: "989e6391-43b5-49a7-a684-6c36e7ad714a",
          image_id: "",
          status: "ACTIVE",
          authorize_accounts: [{ account: "user001", account_type: "USER" }],
          create_time: "2023-10-28T04:58:34.058Z",
          update_time: "2023-10-28T05:05:33.826Z",
          enterprise_project_id: "0",
        },
      ],
    },
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/text/image-servers?offset=0&limit=10&server_name=text&server_id=text&enterprise_project_id=text",
  };

  it("waits as long as the server asks", async () => {
    const waits: number[] = [];
    const patient = { ...clock, sleep: (ms: number) => Promise.resolve(void waits.push(ms)) };
    server.answer({ status: 429, headers: { "retry-after": "7" } }, answer);
    await call({}, testClient(server.url, { clock: patient }));
    expect(waits).toEqual([7_000]);
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));
  });

  it("never repeats a conflict", async () => {
    server.answer({ status: 409, json: problem });
    await expect(call()).rejects.toBeInstanceOf(ClientError);
    expect(server.received).toEqual([onWire(server, request)]);
  });

  it("gives up after the repetitions that were asked for", async () => {
    server.answer({ status: 500, json: problem });
    const error: unknown = await call({ retries: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({
      operation: "listImageInstances",
      status: 500,
      attempts: 2,
      body: problem,
      ...problemFields,
    });
    expect(server.received).toEqual(Array(2).fill(onWire(server, request)));
  });

  it("ends an attempt that takes too long", async () => {
    // A server of its own: on a busy machine the request may come in after its time is over, into another test.
    const silent = await startLoopback();
    silent.answer("hang");
    await expect(call({ timeoutMs: 30 }, testClient(silent.url))).rejects.toBeInstanceOf(
      TimeoutError,
    );
    await silent.close();
  });

  it("says when no answer came", async () => {
    server.answer("drop");
    await expect(call({ retries: 0 })).rejects.toBeInstanceOf(ConnectionError);
    expect(server.received).toEqual([onWire(server, request)]);
  });

  it("sends the headers and the query of one call", async () => {
    server.answer(answer);
    await call({ headers: { "X-Trace": "t 1" }, query: { "a b": ["1", "&"] } });
    const extended = {
      ...request,
      target:
        "/v1/text/image-servers?offset=0&limit=10&server_name=text&server_id=text&enterprise_project_id=text&a%20b=1&a%20b=%26",
      headers: { "x-trace": "t 1" },
    };
    expect(server.received).toEqual([onWire(server, extended)]);
  });
});

describe("hostile parameter values", () => {
  const call = (value: string) =>
    listImageInstances(
      testClient(server.url).context,
      {
        ...{
          project_id: "text",
          offset: 0,
          limit: 10,
          server_name: "text",
          server_id: "text",
          enterprise_project_id: "text",
        },
        project_id: value,
      },
      { retries: 0 },
    );

  it.each([
    ["a/b", "a%2Fb"],
    ["a b&c=d", "a%20b%26c%3Dd"],
    ["?x#y", "%3Fx%23y"],
    ["100%", "100%25"],
    ["../x", "..%2Fx"],
    ["서버", "%EC%84%9C%EB%B2%84"],
  ])("sends %j as one segment", async (value, segment) => {
    server.answer({
      status: 200,
      json: {
        count: 2,
        items: [
          {
            id: "697612196993040384",
            name: "test_instance_1",
            description: "A test of creating an image instance.",
            image_ref: {
              id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
              image_type: "gold",
              spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
              product_id: "",
            },
            server_group_id: "dae99966-76c4-4995-adaf-e8e2ab36869a",
            app_group_id: "",
            server_id: "",
            instance_id: "",
            image_id: "",
            status: "CREATING",
            authorize_accounts: [{ account: "user0012", account_type: "USER" }],
            create_time: "2024-05-07T07:54:21.009Z",
            update_time: "2024-05-07T07:54:22.329Z",
            enterprise_project_id: "0",
          },
          {
            id: "627989489700044800",
            name: "test_instance_2",
            description: "",
            image_ref: {
              id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
              image_type: "gold",
              spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
              product_id: "",
            },
            server_group_id: "898dda82-4d61-4c3d-bff2-679e61cd34f3",
            app_group_id: "627991243116249088",
            server_id: "wksapp-08722b58-6900-4c03-bfc0-99e1a056b8ad",
            instance_id: "989e6391-43b5-49a7-a684-6c36e7ad714a",
            image_id: "",
            status: "ACTIVE",
            authorize_accounts: [{ account: "user001", account_type: "USER" }],
            create_time: "2023-10-28T04:58:34.058Z",
            update_time: "2023-10-28T05:05:33.826Z",
            enterprise_project_id: "0",
          },
        ],
      },
    });
    await call(value);
    expect(server.received[0]?.target).toBe(
      [
        "/v1/",
        "/image-servers?offset=0&limit=10&server_name=text&server_id=text&enterprise_project_id=text",
      ].join(segment),
    );
  });

  it.each(["", ".", ".."])("refuses %j, which would call something else", async (value) => {
    server.answer({
      status: 200,
      json: {
        count: 2,
        items: [
          {
            id: "697612196993040384",
            name: "test_instance_1",
            description: "A test of creating an image instance.",
            image_ref: {
              id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
              image_type: "gold",
              spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
              product_id: "",
            },
            server_group_id: "dae99966-76c4-4995-adaf-e8e2ab36869a",
            app_group_id: "",
            server_id: "",
            instance_id: "",
            image_id: "",
            status: "CREATING",
            authorize_accounts: [{ account: "user0012", account_type: "USER" }],
            create_time: "2024-05-07T07:54:21.009Z",
            update_time: "2024-05-07T07:54:22.329Z",
            enterprise_project_id: "0",
          },
          {
            id: "627989489700044800",
            name: "test_instance_2",
            description: "",
            image_ref: {
              id: "da02e5ca-c6ec-4685-8ecb-f116bb5bdd2c",
              image_type: "gold",
              spce_code: "90a6e84bb3e822fe54999b6be5bbae1e",
              product_id: "",
            },
            server_group_id: "898dda82-4d61-4c3d-bff2-679e61cd34f3",
            app_group_id: "627991243116249088",
            server_id: "wksapp-08722b58-6900-4c03-bfc0-99e1a056b8ad",
            instance_id: "989e6391-43b5-49a7-a684-6c36e7ad714a",
            image_id: "",
            status: "ACTIVE",
            authorize_accounts: [{ account: "user001", account_type: "USER" }],
            create_time: "2023-10-28T04:58:34.058Z",
            update_time: "2023-10-28T05:05:33.826Z",
            enterprise_project_id: "0",
          },
        ],
      },
    });
    await expect(call(value)).rejects.toBeInstanceOf(ParameterError);
    expect(server.received).toHaveLength(0);
  });
});
