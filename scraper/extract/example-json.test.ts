import { describe, expect, test } from "vitest";
import { readExampleJson, type ExampleDocument } from "./example-json.ts";

const raw = { raw: expect.any(String) as unknown as string };

describe("examples", () => {
  test.each<[string, { given: string; want: readonly Partial<ExampleDocument>[] }]>([
    ["valid", { given: ' {"a": [1]} ', want: [{ value: { a: [1] }, repairs: [] }] }],
    [
      "missing comma",
      {
        given: '{"a": 1\n"b": {"c": "d"}\n"e": 2}',
        want: [{ value: { a: 1, b: { c: "d" }, e: 2 }, repairs: ["missing comma"] }],
      },
    ],
    [
      "missing comma between objects",
      { given: '[{"a": 1}\n{"a": 2}]', want: [{ value: [{ a: 1 }, { a: 2 }], repairs: ["missing comma"] }] },
    ],
    [
      "comma before a bracket",
      { given: '{"a": [1, 2,\n],}', want: [{ value: { a: [1, 2] }, repairs: ["comma before a bracket"] }] },
    ],
    [
      "comments",
      {
        given: '{"a": "http://x", // why\n/* not */ "b": 2}',
        want: [{ value: { a: "http://x", b: 2 }, repairs: ["comment"] }],
      },
    ],
    [
      "line break in a string",
      { given: '{"a": "x\n  y"}', want: [{ value: { a: "x\n  y" }, repairs: ["line break in a string"] }] },
    ],
    [
      "typographic quotes",
      { given: "{“a”: 1}", want: [{ value: { a: 1 }, repairs: ["typographic quote"] }] },
    ],
    ["two documents", { given: '{"a": 1}\nOr\n{"b": 2}', want: [{ value: { a: 1 } }, { value: { b: 2 } }] }],
    [
      "two documents in a row",
      { given: '{"a": 1}\n{"b": 2}', want: [{ value: { a: 1 } }, { value: { b: 2 } }] },
    ],
    [
      "two documents, one broken",
      { given: '{"a": 1}\nor\n{"b": ...}', want: [{ value: { a: 1 } }, { repairs: [], ...raw }] },
    ],
    [
      "values on one line without a comma may be anything",
      { given: '{"a": 1 "b": 2}', want: [{ repairs: [], ...raw }] },
    ],
    ["an ellipsis", { given: '{"a": [1, ...]}', want: [{ repairs: [], ...raw }] }],
    ["a placeholder", { given: '{"a": {id}}', want: [{ repairs: [], ...raw }] }],
    ["a missing bracket", { given: '{"a": {"b": 1}', want: [{ repairs: [], ...raw }] }],
    [
      "names of Object.prototype",
      {
        given: '{"__proto__": {"x": 1},}',
        want: [{ value: JSON.parse('{"__proto__": {"x": 1}}') as never }],
      },
    ],
  ])("%s", (_name, { given, want }) => {
    const found = readExampleJson(given);
    expect(found).toHaveLength(want.length);
    found.forEach((document, index) => {
      expect(document).toMatchObject(want[index] ?? {});
      expect("value" in document).toBe("value" in (want[index] ?? {}));
    });
  });

  test("brackets without end take linear time", () => {
    const start = performance.now();
    expect(readExampleJson(`${"{".repeat(200_000)}"`)[0]?.value).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
