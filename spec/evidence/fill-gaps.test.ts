import { describe, expect, test } from "vitest";
import type { JsonValue } from "../model/json.ts";
import type { SchemaNode } from "../model/schema-node.ts";
import type { Locator } from "../provenance.ts";
import { fillGaps } from "./fill-gaps.ts";

const page: readonly Locator[] = [];
const open: SchemaNode = { from: page, basis: "stated" };
const object = (members: Readonly<Record<string, SchemaNode>>): SchemaNode => ({
  ...open,
  types: ["object"],
  properties: Object.entries(members).map(([name, schema]) => ({
    name,
    schema,
    from: page,
    basis: "stated",
  })),
});

/** The types at a dotted path. */
function typesAt(schema: SchemaNode | undefined, path: string): SchemaNode["types"] {
  let at = schema;
  for (const name of path === "" ? [] : path.split("."))
    at = name === "[]" ? at?.items : at?.properties?.find((property) => property.name === name)?.schema;
  return at?.types;
}

describe("fillGaps", () => {
  test.each<
    [string, { given: SchemaNode; values: readonly JsonValue[]; at: string; want: SchemaNode["types"] }]
  >([
    [
      "a field without a type",
      { given: object({ id: open }), values: [{ id: "a" }], at: "id", want: ["string"] },
    ],
    [
      "inside an array",
      {
        given: { ...open, types: ["array"], items: object({ n: open }) },
        values: [[{ n: 1 }, { n: null }]],
        at: "[].n",
        want: ["integer", "null"],
      },
    ],
    [
      "with members of its own",
      { given: object({ o: open }), values: [{ o: { x: true } }], at: "o.x", want: ["boolean"] },
    ],
    [
      "what the page states stays",
      {
        given: object({ id: { ...open, types: ["string"] } }),
        values: [{ id: 1 }],
        at: "id",
        want: ["string"],
      },
    ],
    [
      "null alone proves nothing",
      { given: object({ id: open }), values: [{ id: null }], at: "id", want: undefined },
    ],
    ["no example, no type", { given: object({ id: open }), values: [], at: "id", want: undefined }],
    ["another name", { given: object({ id: open }), values: [{ other: 1 }], at: "id", want: undefined }],
  ])("%s", (_name, { given, values, at, want }) => {
    expect(typesAt(fillGaps(given, values, page), at)).toEqual(want);
  });

  test("an inferred type is marked, and nothing else changes", () => {
    const schema = object({ id: { ...open, description: "words" }, name: { ...open, types: ["string"] } });
    const filled = fillGaps(schema, [{ id: 1, name: "a", more: 2 }], page);
    expect(filled.properties?.[0]?.schema).toEqual({
      ...open,
      description: "words",
      types: ["integer"],
      keywordFacts: { types: { from: page, basis: "inferred" } },
    });
    expect(filled.properties?.[1]).toBe(schema.properties?.[1]);
    expect(filled.properties).toHaveLength(2);
  });

  test("a schema without gaps is given back as it is", () => {
    const schema = object({ id: { ...open, types: ["string"] } });
    expect(fillGaps(schema, [{ id: "a" }], page)).toBe(schema);
  });
});
