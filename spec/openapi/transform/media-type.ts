import type { MediaNode } from "../../model/api-model.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { buildExamples } from "./examples.ts";
import { buildSchema } from "./schema.ts";

/**
 * The map of media types of a body. A media type that the page states twice keeps its first schema and all examples.
 *
 * @param hint name that an object schema of this body gets as a component
 * @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object
 * @example buildContent(body.content, context.under("content"), "CreateVolumeRequest")
 */
export function buildContent(
  nodes: readonly MediaNode[],
  context: BuildContext,
  hint: (node: MediaNode) => string,
): JsonObject | undefined {
  if (nodes.length === 0) return undefined;
  const byType = new Map<string, MediaNode>();
  for (const node of nodes) {
    const known = byType.get(node.mediaType);
    byType.set(node.mediaType, known === undefined ? node : joined(known, node));
  }
  return objectOf(
    [...byType].map(([mediaType, node]) => [
      mediaType,
      buildMedia(node, context.under(mediaType).named(hint(node))),
    ]),
  );
}

function joined(a: MediaNode, b: MediaNode): MediaNode {
  const schema = a.schema ?? b.schema;
  return {
    ...a,
    from: [...a.from, ...b.from],
    ...(schema === undefined ? {} : { schema }),
    examples: [...a.examples, ...b.examples],
  };
}

function buildMedia(node: MediaNode, context: BuildContext): JsonObject {
  context.record(node);
  const schema: JsonValue | undefined =
    node.schema === undefined ? undefined : buildSchema(node.schema, context.under("schema"));
  return objectOf([["schema", schema], ...buildExamples(node.examples, context)]);
}
