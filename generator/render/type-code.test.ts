import ts from "typescript";
import { expect, it } from "vitest";
import { docText } from "../emit/doc-comment.ts";
import type { TypeExpression } from "../plan/type-expression.ts";
import { formatCode } from "./format-code.ts";
import { typeCode } from "./type-code.ts";

const text: TypeExpression = { kind: "keyword", name: "string" };
const documented = (doc: string, type: TypeExpression = text) => ({
  type,
  optional: false,
  readonly: false,
  doc: docText(doc),
});
const members = [
  { name: "first", ...documented("Of the first") },
  { name: "second", ...documented("Of the second\nin two lines") },
  {
    name: "third",
    ...documented("Of the third", {
      kind: "object",
      members: [
        { name: "inner", ...documented("Of the inner") },
        { name: "last", ...documented("Of the last") },
      ],
    }),
  },
];

it.each<[string, TypeExpression]>([
  ["an object", { kind: "object", members }],
  ["an object with other members", { kind: "object", members, rest: { kind: "keyword", name: "unknown" } }],
  ["an object with other members of one type", { kind: "object", members, rest: text }],
])("%s within a type: each comment belongs to the member below it", async (_name, type) => {
  const module = await formatCode("a.ts", `export type A = (${typeCode(type)})[];\n`);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) {
      const [comment] = ts.getJSDocCommentsAndTags(node);
      found.push(`${node.name.getText()}: ${ts.getTextOfJSDocComment(comment?.comment) ?? "-"}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", module, ts.ScriptTarget.ESNext, true));
  expect(found).toEqual([
    "first: Of the first",
    "second: Of the second\nin two lines",
    "third: Of the third",
    "inner: Of the inner",
    "last: Of the last",
  ]);
});
