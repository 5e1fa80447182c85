import { expect, test } from "vitest";
import type { JsonValue } from "../../../spec/model/json.ts";
import { readTypeLine } from "./type-line.ts";
import { treeOf, type RowTree, type TreeNode } from "./tree.ts";

interface Named {
  readonly name: string;
  readonly type: ReturnType<typeof readTypeLine>;
}

/** `ip:array [object {3}]` … */
const row = (text: string): Named => {
  const at = text.indexOf(":");
  return { name: text.slice(0, at), type: readTypeLine(text.slice(at + 1)) };
};

const inShort = (nodes: readonly TreeNode<Named>[]): unknown[] =>
  nodes.map(({ row: { name }, children }) => (children.length === 0 ? name : [name, ...inShort(children)]));

interface Case {
  readonly given: readonly string[];
  readonly examples?: readonly JsonValue[];
  readonly want: readonly unknown[];
  readonly fit?: RowTree<Named>["fit"];
}

const rows: readonly (readonly [string, Case])[] = [
  ["no containers", { given: ["a:string", "b:null"], want: ["a", "b"] }],
  [
    "a counted list takes its children",
    {
      given: ["result:array [object {2}]", "id:string", "name:string", "count:integer"],
      examples: [{ result: [{ id: "1", name: "x" }], count: 1 }],
      want: [["result", "id", "name"], "count"],
    },
  ],
  [
    "the same counts, and only the example tells the collapsed list from the expanded one",
    {
      given: [
        "result:array [object {3}]",
        "ip:array [object {2}]",
        "zone:object",
        "flavor:object",
        "a:string",
        "b:string",
      ],
      examples: [{ result: [{ ip: [{ public: 1 }], zone: {}, flavor: {} }], a: "", b: "" }],
      want: [["result", "ip", "zone", "flavor"], "a", "b"],
    },
  ],
  [
    "the other tree of the same rows",
    {
      given: [
        "result:array [object {3}]",
        "ip:array [object {2}]",
        "zone:object",
        "flavor:object",
        "a:string",
        "b:string",
      ],
      examples: [{ result: [{ ip: [{ zone: {}, flavor: {} }], a: "", b: "" }] }],
      want: [["result", ["ip", "zone", "flavor"], "a", "b"]],
    },
  ],
  [
    "an object without a count may be expanded",
    {
      given: ["image:object", "os:string", "id:string", "name:string"],
      examples: [{ image: { os: "x", id: "y" }, name: "z" }],
      want: [["image", "os", "id"], "name"],
    },
  ],
  [
    "a field that its parent's example lacks stays with its neighbours",
    {
      given: ["result:array [object {2}]", "id:string", "gone:string", "page_no:integer"],
      examples: [{ result: [{ id: "1" }] }],
      want: [["result", "id", "gone"], "page_no"],
    },
  ],
  [
    "an empty list decides nothing inside it",
    {
      given: ["result:array [object {1}]", "id:string", "count:integer"],
      examples: [{ result: [], count: 0 }],
      want: [["result", "id"], "count"],
      fit: "certain",
    },
  ],
  [
    "without an example the counts are kept, and it is said that they do not decide",
    { given: ["a:object {1}", "b:string"], want: [["a", "b"]], fit: "ambiguous" },
  ],
  [
    "a container cut off by the page's end",
    { given: ["a:object {5}", "b:string"], examples: [{ a: { b: "" } }], want: ["a", "b"], fit: "certain" },
  ],
];

test.each(rows)("%s", (_name, { given, examples = [], want, fit = "certain" }) => {
  const tree = treeOf(given.map(row), examples);
  expect(inShort(tree.nodes)).toStrictEqual(want);
  expect(tree.fit).toBe(fit);
});

test("hundreds of uncounted objects end", () => {
  const given = Array.from({ length: 600 }, (_, index) => row(`f${index}:object`));
  const started = performance.now();
  expect(treeOf(given, [{ f0: {} }]).nodes.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5_000);
});
