import type { JsonScalar, JsonType } from "../../../spec/model/json.ts";
import type { EnumValue, PropertyNode, SchemaKeywords, SchemaNode } from "../../../spec/model/schema-node.ts";
import { embeddedDiagnostics } from "./diagnostics.ts";
import { isMembers, listOf, membersOf, scalarText, textOf, type Members, type Tokens } from "./fragment.ts";
import { isTemplate, jsonOf, pointerTokens, type FragmentState } from "./state.ts";

const TYPES: ReadonlySet<string> = new Set([
  "string",
  "integer",
  "number",
  "boolean",
  "object",
  "array",
  "null",
]);
const NUMBERS = [
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "multipleOf",
  "minItems",
  "maxItems",
] as const satisfies readonly (keyof SchemaKeywords)[];
const FLAGS = [
  "uniqueItems",
  "deprecated",
  "readOnly",
  "writeOnly",
] as const satisfies readonly (keyof SchemaKeywords)[];
const TEXTS = [
  "format",
  "pattern",
  "title",
  "description",
] as const satisfies readonly (keyof SchemaKeywords)[];
const NOT_CARRIED = [
  "not",
  "if",
  "patternProperties",
  "dependentSchemas",
  "contains",
  "prefixItems",
  "propertyNames",
];
/** Schemas nest no deeper in any page. */
const MAX_DEPTH = 64;

/**
 * Reads a schema object of OpenAPI 3.0 or 3.1 (3.0.3, section 4.7.24; 3.1, section 4.8.24).
 *
 * @param value the schema as it stands
 * @param at where it stands
 * @param state collects candidates and what is to be said
 * @returns a node; empty where the document does not say, or says what cannot be
 * @example readSchema({ type: "string", nullable: true }, at, state).types // ["string", "null"]
 */
export function readSchema(value: unknown, at: Tokens, state: FragmentState): SchemaNode {
  const fact = state.fact(at);
  if (!isMembers(value) || at.length > MAX_DEPTH * 2 || !state.mayRead()) return fact;
  const reference = value["$ref"];
  if (typeof reference === "string")
    return withNull(readReference(reference, at, state), value, state.fact(at));
  reportLeftOut(value, at, state);
  const node: SchemaNode = {
    ...fact,
    ...typesOf(value, at, state),
    ...keywordsOf(value),
    ...valuesOf(value, at, state),
    ...membersSchema(value, at, state),
    ...compositionOf(value, at, state),
  };
  return withNull(node, value, fact);
}

function readReference(reference: string, at: Tokens, state: FragmentState): SchemaNode {
  const fact = state.fact(at);
  const tokens = pointerTokens(reference);
  const [components, schemas, name, ...rest] = tokens ?? [];
  if (components === "components" && schemas === "schemas" && name !== undefined && rest.length === 0) {
    // A model on another page of the site is found when the pages are put together.
    return { ...fact, ref: name };
  }
  const place = state.resolve({ $ref: reference }, at);
  return place === undefined ? fact : readSchema(place.value, [...place.at], state);
}

/** `nullable` of OpenAPI 3.0 as the type `null` of 3.1. */
function withNull(node: SchemaNode, value: Members, fact: Pick<SchemaNode, "from" | "basis">): SchemaNode {
  if (value["nullable"] !== true) return node;
  if (node.types !== undefined) {
    const isKnown = node.types.includes("null");
    const values = node.enum;
    const hasNull = values === undefined || values.some((entry) => entry.value === null);
    return {
      ...node,
      ...(isKnown ? {} : { types: [...node.types, "null"] }),
      ...(hasNull ? {} : { enum: [...values, { ...fact, value: null }] }),
    };
  }
  return { ...fact, anyOf: [node, { ...fact, types: ["null"] }] };
}

function typesOf(value: Members, at: Tokens, state: FragmentState): Pick<SchemaNode, "types" | "format"> {
  const stated = Array.isArray(value["type"]) ? listOf(value["type"]) : [value["type"]];
  const types: JsonType[] = [];
  for (const type of stated) {
    if (type === undefined || type === null || type === "any") continue;
    if (type === "file") return { types: ["string"], format: "binary" };
    if (typeof type === "string" && TYPES.has(type)) types.push(type as JsonType);
    else {
      const data = { type: scalarText(type).slice(0, 80) };
      state.diagnostics.push(
        embeddedDiagnostics.create("type-unknown", data, state.fragment.locate([...at, "type"])),
      );
    }
  }
  if (types.length === 0 && isMembers(value["properties"])) return { types: ["object"] };
  if (types.length === 0 && isMembers(value["items"])) return { types: ["array"] };
  return types.length === 0 ? {} : { types: [...new Set(types)] };
}

function keywordsOf(value: Members): SchemaKeywords {
  const found: [string, unknown][] = [];
  for (const key of NUMBERS) if (typeof value[key] === "number") found.push([key, value[key]]);
  for (const key of FLAGS) if (value[key] === true) found.push([key, true]);
  for (const key of TEXTS) if (textOf(value[key]) !== undefined) found.push([key, value[key]]);
  for (const [own, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    // In 3.0 a flag beside the bound, in 3.1 the bound itself.
    if (typeof value[own] === "number") found.push([own, value[own]]);
    if (value[own] === true && typeof value[bound] === "number") {
      found.splice(0, found.length, ...found.filter(([key]) => key !== bound), [own, value[bound]]);
    }
  }
  return Object.fromEntries(found);
}

const isScalar = (value: unknown): value is JsonScalar =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

function valuesOf(value: Members, at: Tokens, state: FragmentState): SchemaKeywords {
  const allowed = listOf(value["enum"]).flatMap((entry, index): EnumValue[] =>
    isScalar(entry)
      ? [{ value: entry, ...enumWords(value, entry), ...state.fact([...at, "enum", index]) }]
      : [],
  );
  const shown = [
    ...(value["example"] === undefined ? [] : [{ item: value["example"], where: [...at, "example"] }]),
    ...listOf(value["examples"]).map((item, index) => ({ item, where: [...at, "examples", index] })),
  ];
  const examples = shown.flatMap(({ item, where }) => {
    if (isTemplate(item)) state.leaveOut(where, "placeholder", String(item));
    const json = isTemplate(item) ? undefined : jsonOf(item);
    return json === undefined ? [] : [json];
  });
  const standard = isTemplate(value["default"]) ? undefined : jsonOf(value["default"]);
  const constant = value["const"];
  return {
    ...(allowed.length === 0 ? {} : { enum: allowed }),
    ...(examples.length === 0 ? {} : { examples }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(isScalar(constant) && constant !== undefined ? { const: constant } : {}),
  };
}

/** `x-apidog-enum` says in words what each value means. */
function enumWords(value: Members, entry: JsonScalar): { readonly description?: string } {
  const words = listOf(value["x-apidog-enum"])
    .map(membersOf)
    .find((told) => told["value"] === entry);
  const description = textOf(words?.["description"]) ?? textOf(words?.["name"]);
  return description === undefined ? {} : { description };
}

function membersSchema(
  value: Members,
  at: Tokens,
  state: FragmentState,
): Pick<SchemaNode, "items" | "properties" | "additionalProperties"> {
  const required = new Set(listOf(value["required"]));
  const properties = Object.entries(membersOf(value["properties"])).map(([name, schema]): PropertyNode => {
    const where = [...at, "properties", name];
    const fact = state.candidate("row", where);
    return { name, required: required.has(name), schema: readSchema(schema, where, state), ...fact };
  });
  const extra = value["additionalProperties"];
  return {
    ...(properties.length === 0 ? {} : { properties }),
    ...(isMembers(value["items"]) ? { items: readSchema(value["items"], [...at, "items"], state) } : {}),
    ...(typeof extra === "boolean" ? { additionalProperties: extra } : {}),
    ...(isMembers(extra)
      ? { additionalProperties: readSchema(extra, [...at, "additionalProperties"], state) }
      : {}),
  };
}

function compositionOf(
  value: Members,
  at: Tokens,
  state: FragmentState,
): Pick<SchemaNode, "anyOf" | "oneOf" | "allOf"> {
  const branches = (keyword: string): readonly SchemaNode[] | undefined => {
    const list = listOf(value[keyword]);
    return list.length === 0
      ? undefined
      : list.map((branch, index) => readSchema(branch, [...at, keyword, index], state));
  };
  const [anyOf, oneOf, allOf] = [branches("anyOf"), branches("oneOf"), branches("allOf")];
  return {
    ...(anyOf === undefined ? {} : { anyOf }),
    ...(oneOf === undefined ? {} : { oneOf }),
    ...(allOf === undefined ? {} : { allOf }),
  };
}

function reportLeftOut(value: Members, at: Tokens, state: FragmentState): void {
  for (const keyword of NOT_CARRIED) {
    if (!Object.hasOwn(value, keyword)) continue;
    const where = state.fragment.locate([...at, keyword]);
    state.diagnostics.push(embeddedDiagnostics.create("keyword-left-out", { keyword }, where));
  }
}
