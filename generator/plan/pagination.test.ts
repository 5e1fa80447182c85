import { describe, expect, it } from "vitest";
import type { PaginationRule } from "../../spec/model/conventions.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { normalDocument } from "./normal-document.ts";
import { detectPagination } from "./pagination.ts";

const list = (of: JsonObject = { type: "object", properties: { id: { type: "string" } } }): JsonObject => ({
  type: "array",
  items: of,
});

const rows: readonly [
  name: string,
  row: { query: Record<string, JsonObject>; reply: JsonValue; want: PaginationRule | undefined },
][] = [
  [
    "offset and limit, with a total",
    {
      query: { offset: { type: "integer" }, limit: { type: "integer" } },
      reply: { type: "object", properties: { things: list(), count: { type: "integer" } } },
      want: { kind: "offset", offset: "offset", limit: "limit", items: "things", total: "count" },
    },
  ],
  [
    "pages that count from 1",
    {
      query: { page_no: { type: "string" }, page_size: { type: "string" } },
      reply: { type: "object", properties: { result: list(), message: { type: "string" } } },
      want: { kind: "page", page: "page_no", size: "page_size", items: "result", first: 1 },
    },
  ],
  [
    "pages that count from 0",
    {
      query: {
        page: { anyOf: [{ type: "integer", default: 0 }, { type: "null" }] },
        size: { type: "integer" },
      },
      reply: { type: "object", properties: { things: list() } },
      want: { kind: "page", page: "page", size: "size", items: "things", first: 0 },
    },
  ],
  [
    "a marker in the answer, one level down",
    {
      query: { marker: { type: "string" }, limit: { type: "integer" } },
      reply: {
        type: "object",
        properties: {
          things: list(),
          page_info: { type: "object", properties: { next_marker: { type: "string" } } },
        },
      },
      want: {
        kind: "marker",
        marker: "marker",
        limit: "limit",
        items: "things",
        next: "page_info.next_marker",
      },
    },
  ],
  [
    "a marker that is the last item's id",
    {
      query: { marker: { type: "string" }, limit: { type: "integer" } },
      reply: { type: "object", properties: { things: list() } },
      want: { kind: "marker", marker: "marker", limit: "limit", items: "things", next: "things.-1.id" },
    },
  ],
  [
    "a link to the next page",
    {
      query: {},
      reply: { type: "object", properties: { things: list(), next: { type: ["string", "null"] } } },
      want: { kind: "link", items: "things", next: "next" },
    },
  ],
  [
    "the list that is called like the path, of several",
    {
      query: { offset: { type: "integer" }, limit: { type: "integer" } },
      reply: { type: "object", properties: { errors: list(), things: list() } },
      want: { kind: "offset", offset: "offset", limit: "limit", items: "things" },
    },
  ],
  [
    "a body that is the list",
    {
      query: { offset: { type: "integer" }, limit: { type: "integer" } },
      reply: list(),
      want: { kind: "offset", offset: "offset", limit: "limit", items: "" },
    },
  ],
  [
    "no list",
    {
      query: { offset: { type: "integer" }, limit: { type: "integer" } },
      reply: { type: "object", properties: {} },
      want: undefined,
    },
  ],
  [
    "two lists of other names",
    {
      query: { offset: { type: "integer" }, limit: { type: "integer" } },
      reply: { type: "object", properties: { a: list(), b: list() } },
      want: undefined,
    },
  ],
  [
    "a limit alone",
    {
      query: { limit: { type: "integer" } },
      reply: { type: "object", properties: { things: list() } },
      want: undefined,
    },
  ],
  [
    "a limit that is a list",
    {
      query: { offset: { type: "integer" }, limit: list({ type: "integer" }) },
      reply: { type: "object", properties: { things: list() } },
      want: undefined,
    },
  ],
  [
    "a marker without an id",
    {
      query: { marker: { type: "string" }, limit: { type: "integer" } },
      reply: { type: "object", properties: { things: list({ type: "string" }) } },
      want: undefined,
    },
  ],
];

function detected(
  query: Record<string, JsonObject>,
  reply: JsonValue,
  method = "get",
): PaginationRule | undefined {
  const { value } = normalDocument({
    openapi: "3.1.0",
    paths: {
      "/v1/things": {
        [method]: {
          parameters: Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema })),
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Reply" } } },
            },
          },
        },
      },
    },
    components: { schemas: { Reply: reply } },
  });
  const [operation] = value.operations;
  const schema = operation?.responses[0]?.content[0]?.schema;
  return operation === undefined || schema === undefined
    ? undefined
    : detectPagination({ operation, reply: schema, schemas: value.schemas });
}

describe("detectPagination", () => {
  it.each(rows)("%s", (_name, { query, reply, want }) => {
    expect(detected(query, reply)).toEqual(want);
  });

  it("looks at GET only", () => {
    expect(
      detected({ offset: { type: "integer" }, limit: { type: "integer" } }, list(), "post"),
    ).toBeUndefined();
  });
});
