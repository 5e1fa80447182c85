import type { HttpMethod, OperationNode } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { buildOperation } from "./operation.ts";

/** The order of methods within a path, so that the order of the pages decides nothing. */
const METHODS: readonly HttpMethod[] = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

/**
 * Paths Object, sorted.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 * @example buildPaths(model.operations, context.under("paths"))
 */
export function buildPaths(operations: readonly OperationNode[], context: BuildContext): JsonObject {
  const items = new Map<string, Map<HttpMethod, OperationNode>>();
  for (const operation of operations) {
    // A placeholder without a name can be no parameter.
    if (!operation.path.startsWith("/") || operation.path.includes("{}")) {
      context.report(openapiDiagnostics.create("path-unusable", { path: operation.path }, operation.from[0]));
      context.leaveOut(operation, "unreadable", "path");
      continue;
    }
    const item = items.get(operation.path) ?? new Map<HttpMethod, OperationNode>();
    items.set(operation.path, item);
    if (item.has(operation.method)) reportTwice(operation, context);
    else item.set(operation.method, operation);
  }
  return objectOf(
    [...items]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, item]) => [path, buildPathItem(item, context.under(path))]),
  );
}

/**
 * Path Item Object.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object
 */
function buildPathItem(item: ReadonlyMap<HttpMethod, OperationNode>, context: BuildContext): JsonObject {
  return objectOf(
    METHODS.flatMap((method) => {
      const operation = item.get(method);
      if (operation === undefined) return [];
      return [[method, buildOperation(operation, context.under(method))] as const];
    }),
  );
}

function reportTwice(operation: OperationNode, context: BuildContext): void {
  const name = `${operation.method.toUpperCase()} ${operation.path}`;
  context.report(openapiDiagnostics.create("operation-twice", { operation: name }, operation.from[0]));
  context.leaveOut(operation, "duplicate", name);
}
