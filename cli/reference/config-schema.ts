import type { JsonObject } from "../../spec/model/json.ts";
import type { OptionDefinition } from "../config/options.ts";

/**
 * JSON schema of `docs2sdk.config.json`, for editors. Options that only code can give (providers, platforms) are not in it.
 *
 * @param options the table of options
 * @example configSchema(buildOptions)["properties"]
 */
export function configSchema(options: readonly OptionDefinition[]): JsonObject {
  const properties = options.flatMap((option) => {
    const schema = valueSchema(option);
    if (schema === undefined) return [];
    const described = { description: option.description, ...schema };
    return [
      [option.key, option.default === undefined ? described : { ...described, default: option.default }],
    ];
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "docs2sdk.config.json",
    type: "object",
    additionalProperties: false,
    properties: { $schema: { type: "string" }, ...(Object.fromEntries(properties) as JsonObject) },
  };
}

function valueSchema({ type, choices }: OptionDefinition): JsonObject | undefined {
  switch (type) {
    case "string":
      return { type: "string" };
    case "boolean":
      return { type: "boolean" };
    case "list":
      return { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
    case "choice":
      return { enum: [...(choices ?? [])] };
    case "own":
      return undefined;
  }
}
