import type { Diagnostic } from "../../spec/diagnostic.ts";
import { canonicalJson } from "../../spec/digest.ts";
import { isExactThroughout } from "../../spec/model/exact.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import { ANNOTATIONS, annotationsOf } from "./annotations.ts";
import { planDiagnostics } from "./diagnostics.ts";
import {
  entriesOf,
  flagAt,
  followPointer,
  isList,
  isObject,
  isScalar,
  listAt,
  memberOf,
  objectAt,
  objectOf,
  pointerSegments,
  textAt,
} from "./json-view.ts";

/** Schemas nested deeper than this are no interface that someone wants to use. */
const MAX_DEPTH = 100;

const TYPES = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);
const NOT_ALLOWED_TWICE = new Set(["$ref", "type", "enum", "const", "allOf", "anyOf", "oneOf"]);

/**
 * A schema in normal form, so that every reader of it needs a few cases only: each node is empty, or has exactly one of
 * `$ref` (to `#/components/schemas/…`), `const`, `enum`, `type` (with what belongs to it), `allOf`, `anyOf`, `oneOf`;
 * `nullable` has become a type; boolean schemas, `patternProperties` and references to other places are resolved.
 */
export type NormalSchema = JsonObject;

/** What normalising one document's schemas needs. */
export interface SchemaNormaliser {
  schema(schema: JsonValue | undefined, place: string): NormalSchema;
}

/**
 * Normalises the schemas of one document. OpenAPI 3.0 and 3.1 (section 4.8.24, JSON Schema 2020-12).
 *
 * @param document the whole document, for its references
 * @param report gets the diagnostics
 * @example schemaNormaliser(document, push).schema({ type: "string", nullable: true }, "#/…") // { type: ["string", "null"] }
 */
export function schemaNormaliser(
  document: JsonObject,
  report: (diagnostic: Diagnostic) => void,
): SchemaNormaliser {
  const components = objectAt(objectAt(document, "components"), "schemas");

  const normal = (input: JsonValue | undefined, place: string, depth: number): NormalSchema => {
    if (input === undefined || input === true) return {};
    if (input === false) return { enum: [] };
    if (!isObject(input)) {
      report(
        planDiagnostics.create("schema-unreadable", {
          place,
          reason: isList(input) ? "a list" : typeof input,
        }),
      );
      return {};
    }
    if (depth > MAX_DEPTH) {
      report(planDiagnostics.create("schema-too-deep", { place, limit: MAX_DEPTH }));
      return {};
    }
    const ref = textAt(input, "$ref");
    return ref === undefined ? structure(input, place, depth) : reference(ref, input, place, depth);
  };

  const reference = (ref: string, input: JsonObject, place: string, depth: number): NormalSchema => {
    const segments = pointerSegments(ref);
    if (segments === undefined) {
      report(planDiagnostics.create("external-ref", { place, ref }));
      return annotationsOf(input, place, report);
    }
    const [root, kind, name, ...rest] = segments;
    if (root === "components" && kind === "schemas" && name !== undefined && rest.length === 0) {
      if (components !== undefined && Object.hasOwn(components, name))
        return withNull(
          { $ref: schemaPointer(name), ...annotationsOf(input, place, report) },
          flagAt(input, "nullable"),
        );
    } else {
      const target = followPointer(document, ref);
      if (target !== undefined && target !== input) return normal(target, place, depth + 10);
    }
    report(planDiagnostics.create("unresolved-ref", { place, ref }));
    return annotationsOf(input, place, report);
  };

  const structure = (input: JsonObject, place: string, depth: number): NormalSchema => {
    const annotations = annotationsOf(input, place, report);
    const value = memberOf(input, "const");
    if (value === null) return { type: "null", ...annotations };
    const values = value === undefined ? listAt(input, "enum") : [value];
    const isKnown = isExactThroughout(values);
    // No literal can name a number that is not the one in the document.
    if (!isKnown) report(planDiagnostics.create("value-inexact", { place }));
    const types = typesOf(input);
    if (isKnown && isScalar(value)) return { const: value, ...annotations };
    if (isKnown && value === undefined && values.length > 0 && values.every(isScalar)) {
      const all = new Set<JsonScalar>(types.includes("null") ? [...values, null] : values);
      return { enum: [...all], ...annotations };
    }
    const parts = [
      ...corePart(input, types, place, depth),
      ...(["allOf", "anyOf", "oneOf"] as const).flatMap((key) => composition(key, input, place, depth)),
    ];
    const [only] = parts;
    if (only === undefined) return annotations;
    if (parts.length === 1)
      return withNull({ ...only, ...annotations }, types.includes("null") && !Object.hasOwn(only, "type"));
    return { allOf: parts, ...annotations };
  };

  const corePart = (
    input: JsonObject,
    types: readonly string[],
    place: string,
    depth: number,
  ): NormalSchema[] => {
    const composed = ["allOf", "anyOf", "oneOf"].some((key) => listAt(input, key).length > 0);
    const content = [
      ...(types.includes("object") || types.length === 0 ? objectContent(input, place, depth) : []),
      ...(types.includes("array") || types.length === 0 ? arrayContent(input, place, depth) : []),
    ];
    const named = types.length > 0 ? types : impliedTypes(content);
    // `type: object` beside a composition says nothing more than the composition does.
    const silent = content.length === 0 && named.every((type) => type === "object" || type === "null");
    if (named.length === 0 || (composed && silent)) return [];
    const required = requiredOf(input).filter((name) =>
      Object.hasOwn(objectAt(input, "properties") ?? {}, name),
    );
    return [
      objectOf([
        ["type", named.length === 1 ? named[0] : named],
        ...content,
        ["required", required.length > 0 && named.includes("object") ? required : undefined],
      ]),
    ];
  };

  const objectContent = (input: JsonObject, place: string, depth: number): [string, JsonValue][] => {
    const properties = entriesOf(memberOf(input, "properties")).map(
      ([name, schema]) => [name, normal(schema, `${place}/properties/${name}`, depth + 1)] as const,
    );
    const stated = restSchema(input, place, depth);
    // TypeScript's index signature speaks of every member, JSON Schema's of those without a name: where they differ, a
    // literal of the type could not be written, so members without a name may be anything.
    const rest =
      stated !== undefined && properties.every(([, property]) => isOfOneType(property, stated)) ? stated : {};
    return [
      ...(properties.length > 0 ? ([["properties", objectOf(properties)]] as [string, JsonValue][]) : []),
      ...(stated === undefined ? [] : ([["additionalProperties", rest]] as [string, JsonValue][])),
    ];
  };

  const restSchema = (input: JsonObject, place: string, depth: number): NormalSchema | undefined => {
    const additional = memberOf(input, "additionalProperties");
    const schemas = [
      ...(additional === undefined || additional === false ? [] : [additional]),
      ...entriesOf(memberOf(input, "patternProperties")).map(([, schema]) => schema),
    ].map((schema) => normal(schema, `${place}/additionalProperties`, depth + 1));
    if (schemas.length === 0) return undefined;
    return schemas.length === 1 ? schemas[0] : schemas.some(isEmpty) ? {} : { anyOf: schemas };
  };

  const arrayContent = (input: JsonObject, place: string, depth: number): [string, JsonValue][] => {
    const items = memberOf(input, "items");
    const tuple = isList(items) ? items : listAt(input, "prefixItems");
    if (tuple.length > 0)
      return [
        [
          "prefixItems",
          tuple.map((item, index) => normal(item, `${place}/prefixItems/${String(index)}`, depth + 1)),
        ],
      ];
    if (items === undefined || items === true) return [];
    return [["items", normal(items, `${place}/items`, depth + 1)]];
  };

  const composition = (
    key: "allOf" | "anyOf" | "oneOf",
    input: JsonObject,
    place: string,
    depth: number,
  ): NormalSchema[] => {
    const list = listAt(input, key);
    if (list.length === 0) return [];
    const branches = list.map((branch, index) =>
      normal(branch, `${place}/${key}/${String(index)}`, depth + 1),
    );
    const saying = key === "allOf" ? branches.filter((branch) => !saysNothing(branch)) : branches;
    // One alternative that allows everything allows everything.
    if (saying.length === 0 || (key !== "allOf" && saying.some(saysNothing))) return [];
    const required = key === "allOf" ? requiredOf(input) : [];
    const requiring = saying.map((branch) =>
      withRequired(
        branch,
        required.filter((name) => declares(branch, name)),
      ),
    );
    const [only] = requiring;
    return requiring.length === 1 && only !== undefined ? [only] : [{ [key]: requiring }];
  };

  const declares = (branch: NormalSchema, name: string): boolean => {
    const ref = textAt(branch, "$ref");
    const target = ref === undefined ? branch : followPointer(document, ref);
    return Object.hasOwn(objectAt(target, "properties") ?? {}, name);
  };

  return { schema: (schema, place) => normal(schema, place, 0) };
}

/** Pointer to a named schema, RFC 6901 escapes and URI escapes applied. */
export function schemaPointer(name: string): string {
  const segment = name.replaceAll("~", "~0").replaceAll("/", "~1");
  // Of the URI escapes the one that whoever reads it would undo.
  return `#/components/schemas/${segment.replaceAll("%", "%25")}`;
}

/** Name of the schema that a normal reference leads to. */
export function schemaNameOf(ref: string): string {
  return pointerSegments(ref)?.[2] ?? ref;
}

/** Whether the schema allows every value. */
export function saysNothing(schema: NormalSchema): boolean {
  return !Object.keys(schema).some((key) => NOT_ALLOWED_TWICE.has(key));
}

function isEmpty(schema: NormalSchema): boolean {
  return saysNothing(schema);
}

/** Whether each value of the property is a value of the rest, as far as their types say. */
function isOfOneType(property: NormalSchema, rest: NormalSchema): boolean {
  if (isEmpty(rest)) return true;
  const structure = (schema: NormalSchema): string =>
    canonicalJson(objectOf(Object.entries(schema).filter(([key]) => !ANNOTATIONS.has(key))));
  return structure(property) === structure(rest);
}

function typesOf(input: JsonObject): readonly string[] {
  const type = memberOf(input, "type");
  const named = (isList(type) ? type : [type]).filter(
    (word): word is string => typeof word === "string" && TYPES.has(word),
  );
  const nullable = flagAt(input, "nullable") && named.length > 0 && !named.includes("null");
  return [...new Set(nullable ? [...named, "null"] : named)];
}

function impliedTypes(content: readonly (readonly [string, JsonValue])[]): readonly string[] {
  const keys = content.map(([key]) => key);
  const isArray = keys.includes("items") || keys.includes("prefixItems");
  const isRecord = keys.includes("properties") || keys.includes("additionalProperties");
  return [...(isRecord ? ["object"] : []), ...(isArray ? ["array"] : [])];
}

function requiredOf(input: JsonObject): readonly string[] {
  return [...new Set(listAt(input, "required").filter((name) => typeof name === "string"))];
}

/** Names that a composition requires, said where they are declared: a reference gets a composition of its own. */
function withRequired(branch: NormalSchema, names: readonly string[]): NormalSchema {
  if (names.length === 0) return branch;
  if (Object.hasOwn(branch, "$ref")) return { allOf: [branch], required: names };
  return { ...branch, required: [...new Set([...requiredOf(branch), ...names])] };
}

function withNull(schema: NormalSchema, nullable: boolean): NormalSchema {
  return nullable ? { anyOf: [schema, { type: "null" }] } : schema;
}
