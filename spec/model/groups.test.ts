import { describe, expect, it } from "vitest";
import { groupsOf } from "./groups.ts";

describe("groups of names that lead to each other", () => {
  const rows: readonly [string, { given: Readonly<Record<string, readonly string[]>>; want: string[][] }][] =
    [
      ["none", { given: {}, want: [] }],
      ["one by itself", { given: { a: ["a"] }, want: [["a"]] }],
      ["a chain, its end first", { given: { a: ["b"], b: ["c"], c: [] }, want: [["c"], ["b"], ["a"]] }],
      ["a circle", { given: { a: ["b"], b: ["c"], c: ["a"] }, want: [["a", "b", "c"]] }],
      ["a name that is not there", { given: { a: ["gone", "b"], b: [] }, want: [["b"], ["a"]] }],
      [
        "two circles, one leading to the other, and what leads to both",
        {
          given: { x: ["b", "c"], a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
          want: [["c", "d"], ["b", "a"], ["x"]],
        },
      ],
      [
        "a diamond",
        { given: { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, want: [["d"], ["b"], ["c"], ["a"]] },
      ],
    ];
  it.each(rows)("%s", (_name, { given, want }) => {
    expect(groupsOf(new Map(Object.entries(given)))).toEqual(want);
  });

  it("a circle of a hundred thousand is one", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `S${index}`);
    const given = names.map((name, index) => [name, [names[(index + 1) % names.length] ?? ""]] as const);
    expect(groupsOf(new Map(given))).toEqual([names]);
  });
});
