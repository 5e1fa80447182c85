import type { JsonType } from "../../../spec/model/json.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import type { TypeExpression } from "../../extract/type-expression.ts";

/**
 * The schema that a type expression means. `any of [X, null]` becomes X with `null` among its types where X has types;
 * a reference stays a branch of its own.
 *
 * @param expression as the page has it
 * @param fact where it stands
 * @returns a schema node; every inner node carries the same fact
 * @example schemaOf({ kind: "enum", values: ["SOFT", "HARD"] }, fact) // types ["string"], enum SOFT, HARD
 */
export function schemaOf(expression: TypeExpression, fact: Fact): SchemaNode {
  switch (expression.kind) {
    case "any":
      return { ...fact };
    case "type":
      return {
        ...fact,
        types: [expression.type],
        ...(expression.format === undefined ? {} : { format: expression.format }),
      };
    case "enum":
      return { ...fact, types: ["string"], enum: expression.values.map((value) => ({ ...fact, value })) };
    case "array":
      return { ...fact, types: ["array"], items: schemaOf(expression.items, fact) };
    case "map":
      return { ...fact, types: ["object"], additionalProperties: schemaOf(expression.values, fact) };
    case "model":
      return { ...fact, ref: expression.name };
    case "composition":
      return composed(expression, fact);
  }
}

function composed(expression: Extract<TypeExpression, { kind: "composition" }>, fact: Fact): SchemaNode {
  const parts = expression.parts.filter((part) => !isNull(part));
  const nullable = parts.length < expression.parts.length;
  const [only] = parts;
  if (expression.of === "allOf")
    return { ...fact, allOf: expression.parts.map((part) => schemaOf(part, fact)) };
  if (only !== undefined && parts.length === 1 && only.kind !== "model" && only.kind !== "composition") {
    const schema = schemaOf(only, fact);
    return nullable ? withNull(schema, fact) : schema;
  }
  if (parts.every(isPlain)) {
    const types = parts.map((part) => (part as { type: JsonType }).type);
    return { ...fact, types: [...new Set<JsonType>(nullable ? [...types, "null"] : types)] };
  }
  const branches = expression.parts.map((part) => schemaOf(part, fact));
  return { ...fact, [expression.of]: branches };
}

function withNull(schema: SchemaNode, fact: Fact): SchemaNode {
  if (schema.types === undefined) return schema;
  const values = schema.enum === undefined ? {} : { enum: [...schema.enum, { ...fact, value: null }] };
  return { ...schema, types: [...schema.types, "null"], ...values };
}

function isNull(part: TypeExpression): boolean {
  return part.kind === "type" && part.type === "null";
}

function isPlain(part: TypeExpression): boolean {
  return part.kind === "type" && part.format === undefined;
}

/** JSON types that a value of the schema may have; `undefined` where the page does not say (a reference, an empty schema). */
export function typesOf(schema: SchemaNode): ReadonlySet<JsonType> | undefined {
  if (schema.types !== undefined) return new Set(schema.types);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches === undefined) return undefined;
  const types = branches.map(typesOf);
  return types.includes(undefined) ? undefined : new Set(types.flatMap((set) => [...(set ?? [])]));
}
