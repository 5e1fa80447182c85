import type { ParameterNode } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { buildExamples } from "./examples.ts";
import { buildParameterSchema } from "./schema.ts";

/**
 * Parameter Object. A path parameter is always required: a path has no optional parts.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 * @example buildParameter(node, context.under("parameters", 0))
 */
export function buildParameter(node: ParameterNode, context: BuildContext): JsonObject {
  context.record(node);
  if (node.in === "path" && !node.required) {
    context.report(
      openapiDiagnostics.create(
        "path-parameter-optional",
        { operation: context.at, name: node.name },
        node.from[0],
      ),
    );
  }
  return objectOf([
    ["name", node.name],
    ["in", node.in],
    ["required", node.required || node.in === "path" ? true : undefined],
    ...buildHeader(node, context),
  ]);
}

/**
 * Header Object: a parameter without name and place.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#header-object
 * @example buildHeader(node, context.under("headers", "X-Request-Id"))
 */
export function buildHeader(
  node: ParameterNode,
  context: BuildContext,
): readonly (readonly [string, JsonObject[string] | undefined])[] {
  return [
    ["description", context.state.descriptions ? node.description : undefined],
    ["deprecated", node.deprecated],
    ["style", node.style],
    ["explode", node.explode],
    ["schema", buildParameterSchema(node.schema, context)],
    ...buildExamples(node.examples ?? [], context),
  ];
}
