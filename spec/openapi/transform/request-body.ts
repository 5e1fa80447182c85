import type { BodyNode, MediaNode } from "../../model/api-model.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";
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
    [extension.variants, variantsOf(node.content)],
  ]);
}

/** Title and page of each branch where several pages share the operation. */
function variantsOf(content: readonly MediaNode[]): JsonValue | undefined {
  const branches = content.find((media) => media.schema?.oneOf !== undefined)?.schema?.oneOf ?? [];
  if (branches.length === 0 || branches.some((branch) => branch.title === undefined)) return undefined;
  return branches.map((branch) =>
    objectOf([
      ["title", branch.title],
      ["docsUrl", branch.from[0]?.url],
    ]),
  );
}
