import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { isIn } from "../json.ts";
import { matchBranches, type Branch } from "./branches.ts";
import type { Equivalence } from "./equivalent.ts";

const branch = (schema: JsonObject, index: number): Branch =>
  ({
    index,
    name: `#${index}`,
    view: { schema, types: [schema["type"]], nullable: false, branches: {} },
    located: { value: schema },
  }) as unknown as Branch;
const branches = (count: number, make: (index: number) => JsonObject): Branch[] =>
  Array.from({ length: count }, (_, index) => branch(make(index), index));

test("thousands of alternatives are held only against those that may be the same", () => {
  let asked = 0;
  const equivalence = {
    same: (a, b) => ((asked += 1), a.schema["const"] === b.schema["const"]),
  } as Equivalence;
  const old = branches(5_000, (n) => ({ type: "string", const: `v${n}` }));
  const fresh = branches(5_000, (n) => ({
    type: "string",
    const: `v${n < 10 ? n + 9_000 : n}`,
  })).toReversed();
  const { pairs, added, removed } = matchBranches(old, fresh, equivalence);
  expect([pairs.length, added.length, removed.length]).toEqual([4_990, 10, 10]);
  expect(pairs.every(([a, b]) => a.index === b.index)).toBe(true);
  expect(asked).toBe(4_990);
});

describe("isIn", () => {
  const rows: readonly [name: string, { list: JsonValue[]; value: JsonValue; want: boolean }][] = [
    ["a scalar", { list: ["a", 1, null], value: 1, want: true }],
    ["its text is another value", { list: ["a", 1], value: "1", want: false }],
    ["an object, in any order", { list: [{ a: 1, b: 2 }], value: { b: 2, a: 1 }, want: true }],
    ["the text of an object", { list: [{ a: 1 }], value: '{"a":1}', want: false }],
    ["null is no object", { list: [{}], value: null, want: false }],
  ];
  test.each(rows)("%s", (_name, { list, value, want }) => {
    expect(isIn(list)(value)).toBe(want);
  });
});
