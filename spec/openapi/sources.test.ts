import { describe, expect, test } from "vitest";
import {
  json,
  model,
  object,
  operation,
  parameter,
  place,
  response,
  schema,
  stated,
} from "../testing/model-fixture.ts";
import { buildSpec } from "./build.ts";
import { parseSources, serializeSources, sourceOf } from "./sources.ts";
import type { Sources } from "./spec-bundle.ts";

const row = place("b2/r1", "limit");

const rows: readonly [string, { given: Sources; want: unknown }][] = [
  ["nothing", { given: new Map(), want: { format: 1, pages: [], facts: {} } }],
  [
    "a place with line and anchor",
    {
      given: new Map([["/a", { basis: "stated", from: [{ ...row, line: 7, anchor: "parameters" }] }]]),
      want: {
        format: 1,
        pages: [{ captureId: row.captureId, url: row.url }],
        facts: { "/a": ["stated", [0, "b2/r1", "limit", 7, "parameters"]] },
      },
    },
  ],
  [
    "a part that stands where the whole stands has no entry of its own",
    {
      given: new Map([
        ["/a/b/c", { basis: "stated", from: [row] }],
        ["/a", { basis: "stated", from: [row] }],
        ["/a/d", { basis: "inferred", from: [row] }],
      ]),
      want: {
        format: 1,
        pages: [{ captureId: row.captureId, url: row.url }],
        facts: { "/a": ["stated", [0, "b2/r1", "limit"]], "/a/d": ["inferred", [0, "b2/r1", "limit"]] },
      },
    },
  ],
  [
    "a correction says why",
    {
      given: new Map([
        ["/a", { basis: "assumed", from: [], correction: { because: "Proven.", since: "2026-01-31" } }],
      ]),
      want: {
        format: 1,
        pages: [],
        facts: { "/a": ["assumed", { because: "Proven.", since: "2026-01-31" }] },
      },
    },
  ],
];

describe("serializeSources", () => {
  test.each(rows)("%s", (_name, { given, want }) => {
    const text = serializeSources(given);
    expect(JSON.parse(text)).toEqual(want);
    const read = parseSources(text)!;
    for (const [pointer, entry] of given) expect(sourceOf(read, pointer)?.entry).toEqual(entry);
    expect(serializeSources(read)).toBe(text);
  });

  test.each([
    ["not JSON", "{"],
    ["another format", '{"format":2,"facts":{}}'],
    ["no facts", '{"format":1}'],
    ["a list", "[]"],
  ])("%s is not read", (_name, text) => expect(parseSources(text)).toBeUndefined());
});

test("every kind of node has its place", () => {
  const limit = {
    ...stated("b1/r1"),
    name: "limit",
    schema: schema("integer", {
      ...stated("b1/r1/c3"),
      keywordFacts: { default: stated("b1/r1/c4") },
      default: 20,
    }),
  };
  const body = object({ "id!": schema("string") });
  const { sources } = buildSpec(
    model({
      operations: [
        operation("get /v1/a", "List As", {
          ...stated("b0"),
          parameters: [parameter("limit", limit)],
          responses: [{ ...response("200", json(body)), ...stated("b3/r0") }],
        }),
      ],
    }),
    { descriptions: false },
  ).value;
  const at = (pointer: string) => sourceOf(sources, pointer)?.entry.from[0]?.path;
  expect(at("/paths/~1v1~1a/get/operationId")).toBe("b0");
  expect(at("/paths/~1v1~1a/get/parameters/0/name")).toBe("b1/r1");
  expect(at("/paths/~1v1~1a/get/parameters/0/schema/type")).toBe("b1/r1/c3");
  expect(at("/paths/~1v1~1a/get/parameters/0/schema/default")).toBe("b1/r1/c4");
  expect(at("/paths/~1v1~1a/get/responses/200/description")).toBe("b3/r0");
  expect(at("/components/schemas/ListAsResponse/properties/id/type")).toBe("b1/rid!");
});
