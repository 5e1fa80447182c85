import { asObject } from "../json.ts";
import type { SchemaView, SchemaViews } from "./schema-view.ts";

/** The types that a schema allows, where it says nothing else about their shape. */
export interface SimpleTypes {
  readonly types: readonly string[];
  /** Written as branches, not as `type`. */
  readonly isList: boolean;
}

const SHAPE = ["not", "properties", "if", "then", "else"] as const;

/**
 * Reads a schema as a set of types: `type: string`, or `oneOf` / `anyOf` whose branches are all plain types.
 *
 * @returns nothing where the schema is more than that
 * @example simpleTypes(view of { oneOf: [{ type: "string" }, { type: "integer" }] }) // string, integer; a list
 */
export function simpleTypes(view: SchemaView): SimpleTypes | undefined {
  if (SHAPE.some((keyword) => view.schema[keyword] !== undefined) || view.branches.allOf !== undefined)
    return undefined;
  if (view.types.length > 0) return { types: view.types, isList: false };
  const branches = view.branches.oneOf ?? view.branches.anyOf;
  if (branches === undefined || branches.length === 0) return undefined;
  const types: string[] = [];
  for (const branch of branches) {
    const schema = asObject(branch.value);
    const type = schema?.["type"];
    if (schema === undefined || typeof type !== "string") return undefined;
    if (["properties", "oneOf", "anyOf", "allOf", "$ref"].some((keyword) => schema[keyword] !== undefined))
      return undefined;
    types.push(type);
  }
  return { types: [...new Set(types)], isList: true };
}

/** Branches within branches that are looked into for types. */
const TYPE_DEPTH = 4;

/**
 * The types that a schema allows: its own, or where it names none those of its branches together.
 *
 * @returns empty where any type is allowed, or nobody can tell
 * @example effectiveTypes(view of { oneOf: [{ type: "string" }, { enum: ["a"], type: "string" }] }, views) // ["string"]
 */
export function effectiveTypes(view: SchemaView, views: SchemaViews, depth = TYPE_DEPTH): readonly string[] {
  const branches = view.branches.oneOf ?? view.branches.anyOf;
  if (view.types.length > 0 || branches === undefined || depth === 0) return view.types;
  const found = branches.map((branch) => effectiveTypes(views.of(branch.value, branch.at), views, depth - 1));
  return found.some((types) => types.length === 0) ? [] : [...new Set(found.flat())];
}
