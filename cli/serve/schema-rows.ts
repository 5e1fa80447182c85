import { asList, asObject, asString, asStrings, member } from "../../spec/diff/json.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { pointerTo } from "../../spec/openapi/pointer.ts";
import { modelOfRef } from "./outline.ts";

/** A word of a type: text, or the name of a model to follow. */
export type TypeWord = string | { readonly model: string };

/** One line of a schema as a table shows it. */
export interface SchemaRow {
  readonly name: string;
  readonly depth: number;
  readonly pointer: string;
  readonly type: readonly TypeWord[];
  readonly required: boolean;
  /** `at most 255 characters`, `default 20`. */
  readonly limits: readonly string[];
  readonly description: string;
}

/** Inline objects are entered so far; models are linked instead. */
const DEPTH = 6;
const ROWS = 2_000;

/**
 * A schema as lines: its properties, and theirs where they stand in place.
 *
 * @param schema JSON Schema 2020-12 as OpenAPI 3.1 uses it
 * @param pointer where it stands in the document
 * @returns lines in the order of the schema; none for a schema without properties
 * @example rowsOfSchema(volume, "/components/schemas/Volume").map(({ name }) => name)
 */
export function rowsOfSchema(schema: JsonObject, pointer: string): readonly SchemaRow[] {
  const rows: SchemaRow[] = [];
  collect(schema, pointer, 0, rows);
  return rows;
}

function collect(schema: JsonObject, pointer: string, depth: number, rows: SchemaRow[]): void {
  if (depth > DEPTH) return;
  const required = new Set(asStrings(schema["required"]));
  for (const [name, value] of Object.entries(asObject(schema["properties"]) ?? {})) {
    const property = asObject(value);
    if (property === undefined || rows.length >= ROWS) continue;
    const at = pointerTo(pointer, "properties", name);
    rows.push({
      name,
      depth,
      pointer: at,
      type: typeOf(property),
      required: required.has(name),
      limits: limitsOf(property),
      description: asString(property["description"]) ?? "",
    });
    collect(property, at, depth + 1, rows);
  }
  const items = asObject(schema["items"]);
  if (items !== undefined) collect(items, pointerTo(pointer, "items"), depth, rows);
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    asList(schema[keyword]).forEach((branch, index) => {
      const object = asObject(branch);
      if (object !== undefined) collect(object, pointerTo(pointer, keyword, index), depth, rows);
    });
  }
}

/**
 * A schema's type in words.
 *
 * @example typeOf({ type: "array", items: { $ref: "#/components/schemas/Volume" } }) // ["array of ", { model: "Volume" }]
 */
export function typeOf(schema: JsonObject, depth = 0): readonly TypeWord[] {
  const ref = asString(schema["$ref"]);
  if (ref !== undefined) {
    const model = modelOfRef(ref);
    return [model === undefined ? ref : { model }];
  }
  if (depth > DEPTH) return ["…"];
  for (const [keyword, glue] of [
    ["oneOf", " or "],
    ["anyOf", " or "],
    ["allOf", " and "],
  ] as const) {
    const branches = asList(schema[keyword])
      .map(asObject)
      .filter((branch) => branch !== undefined);
    if (branches.length === 0) continue;
    return branches.flatMap((branch, index) => [
      ...(index === 0 ? [] : [glue]),
      ...typeOf(branch, depth + 1),
    ]);
  }
  const single = asString(schema["type"]);
  const types = single === undefined ? asStrings(schema["type"]) : [single];
  const items = asObject(schema["items"]);
  const nullable = types.includes("null") && types.length > 1 ? [" or null"] : [];
  if (types.includes("array") && items !== undefined)
    return ["array of ", ...typeOf(items, depth + 1), ...nullable];
  const values = asObject(schema["additionalProperties"]);
  if (types.includes("object") && values !== undefined)
    return ["map of ", ...typeOf(values, depth + 1), ...nullable];
  if (types.length === 0) return [asObject(schema["properties"]) === undefined ? "any" : "object"];
  return [types.join(" or ")];
}

/** Limits and notes in words, in the order of the vocabulary. */
export function limitsOf(schema: JsonObject): readonly string[] {
  const words: string[] = [];
  const say = (keyword: string, text: (value: JsonValue) => string): void => {
    const value = member(schema, keyword);
    if (value !== undefined) words.push(text(value));
  };
  const shown = (value: JsonValue): string => {
    const text = JSON.stringify(value);
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
  };
  say("format", (value) => `format ${asString(value) ?? shown(value)}`);
  say("const", (value) => `always ${shown(value)}`);
  say("enum", (value) => `one of ${asList(value).map(shown).join(", ")}`);
  say("minimum", (value) => `at least ${shown(value)}`);
  say("maximum", (value) => `at most ${shown(value)}`);
  say("minLength", (value) => `at least ${shown(value)} characters`);
  say("maxLength", (value) => `at most ${shown(value)} characters`);
  say("pattern", (value) => `pattern ${asString(value) ?? shown(value)}`);
  say("minItems", (value) => `at least ${shown(value)} items`);
  say("maxItems", (value) => `at most ${shown(value)} items`);
  say("default", (value) => `default ${shown(value)}`);
  if (schema["readOnly"] === true) words.push("read only");
  if (schema["deprecated"] === true) words.push("deprecated");
  const [example] = asList(schema["examples"]);
  if (example !== undefined) words.push(`example ${shown(example)}`);
  else say("example", (value) => `example ${shown(value)}`);
  return words;
}
