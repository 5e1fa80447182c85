import type { AnyRule } from "./rule.ts";
import { version } from "./rules/info/version.ts";
import { operationLifecycle } from "./rules/lifecycle/operation-lifecycle.ts";
import { parameterExistence } from "./rules/parameters/existence.ts";
import { parameterLifecycle } from "./rules/parameters/lifecycle.ts";
import { parameterRequired } from "./rules/parameters/required.ts";
import { serialization } from "./rules/parameters/serialization.ts";
import { callbacks } from "./rules/paths/callbacks.ts";
import { identity } from "./rules/paths/identity.ts";
import { operations } from "./rules/paths/operations.ts";
import { requestBody } from "./rules/request-body/existence.ts";
import { requestMediaTypes } from "./rules/request-body/media-types.ts";
import { headerExistence, headerRequired } from "./rules/responses/headers.ts";
import { mediaTypeSchema } from "./rules/responses/media-type-schema.ts";
import { responseMediaTypes } from "./rules/responses/media-types.ts";
import { statuses } from "./rules/responses/statuses.ts";
import { additionalProperties } from "./rules/schema/additional-properties.ts";
import { allOf } from "./rules/schema/all-of.ts";
import { anyOf } from "./rules/schema/any-of.ts";
import { constValue } from "./rules/schema/const.ts";
import { contains } from "./rules/schema/contains.ts";
import { contentSchema } from "./rules/schema/content-schema.ts";
import { content } from "./rules/schema/content.ts";
import { defaultValue } from "./rules/schema/default.ts";
import { dependentRequired } from "./rules/schema/dependent-required.ts";
import { dependentSchemas } from "./rules/schema/dependent-schemas.ts";
import { deprecation } from "./rules/schema/deprecation.ts";
import { discriminator } from "./rules/schema/discriminator.ts";
import { elseSchema } from "./rules/schema/else.ts";
import { enumValues } from "./rules/schema/enum.ts";
import { exclusiveMaximum } from "./rules/schema/exclusive-maximum.ts";
import { exclusiveMinimum } from "./rules/schema/exclusive-minimum.ts";
import { extensibleEnum } from "./rules/schema/extensible-enum.ts";
import { ifSchema } from "./rules/schema/if.ts";
import { items } from "./rules/schema/items.ts";
import { maxContains } from "./rules/schema/max-contains.ts";
import { maxItems } from "./rules/schema/max-items.ts";
import { maxLength } from "./rules/schema/max-length.ts";
import { maxProperties } from "./rules/schema/max-properties.ts";
import { maximum } from "./rules/schema/maximum.ts";
import { minContains } from "./rules/schema/min-contains.ts";
import { minItems } from "./rules/schema/min-items.ts";
import { minLength } from "./rules/schema/min-length.ts";
import { minProperties } from "./rules/schema/min-properties.ts";
import { minimum } from "./rules/schema/minimum.ts";
import { multipleOf } from "./rules/schema/multiple-of.ts";
import { notSchema } from "./rules/schema/not.ts";
import { nullable } from "./rules/schema/nullable.ts";
import { oneOf } from "./rules/schema/one-of.ts";
import { patternProperties } from "./rules/schema/pattern-properties.ts";
import { pattern } from "./rules/schema/pattern.ts";
import { prefixItems } from "./rules/schema/prefix-items.ts";
import { properties } from "./rules/schema/properties.ts";
import { propertyNames } from "./rules/schema/property-names.ts";
import { required } from "./rules/schema/required.ts";
import { stability } from "./rules/schema/stability.ts";
import { thenSchema } from "./rules/schema/then.ts";
import { type } from "./rules/schema/type.ts";
import { unevaluatedItems } from "./rules/schema/unevaluated-items.ts";
import { unevaluatedProperties } from "./rules/schema/unevaluated-properties.ts";
import { uniqueItems } from "./rules/schema/unique-items.ts";
import { visibility } from "./rules/schema/visibility.ts";
import { componentSchemas } from "./rules/security/components.ts";
import { globalSecurity, operationSecurity } from "./rules/security/requirements.ts";
import { securitySchemes } from "./rules/security/schemes.ts";
import { operationServers, servers } from "./rules/servers/servers.ts";
import type { SchemaFamily } from "./schema-check.ts";

/** The rules about schemas, in the order in which they speak. */
export const schemaFamilies: readonly SchemaFamily[] = [
  type,
  nullable,
  oneOf,
  anyOf,
  allOf,
  discriminator,
  properties,
  required,
  visibility,
  deprecation,
  stability,
  enumValues,
  extensibleEnum,
  constValue,
  defaultValue,
  pattern,
  maximum,
  exclusiveMaximum,
  minimum,
  exclusiveMinimum,
  multipleOf,
  maxLength,
  minLength,
  maxItems,
  minItems,
  uniqueItems,
  maxProperties,
  minProperties,
  additionalProperties,
  items,
  prefixItems,
  contains,
  maxContains,
  minContains,
  propertyNames,
  patternProperties,
  dependentRequired,
  dependentSchemas,
  ifSchema,
  thenSchema,
  elseSchema,
  notSchema,
  content,
  contentSchema,
  unevaluatedItems,
  unevaluatedProperties,
];

/** The rules about everything else, by the pair that the walk hands them. */
export const families = {
  operations: [operations],
  operation: [operationLifecycle, identity, operationSecurity, operationServers, callbacks],
  parameters: [parameterExistence],
  parameter: [parameterRequired, serialization, parameterLifecycle],
  requestBody: [requestBody],
  content: [requestMediaTypes, responseMediaTypes],
  mediaType: [mediaTypeSchema],
  responses: [statuses],
  headers: [headerExistence],
  header: [headerRequired],
  document: [servers, globalSecurity, securitySchemes, componentSchemas],
  outcome: [version],
} as const;

/** Schema families by the keywords that wake them. */
export const familiesByKeyword: ReadonlyMap<string, readonly SchemaFamily[]> = byKeyword();

function byKeyword(): Map<string, SchemaFamily[]> {
  const found = new Map<string, SchemaFamily[]>();
  for (const family of schemaFamilies)
    for (const keyword of family.keywords) found.set(keyword, [...(found.get(keyword) ?? []), family]);
  return found;
}

/** Every rule, each id once. */
export const allRules: readonly AnyRule[] = [
  ...new Map(
    [...Object.values(families).flat(), ...schemaFamilies]
      .flatMap((family): readonly AnyRule[] => family.rules)
      .map((rule) => [rule.id, rule]),
  ).values(),
];

/** Rules by id. */
export const ruleById: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.id, rule]));
