import { describe, expect, it } from "vitest";
import type { SchemaNode, TypeNode } from "../model/schema-node.ts";
import { model, schema, type } from "../testing/model-fixture.ts";
import { planNames } from "./name-plan.ts";

/** An object that refers to the types of these keys. */
const holding = (...keys: readonly string[]): SchemaNode =>
  schema("object", {
    properties: keys.map((key, index) => ({
      name: `m${index}`,
      from: [],
      basis: "stated",
      schema: { ref: key, from: [], basis: "stated" },
    })),
  });
const named = (entries: Readonly<Record<string, SchemaNode>>): readonly TypeNode[] =>
  Object.entries(entries).map(([key, node]) => type("Disk", node, key));
const groups = (types: readonly TypeNode[]): readonly (readonly string[])[] =>
  planNames(model({ types })).types.map(({ members }) => members.map(({ key }) => key));

describe("types of one name are one component where they say the same", () => {
  const text = schema("string");
  const rows: readonly [
    string,
    { given: Readonly<Record<string, SchemaNode>>; want: readonly string[][] },
  ][] = [
    ["alike", { given: { a: text, b: text }, want: [["a", "b"]] }],
    ["two kinds", { given: { a: text, b: schema("integer"), c: text }, want: [["a", "c"], ["b"]] }],
    [
      "alike in what they refer to",
      {
        given: { a: holding("c"), b: holding("d"), c: text, d: text },
        want: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    ],
    [
      "what they refer to differs, far down",
      {
        given: {
          a: holding("c"),
          b: holding("d"),
          c: holding("e"),
          d: holding("f"),
          e: text,
          f: schema("integer"),
        },
        want: [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]],
      },
    ],
    [
      "two circles that are alike",
      { given: { a: holding("b"), b: holding("a"), c: holding("c") }, want: [["a", "b", "c"]] },
    ],
    [
      "a circle, and what leads to it with something else",
      { given: { a: holding("a"), b: holding("a", "c"), c: text }, want: [["a"], ["b"], ["c"]] },
    ],
    [
      "a reference to what is not there",
      { given: { a: holding("x"), b: holding("y") }, want: [["a"], ["b"]] },
    ],
  ];
  it.each(rows)("%s", (_name, { given, want }) => {
    expect([...groups(named(given))].sort()).toEqual([...want].sort());
  });

  it.each([
    ["a chain", (at: number) => (at === 0 ? text : holding(`t${at - 1}`))],
    [
      "a chain into a circle",
      (at: number) => (at === 0 ? holding("t0") : holding(`t${at - 1}`, ...(at === 1 ? ["t0"] : []))),
    ],
  ] as const)("each of %s of two thousand has a name of its own", (_name, nodeOf) => {
    const types = Array.from({ length: 2_000 }, (_, at) => type("Disk", nodeOf(at), `t${at}`));
    const names = planNames(model({ types })).types.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(2_000);
  });
});
