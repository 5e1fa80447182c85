import { describe, expect, test } from "vitest";
import * as yaml from "yaml";
import { scanYaml } from "./yaml-scan.ts";

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(", ");
const laughs = `a0: &a0 [x]\n${Array.from({ length: 8 }, (_, n) => `a${n + 1}: &a${n + 1} [${times(10, () => `*a${n}`)}]\n`).join("")}`;
const scan = (text: string): ReturnType<typeof scanYaml> =>
  scanYaml(yaml.parseDocument(text, { uniqueKeys: false, merge: true }).contents, yaml);

describe("keys of a mapping", () => {
  const rows: readonly [name: string, { given: string; want: number | undefined }][] = [
    ["each once", { given: "a: 1\nb: { a: 2 }\n", want: undefined }],
    ["one twice", { given: "a: 1\nb: 2\na: 3\n", want: 10 }],
    ["the first place of several", { given: "x: { a: 1, a: 2 }\nb: 2\nb: 3\n", want: 11 }],
    ["in a list of lists", { given: "[[{ a: 1, a: 2 }]]", want: 10 }],
    ["a number and the text of it are two", { given: "1: a\n'1': b\n", want: undefined }],
  ];
  test.each(rows)("%s", (_name, { given, want }) => {
    expect(scan(given).repeated).toBe(want);
  });

  test("60,000 of them", () => {
    const given = `{${times(60_000, (n) => `k${n}: 1`)}, k7: 2}`;
    expect(given.slice(scan(given).repeated)).toBe("k7: 2}");
  });
});

describe("aliases", () => {
  const rows: readonly [name: string, { given: string; want: boolean }][] = [
    ["none", { given: "a: [1, 2]", want: false }],
    ["a few", { given: "a: &a [1, 2]\nb: *a\nc: { <<: { d: *a } }\n", want: false }],
    ["thousands of a small one", { given: `a: &a x\nb: [${times(5_000, () => "*a")}]`, want: false }],
    ["a billion laughs", { given: laughs, want: true }],
    [
      "a large mapping merged often",
      {
        given: `a: &a {${times(2_000, (n) => `k${n}: 1`)}}\nb: [${times(600, () => "{<<: *a}")}]`,
        want: true,
      },
    ],
    [
      "more anchors and aliases than the library looks through",
      {
        given: `a: [${times(20_000, (n) => `&a${n} x`)}]\nb: [${times(5_000, (n) => `*a${n}`)}]`,
        want: true,
      },
    ],
    ["one inside of what it stands for", { given: "a: &a { b: [*a] }", want: true }],
    ["an anchor that is given again", { given: "a: &a { b: 1 }\nc: &a { d: *a }\n", want: true }],
  ];
  test.each(rows)("%s", (_name, { given, want }) => {
    expect(scan(given).multiplies).toBe(want);
  });

  test("stand for the last anchor of the name before them", () => {
    const [first, second] = [...scan("a: &a 1\nb: *a\nc: &a 2\nd: *a\n").targets.values()];
    expect([String(first), String(second)]).toEqual(["1", "2"]);
  });
});
