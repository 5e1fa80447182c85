import type { MediaNode } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";
import { pascalCase, wordsOf } from "../words.ts";
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
  return objectOf([
    ["schema", buildMediaSchema(node, context.under("schema"))],
    ...buildExamples(node.examples, context),
    [extension.variants, node.variants?.map((variant) => objectOf(Object.entries(variant)))],
  ]);
}

/** Branches that several pages describe are named after their pages. */
function buildMediaSchema({ schema, variants }: MediaNode, context: BuildContext): JsonObject | undefined {
  if (schema === undefined) return undefined;
  const keyword = schema.oneOf === undefined ? "anyOf" : "oneOf";
  const branches = schema[keyword];
  if (variants === undefined || branches?.length !== variants.length) return buildSchema(schema, context);
  context.record(schema);
  return objectOf([
    [
      keyword,
      branches.map((branch, index) => {
        const name = `${context.hint ?? ""}${pascalCase(wordsOf(variants[index]?.title ?? ""))}`;
        return buildSchema(branch, context.under(keyword, index).named(name));
      }),
    ],
  ]);
}
