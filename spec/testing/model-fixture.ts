import type {
  ApiModel,
  ExampleNode,
  MediaNode,
  OperationNode,
  ParameterNode,
  ResponseNode,
} from "../model/api-model.ts";
import type { JsonType, JsonValue } from "../model/json.ts";
import type { PropertyNode, SchemaKeywords, SchemaNode, TypeNode } from "../model/schema-node.ts";
import type { Fact, Locator } from "../provenance.ts";

/** Literals for tests: models as short as the rule that they test. */

export function place(path: string, quote = path, captureId = "c".repeat(64)): Locator {
  return { captureId, url: "volumes.html", path, quote };
}

export function stated(path = "b0"): Fact {
  return { from: [place(path)], basis: "stated" };
}

export function schema(
  types: JsonType | readonly JsonType[],
  rest: Partial<SchemaNode> & SchemaKeywords = {},
): SchemaNode {
  return {
    ...stated(),
    types: Array.isArray(types) ? (types as readonly JsonType[]) : [types as JsonType],
    ...rest,
  };
}

export function unknownSchema(rest: Partial<SchemaNode> = {}): SchemaNode {
  return { ...stated(), ...rest };
}

/** Properties whose name ends in `!` are required. */
export function object(
  members: Readonly<Record<string, SchemaNode>>,
  rest: Partial<SchemaNode> = {},
): SchemaNode {
  const properties = Object.entries(members).map(([name, node]): PropertyNode => ({
    ...stated(`b1/r${name}`),
    name: name.replace(/!$/u, ""),
    required: name.endsWith("!"),
    schema: node,
  }));
  return { ...stated(), types: ["object"], properties, ...rest };
}

export function parameter(name: string, rest: Partial<ParameterNode> = {}): ParameterNode {
  return { ...stated(), name, in: "query", required: false, schema: schema("string"), ...rest };
}

export function example(value: JsonValue, rest: Partial<ExampleNode> = {}): ExampleNode {
  return { ...stated(), value, ...rest };
}

export function json(node: SchemaNode | undefined, ...examples: readonly ExampleNode[]): MediaNode {
  return {
    ...stated(),
    mediaType: "application/json",
    ...(node === undefined ? {} : { schema: node }),
    examples,
  };
}

export function response(status: string, ...content: readonly MediaNode[]): ResponseNode {
  return { ...stated(), status, headers: [], content };
}

export function operation(
  line: `${OperationNode["method"]} /${string}`,
  title: string,
  rest: Partial<OperationNode> = {},
): OperationNode {
  const [method, path] = line.split(" ") as [OperationNode["method"], string];
  return {
    ...stated("b0"),
    title,
    method,
    path,
    tags: [],
    parameters: [...path.matchAll(/\{(\w+)\}/gu)].map((match) =>
      parameter(match[1] ?? "", { in: "path", required: true }),
    ),
    responses: [response("200")],
    ...rest,
  };
}

export function type(name: string, node: SchemaNode, key = name): TypeNode {
  return { ...stated(), key, name, schema: node };
}

export function model(rest: Partial<ApiModel> = {}): ApiModel {
  return {
    provider: { id: "acme", title: "Acme" },
    service: { id: "volumes", title: "Volumes" },
    version: { ...stated(), id: "1.1" },
    servers: [],
    security: [],
    conventions: {},
    tags: [],
    operations: [],
    types: [],
    ...rest,
  };
}
