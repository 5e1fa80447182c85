import { describe, expect, it } from "vitest";
import { code } from "../emit/branded.ts";
import { docText } from "../emit/doc-comment.ts";
import { checkIdentifier as id } from "../emit/identifier.ts";
import { literalOf } from "../emit/literal.ts";
import { modulePath } from "../emit/module-path.ts";
import { createPrinter, printByParsing, printerOf, structuresOf } from "./print-statements.ts";
import {
  constantOf,
  exportNamesOf,
  functionOf,
  importOf,
  interfaceOf,
  typeAliasOf,
  type Statement,
} from "./structures.ts";
import { Project } from "./ts-morph.ts";

const STATEMENTS: readonly Statement[] = [
  importOf(modulePath("./models.ts"), [id("a")], [id("B")]),
  exportNamesOf(modulePath("./c.ts"), [id("c")], []),
  constantOf({
    name: id("d"),
    value: literalOf({ text: 'a "b" `c` ${d} /* e */ // f', "g-h": [1, null, true] }),
    docs: docText("One line"),
  }),
  typeAliasOf(id("E"), code`"x" | "y"`, docText("Two\nlines")),
  interfaceOf({
    name: id("F"),
    members: [{ name: code`a`, type: code`string`, optional: true, docs: docText("a */ b") }],
    rest: code`unknown`,
  }),
  functionOf({
    name: id("g"),
    parameters: [{ name: id("h"), type: code`string`, value: code`"i"` }],
    returns: code`string`,
    statements: [code`return h;`],
  }),
];

describe("printing statements", () => {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

  it("gives the text that ts-morph's own createSourceFile gives, without parsing it", () => {
    const printed = printerOf(project)?.(structuresOf(STATEMENTS));
    expect(printed).toBe(printByParsing(project, structuresOf(STATEMENTS)));
    expect(printed).toContain("export interface F");
  });

  it("does not lose its place after a text that ends in a back-slash", () => {
    const value = literalOf({ a: "\\", b: "*/ x; /*" });
    const member = { name: code`g`, type: code`string`, optional: false };
    const printed = createPrinter()([
      constantOf({ name: id("e"), value }),
      interfaceOf({ name: id("F"), members: [member] }),
    ]);
    expect(printed).toMatch(/\};\n+export interface F/u);
    expect(project.createSourceFile("e.ts", printed).getStatements()).toHaveLength(2);
  });

  it("leaves a line between what stands apart", () => {
    expect(createPrinter()(STATEMENTS)).toContain('"./c.ts";\n\n/** One line */');
  });
});
