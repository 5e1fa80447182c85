import type { ApiModel } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import type { BuildContext } from "../build-context.ts";
import { objectOf, withExamplesOf } from "../build-context.ts";
import { pointerTo } from "../pointer.ts";
import { buildInline } from "./schema.ts";
import { buildSecuritySchemes } from "./security.ts";

/**
 * Builds the types that the pages name. Types that say the same under one name become one component with the places of all.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#components-object
 * @example buildTypes(model, context)
 */
export function buildTypes(context: BuildContext): void {
  for (const type of context.state.plan.types) {
    const inner = context.under("components", "schemas", type.name).named(type.name);
    for (const member of type.members) {
      inner.record(member);
      const schema = buildInline(member.schema, inner);
      const known = context.state.schemas.get(type.name);
      context.state.schemas.set(type.name, known === undefined ? schema : withExamplesOf(known, schema));
    }
  }
}

/**
 * Components Object: schemas by name, the version header, the security schemes.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#components-object
 * @example buildComponents(model, context)
 */
export function buildComponents(model: ApiModel, context: BuildContext): JsonObject | undefined {
  const schemas = [...context.state.schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = model.conventions.versionHeader;
  const members = objectOf([
    ["schemas", schemas.length === 0 ? undefined : objectOf(schemas)],
    [
      "parameters",
      header === undefined
        ? undefined
        : objectOf([[keyOf(header.name), buildVersionHeader(header, context)]]),
    ],
    ["securitySchemes", buildSecuritySchemes(model.security, context)],
  ]);
  return Object.keys(members).length === 0 ? undefined : members;
}

function buildVersionHeader(
  header: { readonly name: string; readonly value: string },
  context: BuildContext,
): JsonObject {
  context.record(context.state.model.version, "components", "parameters", keyOf(header.name));
  return objectOf([
    ["name", header.name],
    ["in", "header"],
    ["required", true],
    [
      "schema",
      objectOf([
        ["type", "string"],
        ["const", header.value],
      ]),
    ],
  ]);
}

/**
 * The reference to the version header that every operation has, where the vendor's versions travel in a header.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#reference-object
 * @example versionHeaderReference(context) // { $ref: "#/components/parameters/Scp-Api-Version" }
 */
export function versionHeaderReference(context: BuildContext): JsonObject | undefined {
  const header = context.state.model.conventions.versionHeader;
  return header === undefined
    ? undefined
    : objectOf([["$ref", `#${pointerTo("/components/parameters", keyOf(header.name))}`]]);
}

function keyOf(name: string): string {
  return name.replace(/[^\w.-]/gu, "-");
}
