import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { VersionedOperation } from "../../spec/model/api-model.ts";
import { assembleDiagnostics } from "./diagnostics.ts";

const PLACEHOLDER = /\{[^{}/]{0,200}\}/gu;

/**
 * A path without the names of its placeholders: OpenAPI 3.1, section 4.8.8.2, takes paths that differ in nothing else as identical.
 *
 * @example samePath("/v1/{id}/tags/") // "/v1/{}/tags"
 */
export function samePath(path: string): string {
  const bare = path.replace(PLACEHOLDER, "{}");
  return bare.length > 1 && bare.endsWith("/") ? bare.slice(0, -1) : bare;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Gives operations of one path the same names of placeholders: the spelling that most of them have,
 * the more telling (longer) one where as many have another.
 *
 * @param operations of one document
 * @param diagnostics gets a `placeholder-renamed` for each name that changes
 * @returns the operations in the same order
 * @example withCommonPlaceholders([one, two], []).map(({ path }) => path)
 */
export function withCommonPlaceholders<T extends VersionedOperation>(
  operations: readonly T[],
  diagnostics: Diagnostic[],
): readonly T[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { path } of operations) {
    const counts = spellings.get(samePath(path)) ?? new Map<string, number>();
    spellings.set(samePath(path), counts.set(path, (counts.get(path) ?? 0) + 1));
  }
  return operations.map((operation) => {
    const counts = spellings.get(samePath(operation.path));
    if (counts === undefined || counts.size < 2) return operation;
    const [chosen] = [...counts].sort(
      (a, b) => b[1] - a[1] || b[0].length - a[0].length || inOrder(a[0], b[0]),
    );
    return chosen === undefined ? operation : renamed(operation, chosen[0], diagnostics);
  });
}

function renamed<T extends VersionedOperation>(operation: T, path: string, diagnostics: Diagnostic[]): T {
  const own = operation.path.match(PLACEHOLDER) ?? [];
  const wanted = path.match(PLACEHOLDER) ?? [];
  const names = new Map<string, string>();
  own.forEach((placeholder, index) => {
    const to = wanted[index];
    if (to !== undefined && to !== placeholder) names.set(placeholder.slice(1, -1), to.slice(1, -1));
  });
  for (const [from, to] of names) {
    const data = { operation: `${operation.method.toUpperCase()} ${path}`, from, to };
    diagnostics.push(assembleDiagnostics.create("placeholder-renamed", data, operation.from[0]));
  }
  const parameters = operation.parameters.map((parameter) => {
    const to = parameter.in === "path" ? names.get(parameter.name) : undefined;
    return to === undefined ? parameter : { ...parameter, name: to };
  });
  return { ...operation, path, parameters };
}
