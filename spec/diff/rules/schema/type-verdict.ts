import { asObject, asString, member } from "../../json.ts";
import { effectiveTypes } from "../../match/simple-types.ts";
import type { SchemaCheck } from "../../schema-check.ts";

/**
 * What a change of type and format means for the values: `generalized` allows more, `specialized` fewer,
 * `compatible` other ones that are written alike, `changed` others.
 */
export type TypeVerdict = "changed" | "generalized" | "specialized" | "compatible";

/** Formats whose values are all values of another format of the same type. */
const WIDER_FORMATS: Readonly<Record<string, readonly (readonly [narrow: string, wide: string])[]>> = {
  number: [["float", "double"]],
  integer: [
    ["int32", "int64"],
    ["int32", "bigint"],
    ["int64", "bigint"],
  ],
  string: [
    ["date", "date-time"],
    ["time", "date-time"],
  ],
};

/** What a side says of types. */
export interface TypedSide {
  readonly types: readonly string[];
  readonly format: string | undefined;
}

/** The types of a side, those of its branches where it names none itself, and its format. */
export function typedSide(check: SchemaCheck, side: "old" | "new"): TypedSide {
  const { oldViews, newViews } = check.pairs;
  const view = check[side];
  return {
    types: effectiveTypes(view, side === "old" ? oldViews : newViews),
    format: asString(view.schema["format"]),
  };
}

/**
 * Judges a change of type and format in the direction in which the data flows.
 *
 * @param check the pair
 * @param isStrict numbers and strings are told apart, whatever the media type
 */
export function judgeType(check: SchemaCheck, isStrict = check.context.isStronglyTyped): TypeVerdict {
  // A response is a request seen from the other end: what it may send must be what it might have sent.
  const [old, fresh] = [typedSide(check, "old"), typedSide(check, "new")];
  const [from, to] = check.isRequest ? ([old, fresh] as const) : ([fresh, old] as const);
  const types = judgeSets(from.types, to.types, isStrict);
  const [oldFormat, newFormat] = [from.format, to.format];
  const isFormatSafe =
    oldFormat === newFormat || newFormat === undefined || isWider(to.types, oldFormat ?? "", newFormat);
  // Without a type any more, a format binds nothing.
  const isSafe = types !== "unsafe" && (isFormatSafe || (types === "open" && to.types.length === 0));
  if (!isSafe) return check.isRequest ? "changed" : unsafeResponse(check);
  if (types === "loose") return "compatible";
  return check.isRequest ? "generalized" : "specialized";
}

type SetVerdict = "same" | "open" | "loose" | "unsafe";

/** Whether every value of the types `from` is accepted by the types `to`. */
function judgeSets(from: readonly string[], to: readonly string[], isStrict: boolean): SetVerdict {
  if (to.length === 0) return from.length === 0 ? "same" : "open";
  if (from.length > 0 && from.every((type) => to.some((other) => isSubtype(type, other)))) {
    return from.length === to.length && from.every((type) => to.includes(type)) ? "same" : "open";
  }
  const added = to.filter((type) => !from.includes(type));
  const isText = added.length === 1 && added[0] === "string";
  return !isStrict && isText ? "loose" : "unsafe";
}

/** Every integer is a number. */
function isSubtype(narrow: string, wide: string): boolean {
  return narrow === wide || (narrow === "integer" && wide === "number");
}

function isWider(types: readonly string[], narrow: string, wide: string): boolean {
  const [type] = types;
  if (type === undefined || types.length > 1) return false;
  return (WIDER_FORMATS[type] ?? []).some(([a, b]) => a === narrow && b === wide);
}

/** A response that may send more of the same kind was widened; one that sends something else was changed. */
function unsafeResponse(check: SchemaCheck): TypeVerdict {
  const [old, fresh] = [typedSide(check, "old"), typedSide(check, "new")];
  const isWidened =
    fresh.types.length === 0 ||
    (old.types.length > 0 && old.types.every((type) => fresh.types.some((other) => isSubtype(type, other))));
  if (!isWidened) return "changed";
  const [from, to] = [old.format, fresh.format];
  const isFormatWider = from === to || to === undefined || isWider(fresh.types, from ?? "", to);
  return isFormatWider ? "generalized" : "changed";
}

/**
 * A query or cookie parameter that takes a list in form style takes the single value as well:
 * `?color=red` is a list of one (OpenAPI 3.1, section 4.8.12.3).
 */
export function isArrayOfTheSame(check: SchemaCheck): boolean {
  const { parameter } = check.context;
  if (parameter === undefined || check.new.types.join() !== "array" || check.old.types.length !== 1)
    return false;
  const style = member(parameter.node, "style") ?? "form";
  const isForm = (parameter.in === "query" || parameter.in === "cookie") && style === "form";
  if (!isForm || member(parameter.node, "explode") === false) return false;
  const items = asObject(member(check.new.schema, "items"));
  return items !== undefined && check.itemsEqualOld(items);
}
