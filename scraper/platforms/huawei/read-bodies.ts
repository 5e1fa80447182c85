import type { MediaNode } from "../../../spec/model/api-model.ts";
import { fillGaps } from "../../../spec/evidence/fill-gaps.ts";
import { inferSchema } from "../../../spec/evidence/infer-schema.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import type { PageExample } from "./examples.ts";
import { schemaOfNodes, schemaOfRow, type SchemaContext } from "./field-schema.ts";
import { findWrapper, nestByExample, type FieldNode, type Wrapper } from "./nest-rows.ts";
import { MAX_SHOWN, rowLocator } from "./reading.ts";

/** Values of the examples that are JSON. */
export function valuesOf(examples: readonly PageExample[]): readonly JsonValue[] {
  return examples.flatMap(({ node }) => (node.value === undefined ? [] : [node.value]));
}

/**
 * The body that fields and examples describe.
 *
 * @param nodes fields of the body's tables in page order
 * @param examples examples of this body
 * @returns `undefined` where there are neither
 */
export function readBody(
  context: SchemaContext,
  nodes: readonly FieldNode[],
  examples: readonly PageExample[],
): MediaNode | undefined {
  const from = [
    ...nodes
      .slice(0, 1)
      .map((node) => rowLocator(context.reading, node.row.row, node.table.block.anchors[0])),
    ...examples.flatMap(({ node }) => node.from),
  ];
  if (from.length === 0) return undefined;
  const isJson = examples.some(({ node }) => node.value !== undefined);
  const media: MediaNode = {
    mediaType: "application/json",
    from,
    basis: isJson ? "inferred" : "assumed",
    examples: examples.map(({ node }) => node),
  };
  const values = valuesOf(examples);
  const shown = examples.filter(({ node }) => node.value !== undefined).flatMap(({ node }) => node.from);
  const schema = schemaOfBody(context, nodes, values);
  if (schema !== undefined) return { ...media, schema: fillGaps(schema, values, shown) };
  // Without a table the examples alone tell what the body is; all of them, so that each can only widen it.
  return values.length === 0 ? media : { ...media, schema: inferSchema(values, shown) };
}

function schemaOfBody(
  context: SchemaContext,
  nodes: readonly FieldNode[],
  values: readonly JsonValue[],
): SchemaNode | undefined {
  const [first] = nodes;
  if (first === undefined) return undefined;
  const fact: Fact = {
    from: [rowLocator(context.reading, first.row.row, first.table.block.anchors[0])],
    basis: "stated",
  };
  const array = arrayRow(nodes, values);
  if (array !== undefined) {
    const own = schemaOfRow(context, array, fact);
    const rest = nodes.filter((node) => node !== array);
    return rest.length === 0 || own.items?.properties !== undefined || own.items?.ref !== undefined
      ? own
      : { ...own, types: ["array"], items: schemaOfNodes(context, rest, fact) };
  }
  const wrapper = findWrapper(nodes, values.slice(0, MAX_SHOWN));
  if (wrapper !== undefined) return wrap(schemaOfNodes(context, nodes, fact), wrapper, fact);
  return schemaOfNodes(context, nestByExample(nodes, values.slice(0, MAX_SHOWN), context.claims), fact);
}

/**
 * The row that stands for the body itself, which is an array: `[items]` of the generator, `[Array]` or `Array elements`
 * where people write, and an example agrees.
 */
function arrayRow(nodes: readonly FieldNode[], values: readonly JsonValue[]): FieldNode | undefined {
  const [first] = nodes;
  if (first?.row.spelling?.kind !== "array") return undefined;
  if (nodes.length === 1 && first.name === "[items]") return first;
  const isMark = first.row.isWild || /^[[(<][\w ]{0,20}[\])>]$/u.test(first.name);
  return isMark && values.length > 0 && values.every((value) => Array.isArray(value)) ? first : undefined;
}

/** The member or array around the fields, which only the example shows. */
function wrap(schema: SchemaNode, wrapper: Wrapper, fact: Fact): SchemaNode {
  const inferred: Fact = { from: fact.from, basis: "inferred" };
  const inner: SchemaNode = wrapper.isArray ? { ...inferred, types: ["array"], items: schema } : schema;
  if (wrapper.member === undefined) return inner;
  return {
    ...inferred,
    types: ["object"],
    properties: [{ ...inferred, name: wrapper.member, schema: inner }],
  };
}
