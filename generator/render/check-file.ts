import type { ts as compiler } from "ts-morph";
import { ts } from "./ts-morph.ts";

/** Kinds of statements that may stand at the top level of a module. */
export type AllowedStatement = "import" | "export" | "interface" | "type" | "constant" | "function" | "call";

/** The statements of each kind of module; anything else in it came from a page. */
export const ALLOWED: Readonly<Record<"library" | "types" | "test", readonly AllowedStatement[]>> = {
  library: ["import", "export", "interface", "type", "constant", "function"],
  types: ["import", "export", "interface", "type"],
  test: ["import", "interface", "type", "constant", "function", "call", "export"],
};

const KINDS: Readonly<Partial<Record<compiler.SyntaxKind, AllowedStatement>>> = {
  [ts.SyntaxKind.ImportDeclaration]: "import",
  [ts.SyntaxKind.ExportDeclaration]: "export",
  [ts.SyntaxKind.InterfaceDeclaration]: "interface",
  [ts.SyntaxKind.TypeAliasDeclaration]: "type",
  [ts.SyntaxKind.VariableStatement]: "constant",
  [ts.SyntaxKind.FunctionDeclaration]: "function",
  [ts.SyntaxKind.ExpressionStatement]: "call",
};

/** Comments run nothing, so they are not parsed. */
const PARSING: compiler.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ESNext,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** What a module may hold, given by the plan. */
export interface ModuleRules {
  readonly allowed: readonly AllowedStatement[];
  /** Names that may be exported or declared at the top level; absent: any. */
  readonly names?: ReadonlySet<string>;
  /** Functions of the runtime that constants may call. */
  readonly calls?: ReadonlySet<string>;
  /** What the file is about, for the message: an operation, a resource. */
  readonly about: string;
}

/**
 * Parses a finished module once more: no syntax error, only planned kinds of statements, only planned names, and nothing
 * that runs at import unless the rules allow calls.
 *
 * @param path stands in the message
 * @throws Error for a module that is not as planned: a bug of ours, and nothing may be written
 * @example checkModule("src/models.ts", text, { allowed: ALLOWED.types, about: "models" })
 */
export function checkModule(path: string, text: string, rules: ModuleRules): void {
  const file = ts.createSourceFile(path, text, PARSING, false, ts.ScriptKind.TS);
  const fail = (problem: string, position: number): never => {
    const { line } = file.getLineAndCharacterOfPosition(position);
    throw new Error(`${path}:${String(line + 1)} (${rules.about}) is not as planned: ${problem}`);
  };
  // Not part of the public interface, but what `transpileModule` and linters read.
  const { parseDiagnostics } = file as unknown as {
    readonly parseDiagnostics: readonly compiler.DiagnosticWithLocation[];
  };
  const [error] = parseDiagnostics;
  if (error !== undefined) fail(ts.flattenDiagnosticMessageText(error.messageText, "\n"), error.start);
  for (const statement of file.statements) {
    const kind = KINDS[statement.kind];
    if (kind === undefined || !rules.allowed.includes(kind))
      fail(`a statement of kind ${ts.SyntaxKind[statement.kind]}`, statement.pos);
    const name = declaredName(statement);
    if (name !== undefined && rules.names?.has(name) === false)
      fail(`a declaration of ${name}`, statement.pos);
    if (
      ts.isVariableStatement(statement) &&
      !rules.allowed.includes("call") &&
      runsSomething(statement, rules.calls ?? new Set())
    )
      fail("a constant whose value runs code at import", statement.pos);
    if (ts.isExpressionStatement(statement) && !ts.isCallExpression(statement.expression))
      fail("an expression", statement.pos);
  }
}

function declaredName(statement: compiler.Statement): string | undefined {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return statement.name.text;
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement)) return undefined;
  const name = statement.declarationList.declarations[0]?.name;
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}

/** Literals and names are fine; anything that calls, assigns or interpolates is not, but for calls of the runtime's. */
function runsSomething(node: compiler.Node, calls: ReadonlySet<string>): boolean {
  const inside = (): boolean =>
    ts.forEachChild(node, (child) => runsSomething(child, calls) || undefined) === true;
  if (ts.isCallExpression(node))
    return (
      !(ts.isIdentifier(node.expression) && calls.has(node.expression.text)) ||
      node.arguments.some((argument) => !ts.isStringLiteral(argument))
    );
  return RUNNING.has(node.kind) || inside();
}

const RUNNING: ReadonlySet<compiler.SyntaxKind> = new Set([
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.PostfixUnaryExpression,
  ts.SyntaxKind.DeleteExpression,
]);
