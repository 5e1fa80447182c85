import type { OperationNode, ParameterNode } from "../../model/api-model.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { placeholdersOf } from "../path-templates.ts";
import { capitalise } from "../words.ts";
import { versionHeaderReference } from "./components.ts";
import { buildParameter } from "./parameter.ts";
import { buildRequestBody } from "./request-body.ts";
import { buildResponses } from "./responses.ts";

/**
 * Operation Object.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#operation-object
 * @example buildOperation(node, context.under("paths", "/v1/servers", "get"))
 */
export function buildOperation(node: OperationNode, context: BuildContext): JsonObject {
  context.record(node);
  const id = context.state.plan.operationIds.get(node) ?? "";
  const named = context.named(capitalise(id));
  const isDeprecated = node.deprecated === true || node.state === "DEPRECATED";
  return objectOf([
    ["operationId", id],
    ["summary", node.title],
    ["description", context.state.descriptions ? node.description : undefined],
    ["tags", node.tags.length === 0 ? undefined : [...new Set(node.tags)]],
    ["externalDocs", node.docsUrl === undefined ? undefined : objectOf([["url", node.docsUrl]])],
    ["deprecated", isDeprecated ? true : undefined],
    ["parameters", buildParameters(node, named)],
    [
      "requestBody",
      node.requestBody === undefined
        ? undefined
        : buildRequestBody(node.requestBody, named.under("requestBody")),
    ],
    ["responses", buildResponses(node.responses, named.under("responses"))],
    [extension.state, node.state],
    [extension.sunset, node.supportedUntil],
    [extension.permission, buildPermission(node, context)],
  ]);
}

function buildPermission(node: OperationNode, context: BuildContext): JsonValue | undefined {
  if (node.permission === undefined) return undefined;
  const { action, accessLevel, resourceType, conditionKey } = node.permission;
  context.record(node.permission, extension.permission);
  return objectOf(Object.entries({ action, accessLevel, resourceType, conditionKey }));
}

/** The version header first: it is part of the contract of every call. */
function buildParameters(node: OperationNode, context: BuildContext): JsonValue | undefined {
  const shared = versionHeaderReference(context);
  const offset = shared === undefined ? 0 : 1;
  const own = [...ownParameters(node, context), ...missingParameters(node, context)];
  const built = own.map((parameter, index) =>
    buildParameter(parameter, context.under("parameters", index + offset)),
  );
  const all = shared === undefined ? built : [shared, ...built];
  return all.length === 0 ? undefined : all;
}

/** Each parameter once; path parameters only where the path has a place for them. */
function ownParameters(node: OperationNode, context: BuildContext): readonly ParameterNode[] {
  const placeholders = new Set(placeholdersOf(node.path));
  const version = context.state.model.conventions.versionHeader?.name.toLowerCase();
  const kept = new Map<string, ParameterNode>();
  for (const parameter of node.parameters) {
    const { name, in: place } = parameter;
    const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
    const params = { operation: operationName(node), name };
    if (place === "header" && name.toLowerCase() === version) {
      context.under("parameters", 0).record(parameter);
    } else if (kept.has(key)) {
      context.report(openapiDiagnostics.create("parameter-twice", { ...params, place }, parameter.from[0]));
      context.leaveOut(parameter, "duplicate", `${place} parameter ${name}`);
    } else if (place === "path" && !placeholders.has(name)) {
      context.report(openapiDiagnostics.create("path-parameter-unused", params, parameter.from[0]));
      context.leaveOut(parameter, "contradicted", `path ${node.path}`);
    } else kept.set(key, parameter);
  }
  return [...kept.values()];
}

/** A placeholder without a row is a parameter all the same: some text has to stand there. */
function missingParameters(node: OperationNode, context: BuildContext): readonly ParameterNode[] {
  const stated = new Set(
    node.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
  );
  return [...new Set(placeholdersOf(node.path))]
    .filter((name) => !stated.has(name))
    .map((name): ParameterNode => {
      const params = { operation: operationName(node), name };
      context.report(openapiDiagnostics.create("placeholder-without-row", params, node.from[0]));
      const fact = { from: node.from.slice(0, 1), basis: "assumed" } as const;
      return { ...fact, name, in: "path", required: true, schema: { ...fact, types: ["string"] } };
    });
}

function operationName(node: OperationNode): string {
  return `${node.method.toUpperCase()} ${node.path}`;
}
