import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One thing that no longer compiles. */
export interface CompileProblem {
  /** Relative to the package, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** How packages are type-checked: the options of their own `tsconfig.json`, with nothing written. */
export const STRICT_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
};

/**
 * Type-checks tests as their package does: strict.
 *
 * @param folder where code and tests lie together
 * @returns every error, in order
 */
export function compileTests(folder: string): readonly CompileProblem[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("node_modules"))
    .map((name) => path.join(folder, name));
  const program = ts.createProgram(files, {
    ...STRICT_OPTIONS,
    preserveSymlinks: true,
    typeRoots: [path.join(folder, "node_modules/@types")],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: path.relative(folder, file?.fileName ?? folder).replaceAll("\\", "/"),
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    message: ts.flattenDiagnosticMessageText(messageText, " "),
  }));
}
