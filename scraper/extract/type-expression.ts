import type { JsonType } from "../../spec/model/json.ts";

/** A type as documentation generators print it: `any of [array[Tag], null]`. */
export type TypeExpression =
  | { readonly kind: "type"; readonly type: JsonType; readonly format?: string }
  | { readonly kind: "any" }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "array"; readonly items: TypeExpression }
  | { readonly kind: "map"; readonly values: TypeExpression }
  | { readonly kind: "model"; readonly name: string }
  | {
      readonly kind: "composition";
      readonly of: "anyOf" | "oneOf" | "allOf";
      readonly parts: readonly TypeExpression[];
    };

/** A type expression at the beginning of a text, and what stands behind it. */
export interface TypePrefix {
  readonly expression: TypeExpression;
  readonly rest: string;
}

const BASE_TYPES: readonly (readonly [string, JsonType, string?])[] = [
  ["string", "string"],
  ["integer", "integer"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["object", "object"],
  ["array", "array"],
  ["null", "null"],
  ["float", "number"],
  ["file", "string", "binary"],
];
const COMPOSITIONS = { any: "anyOf", one: "oneOf", all: "allOf" } as const;
/** Deeper than any page nests; beyond it the expression is not read. */
const MAX_DEPTH = 20;
const MODEL = /^[A-Z_][\w.]{0,200}(?:-[\w.]{1,200}){0,8}/u;

/**
 * Reads the type expression that a text begins with: `string (date-time)`, `enum (SOFT, HARD)`, `array[Tag]`,
 * `any of [array[string], null]`, or the name of a model. What is glued behind it (a default) comes back as `rest`.
 *
 * @param text the text of a schema cell, or of a line that holds schema and default
 * @param isModel tells the models that the page defines: the longest known one at the beginning wins
 * @returns the expression and the rest, or `undefined` where the text does not begin with a type
 * @example readTypePrefix("any of [integer, null]20") // { expression: { kind: "composition", … }, rest: "20" }
 */
export function readTypePrefix(text: string, isModel: (name: string) => boolean): TypePrefix | undefined {
  return readAt(text.trim(), isModel, 0);
}

/**
 * Reads a text that is a type expression and nothing else.
 *
 * @example readTypeExpression("array[Tag]", () => true) // { kind: "array", items: { kind: "model", name: "Tag" } }
 */
export function readTypeExpression(
  text: string,
  isModel: (name: string) => boolean,
): TypeExpression | undefined {
  const prefix = readTypePrefix(text.replace(/\s+/gu, " "), isModel);
  if (prefix === undefined) return undefined;
  if (prefix.rest === "") return prefix.expression;
  // A name that only begins like a known model is another model: one that no page defines.
  const whole = MODEL.exec(text.trim())?.[0];
  return whole === text.trim() ? { kind: "model", name: whole } : undefined;
}

function readAt(text: string, isModel: (name: string) => boolean, depth: number): TypePrefix | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const composed = /^(any|one|all) of \[/u.exec(text);
  if (composed !== null) {
    const of = COMPOSITIONS[composed[1] as keyof typeof COMPOSITIONS];
    const list = readList(text.slice(composed[0].length), depth);
    return list && { expression: { kind: "composition", of, parts: list.parts }, rest: list.rest };
  }
  const values = /^enum ?\(([^()]{0,20000})\)/u.exec(text);
  if (values !== null) {
    const names = (values[1] as string).split(",").map((value) => value.trim());
    return { expression: { kind: "enum", values: names }, rest: text.slice(values[0].length) };
  }
  const array = /^(?:array|list) ?\[/u.exec(text);
  if (array !== null) {
    const list = readList(text.slice(array[0].length), depth);
    const items = list?.parts.length === 1 ? list.parts[0] : undefined;
    // `array[]` is the type `array` with `[]` glued behind it.
    if (list && items) return { expression: { kind: "array", items }, rest: list.rest };
  }
  return readMap(text, depth) ?? readName(text, isModel);
}

function readMap(text: string, depth: number): TypePrefix | undefined {
  const map = /^(?:map|dict|object) ?\[/u.exec(text);
  const list = map === null ? undefined : readList(text.slice(map[0].length), depth);
  const values = list?.parts.at(-1);
  if (list === undefined || values === undefined || list.parts.length > 2) return undefined;
  return { expression: { kind: "map", values }, rest: list.rest };
}

/** The parts of a list up to its closing bracket. */
function readList(
  text: string,
  depth: number,
): { parts: readonly TypeExpression[]; rest: string } | undefined {
  const parts: TypeExpression[] = [];
  for (let rest = text; ;) {
    const part = readAt(rest.trimStart(), wholeWords, depth + 1);
    if (part === undefined) return undefined;
    parts.push(part.expression);
    rest = part.rest.trimStart();
    if (rest.startsWith("]")) return { parts, rest: rest.slice(1) };
    if (!rest.startsWith(",")) return undefined;
    rest = rest.slice(1);
  }
}

/** Between brackets nothing is glued: a name ends where the word ends, known or not. */
const wholeWords = (): boolean => false;

function readName(text: string, isModel: (name: string) => boolean): TypePrefix | undefined {
  for (const [word, type, format] of BASE_TYPES) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    const stated = /^ ?\(([\w-]{1,40})\)/u.exec(rest);
    if (stated !== null) {
      return {
        expression: { kind: "type", type, format: stated[1] as string },
        rest: rest.slice(stated[0].length),
      };
    }
    return { expression: { kind: "type", type, ...(format === undefined ? {} : { format }) }, rest };
  }
  const name = MODEL.exec(text)?.[0];
  if (name === undefined)
    return /^any(?![\w ])/u.test(text) ? { expression: { kind: "any" }, rest: text.slice(3) } : undefined;
  const known = longestKnown(name, isModel);
  return { expression: { kind: "model", name: known }, rest: text.slice(known.length) };
}

/** `VolumeNone` is the model `Volume` and the default `None`, unless a model has the longer name. */
function longestKnown(word: string, isModel: (name: string) => boolean): string {
  for (let length = word.length; length > 0; length -= 1) {
    if (isModel(word.slice(0, length))) return word.slice(0, length);
  }
  return word;
}
