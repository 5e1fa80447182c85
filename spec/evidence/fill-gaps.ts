import type { JsonObject, JsonValue } from "../model/json.ts";
import type { PropertyNode, SchemaNode } from "../model/schema-node.ts";
import type { Locator } from "../provenance.ts";
import { inferSchema } from "./infer-schema.ts";

/** Deeper values stay as they are: no documented value nests so deep. */
const MAX_DEPTH = 64;

/**
 * Gives a type to what the page names without one, as the page's own examples show it. Whatever the page states stays; what
 * examples show as `null` alone, or as different types, stays open.
 *
 * @param schema what the page states
 * @param values example values of this schema
 * @param from where the examples stand
 * @returns the schema itself where nothing is open, or where the examples do not show it
 * @example fillGaps({ from, basis: "stated" }, ["a"], from).types // ["string"]
 */
export function fillGaps(
  schema: SchemaNode,
  values: readonly JsonValue[],
  from: readonly Locator[],
  depth = 0,
): SchemaNode {
  if (values.length === 0 || depth > MAX_DEPTH) return schema;
  if (isOpen(schema)) return typed(schema, values, from);
  const properties = fillProperties(schema.properties, values.filter(isObject), from, depth);
  const items =
    schema.items === undefined
      ? undefined
      : fillGaps(schema.items, values.filter(isArray).flat(), from, depth + 1);
  if (properties === schema.properties && items === schema.items) return schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties }),
    ...(items === undefined ? {} : { items }),
  };
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue): value is JsonObject =>
  value !== null && typeof value === "object" && !isArray(value);

/** The page says nothing of what the value is. */
function isOpen({ types, ref, items, properties, anyOf, oneOf, allOf, enum: values }: SchemaNode): boolean {
  return [types, ref, items, properties, anyOf, oneOf, allOf, values].every((said) => said === undefined);
}

function typed(schema: SchemaNode, values: readonly JsonValue[], from: readonly Locator[]): SchemaNode {
  const { types, items, properties, basis } = inferSchema(values, from);
  if (types === undefined) return schema;
  return {
    ...schema,
    types,
    ...(items === undefined ? {} : { items }),
    ...(properties === undefined ? {} : { properties }),
    keywordFacts: { ...schema.keywordFacts, types: { from, basis } },
  };
}

function fillProperties(
  properties: readonly PropertyNode[] | undefined,
  objects: readonly JsonObject[],
  from: readonly Locator[],
  depth: number,
): readonly PropertyNode[] | undefined {
  if (properties === undefined || objects.length === 0) return properties;
  const filled = properties.map((property) => {
    const shown = objects.flatMap((object) => {
      const value = Object.hasOwn(object, property.name) ? object[property.name] : undefined;
      return value === undefined ? [] : [value];
    });
    const schema = fillGaps(property.schema, shown, from, depth + 1);
    return schema === property.schema ? property : { ...property, schema };
  });
  return filled.some((property, index) => property !== properties[index]) ? filled : properties;
}
