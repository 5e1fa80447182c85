import { STATUS_CODES } from "node:http";
import type { MediaNode, ResponseNode } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { buildContent } from "./media-type.ts";
import { buildHeader } from "./parameter.ts";

/**
 * Responses Object: success first, each status once.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 * @example buildResponses(operation.responses, context.under("responses"))
 */
export function buildResponses(
  nodes: readonly ResponseNode[],
  context: BuildContext,
): JsonObject | undefined {
  const byStatus = new Map<string, ResponseNode>();
  for (const node of nodes) {
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/u.test(node.status)) report("status-invalid", node, context);
    else if (byStatus.has(node.status)) report("response-twice", node, context);
    else byStatus.set(node.status, node);
  }
  if (byStatus.size === 0) return undefined;
  const sorted = [...byStatus.values()].sort((a, b) => (a.status < b.status ? -1 : 1));
  const main = sorted.find((node) => node.status.startsWith("2") && node.content.length > 0)?.status;
  return objectOf(
    sorted.map((node) => [
      node.status,
      buildResponse(node, context.under(node.status).named(nameOf(node, main, context))),
    ]),
  );
}

function report(code: "status-invalid" | "response-twice", node: ResponseNode, context: BuildContext): void {
  const params = { operation: context.at, status: node.status };
  context.report(openapiDiagnostics.create(code, params, node.from[0]));
  context.leaveOut(node, code === "response-twice" ? "duplicate" : "unreadable", `status ${node.status}`);
}

/** `<Operation>Response` for the first success that has a body; the status tells the others apart. */
function nameOf(node: ResponseNode, main: string | undefined, context: BuildContext): string {
  return `${context.hint ?? ""}${node.status === main ? "" : node.status}Response`;
}

/**
 * Response Object.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#response-object
 */
function buildResponse(node: ResponseNode, context: BuildContext): JsonObject {
  context.record(node);
  const errorName = (media: MediaNode): string | undefined =>
    media.schema === undefined ? undefined : context.state.plan.errorName(media.schema);
  const isError = !/^[123]/u.test(node.status);
  const hint = (media: MediaNode): string => (isError ? errorName(media) : undefined) ?? context.hint ?? "";
  return objectOf([
    ["description", descriptionOf(node, context)],
    ["headers", buildHeaders(node, context)],
    ["content", buildContent(node.content, context.under("content"), hint)],
  ]);
}

function buildHeaders(node: ResponseNode, context: BuildContext): JsonObject | undefined {
  if (node.headers.length === 0) return undefined;
  return objectOf(
    node.headers.map((header) => {
      const inner = context.under("headers", header.name);
      inner.record(header);
      return [
        header.name,
        objectOf([["required", header.required || undefined], ...buildHeader(header, inner)]),
      ];
    }),
  );
}

/** The specification wants a description: without the vendor's sentences it is the reason phrase. */
function descriptionOf(node: ResponseNode, context: BuildContext): string {
  const stated = node.description?.trim() ?? "";
  if (stated !== "" && (context.state.descriptions || isReasonPhrase(stated))) return stated;
  return (
    STATUS_CODES[node.status] ?? (node.status === "default" ? "Any other status" : `Status ${node.status}`)
  );
}

/** A few words without a full stop, as they stand in a status line. */
function isReasonPhrase(text: string): boolean {
  return text.length <= 40 && /^[A-Za-z][A-Za-z '-]*$/u.test(text) && text.split(" ").length <= 5;
}
