import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { OperationNode } from "../model/api-model.ts";
import { openapiDiagnostics } from "./openapi-diagnostics.ts";

/**
 * The names of a path's placeholders, in order.
 *
 * @example placeholdersOf("/v1/servers/{server_id}") // ["server_id"]
 */
export function placeholdersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? "");
}

/**
 * Gives paths that differ in the names of their placeholders alone the names of the most used one: the specification
 * calls them identical. The names never go over the wire.
 *
 * @returns the operations in their order; untouched ones are the same objects
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching
 * @example unifyPlaceholders(model.operations).value
 */
export function unifyPlaceholders(operations: readonly OperationNode[]): Staged<readonly OperationNode[]> {
  const templates = templatesOf(operations);
  const diagnostics: Diagnostic[] = [];
  const value = operations.map((operation) => {
    const path = templates.get(shapeOf(operation.path)) ?? operation.path;
    if (path === operation.path) return operation;
    const params = { path: operation.path, other: path };
    diagnostics.push(openapiDiagnostics.create("path-renamed", params, operation.from[0]));
    return renamed(operation, path);
  });
  return { value, diagnostics };
}

function renamed(operation: OperationNode, path: string): OperationNode {
  const names = placeholdersOf(path);
  const nameOf = new Map(placeholdersOf(operation.path).map((name, index) => [name, names[index] ?? name]));
  const parameters = operation.parameters.map((parameter) =>
    parameter.in === "path"
      ? { ...parameter, name: nameOf.get(parameter.name) ?? parameter.name }
      : parameter,
  );
  return { ...operation, path, parameters };
}

function templatesOf(operations: readonly OperationNode[]): ReadonlyMap<string, string> {
  const uses = new Map<string, Map<string, number>>();
  for (const { path } of operations) {
    const known = uses.get(shapeOf(path)) ?? new Map<string, number>();
    uses.set(shapeOf(path), known.set(path, (known.get(path) ?? 0) + 1));
  }
  return new Map(
    [...uses].map(([shape, paths]) => {
      const [most] = [...paths].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return [shape, most?.[0] ?? shape];
    }),
  );
}

function shapeOf(path: string): string {
  return path.replace(/\{[^{}]*\}/gu, "{}");
}
