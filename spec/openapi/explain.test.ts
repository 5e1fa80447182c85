import { describe, expect, test } from "vitest";
import {
  json,
  model,
  object,
  operation,
  parameter,
  response,
  schema,
  stated,
  type,
  unknownSchema,
} from "../testing/model-fixture.ts";
import { buildSpec } from "./build.ts";
import { explain } from "./explain.ts";

const { value: bundle } = buildSpec(
  model({
    types: [
      type(
        "Server",
        object({
          "id!": schema("string"),
          tags: unknownSchema({ anyOf: [unknownSchema({ ref: "Tag" }), schema("null")] }),
        }),
      ),
      type("Tag", object({ key: schema("string", { maxLength: 63 }) })),
    ],
    operations: [
      operation("post /v1/servers", "Create Server", {
        requestBody: { ...stated(), content: [json(object({ size: schema("integer") }))] },
      }),
      operation("get /v1/servers", "List Servers", {
        parameters: [
          {
            ...parameter("limit"),
            ...stated("b1/r4"),
            schema: { ...schema("integer", { default: 20 }), ...stated("b1/r4/c3") },
          },
          parameter("filter.name"),
        ],
        responses: [
          response(
            "200",
            json(object({ servers: schema("array", { items: unknownSchema({ ref: "Server" }) }) })),
          ),
        ],
      }),
    ],
  }),
  { descriptions: false },
);

const list = "/paths/~1v1~1servers/get";

describe("explain", () => {
  test.each([
    ["listServers", list],
    ["listServers.operationId", `${list}/operationId`],
    ["listServers.query.limit", `${list}/parameters/0`],
    ["listServers.query.limit.default", `${list}/parameters/0/schema/default`],
    ["listServers.query.filter.name", `${list}/parameters/1`],
    ["listServers.response.200", `${list}/responses/200`],
    ["listServers.response.200.servers", "/components/schemas/ListServersResponse/properties/servers"],
    ["listServers.response.200.servers[].id", "/components/schemas/Server/properties/id"],
    [
      "listServers.response.200.servers[].tags.key.maxLength",
      "/components/schemas/Tag/properties/key/maxLength",
    ],
    ["createServer.request.size", "/components/schemas/CreateServerRequest/properties/size"],
    ["CreateServerRequest.size", "/components/schemas/CreateServerRequest/properties/size"],
    ["Tag", "/components/schemas/Tag"],
    ["/info/title", "/info/title"],
  ])("%s", (selector, pointer) => {
    expect(explain(bundle, selector)).toMatchObject({ found: true, pointer });
  });

  test("tells the value, the words and how sure it is", () => {
    expect(explain(bundle, "listServers.query.limit.default")).toMatchObject({
      value: 20,
      basis: "stated",
      statedAt: `${list}/parameters/0/schema`,
      from: [{ path: "b1/r4/c3", url: "volumes.html" }],
    });
  });

  test.each([
    ["listServer", "listServer", ["listServers", "Server"]],
    ["listServers.query.limits", "limits", ["limit"]],
    ["listServers.response.404", "404", ["200"]],
    ["listServers.response.200.servers[].idd", "idd", ["id"]],
    ["Tag.keys", "keys", ["key"]],
    ["/components/schemas/Tags", "Tags", ["/components/schemas/Tag"]],
    ["listServers.querry.limit", "querry", ["query"]],
  ])("%s leads nowhere, and the nearest are named", (selector, at, nearest) => {
    const answer = explain(bundle, selector);
    expect(answer).toMatchObject({ found: false, at });
    expect("nearest" in answer ? answer.nearest.slice(0, nearest.length) : []).toEqual(nearest);
  });
});
