import { withoutCredentials } from "../../credentials.ts";
import type { ServerNode } from "../../model/api-model.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";

/**
 * Server Objects. The first value of a variable is its default; the combinations that exist stand in an extension.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 * @example buildServers(model.servers, context.under("servers"))
 */
export function buildServers(nodes: readonly ServerNode[], context: BuildContext): JsonValue | undefined {
  return nodes.length === 0 ? undefined : nodes.map((node, index) => buildServer(node, context.under(index)));
}

function buildServer(node: ServerNode, context: BuildContext): JsonObject {
  context.record(node);
  const url = withoutCredentials(node.url);
  if (url !== node.url)
    context.report(openapiDiagnostics.create("server-credentials", { url }, node.from[0]));
  const names = [...new Set([...url.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? ""))];
  const variables = names.map((name): [string, JsonObject] => [name, buildVariable(node, name, context)]);
  return objectOf([
    ["url", url],
    ["variables", variables.length === 0 ? undefined : objectOf(variables)],
    [
      extension.allowedVariables,
      node.allowed.length === 0 ? undefined : node.allowed.map((pair) => objectOf(Object.entries(pair))),
    ],
  ]);
}

/**
 * Server Variable Object.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-variable-object
 */
function buildVariable(node: ServerNode, name: string, context: BuildContext): JsonObject {
  const values = [...new Set(node.variables.find((variable) => variable.name === name)?.values ?? [])];
  const [first] = values;
  if (first === undefined) {
    context.report(openapiDiagnostics.create("server-variable-open", { name }, node.from[0]));
    // The specification wants a default; the name itself shows that the caller has to choose.
    return objectOf([["default", name]]);
  }
  return objectOf([
    ["enum", values],
    ["default", first],
  ]);
}
