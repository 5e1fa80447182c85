import { expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { planSdk } from "./plan-sdk.ts";
import { pagingTest } from "./sequence-test.ts";

const TEXT: JsonObject = { type: "string", example: "x" };

/** The walk through the pages of an operation: the rule, and what its requests send. */
function walk(path: string, parameters: readonly JsonObject[], fields: JsonObject) {
  const things = { type: "array", items: { type: "object", properties: { id: { type: "string" } } } };
  const schema = { type: "object", properties: { things, ...fields } };
  const responses = { 200: { description: "Things", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: { [path]: { get: { operationId: "listThings", parameters, responses } } },
  };
  const [operation] = planSdk([document], {}).value.current.operations;
  const test = operation === undefined ? undefined : pagingTest(operation);
  return {
    rule: operation?.paging?.rule,
    values: test?.values,
    targets: test?.targets,
    headers: test?.headers,
  };
}

const limit = (more: JsonObject): JsonObject => ({
  name: "limit",
  in: "query",
  schema: { type: "integer" },
  ...more,
});
const marker: JsonObject = { name: "marker", in: "query", schema: TEXT };

it.each<[string, Parameters<typeof walk>, object]>([
  [
    "cookies and headers that are not required stay away",
    [
      "/things",
      [
        { name: "a", in: "cookie", required: true, schema: TEXT },
        { name: "b", in: "cookie", schema: TEXT },
        { name: "c", in: "header", schema: TEXT },
      ],
      { next: { type: "string" } },
    ],
    { headers: { cookie: "a=x" }, targets: ["/things", "/things?linked-page=2"] },
  ],
  [
    "what is required is sent once, from the beginning",
    [
      "/things",
      [limit({ required: true }), { ...limit({ required: true, example: 7 }), name: "offset" }],
      { total: { type: "integer" } },
    ],
    { values: { limit: 2, offset: 0 }, targets: ["/things?limit=2&offset=0", "/things?limit=2&offset=2"] },
  ],
  [
    "a limit has a value that it takes",
    [
      "/things",
      [limit({ schema: { type: "integer", enum: [10, 20] } }), { ...limit({}), name: "offset" }],
      { total: { type: "integer" } },
    ],
    { values: { limit: 10 }, targets: ["/things?limit=10", "/things?limit=10&offset=2"] },
  ],
  [
    "a marker is that of the query, where the path has one of its name",
    ["/{marker}/things", [{ ...marker, in: "path", required: true }, marker], { next_marker: TEXT }],
    {
      rule: { marker: "query_marker" },
      values: { marker: "x" },
      targets: ["/x/things", "/x/things?marker=page-2"],
    },
  ],
  [
    "members of an object stand where the object does",
    [
      "/things",
      [
        { ...limit({}), name: "offset" },
        {
          name: "f",
          in: "query",
          required: true,
          schema: { type: "object", properties: { a: TEXT, b: TEXT } },
        },
        limit({ required: true }),
      ],
      { total: { type: "integer" } },
    ],
    { targets: ["/things?a=x&b=x&limit=2", "/things?offset=2&a=x&b=x&limit=2"] },
  ],
])("%s", (_name, given, want) => {
  expect(walk(...given)).toMatchObject(want);
});
