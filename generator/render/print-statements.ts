import type { CodeBlockWriter, StatementStructures } from "ts-morph";
import type { Code } from "../emit/branded.ts";
import type { Statement } from "./structures.ts";
import { Project, StructureKind, VariableDeclarationKind } from "./ts-morph.ts";

/** Prints statements; all of a module's piece at once, since ts-morph parses again after every edit. */
export type PrintStatements = (statements: readonly Statement[]) => Code;

/** A printer; make one per run. */
export function createPrinter(): PrintStatements {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const print = printerOf(project) ?? ((structures) => printByParsing(project, structures));
  return (statements) => print(structuresOf(statements)) as Code;
}

/** What ts-morph prints: its structures, and text between them. */
type Printable = StatementStructures | string;

/** Statements as ts-morph takes them, with empty lines between those that stand apart. */
export function structuresOf(statements: readonly Statement[]): readonly Printable[] {
  return statements.flatMap((statement, index) => {
    const next = statements[index + 1];
    const structure = structureOf(statement);
    return next !== undefined && isApart(statement, next) ? [structure, "\n"] : [structure];
  });
}

function structureOf(statement: Statement): StatementStructures {
  return {
    ...statement,
    kind: StructureKind[statement.kind],
    ...(statement.kind === "VariableStatement" ? { declarationKind: VariableDeclarationKind.Const } : {}),
  } as StatementStructures;
}

type Print = (structures: readonly Printable[]) => string;

/**
 * The printing half of `createSourceFile`. The other half parses what was printed, into a tree that nobody asks for: a
 * quarter of the time and most of the memory of a large document. What is written is parsed once it is formatted, by
 * `checkModule`.
 *
 * @returns undefined where this version of ts-morph keeps it elsewhere
 */
export function printerOf(project: InstanceType<typeof Project>): Print | undefined {
  const { _context: context } = project as unknown as { readonly _context?: PrintingContext };
  const printer = context?.structurePrinterFactory?.forSourceFile?.({ isAmbient: false });
  if (printer === undefined) return undefined;
  return (structures) => {
    const writer = project.createWriter();
    printer.printText(writer, { statements: structures });
    return writer.toString();
  };
}

/** What `createSourceFile` of ts-morph 28 uses; no part of its public interface. */
interface PrintingContext {
  readonly structurePrinterFactory?: {
    readonly forSourceFile?: (options: { readonly isAmbient: boolean }) => {
      printText(writer: CodeBlockWriter, structure: { readonly statements: readonly unknown[] }): void;
    };
  };
}

/** By the public interface, which reads what it prints. */
export function printByParsing(
  project: InstanceType<typeof Project>,
  structures: readonly Printable[],
): string {
  const file = project.createSourceFile("printed.ts", { statements: [...structures] });
  const text = file.getFullText();
  project.removeSourceFile(file);
  return text;
}

/** ts-morph leaves lines between functions and interfaces; imports and pairs of a constant and its type stand together. */
function isApart(statement: Statement, next: Statement): boolean {
  const isImport = ({ kind }: Statement): boolean =>
    kind === "ImportDeclaration" || kind === "ExportDeclaration";
  if (isImport(statement)) return !isImport(next);
  return (
    next.kind === "VariableStatement" ||
    (statement.kind === "TypeAlias" && next.kind === "TypeAlias" && next.docs?.length !== 0)
  );
}
