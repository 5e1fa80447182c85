import { createConfig, lintFromString } from "@redocly/openapi-core";
import type { JsonObject } from "../model/json.ts";

/** The rules about structure of a well-kept linter. Left out: matters of taste, and examples, which are a page's own affair. */
const RULES = [
  "struct",
  "spec-strict-refs",
  "no-unresolved-refs",
  "operation-operationId",
  "operation-operationId-unique",
  "operation-operationId-url-safe",
  "operation-parameters-unique",
  "path-parameters-defined",
  "path-declaration-must-exist",
  "path-not-include-query",
  "no-identical-paths",
  "no-server-variables-empty-enum",
  "no-undefined-server-variable",
  "no-enum-type-mismatch",
  "no-schema-type-mismatch",
  "no-duplicated-tag-names",
  "no-example-value-and-externalValue",
  "spec-components-invalid-map-name",
] as const;

/**
 * What the linter finds wrong with the structure of a document.
 *
 * @returns one line per problem: rule, place, message
 * @example await lintStructure(bundle.document) // []
 */
export async function lintStructure(document: JsonObject): Promise<readonly string[]> {
  const config = await createConfig({ rules: Object.fromEntries(RULES.map((rule) => [rule, "error"])) });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "openapi.json",
    config,
  });
  return problems.map(
    ({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ""} ${message}`,
  );
}
