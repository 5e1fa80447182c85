import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import type { ListUserScriptsParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listUserScripts", () => {
  const params: ListUserScriptsParams = { name: "text", page_no: "text", page_size: "text" };
  const request: Expected = {
    method: "GET",
    target: "/v1/instance/script?name=text&page_no=text&page_size=text",
  };
  const answer = {
    status: 200,
    json: {
      code: "0x00",
      error_code: "SUCCESS",
      message: "",
      result: [
        {
          script_id: "USCRIPT-57zQARw5qLPuBnBx7Km5sv",
          name: "Ubuntu24 APM install",
          start_date: "2024-11-20 11:05:22",
        },
      ],
      count: 1,
      page_no: 1,
      page_size: 10,
    },
  };

  it("sends GET /v1/instance/script and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.instance.listUserScripts(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.instance.listUserScripts({
      ...params,
      name: HOSTILE,
      page_no: HOSTILE,
      page_size: HOSTILE,
    });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target:
          "/v1/instance/script?name=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&page_no=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C&page_size=..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C",
      }),
    ]);
  });

  behaves(() => server, {
    operation: "listUserScripts",
    call: (options) => client.instance.listUserScripts(params, options),
    request,
    answer,
  });

  answersAsDocumented("GET", "/v1/instance/script", (api) => api.instance.listUserScripts(params));

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { result: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { result: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.instance.listUserScripts.all({ page_size: "2" }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received).toEqual(
      ["/v1/instance/script?page_size=2", "/v1/instance/script?page_no=2&page_size=2"].map(
        (target) => onWire(server, { ...request, target }),
      ),
    );
  });
});
