import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import { ParameterError, type ListImageInstancesParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listImageInstances", () => {
  const params: ListImageInstancesParams = {
    project_id: "text",
    offset: 0,
    limit: 10,
    server_name: "text",
    server_id: "text",
    enterprise_project_id: "text",
  };
  const request: Expected = {
    method: "GET",
    target:
      "/v1/text/image-servers?offset=0&limit=10&server_name=text&server_id=text&enterprise_project_id=text",
  };
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

  it("sends GET /v1/{project_id}/image-servers and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.imageServers.list(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.imageServers.list({
      ...params,
      project_id: HOSTILE,
      server_name: HOSTILE,
      server_id: HOSTILE,
      enterprise_project_id: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C/image-servers?offset=0&limit=10&server_name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&server_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&enterprise_project_id=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as project_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(
        client.imageServers.list({ ...params, project_id: value }),
      ).rejects.toBeInstanceOf(ParameterError);
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "listImageInstances",
    call: (options) => client.imageServers.list(params, options),
    request,
    answer,
    failures: [400, 401, 403, 404, 405, 500, 503],
  });

  answersAsDocumented("GET", "/v1/{project_id}/image-servers", (api) =>
    api.imageServers.list(params),
  );

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { items: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { items: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.imageServers.list.all({ project_id: "text", limit: 2 }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/text/image-servers?limit=2", "/v1/text/image-servers?offset=2&limit=2"].map((target) =>
        onWire(server, { ...request, target }),
      ),
    );
  });
});
