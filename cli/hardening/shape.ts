import { ts } from "ts-morph";
import { digestOf } from "../../spec/digest.ts";
import type { ModuleForm, Texts } from "./module-form.ts";

/** What is looked at in a module that was made of hostile text. */
export interface ModuleFacts {
  /** What it is made of, whatever its names and literals say. */
  readonly shape: string;
  /** Digest of its code without comments: modules of one digest compile and run alike. */
  readonly code: string;
  /** Modules that it names, as it names them. */
  readonly imports: readonly string[];
  /** As the compiler's verdict depends on it. */
  readonly form: ModuleForm;
}

const printer = ts.createPrinter({ removeComments: true });

/** Comments that speak to the compiler are code. */
const DIRECTIVE = /@ts-|\/\/\/|sourceURL|sourceMappingURL/u;

/**
 * Reads a module once for everything that the matrix compares.
 *
 * @param path its name decides the language
 * @param texts names and texts of all modules
 * @example readModule("a.ts", "export const a = 1; // one", texts).imports // []
 */
export function readModule(path: string, text: string, texts: Texts): ModuleFacts {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const directives = DIRECTIVE.test(text) ? text.split("\n").filter((line) => DIRECTIVE.test(line)) : [];
  const code = printer.printFile(file);
  const form = texts.formOf(code);
  return {
    shape: shapeOfFile(file),
    code: digestOf(`${path}\n${directives.join("\n")}\n${code}`),
    imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
    form: { ...form, frame: digestOf([...directives, form.frame].join("\n")) },
  };
}

/**
 * What a module is made of, whatever its names and literals say: the kinds of its statements in their order, and how many
 * nodes of each kind it has. A name that is no identifier stands in quotes or brackets; that is no other shape.
 *
 * @param path its name decides the language
 * @returns equal texts for modules of one shape
 */
export function shapeOf(path: string, text: string): string {
  return shapeOfFile(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS));
}

function shapeOfFile(file: ts.SourceFile): string {
  const top = file.statements.map(({ kind }) => ts.SyntaxKind[kind]);
  const counts = new Map<string, number>();
  const open: ts.Node[] = [...file.statements];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const kind = kindOf(node);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  const inside = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  return [...top, "--", ...inside].join("\n");
}

function kindOf(node: ts.Node): string | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return "text";
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression:
      return "access";
    case ts.SyntaxKind.PropertyAssignment:
    case ts.SyntaxKind.ShorthandPropertyAssignment:
      return "member";
    case ts.SyntaxKind.ComputedPropertyName:
      return ts.isStringLiteral((node as ts.ComputedPropertyName).expression) ? undefined : "computed";
    default:
      return ts.SyntaxKind[node.kind];
  }
}
