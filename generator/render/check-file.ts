import type { ts as compiler } from "ts-morph";
import { FaultyFileError } from "./faulty-file.ts";
import type { AllowedStatement, ModuleRules } from "./module-rules.ts";
import { ts } from "./ts-morph.ts";

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

/**
 * Parses a finished module once more: no syntax error, only planned kinds of statements, and nothing that runs at
 * import unless the rules allow calls.
 *
 * @param path stands in the message
 * @throws FaultyFileError for a module that is not as planned: a bug of ours, and nothing may be written
 * @example checkModule("src/models.ts", text, { allowed: ALLOWED.types, about: "models" })
 */
export function checkModule(path: string, text: string, rules: ModuleRules): void {
  const file = ts.createSourceFile(path, text, PARSING, false, ts.ScriptKind.TS);
  const fail = (problem: string, position: number): never => {
    const { line } = file.getLineAndCharacterOfPosition(position);
    const about = [rules.about, nearest(text.slice(0, position))].filter((each) => each !== undefined);
    throw new FaultyFileError(
      `${path}:${String(line + 1)} (${about.join(", at ")}) is not as planned: ${problem}`,
    );
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
    if (
      ts.isVariableStatement(statement) &&
      !rules.allowed.includes("call") &&
      runsSomething(statement, rules.calls ?? [])
    )
      fail("a constant whose value runs code at import", statement.pos);
    if (ts.isExpressionStatement(statement) && !ts.isCallExpression(statement.expression))
      fail("an expression", statement.pos);
  }
}

/** The declaration or group of tests that stands last in a text: what follows belongs to it. */
function nearest(before: string): string | undefined {
  const starts = before.matchAll(
    /^(?:export (?:function|const|interface|type) ([\p{L}\p{Nd}_$]{1,100})|describe\("([^"\n]{1,200})")/gmu,
  );
  const [, name, title] = [...starts].at(-1) ?? [];
  return name ?? title;
}

/** Literals and names are fine; anything that calls, assigns or interpolates is not, but for calls of the runtime's. */
function runsSomething(node: compiler.Node, calls: readonly string[]): boolean {
  const inside = (): boolean =>
    ts.forEachChild(node, (child) => runsSomething(child, calls) || undefined) === true;
  if (ts.isCallExpression(node))
    return (
      !(ts.isIdentifier(node.expression) && calls.includes(node.expression.text)) ||
      node.arguments.some(
        (each) =>
          !PLAIN.has(each.kind) && !(ts.isObjectLiteralExpression(each) && !runsSomething(each, calls)),
      )
    );
  return RUNNING.has(node.kind) || inside();
}

/** What such a call is made with: a text, a name, a flag. */
const PLAIN: ReadonlySet<compiler.SyntaxKind> = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.TrueKeyword,
]);

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
