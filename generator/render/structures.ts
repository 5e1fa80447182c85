import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";
import type { Code, DocText, Identifier } from "../emit/branded.ts";

/**
 * The one door to ts-morph, whose structures take bare strings: here they take encoded values only. They are plain data, with
 * the kind by its name, so that a thread can print them that has ts-morph loaded.
 */
type Described<Kind extends string, Structure> = Omit<Structure, "kind" | "declarationKind"> & {
  readonly kind: Kind;
};

export type ImportStatement = Described<"ImportDeclaration", ImportDeclarationStructure>;
export type ExportStatement = Described<"ExportDeclaration", ExportDeclarationStructure>;
export type InterfaceStatement = Described<"Interface", InterfaceDeclarationStructure>;
export type TypeAliasStatement = Described<"TypeAlias", TypeAliasDeclarationStructure>;
/** A constant; there are no variables. */
export type ConstantStatement = Described<"VariableStatement", VariableStatementStructure>;
export type FunctionStatement = Described<"Function", FunctionDeclarationStructure>;

/** A statement of a module. */
export type Statement =
  | ImportStatement
  | ExportStatement
  | InterfaceStatement
  | TypeAliasStatement
  | ConstantStatement
  | FunctionStatement;

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

export function interfaceOf({ name, members, rest, base, docs }: InterfaceCode): InterfaceStatement {
  return {
    kind: "Interface",
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

export function typeAliasOf(name: Identifier, type: Code, docs?: DocText): TypeAliasStatement {
  return { kind: "TypeAlias", name, type, isExported: true, docs: docsOf(docs) };
}

export interface ConstantCode {
  readonly name: Identifier;
  readonly value: Code;
  readonly type?: Code;
  readonly exported?: boolean;
  readonly docs?: DocText;
}

export function constantOf({ name, value, type, exported, docs }: ConstantCode): ConstantStatement {
  return {
    kind: "VariableStatement",
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

export function functionOf(code: FunctionCode): FunctionStatement {
  return {
    kind: "Function",
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
export function importRenamed(module: Code, name: Identifier, alias: Identifier): ImportStatement {
  return { kind: "ImportDeclaration", moduleSpecifier: module, namedImports: [`${name} as ${alias}`] };
}

/** `import { a, type B } from "…"`; the module is a path that we put together. */
export function importOf(
  module: Code,
  values: readonly Identifier[],
  types: readonly Identifier[] = [],
): ImportStatement {
  const onlyTypes = values.length === 0;
  return {
    kind: "ImportDeclaration",
    moduleSpecifier: module,
    isTypeOnly: onlyTypes,
    namedImports: listed([...values].sort(), [...types].sort()),
  };
}

export function exportAllOf(module: Code): ExportStatement {
  return { kind: "ExportDeclaration", moduleSpecifier: module };
}

export function exportNamesOf(
  module: Code,
  values: readonly Identifier[],
  types: readonly Identifier[],
): ExportStatement {
  const onlyTypes = values.length === 0;
  return {
    kind: "ExportDeclaration",
    moduleSpecifier: module,
    isTypeOnly: onlyTypes,
    namedExports: listed(values, types),
  };
}

/**
 * Names between braces, as one: where they are many, ts-morph puts the comma behind each into the middle of its text, which
 * takes minutes for a hundred thousand.
 */
function listed(values: readonly Identifier[], types: readonly Identifier[]): string[] {
  const prefix = values.length === 0 ? "" : "type ";
  const all = [...values, ...types.map((name) => `${prefix}${name}`)];
  return all.length === 0 ? [] : [all.join(", ")];
}

/** Statements of one piece, at least. */
const PIECE_LENGTH = 60;

/**
 * A long module in pieces of whole statements, with an empty line between two of them: formatter and compiler hold the tree of
 * a piece, not that of a hundred thousand lines. It is cut behind interfaces and functions alone, where an empty line stands in
 * any case.
 */
export function piecesOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const pieces: Statement[][] = [];
  let piece: Statement[] = [];
  for (const statement of statements) {
    piece.push(statement);
    const isBlock = statement.kind === "Interface" || statement.kind === "Function";
    if (piece.length < PIECE_LENGTH || !isBlock) continue;
    pieces.push(piece);
    piece = [];
  }
  return piece.length === 0 ? pieces : [...pieces, piece];
}

function docsOf(docs: DocText | undefined): { description: string }[] {
  if (docs === undefined || docs === "") return [];
  // A text that starts with a line break is printed on lines of its own.
  return [{ description: docs.includes("\n") ? `\n${docs}` : docs }];
}
