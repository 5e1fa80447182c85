import type { JsonType } from "../../../spec/model/json.ts";

/** What the second line of a row says. */
export type RowType =
  | {
      readonly kind: "scalar";
      readonly type: JsonType;
      readonly format?: string;
      readonly nullable?: boolean;
    }
  | { readonly kind: "enum"; readonly of: RowType; readonly nullable?: boolean }
  | {
      readonly kind: "object";
      /** Number of direct children, where the page counts them. */
      readonly children?: number;
      readonly model?: string;
      readonly nullable?: boolean;
    }
  | { readonly kind: "array"; readonly items: RowType | undefined; readonly nullable?: boolean }
  | { readonly kind: "map"; readonly values: RowType | undefined; readonly nullable?: boolean }
  | { readonly kind: "any" };

const SCALARS: ReadonlyMap<string, readonly [JsonType, string?]> = new Map([
  ["string", ["string"]],
  ["integer", ["integer"]],
  ["int", ["integer"]],
  ["long", ["integer", "int64"]],
  ["number", ["number"]],
  ["float", ["number", "float"]],
  ["double", ["number", "double"]],
  ["boolean", ["boolean"]],
  ["bool", ["boolean"]],
  ["null", ["null"]],
  ["file", ["string", "binary"]],
]);

/** Types nest no deeper than this in one line. */
const MAX_DEPTH = 8;
const MAX_LENGTH = 300;

/**
 * Reads a type as Apidog prints it: `string`, `integer<int64>`, `enum<string>`, `array[string]`, `array [object {17}]`,
 * `object {0}`, `object (User) {3}`, `string or null`.
 *
 * @param text one line, white space folded
 * @returns the type, or `undefined` where the line is no type
 * @example readTypeLine("array [object {17}]") // { kind: "array", items: { kind: "object", children: 17 } }
 */
export function readTypeLine(text: string): RowType | undefined {
  return text.length > MAX_LENGTH ? undefined : readAt(text.trim(), 0);
}

function readAt(text: string, depth: number): RowType | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const orNull = /^(.+?) ?(?:\||\bor\b) ?null$/iu.exec(text);
  if (orNull?.[1] !== undefined) {
    const type = readAt(orNull[1], depth + 1);
    return type === undefined || type.kind === "any" ? type : { ...type, nullable: true };
  }
  return readArray(text, depth) ?? readObject(text) ?? readScalar(text, depth);
}

function readArray(text: string, depth: number): RowType | undefined {
  if (/^array$/iu.test(text)) return { kind: "array", items: undefined };
  const array = /^array ?(?:\[(.+)\]|<(.+)>)$/iu.exec(text);
  const inner = array?.[1] ?? array?.[2];
  if (inner !== undefined) {
    const items = readAt(inner.trim(), depth + 1);
    return items === undefined ? undefined : { kind: "array", items };
  }
  const map = /^(?:dictionary|map) ?[[<]string, ?(.+)[\]>]$/iu.exec(text);
  if (map?.[1] === undefined) return undefined;
  const values = readAt(map[1].trim(), depth + 1);
  return values === undefined ? undefined : { kind: "map", values };
}

function readObject(text: string): RowType | undefined {
  const object = /^object(?: ?\(([^()]{1,120})\))?(?: ?\{(\d{1,4})\})?$/iu.exec(text);
  if (object === null) return undefined;
  const [, model, count] = object;
  return {
    kind: "object",
    ...(count === undefined ? {} : { children: Number(count) }),
    ...(model === undefined ? {} : { model: model.trim() }),
  };
}

function readScalar(text: string, depth: number): RowType | undefined {
  if (/^(?:any|(?:any|one|all) ?of)$/iu.test(text)) return { kind: "any" };
  const of = /^enum ?(?:<(.+)>|\[(.+)\])?$/iu.exec(text);
  if (of !== null) {
    const inner = readAt(of[1] ?? of[2] ?? "string", depth + 1);
    return inner === undefined ? undefined : { kind: "enum", of: inner };
  }
  const scalar = /^([a-z]+)(?: ?<([\w.-]{1,40})>)?$/iu.exec(text);
  const known = SCALARS.get(scalar?.[1]?.toLowerCase() ?? "");
  if (known === undefined) return undefined;
  const format = scalar?.[2] ?? known[1];
  return { kind: "scalar", type: known[0], ...(format === undefined ? {} : { format }) };
}

/** What the rows below a row of this type describe, if anything. */
export interface Container {
  /** Number of direct children, where the page counts them. */
  readonly children?: number;
}

/**
 * Whether rows may follow that stand inside a row of this type, and how many.
 *
 * @example containerOf({ kind: "array", items: { kind: "object", children: 3 } }) // { children: 3 }
 */
export function containerOf(type: RowType | undefined): Container | undefined {
  if (type === undefined) return undefined;
  if (type.kind === "object") return type.children === undefined ? {} : { children: type.children };
  if (type.kind === "array") return type.items === undefined ? {} : containerOf(type.items);
  return type.kind === "map" ? containerOf(type.values) : undefined;
}
