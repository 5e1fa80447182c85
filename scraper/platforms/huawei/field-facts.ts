import type { JsonScalar, JsonType } from "../../../spec/model/json.ts";
import type { EnumValue, SchemaKeywords, SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import { defaultValue, readDefault } from "../../extract/prose-default.ts";
import { readLimits } from "../../extract/prose-limits.ts";
import { readPattern } from "../../extract/prose-pattern.ts";
import { proseLines, type ProseLine } from "../../extract/prose.ts";
import { readValueList } from "../../extract/value-list.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";
import type { FieldRow } from "./field-table.ts";
import { rowLocator, stated, type Reading } from "./reading.ts";

/** What the words of a row say of its value, beside the type. */
export interface FieldFacts {
  readonly keywords: SchemaKeywords;
  readonly keywordFacts: NonNullable<SchemaNode["keywordFacts"]>;
  /** Allowed values of the members, where the field is an array. */
  readonly itemEnum?: readonly EnumValue[];
}

/**
 * Limits, default, allowed values and format that a row states in prose or in columns of its own.
 *
 * @param type the field's JSON type, `undefined` where the page does not say or there are several
 * @param itemType the members' type, where the field is an array of scalars
 */
export function readFieldFacts(
  reading: Reading,
  row: FieldRow,
  type: JsonType | undefined,
  itemType?: JsonType,
): FieldFacts {
  const text = row.description?.text.trim() ?? "";
  if (!mayStateMore(row, text)) {
    const keywords = {
      ...(text === "" ? {} : { description: text }),
      ...(row.deprecated ? { deprecated: true } : {}),
    };
    return { keywords, keywordFacts: {} };
  }
  const lines: readonly ProseLine[] = [
    ...(row.description === undefined ? [] : proseLines(row.description)),
    ...(row.rangeText === undefined ? [] : [{ text: `Range: ${row.rangeText}` }]),
  ];
  const keywords: { -readonly [K in keyof SchemaKeywords]: SchemaKeywords[K] } = {};
  const keywordFacts: Partial<Record<keyof SchemaKeywords, Fact>> = {};
  const say = (keyword: keyof SchemaKeywords, quote: string): void => {
    keywordFacts[keyword] = stated(locate(reading.page, row.row, quote));
  };
  if (text !== "") keywords.description = text;
  if (row.deprecated) keywords.deprecated = true;
  for (const { keyword, value, quote } of readLimits(lines, type)) {
    keywords[keyword] = value;
    say(keyword, quote);
  }
  const report = (code: "limit-unreadable" | "default-unreadable", quote: string): void => {
    const data = { name: row.name, limit: quote, default: quote };
    reading.diagnostics.push(huaweiDiagnostics.create(code, data, locate(reading.page, row.row, quote)));
  };
  const limits = lines.filter(({ text: line }) => LABELLED_LIMIT.test(line.trim()));
  if (Object.keys(keywordFacts).length < limits.length)
    report("limit-unreadable", limits.map((line) => line.text).join(" "));
  const values = readValueList(lines, itemType ?? type);
  const enumeration = values.map((stated_): EnumValue => {
    const place = stated_.item ?? row.row;
    const fact = stated(locate(reading.page, place, stated_.quote));
    const { value, description } = stated_;
    return description === undefined ? { value, ...fact } : { value, description, ...fact };
  });
  if (enumeration.length > 0 && itemType === undefined) keywords.enum = enumeration;
  const fallback = readFallback(row, lines, type) ?? markedDefault(lines, type);
  if (fallback !== undefined && fits(fallback.value, enumeration)) {
    keywords.default = fallback.value;
    say("default", fallback.quote);
  }
  const unread = lines.find(({ text: line }) => LABELLED_DEFAULT.test(line.trim()))?.text ?? row.defaultText;
  if (fallback === undefined && (type === "integer" || type === "number") && /\d/u.test(unread ?? ""))
    report("default-unreadable", unread ?? "");
  const pattern = type === "string" ? readPattern(text) : undefined;
  if (pattern !== undefined) {
    keywords.pattern = pattern;
    say("pattern", text);
  }
  if (type === "string" && statesDateTime(text)) {
    keywords.format = "date-time";
    say("format", text);
  }
  const facts = { keywords, keywordFacts };
  return itemType === undefined || enumeration.length === 0 ? facts : { ...facts, itemEnum: enumeration };
}

/** Lines that a generator of pages writes, with a number or what stands for one. */
const LABELLED_LIMIT = /^(?:min|max)(?:imum)?(?: value| length)?\s?[:：]\s?\S{0,40}\d/iu;
const LABELLED_DEFAULT = /^default(?: value)?\s?[:：]\s?[-+]?\d\S{0,40}$/iu;

const TELLING =
  /default|value|regular|regex|option|rang|character|length|minimum|maximum|8601|3339|UTC|[:：]|\bit\b/iu;

/** Most descriptions only say what a field is for: one look spares them all others. */
function mayStateMore(row: FieldRow, text: string): boolean {
  if (row.defaultText !== undefined || row.rangeText !== undefined) return true;
  return row.description?.blocks !== undefined || TELLING.test(text);
}

/** A default outside the list of values contradicts the list: neither is taken from it. */
function fits(value: JsonScalar, values: readonly EnumValue[]): boolean {
  return values.length === 0 || values.some((one) => one.value === value);
}

function readFallback(row: FieldRow, lines: readonly ProseLine[], type: JsonType | undefined) {
  if (row.defaultText !== undefined) {
    const value = defaultValue(row.defaultText, type, true);
    if (value !== undefined) return { value, quote: row.defaultText };
  }
  return readDefault(lines, type);
}

/** `- asc: ascending (default value)`. */
function markedDefault(lines: readonly ProseLine[], type: JsonType | undefined) {
  const marked = lines.filter(
    ({ text }) =>
      /^["'“]?[\w.+-]{1,64}["'”]?\s?[:：(]/u.test(text.trim()) && /\(default(?: value)?\)/iu.test(text),
  );
  const [line] = marked;
  if (line === undefined || marked.length > 1) return undefined;
  const word = /^["'“]?([\w.+-]{1,64})["'”]?\s?(?:[:：(]|$)/u.exec(line.text.trim())?.[1];
  const value = word === undefined ? undefined : defaultValue(word, type, true);
  return value === undefined ? undefined : { value, quote: line.text };
}

/** The page names the standard and shows a time in its form (RFC 3339, section 5.6). */
function statesDateTime(text: string): boolean {
  if (!text.includes("8601") && !text.includes("3339") && !text.includes("UTC")) return false;
  if (!/\bISO[ -]?8601\b|\bRFC[ -]?3339\b|\bUTC\b/iu.test(text)) return false;
  return (
    /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})(?!\w|\.\d)/u.test(text) ||
    /\byyyy-MM-dd'?T'?HH:mm:ss(?:\.S{1,9})?'?Z'?(?!\w)/iu.test(text)
  );
}

/** The fact of a row itself. */
export function rowFact(reading: Reading, row: FieldRow, anchor?: string): Fact {
  const first = rowLocator(reading, row.row, anchor);
  if (row.more === undefined) return stated(first);
  return { from: [first, ...row.more.map((one) => rowLocator(reading, one, anchor))], basis: "stated" };
}
