import type { JsonObject, JsonType, JsonValue } from "../../model/json.ts";
import type { PropertyNode, SchemaNode } from "../../model/schema-node.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { capitalise, pascalCase, singularOf, wordsOf } from "../words.ts";
import { keywordsOf } from "./schema-keywords.ts";

/**
 * Schema Object. Null is a type, as JSON Schema has it; what the page does not say stays `{}`.
 * An object with members becomes a component where the context names one.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 * @example buildSchema({ types: ["string", "null"], from: [], basis: "stated" }, context) // { type: ["string", "null"] }
 */
export function buildSchema(node: SchemaNode, context: BuildContext): JsonObject {
  const simple = withoutNullBranch(node);
  if (context.hint === undefined || simple.ref !== undefined || (simple.properties ?? []).length === 0) {
    return buildInline(simple, context);
  }
  const types = simple.types ?? ["object"];
  if (!types.includes("null")) return context.hoist(context.hint, (inner) => buildInline(simple, inner));
  context.record(simple);
  const value = { ...simple, types: types.filter((type) => type !== "null") };
  return objectOf([["anyOf", [context.hoist(context.hint, (inner) => buildInline(value, inner)), NULL]]]);
}

const NULL: JsonObject = objectOf([["type", "null"]]);

/** The schema at its place, whatever it holds. */
export function buildInline(node: SchemaNode, context: BuildContext): JsonObject {
  recordNode(node, context);
  if (node.ref !== undefined) return buildReference(node, node.ref, context);
  if (saysNothing(node)) {
    context.report(openapiDiagnostics.create("schema-unknown", { pointer: context.at }, node.from[0]));
  }
  return objectOf([
    ["type", typeOf(node)],
    ...keywordsOf(node, context),
    ...buildProperties(node, context),
    ["items", buildItems(node, context)],
    ["additionalProperties", buildExtra(node, context)],
    ...(["anyOf", "oneOf", "allOf"] as const).map((keyword): [string, JsonValue | undefined] => [
      keyword,
      buildBranches(node, keyword, context),
    ]),
  ]);
}

/** `any of [X, null]` is X with one type more; a reference keeps its branch, because it has no type of its own. */
function withoutNullBranch(node: SchemaNode): SchemaNode {
  const branches = node.anyOf ?? node.oneOf;
  if (branches === undefined || node.types !== undefined || node.ref !== undefined) return node;
  const others = branches.filter((branch) => !isNull(branch));
  const [only] = others;
  if (others.length !== 1 || others.length === branches.length || only?.types === undefined) return node;
  if (only.ref !== undefined || only.anyOf !== undefined || only.oneOf !== undefined) return node;
  const { anyOf: _any, oneOf: _one, ...outer } = node;
  const types: readonly JsonType[] = only.types.includes("null") ? only.types : [...only.types, "null"];
  const facts = { ...only.keywordFacts, ...outer.keywordFacts };
  return { ...only, ...outer, types, ...(Object.keys(facts).length === 0 ? {} : { keywordFacts: facts }) };
}

function isNull(node: SchemaNode): boolean {
  return node.types?.length === 1 && node.types[0] === "null";
}

function saysNothing(node: SchemaNode): boolean {
  return (
    (node.types ?? []).length === 0 &&
    node.properties === undefined &&
    node.items === undefined &&
    node.additionalProperties === undefined &&
    node.enum === undefined &&
    node.const === undefined &&
    [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])].length === 0
  );
}

function recordNode(node: SchemaNode, context: BuildContext): void {
  context.record(node);
  for (const [keyword, fact] of Object.entries(node.keywordFacts ?? {})) {
    // Whether a property is required stands in the list of its parent.
    if (keyword !== "required") context.record(fact, keyword === "types" ? "type" : keyword);
  }
}

function typeOf(node: SchemaNode): JsonValue | undefined {
  const types = [...new Set(node.types ?? [])];
  if (types.length === 0) return node.properties === undefined ? undefined : "object";
  return types.length === 1 ? types[0] : types;
}

/**
 * A reference, with the words that the page adds to it: 3.1 allows them beside `$ref`.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#reference-object
 */
function buildReference(node: SchemaNode, key: string, context: BuildContext): JsonObject {
  const name = context.state.plan.typeName(key);
  if (name === undefined) {
    context.report(
      openapiDiagnostics.create("reference-missing", { pointer: context.at, name: key }, node.from[0]),
    );
    return objectOf(keywordsOf(node, context));
  }
  const target = objectOf([["$ref", `#/components/schemas/${name}`]]);
  const beside = keywordsOf({ ...node, types: [] }, context);
  if (node.types?.includes("null") === true) return objectOf([["anyOf", [target, NULL]], ...beside]);
  return objectOf([...Object.entries(target), ...beside]);
}

function buildProperties(
  node: SchemaNode,
  context: BuildContext,
): readonly (readonly [string, JsonValue | undefined])[] {
  if (node.properties === undefined || node.properties.length === 0) return [];
  const members = new Map<string, PropertyNode>();
  for (const property of node.properties) {
    if (members.has(property.name)) reportTwice(property, context);
    else members.set(property.name, property);
  }
  const required = [...members.values()].filter((property) => property.required === true);
  required.forEach((property, index) => {
    context.record(property.schema.keywordFacts?.required ?? property, "required", index);
  });
  const properties = [...members.values()].map((property): [string, JsonObject] => {
    const inner = context.under("properties", property.name);
    inner.record(property);
    return [property.name, buildSchema(property.schema, inner.named(memberName(context.hint, property)))];
  });
  return [
    ["properties", objectOf(properties)],
    ["required", required.length === 0 ? undefined : required.map((property) => property.name)],
  ];
}

function reportTwice(property: PropertyNode, context: BuildContext): void {
  context.report(
    openapiDiagnostics.create(
      "property-twice",
      { pointer: context.at, name: property.name },
      property.from[0],
    ),
  );
  context.leaveOut(property, "duplicate", `property ${property.name}`);
}

/** `<Parent><Prop>`; the members of a list are named in the singular. */
function memberName(parent: string | undefined, property: PropertyNode): string | undefined {
  if (parent === undefined) return undefined;
  const words = wordsOf(property.name);
  const own = words.length === 0 ? "Member" : pascalCase(words);
  return `${parent}${isList(property.schema) ? capitalise(singularOf(own)) : own}`;
}

function isList(node: SchemaNode): boolean {
  return (
    node.items !== undefined || (node.anyOf ?? node.oneOf ?? []).some((branch) => branch.items !== undefined)
  );
}

function buildItems(node: SchemaNode, context: BuildContext): JsonObject | undefined {
  if (node.items !== undefined) return buildSchema(node.items, context.under("items"));
  return node.types?.includes("array") === true ? objectOf([]) : undefined;
}

function buildExtra(node: SchemaNode, context: BuildContext): JsonValue | undefined {
  const extra = node.additionalProperties;
  if (extra === undefined || typeof extra === "boolean") return extra;
  const hint = context.hint === undefined ? undefined : `${context.hint}Value`;
  return buildSchema(extra, context.under("additionalProperties").named(hint));
}

function buildBranches(
  node: SchemaNode,
  keyword: "anyOf" | "oneOf" | "allOf",
  context: BuildContext,
): JsonValue | undefined {
  const branches = node[keyword];
  if (branches === undefined || branches.length === 0) return undefined;
  return branches.map((branch, index) =>
    buildSchema(branch, context.under(keyword, index).named(branchName(branch, index, context.hint))),
  );
}

/** A branch is named by its title, by its single member, or else by its number. */
function branchName(branch: SchemaNode, index: number, hint: string | undefined): string | undefined {
  if (hint === undefined) return undefined;
  const members = branch.properties ?? [];
  const words = wordsOf(branch.title ?? (members.length === 1 ? members[0]!.name : ""));
  return `${hint}${words.length === 0 ? `Option${index + 1}` : pascalCase(words)}`;
}

/** The keywords of a schema that a parameter or header has of its own: nothing there is a component. */
export function buildParameterSchema(node: SchemaNode, context: BuildContext): JsonObject {
  return buildSchema(node, context.under("schema").named(undefined));
}
