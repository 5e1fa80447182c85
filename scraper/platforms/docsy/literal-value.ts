import type { JsonType, JsonValue } from "../../../spec/model/json.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import { readPythonLiteral } from "../../extract/python-literal.ts";
import { typesOf } from "./schema.ts";

/** A value as a default or example cell prints it. */
export type CellValue =
  | { readonly kind: "value"; readonly value: JsonValue }
  /** The text is no value of the schema's types. */
  | { readonly kind: "unfit" };

/**
 * Reads the text of a default or an example by the schema that it belongs to: `8.8` in a string stays a string, `True` in a
 * boolean is a truth value, `['a']` in an array is a list.
 *
 * @param text the cell's text, not empty
 * @param schema the schema of the row
 * @returns the value, or that it does not fit
 * @example readCellValue("True", { ...fact, types: ["boolean", "null"] }) // { kind: "value", value: true }
 */
export function readCellValue(text: string, schema: SchemaNode): CellValue {
  const types = typesOf(schema);
  const literal = readPythonLiteral(text);
  if (types === undefined)
    return { kind: "value", value: isContainer(literal?.value) ? (literal?.value as JsonValue) : text };
  if (literal !== undefined && literal.value !== null && types.has(jsonType(literal.value, types))) {
    // A quoted text in a string is the text with its quotes: the page prints strings bare.
    return { kind: "value", value: typeof literal.value === "string" ? text : literal.value };
  }
  // An empty list is how the generator prints a default that it does not know: no text of anybody.
  if (types.has("string") && !(text === "[]" || text === "{}")) return { kind: "value", value: text };
  return { kind: "unfit" };
}

function isContainer(value: JsonValue | undefined): boolean {
  return typeof value === "object" && value !== null;
}

function jsonType(value: JsonValue, types: ReadonlySet<JsonType>): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number")
    return Number.isInteger(value) && types.has("integer") ? "integer" : "number";
  return typeof value as JsonType;
}
