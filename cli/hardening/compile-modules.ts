import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { STRICT_OPTIONS } from "../verify/compile.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Type-checks modules as their package does, strictly.
 *
 * @param folder where they lie, over one runtime
 * @param names relative to the folder; what they import is read, but not judged
 * @returns every error with the file that it belongs to
 */
export type CompileModules = (folder: string, names: readonly string[]) => readonly CompilerError[];

export interface CompilerError {
  /** Relative to the folder. */
  readonly file: string;
  readonly what: string;
}

/**
 * Makes a compiler that parses the declarations of libraries once, and checks the runtime once.
 *
 * @param isPackage whether a file belongs to a package; any other is the runtime's
 * @example startCompiler(isPackage)(folder, ["c0/src/index.ts"])
 */
export function startCompiler(isPackage: (name: string) => boolean): CompileModules {
  const libraries = new Map<string, ts.SourceFile | undefined>();
  const checked = new Set<string>();
  return (folder, names) => {
    const options: ts.CompilerOptions = {
      ...STRICT_OPTIONS,
      typeRoots: [path.join(REPOSITORY, "node_modules/@types")],
    };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) => {
      if (!name.includes("/node_modules/")) return read(name, ...rest);
      if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
      return libraries.get(name);
    };
    const program = ts.createProgram(
      names.map((name) => path.join(folder, name)),
      options,
      host,
    );
    const nameOf = (file: ts.SourceFile | undefined): string => path.relative(folder, file?.fileName ?? "");
    const asked = new Set(names);
    const diagnostics = [
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSourceFiles().flatMap((file) => {
        const name = nameOf(file);
        if (file.fileName.includes("/node_modules/")) return [];
        const isOurs = !isPackage(name) && !checked.has(name);
        if (isOurs) checked.add(name);
        return asked.has(name) || isOurs
          ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
          : [];
      }),
    ];
    return diagnostics.map((diagnostic) => {
      const name = nameOf(diagnostic.file);
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 300);
      return { file: name, what: `${name}: ${text}` };
    });
  };
}
