import { code, joinCode, type Code } from "../emit/branded.ts";
import { docBlock } from "../emit/doc-comment.ts";
import { literalType, memberName, stringLiteral } from "../emit/literal.ts";
import { OBJECT_MEMBERS } from "../emit/reserved-words.ts";
import type { Member, TypeExpression } from "../plan/type-expression.ts";
import type { MemberCode } from "./structures.ts";

const KEYWORDS = {
  string: code`string`,
  number: code`number`,
  boolean: code`boolean`,
  null: code`null`,
  unknown: code`unknown`,
  never: code`never`,
  binary: code`Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array>`,
} as const;

/** A comment on the line of a member would be moved into it by the formatter; it is that of the next. */
const AFTER_MEMBER = ";\n";

/**
 * Prints a type.
 *
 * @example typeCode({ kind: "array", items: { kind: "keyword", name: "string" } }) // "string[]"
 */
export function typeCode(type: TypeExpression): Code {
  switch (type.kind) {
    case "keyword":
      return KEYWORDS[type.name];
    case "literal":
      return literalType(type.value);
    case "named":
      return type.name;
    case "array":
      return code`${inParentheses(type.items)}[]`;
    case "tuple":
      return code`[${joinCode(type.items.map(typeCode), ", ")}]`;
    case "union":
      return joinCode(
        type.of.map((part) => (part.kind === "intersection" ? inParentheses(part) : typeCode(part))),
        " | ",
      );
    case "intersection":
      return joinCode(
        type.of.map((part) => (part.kind === "union" ? inParentheses(part) : typeCode(part))),
        " & ",
      );
    case "requiring": {
      const inner = typeCode(type.type);
      return code`${inParentheses(type.type)} & Required<Pick<${inner}, ${joinCode(type.names.map(stringLiteral), " | ")}>>`;
    }
    case "object":
      return objectCode(type.members, type.rest);
  }
}

/**
 * Type of a member. Where an optional one is left out, a name that every object has stands for what the object inherits:
 * without that in the type, no object without the member would compile.
 *
 * @example memberType({ name: "constructor", optional: true, type }) // string | Object["constructor"]
 */
export function memberType({ name, optional, type }: Pick<Member, "name" | "optional" | "type">): Code {
  return isInheritedWhereAbsent(name, optional)
    ? code`${typeCode(type)} | ${inheritedCode(name)}`
    : typeCode(type);
}

/** Whether an object without the member has something else under its name. */
export function isInheritedWhereAbsent(name: string, optional: boolean): boolean {
  return optional && OBJECT_MEMBERS.has(name);
}

/** What every object has under the name. */
export function inheritedCode(name: string): Code {
  return code`Object[${stringLiteral(name)}]`;
}

/** A member of an interface. */
export function memberCode(member: Member): MemberCode {
  return {
    name: memberName(member.name),
    type: memberType(member),
    optional: member.optional,
    readonly: member.readonly,
    ...(member.doc === undefined ? {} : { docs: member.doc }),
  };
}

/** Whether the two cannot stand in one interface: named members of another type than the rest. */
export function needsIntersection(members: readonly Member[], rest: TypeExpression | undefined): boolean {
  return rest !== undefined && members.length > 0 && !(rest.kind === "keyword" && rest.name === "unknown");
}

function objectCode(members: readonly Member[], rest: TypeExpression | undefined): Code {
  const restCode = rest === undefined ? undefined : code`[key: string]: ${typeCode(rest)}`;
  if (members.length === 0)
    return rest !== undefined && isSimple(rest)
      ? code`Record<string, ${typeCode(rest)}>`
      : code`{ ${restCode ?? code``} }`;
  const lines = members.map(
    (member) =>
      code`${docBlock(member.doc ?? ("" as never))}${member.readonly ? code`readonly ` : code``}${memberName(member.name)}${member.optional ? code`?` : code``}: ${memberType(member)}`,
  );
  if (restCode === undefined) return code`{ ${joinCode(lines, AFTER_MEMBER)} }`;
  return needsIntersection(members, rest)
    ? code`{ ${joinCode(lines, AFTER_MEMBER)} } & { ${restCode} }`
    : code`{ ${joinCode([...lines, restCode], AFTER_MEMBER)} }`;
}

/** `Record` of a named type inside of an alias may be circular where the literal form is not. */
function isSimple(type: TypeExpression): boolean {
  return (
    type.kind === "keyword" || type.kind === "literal" || (type.kind === "array" && isSimple(type.items))
  );
}

function inParentheses(type: TypeExpression): Code {
  const simple =
    type.kind === "union" ||
    type.kind === "intersection" ||
    type.kind === "requiring" ||
    (type.kind === "keyword" && type.name === "binary") ||
    (type.kind === "object" && needsIntersection(type.members, type.rest));
  return simple ? code`(${typeCode(type)})` : typeCode(type);
}
