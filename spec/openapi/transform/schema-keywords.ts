import { isExact, isExactThroughout, WITH_INEXACT } from "../../model/exact.ts";
import type { JsonValue } from "../../model/json.ts";
import type { EnumValue, SchemaKeywords, SchemaNode } from "../../model/schema-node.ts";
import type { BuildContext } from "../build-context.ts";
import { extension } from "../extensions.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";

type Member = readonly [string, JsonValue | undefined];

/** Keywords whose value is a count. */
const COUNTS = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
] as const satisfies readonly (keyof SchemaKeywords)[];
const BOUNDS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const satisfies readonly (keyof SchemaKeywords)[];

const PAIRS = [
  ["minimum", "maximum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/**
 * The keywords of a schema other than its types, members and branches. A keyword that cannot stand is kept off and reported.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6
 * @example keywordsOf({ maxLength: 32, from: [], basis: "stated" }, context) // [["maxLength", 32], …]
 */
export function keywordsOf(node: SchemaNode, context: BuildContext): readonly Member[] {
  /** A number from 2^53 on would stand in the document as another one than on the page. */
  const exact = (keyword: keyof SchemaKeywords, value: JsonValue | undefined): JsonValue | undefined =>
    checked(node, keyword, value, isExactThroughout, context);
  for (const [least, most] of PAIRS) {
    if (!((node[least] ?? Number.NaN) > (node[most] ?? Number.NaN))) continue;
    const locator = (node.keywordFacts?.[most] ?? node).from[0];
    context.report(
      openapiDiagnostics.create("limits-contradict", { pointer: context.at, least, most }, locator),
    );
  }
  const examples = (node.examples ?? []).filter((value) => exact("examples", value) !== undefined);
  const values = [...new Map((node.enum ?? []).map((entry) => [entry.value, entry])).values()];
  return [
    ["title", node.title],
    ["description", context.state.descriptions ? node.description : undefined],
    ["format", node.format],
    ["const", exact("const", node.const)],
    ...(values.every(({ value }) => exact("enum", value) !== undefined) ? enumOf(values, node, context) : []),
    ["pattern", patternOf(node, context)],
    ...COUNTS.map((keyword): Member => [keyword, checked(node, keyword, node[keyword], isCount, context)]),
    ...BOUNDS.map((keyword): Member => [
      keyword,
      checked(node, keyword, node[keyword], keyword === "multipleOf" ? isPositive : isExact, context),
    ]),
    ["uniqueItems", node.uniqueItems],
    ["default", exact("default", node.default)],
    ["examples", examples.length === 0 ? undefined : examples],
    ["deprecated", node.deprecated],
    ["readOnly", node.readOnly],
    ["writeOnly", node.writeOnly],
  ];
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPositive = (value: number): boolean => isExact(value) && value > 0;

function checked<T extends JsonValue | undefined>(
  node: SchemaNode,
  keyword: keyof SchemaKeywords,
  value: T,
  allows: (value: NonNullable<T>) => boolean,
  context: BuildContext,
): T | undefined {
  if (value === undefined || value === null || allows(value)) return value;
  const locator = (node.keywordFacts?.[keyword] ?? node).from[0];
  const isNear = typeof value === "number" && Number.isInteger(value) && !isExact(value);
  // A number that was rounded is none of the page's.
  const said = typeof value === "object" || isNear ? WITH_INEXACT : String(value);
  context.report(
    openapiDiagnostics.create("keyword-invalid", { pointer: context.at, keyword, value: said }, locator),
  );
  return undefined;
}

/** Allowed values, each once; a nullable schema allows null whatever its list says. */
function enumOf(values: readonly EnumValue[], node: SchemaNode, context: BuildContext): readonly Member[] {
  if (values.length === 0) return [];
  values.forEach((entry, index) => context.record(entry, "enum", index));
  const isOpenToNull = node.types?.includes("null") === true && values.every((entry) => entry.value !== null);
  const list: JsonValue[] = values.map((entry) => entry.value);
  return [
    ["enum", isOpenToNull ? [...list, null] : list],
    [
      extension.enumDescriptions,
      context.state.descriptions ? descriptionsOf(values, isOpenToNull) : undefined,
    ],
  ];
}

function descriptionsOf(values: readonly EnumValue[], isOpenToNull: boolean): JsonValue | undefined {
  if (values.every((entry) => entry.description === undefined)) return undefined;
  return [...values.map((entry) => entry.description ?? ""), ...(isOpenToNull ? [""] : [])];
}

function patternOf(node: SchemaNode, context: BuildContext): string | undefined {
  if (node.pattern === undefined || isPattern(node.pattern)) return node.pattern;
  const locator = (node.keywordFacts?.pattern ?? node).from[0];
  context.report(
    openapiDiagnostics.create("pattern-invalid", { pointer: context.at, pattern: node.pattern }, locator),
  );
  return undefined;
}

/** ECMA-262, with or without the `u` flag: pages write for either. */
function isPattern(pattern: string): boolean {
  return ["u", ""].some((flags) => {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}
