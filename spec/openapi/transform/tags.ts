import type { ApiModel } from "../../model/api-model.ts";
import type { JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";

/**
 * Tag Objects: those that the pages declare, in their order, then those that only an operation names.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#tag-object
 * @example buildTags(model, context) // [{ name: "Volumes" }]
 */
export function buildTags(model: ApiModel, context: BuildContext): JsonValue | undefined {
  const declared = new Map(model.tags.map((tag) => [tag.name, tag.description]));
  const used = [...new Set(model.operations.flatMap((operation) => operation.tags))].sort();
  for (const name of used) if (!declared.has(name)) declared.set(name, undefined);
  if (declared.size === 0) return undefined;
  return [...declared].map(([name, description]) =>
    objectOf([
      ["name", name],
      ["description", context.state.descriptions ? description : undefined],
    ]),
  );
}
