import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import type { ListUserScriptsParams } from "../src/index.ts";
import { contractProblems, isLive, liveClient, testClient, wireHeaders } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("listUserScripts", () => {
  const params: ListUserScriptsParams = { name: "text", page_no: "text", page_size: "text" };
  const answer = {
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
  };

  it("sends GET /v1/instance/script and returns the page's own answer", async () => {
    server.answer({ status: 200, json: answer });

    const { status, data } = await client.instance.listUserScripts(params).withResponse();

    const [request] = server.received;
    expect(request).toEqual({
      method: "GET",
      target: "/v1/instance/script?name=text&page_no=text&page_size=text",
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
        "/v1/instance/script",
        liveClient().instance.listUserScripts(params),
      ),
    ).toEqual([]);
  });

  it("gives every item of every page", async () => {
    server.answer(
      { status: 200, json: { result: [{ id: "item-1" }, { id: "item-2" }], count: 3 } },
      { status: 200, json: { result: [{ id: "item-3" }], count: 3 } },
    );

    const items: unknown[] = [];
    for await (const item of client.instance.listUserScripts.all({ page_size: "2" }))
      items.push(item);

    expect(items).toEqual([{ id: "item-1" }, { id: "item-2" }, { id: "item-3" }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/v1/instance/script?page_size=2",
      "/v1/instance/script?page_no=2&page_size=2",
    ]);
  });
});
