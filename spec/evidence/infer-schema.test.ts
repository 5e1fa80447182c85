import { describe, expect, test } from "vitest";
import type { JsonValue } from "../model/json.ts";
import type { SchemaNode } from "../model/schema-node.ts";
import { inferSchema } from "./infer-schema.ts";

/** The schema without its places. */
function bare(node: SchemaNode): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === "from" || key === "basis" ? undefined : value)),
  );
}

const rows: readonly (readonly [string, { given: readonly JsonValue[]; want: unknown }])[] = [
  ["nothing is known of no value", { given: [], want: {} }],
  ["a scalar", { given: ["a"], want: { types: ["string"] } }],
  ["an empty string is a string", { given: [""], want: { types: ["string"] } }],
  ["integers and fractions are numbers", { given: [1, 2.5], want: { types: ["number"] } }],
  ["types are joined", { given: [1, "1", true], want: { types: ["string", "integer", "boolean"] } }],
  ["null widens", { given: ["a", null], want: { types: ["string", "null"] } }],
  ["null alone proves nothing but null", { given: [null], want: { anyOf: [{}, { types: ["null"] }] } }],
  ["an empty array has unknown items", { given: [[]], want: { types: ["array"] } }],
  [
    "items of all arrays are joined",
    { given: [[], [1], ["a"]], want: { types: ["array"], items: { types: ["string", "integer"] } } },
  ],
  ["an empty object has unknown members", { given: [{}], want: { types: ["object"] } }],
  [
    "members of all objects are joined, none is required",
    {
      given: [{ a: 1 }, { b: "x", a: null }],
      want: {
        types: ["object"],
        properties: [
          { name: "a", schema: { types: ["integer", "null"] } },
          { name: "b", schema: { types: ["string"] } },
        ],
      },
    },
  ],
  [
    "an object that may be null",
    {
      given: [{ a: [] }, null],
      want: { types: ["object", "null"], properties: [{ name: "a", schema: { types: ["array"] } }] },
    },
  ],
  [
    "an object or a string",
    {
      given: [{}, "x", null],
      want: { anyOf: [{ types: ["string"] }, { types: ["object"] }, { types: ["null"] }] },
    },
  ],
  ["a template is no value", { given: ["{{timestamp}}"], want: {} }],
  ["a template beside a value", { given: ["{{count}}", 3], want: { types: ["integer"] } }],
  [
    "__proto__ is a name like any other",
    {
      given: [JSON.parse('{"__proto__":{"polluted":true}}') as JsonValue],
      want: {
        types: ["object"],
        properties: [
          {
            name: "__proto__",
            schema: { types: ["object"], properties: [{ name: "polluted", schema: { types: ["boolean"] } }] },
          },
        ],
      },
    },
  ],
];

describe("inferSchema", () => {
  test.each(rows)("%s", (_name, { given, want }) => {
    expect(bare(inferSchema(given, []))).toStrictEqual(want);
  });

  test("every node is inferred and has its place", () => {
    const asked: string[] = [];
    const schema = inferSchema([{ list: [{ id: 1 }] }], (path) => {
      asked.push(path.join("."));
      return [];
    });
    expect(schema.basis).toBe("inferred");
    expect([...new Set(asked)].sort()).toStrictEqual(["", "list", "list.[]", "list.[].id"]);
  });

  test("a value that nests deeper than any page ends in an unknown one", () => {
    let value: JsonValue = 1;
    for (let depth = 0; depth < 2_000; depth += 1) value = [value];
    expect(JSON.stringify(inferSchema([value], [])).match(/"array"/gu)).toHaveLength(65);
  });
});
