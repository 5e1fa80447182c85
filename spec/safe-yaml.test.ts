import { afterEach, describe, expect, test, vi } from "vitest";
import * as yaml from "yaml";
import { parseSafely } from "./safe-yaml.ts";

const valueOf = (text: string): unknown => {
  const read = parseSafely(text, yaml, { merge: true });
  return read.problem ?? read.value;
};

describe("what aliases stand for", () => {
  const rows: readonly [name: string, { given: string; want: unknown }][] = [
    ["a value", { given: "a: &a 1\nb: *a\n", want: { a: 1, b: 1 } }],
    ["nothing", { given: "a: &a\nb: *a\n", want: { a: null, b: null } }],
    [
      "the last anchor of the name",
      { given: "a: &a 1\nb: *a\nc: &a 2\nd: *a\n", want: { a: 1, b: 1, c: 2, d: 2 } },
    ],
    [
      "what was merged",
      { given: "a: { <<: &m { x: 1 }, y: 2 }\nb: *m\n", want: { a: { x: 1, y: 2 }, b: { x: 1 } } },
    ],
    [
      "merged itself",
      { given: "a: &a { x: 1 }\nb: { <<: *a, y: *a }\n", want: { a: { x: 1 }, b: { x: 1, y: { x: 1 } } } },
    ],
    ["a key", { given: "&k a: 1\nb: *k\n", want: { a: 1, b: "a" } }],
    ["no anchor", { given: "a: *b\n", want: "aliases" }],
  ];
  test.each(rows)("%s", (_name, { given, want }) => {
    expect(valueOf(given)).toEqual(want);
  });
});

describe("nine thousand aliases", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("are not looked for by the library, each through all of them", () => {
    const search = vi.spyOn(yaml.Alias.prototype, "resolve");
    const value = valueOf(`a: &a { x: 1 }\nb: [${Array.from({ length: 9_000 }, () => "*a").join(", ")}]\n`);
    expect((value as { b: unknown[] }).b).toHaveLength(9_000);
    expect(search).not.toHaveBeenCalled();
  });
});
