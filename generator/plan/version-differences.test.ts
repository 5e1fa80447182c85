import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../spec/model/json.ts";
import { planSdk } from "./plan-sdk.ts";
import { versionDifferences } from "./version-differences.ts";

const get = (parameters: readonly JsonObject[] = [], status = "200"): JsonObject => ({
  get: {
    operationId: "listThings",
    parameters,
    responses: {
      [status]: {
        description: "",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
      },
    },
  },
});
const query = (name: string, type: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: "query",
  schema: { type },
  ...more,
});
const document = (version: string, paths: JsonObject, properties: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Acme", version },
  paths,
  components: { schemas: { Thing: { type: "object", properties } } },
});
const path = "/things";

const rows: readonly [string, readonly JsonObject[], readonly (readonly string[])[]][] = [
  ["one version", [document("1", { [path]: get() })], []],
  ["two that are alike", [document("1", { [path]: get() }), document("2", { [path]: get() })], []],
  [
    "an operation of one of them",
    [
      document("1", { [path]: get(), "/old": { ...get(), get: { operationId: "old", responses: {} } } }),
      document("2", { [path]: get() }),
    ],
    [["GET /old", "1", ""]],
  ],
  [
    "parameters and answers",
    [
      document("1", { [path]: get([query("a", "string"), query("b", "string"), query("c", "string")]) }),
      document("2", {
        [path]: get(
          [query("a", "string"), query("b", "integer"), query("d", "string", { required: true })],
          "202",
        ),
      }),
    ],
    [["GET /things", "1 → 2", "new: d, answer 202; gone: c, answer 200; changed: b"]],
  ],
  [
    "members of models, but not their comments",
    [
      document(
        "1",
        { [path]: get() },
        { id: { type: "string", description: "x" }, name: { type: "string" } },
      ),
      document(
        "2",
        { [path]: get() },
        { id: { type: "string", description: "y" }, name: { type: "integer" } },
      ),
    ],
    [["Thing", "1 → 2", "changed: name"]],
  ],
  [
    "each step of three",
    [
      document("1", { [path]: get([query("a", "string")]) }),
      document("2", { [path]: get() }),
      document("3", { [path]: get([query("b", "string")]) }),
    ],
    [
      ["GET /things", "2 → 3", "new: b"],
      ["GET /things", "1 → 2", "gone: a"],
    ],
  ],
];

describe("versionDifferences", () => {
  it.each(rows)("%s", (_name, documents, want) => {
    const { value } = planSdk(documents, {});
    const found = versionDifferences(value).map(({ what, versions, change }) => [what, versions, change]);
    expect(found).toEqual(want);
  });
});
