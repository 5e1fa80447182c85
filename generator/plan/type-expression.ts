import type { JsonObject, JsonScalar } from "../../spec/model/json.ts";
import type { DocText, Identifier } from "../emit/branded.ts";
import {
  entriesOf,
  flagAt,
  isList,
  isObject,
  isScalar,
  listAt,
  memberOf,
  objectAt,
  textAt,
  wordsAt,
} from "./json-view.ts";
import { schemaNameOf, type NormalSchema } from "./normal-schema.ts";

/** A type, as data; `render/type-code.ts` prints it. */
export type TypeExpression =
  | {
      readonly kind: "keyword";
      readonly name: "string" | "number" | "boolean" | "null" | "unknown" | "never" | "binary";
    }
  | { readonly kind: "literal"; readonly value: JsonScalar }
  | { readonly kind: "named"; readonly name: Identifier }
  | { readonly kind: "array"; readonly items: TypeExpression }
  | { readonly kind: "tuple"; readonly items: readonly TypeExpression[] }
  | { readonly kind: "union" | "intersection"; readonly of: readonly TypeExpression[] }
  | { readonly kind: "object"; readonly members: readonly Member[]; readonly rest?: TypeExpression }
  /** `type` with some of its optional members required. */
  | { readonly kind: "requiring"; readonly type: TypeExpression; readonly names: readonly string[] };

export interface Member {
  /** Wire name. */
  readonly name: string;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly type: TypeExpression;
  readonly doc?: DocText;
}

/** Where the names of schemas come from, and what stands for a list of values. */
export interface TypeNames {
  /** Identifier of a named schema. */
  schema(name: string): Identifier;
  /** Identifier of the constant object that holds these values; undefined where they stand in the type itself. */
  values(schema: NormalSchema): Identifier | undefined;
  /** Comment of a property. */
  doc?(schema: NormalSchema): DocText | undefined;
}

/** Formats that mean bytes, where a body can carry bytes. */
const BINARY = new Set(["binary", "base64url-binary"]);

export const unknownType: TypeExpression = { kind: "keyword", name: "unknown" };

/**
 * The TypeScript reading of a schema in normal form; the same as openapi-typescript's.
 *
 * @param schema normal form
 * @param names how names become identifiers
 * @example typeOf({ type: ["string", "null"] }, names) // string | null
 */
export function typeOf(schema: NormalSchema, names: TypeNames): TypeExpression {
  const ref = textAt(schema, "$ref");
  if (ref !== undefined) return { kind: "named", name: names.schema(schemaNameOf(ref)) };
  const value = memberOf(schema, "const");
  if (value !== undefined && isScalar(value)) return { kind: "literal", value };
  if (isList(memberOf(schema, "enum"))) return valuesType(schema, names);
  if (Object.hasOwn(schema, "allOf")) return intersectionType(schema, names);
  for (const key of ["anyOf", "oneOf"])
    if (Object.hasOwn(schema, key))
      return unionOf(
        listAt(schema, key)
          .filter(isObject)
          .map((branch) => typeOf(branch, names)),
      );
  return coreType(schema, names);
}

/** Whether the value is bytes in a multipart or binary body. */
export function isBinary(schema: NormalSchema): boolean {
  const format = textAt(schema, "format");
  return (
    (format !== undefined && BINARY.has(format)) ||
    textAt(schema, "contentMediaType") === "application/octet-stream"
  );
}

/** The alternatives without repetition; one alternative stands for itself. */
export function unionOf(types: readonly TypeExpression[]): TypeExpression {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.of : [type]));
  // Telling apart takes the whole text of each, which a list of one can do without.
  if (flat.length === 1 && flat[0] !== undefined) return flat[0];
  const distinct = [...new Map(flat.map((type) => [JSON.stringify(type), type])).values()];
  if (distinct.length === 0) return { kind: "keyword", name: "never" };
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { kind: "union", of: distinct };
}

/** The type without null. */
export function nonNull(type: TypeExpression): TypeExpression {
  return type.kind === "union"
    ? unionOf(
        type.of.filter(
          (branch) =>
            !(branch.kind === "keyword" && branch.name === "null") &&
            !(branch.kind === "literal" && branch.value === null),
        ),
      )
    : type;
}

function valuesType(schema: NormalSchema, names: TypeNames): TypeExpression {
  const values = listAt(schema, "enum").filter(isScalar);
  const name = names.values(schema);
  if (name === undefined) return unionOf(values.map((value) => ({ kind: "literal", value })));
  return unionOf([
    { kind: "named", name },
    ...(values.includes(null) ? [{ kind: "keyword", name: "null" } as const] : []),
  ]);
}

function intersectionType(schema: NormalSchema, names: TypeNames): TypeExpression {
  const required = listAt(schema, "required").filter((name) => typeof name === "string");
  const branches = listAt(schema, "allOf")
    .filter(isObject)
    .map((branch) => typeOf(branch, names));
  const all: TypeExpression =
    branches.length === 1 && branches[0] !== undefined ? branches[0] : { kind: "intersection", of: branches };
  return required.length === 0 ? all : { kind: "requiring", type: all, names: required };
}

function coreType(schema: NormalSchema, names: TypeNames): TypeExpression {
  const words = wordsAt(schema, "type");
  return words.length === 0 ? unknownType : unionOf(words.map((word) => wordType(word, schema, names)));
}

function wordType(word: string, schema: NormalSchema, names: TypeNames): TypeExpression {
  switch (word) {
    case "string":
    case "boolean":
    case "null":
      return { kind: "keyword", name: word };
    case "integer":
    case "number":
      return { kind: "keyword", name: "number" };
    case "array":
      return arrayType(schema, names);
    default:
      return objectType(schema, names);
  }
}

function arrayType(schema: NormalSchema, names: TypeNames): TypeExpression {
  const tuple = listAt(schema, "prefixItems").filter(isObject);
  if (tuple.length > 0) return { kind: "tuple", items: tuple.map((item) => typeOf(item, names)) };
  const items = objectAt(schema, "items");
  return { kind: "array", items: items === undefined ? unknownType : typeOf(items, names) };
}

function objectType(schema: NormalSchema, names: TypeNames): TypeExpression {
  const required = new Set(listAt(schema, "required"));
  const members = entriesOf(memberOf(schema, "properties")).map(([name, property]): Member => {
    const propertySchema = property as JsonObject;
    const doc = names.doc?.(propertySchema);
    return {
      name,
      optional: !required.has(name),
      readonly: flagAt(propertySchema, "readOnly"),
      type: typeOf(propertySchema, names),
      ...(doc === undefined ? {} : { doc }),
    };
  });
  const rest = objectAt(schema, "additionalProperties");
  if (rest !== undefined) return { kind: "object", members, rest: typeOf(rest, names) };
  return members.length === 0 ? { kind: "object", members, rest: unknownType } : { kind: "object", members };
}
