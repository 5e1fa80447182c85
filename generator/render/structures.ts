import type {
  CodeBlockWriter,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";
import type { Code, DocText, Identifier } from "../emit/branded.ts";
import { Project, StructureKind, VariableDeclarationKind } from "./ts-morph.ts";

/**
 * The one door to ts-morph, whose structures take bare strings: here they take encoded values only.
 */

/** A statement of a module. */
export type Statement = StatementStructures;

export interface MemberCode {
  readonly name: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly docs?: DocText;
}

export interface InterfaceCode {
  readonly name: Identifier;
  readonly members: readonly MemberCode[];
  /** Type of members with other names. */
  readonly rest?: Code;
  readonly base?: Identifier;
  readonly docs?: DocText;
}

export function interfaceOf({
  name,
  members,
  rest,
  base,
  docs,
}: InterfaceCode): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: docsOf(docs),
    extends: base === undefined ? [] : [base],
    properties: members.map((member) => ({
      name: member.name,
      type: member.type,
      hasQuestionToken: member.optional === true,
      isReadonly: member.readonly === true,
      docs: docsOf(member.docs),
    })),
    indexSignatures: rest === undefined ? [] : [{ keyName: "key", keyType: "string", returnType: rest }],
  };
}

export function typeAliasOf(name: Identifier, type: Code, docs?: DocText): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, type, isExported: true, docs: docsOf(docs) };
}

export interface ConstantCode {
  readonly name: Identifier;
  readonly value: Code;
  readonly type?: Code;
  readonly exported?: boolean;
  readonly docs?: DocText;
}

export function constantOf({ name, value, type, exported, docs }: ConstantCode): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: exported === true,
    docs: docsOf(docs),
    declarations: [{ name, initializer: value, ...(type === undefined ? {} : { type }) }],
  };
}

export interface FunctionCode {
  readonly name: Identifier;
  readonly typeParameters?: readonly { readonly name: Identifier; readonly constraint: Code }[];
  readonly parameters: readonly {
    readonly name: Identifier;
    readonly type: Code;
    readonly optional?: boolean;
    readonly value?: Code;
  }[];
  readonly returns?: Code;
  readonly statements: readonly Code[];
  readonly docs?: DocText;
}

export function functionOf(code: FunctionCode): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name: code.name,
    isExported: true,
    docs: docsOf(code.docs),
    typeParameters: (code.typeParameters ?? []).map(({ name, constraint }) => ({ name, constraint })),
    parameters: code.parameters.map(({ name, type, optional, value }) => ({
      name,
      type,
      hasQuestionToken: optional === true,
      ...(value === undefined ? {} : { initializer: value }),
    })),
    ...(code.returns === undefined ? {} : { returnType: code.returns }),
    statements: [...code.statements],
  };
}

/** `import { a as b } from "…"`. */
export function importRenamed(module: Code, name: Identifier, alias: Identifier): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier: module, namedImports: [{ name, alias }] };
}

/** `import { a, type B } from "…"`; the module is a path that we put together. */
export function importOf(
  module: Code,
  values: readonly Identifier[],
  types: readonly Identifier[] = [],
): ImportDeclarationStructure {
  const onlyTypes = values.length === 0;
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: module,
    isTypeOnly: onlyTypes,
    namedImports: [
      ...[...values].sort().map((name) => ({ name })),
      ...[...types].sort().map((name) => ({ name, isTypeOnly: !onlyTypes })),
    ],
  };
}

export function exportAllOf(module: Code): ExportDeclarationStructure {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: module };
}

export function exportNamesOf(
  module: Code,
  values: readonly Identifier[],
  types: readonly Identifier[],
): ExportDeclarationStructure {
  const onlyTypes = values.length === 0;
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: module,
    isTypeOnly: onlyTypes,
    namedExports: [
      ...values.map((name) => ({ name })),
      ...types.map((name) => ({ name, isTypeOnly: !onlyTypes })),
    ],
  };
}

/** Prints modules; all statements of one at once, since ts-morph parses again after every edit. */
export interface ModulePrinter {
  print(statements: readonly Statement[]): Code;
  /**
   * A long module in pieces of whole statements, with an empty line between two of them: formatter and compiler hold the
   * tree of a piece, not that of a hundred thousand lines.
   */
  printPieces(statements: readonly Statement[]): readonly Code[];
}

/** A printer; make one per run. */
export function createPrinter(): ModulePrinter {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const print = printerOf(project) ?? ((statements) => printByParsing(project, statements));
  const printAll = (statements: readonly Statement[]): Code =>
    print(
      statements.flatMap((statement, index) => {
        const next = statements[index + 1];
        return next !== undefined && isApart(statement, next) ? [statement, "\n"] : [statement];
      }),
    ) as Code;
  return { print: printAll, printPieces: (statements) => piecesOf(statements).map(printAll) };
}

/** Statements of one piece, at least. */
const PIECE_LENGTH = 200;

/** Cuts behind interfaces and functions alone: an empty line stands there in any case. */
function piecesOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const pieces: Statement[][] = [];
  let piece: Statement[] = [];
  for (const statement of statements) {
    piece.push(statement);
    const isBlock = statement.kind === StructureKind.Interface || statement.kind === StructureKind.Function;
    if (piece.length < PIECE_LENGTH || !isBlock) continue;
    pieces.push(piece);
    piece = [];
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}

type Print = (statements: readonly (Statement | string)[]) => string;

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
  return (statements) => {
    const writer = project.createWriter();
    printer.printText(writer, { statements });
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
  statements: readonly (Statement | string)[],
): string {
  const file = project.createSourceFile("printed.ts", { statements: [...statements] });
  const text = file.getFullText();
  project.removeSourceFile(file);
  return text;
}

/** ts-morph leaves lines between functions and interfaces; imports and pairs of a constant and its type stand together. */
function isApart(statement: Statement, next: Statement): boolean {
  const isImport = ({ kind }: Statement): boolean =>
    kind === StructureKind.ImportDeclaration || kind === StructureKind.ExportDeclaration;
  if (isImport(statement)) return !isImport(next);
  return (
    next.kind === StructureKind.VariableStatement ||
    (statement.kind === StructureKind.TypeAlias &&
      next.kind === StructureKind.TypeAlias &&
      "docs" in next &&
      next.docs?.length !== 0)
  );
}

function docsOf(docs: DocText | undefined): { description: string }[] {
  if (docs === undefined || docs === "") return [];
  // A text that starts with a line break is printed on lines of its own.
  return [{ description: docs.includes("\n") ? `\n${docs}` : docs }];
}
