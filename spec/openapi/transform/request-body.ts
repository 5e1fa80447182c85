import type { BodyNode } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { buildContent } from "./media-type.ts";

/**
 * Request Body Object. An object schema becomes the component `<Operation>Request`.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object
 * @example buildRequestBody(operation.requestBody, context.under("requestBody"))
 */
export function buildRequestBody(node: BodyNode, context: BuildContext): JsonObject {
  context.record(node);
  const name = `${context.hint ?? ""}Request`;
  return objectOf([
    ["description", context.state.descriptions ? node.description : undefined],
    ["content", buildContent(node.content, context.under("content"), () => name) ?? objectOf([])],
    ["required", node.required],
  ]);
}
