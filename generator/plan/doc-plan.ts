import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { DocText } from "../emit/branded.ts";
import { docComment, docLine, docText, type DocEntry } from "../emit/doc-comment.ts";
import { webAddress } from "../emit/markdown.ts";
import { flagAt, isList, listAt, memberOf, numberAt, objectAt, textAt } from "./json-view.ts";
import { saysNothing, type NormalSchema } from "./normal-schema.ts";
import type { OperationDoc } from "./sdk-plan.ts";

/** Longer examples and defaults are left to the document. */
const MAX_VALUE_LENGTH = 160;

/**
 * Comment of a schema: title, description, limits, default, example, deprecation, link to the page.
 *
 * @param options.withTitle false where the title would only repeat a name
 * @example schemaDoc({ type: "string", maxLength: 64, default: "x" }) // "At most 64 characters.\n@default \"x\""
 */
export function schemaDoc(schema: NormalSchema, extra: readonly DocText[] = []): DocText {
  const title = textAt(schema, "title") ?? "";
  const description = textAt(schema, "description") ?? "";
  const url = textAt(objectAt(schema, "externalDocs"), "url");
  return docComment(
    [
      docText(title),
      title === description ? ("" as DocText) : docText(description),
      docLine(limitsOf(schema).join(" ")),
      ...extra,
    ],
    [
      ...valueEntry("default", memberOf(schema, "default")),
      ...exampleEntries(schema),
      ...(flagAt(schema, "deprecated") ? [{ tag: "deprecated", text: docText("") } as const] : []),
      ...seeEntry(url),
    ],
  );
}

/**
 * Comment of an operation's function.
 *
 * @param title the operation's own
 */
export function operationDoc(title: string, doc: OperationDoc, extra: readonly DocEntry[] = []): DocText {
  const description = doc.description ?? "";
  const isRepetition = plain(description) === plain(title);
  const until = doc.sunset === undefined ? "" : `Supported until ${doc.sunset}.`;
  return docComment(
    [
      docText(title),
      isRepetition ? docText("") : docText(description),
      doc.permission === undefined
        ? docText("")
        : docLine(`Needs the permission \`${doc.permission.replaceAll("`", "'")}\`.`),
    ],
    [
      ...extra,
      ...(doc.deprecated ? [{ tag: "deprecated", text: docLine(until) } as const] : []),
      ...seeEntry(doc.docsUrl),
    ],
  );
}

/** The limits of a value in words. */
export function limitsOf(schema: NormalSchema): readonly string[] {
  const format = textAt(schema, "format");
  const pattern = textAt(schema, "pattern");
  const sentences = [
    range(numberAt(schema, "minLength"), numberAt(schema, "maxLength"), "characters"),
    numericRange(schema),
    range(numberAt(schema, "minItems"), numberAt(schema, "maxItems"), "items"),
    flagAt(schema, "uniqueItems") ? "No item twice." : undefined,
    numberAt(schema, "multipleOf") === undefined
      ? undefined
      : `A multiple of ${String(numberAt(schema, "multipleOf"))}.`,
    format === undefined ? undefined : `Format: ${format}.`,
    pattern === undefined ? undefined : `Pattern: \`${pattern.replaceAll("`", "\\u0060")}\`.`,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

/** A `@see` with the address, if it is a web address. */
export function seeEntry(url: string | undefined): readonly DocEntry[] {
  const address = url === undefined ? undefined : webAddress(url);
  return address === undefined ? [] : [{ tag: "see", text: docLine(address) }];
}

function numericRange(schema: NormalSchema): string | undefined {
  const above = numberAt(schema, "exclusiveMinimum");
  const below = numberAt(schema, "exclusiveMaximum");
  const sentences = [
    range(numberAt(schema, "minimum"), numberAt(schema, "maximum"), ""),
    above === undefined ? undefined : `More than ${String(above)}.`,
    below === undefined ? undefined : `Less than ${String(below)}.`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const tail = unit === "" ? "." : ` ${unit}.`;
  if (least !== undefined && most !== undefined)
    return least === most ? `Exactly ${String(least)}${tail}` : `${String(least)} to ${String(most)}${tail}`;
  if (least !== undefined) return `At least ${String(least)}${tail}`;
  return most === undefined ? undefined : `At most ${String(most)}${tail}`;
}

function exampleEntries(schema: JsonObject): readonly DocEntry[] {
  const [first] = listAt(schema, "examples");
  if (saysNothing(schema) && first === undefined && memberOf(schema, "example") === undefined) return [];
  return valueEntry("example", memberOf(schema, "example") ?? first);
}

function valueEntry(tag: "default" | "example", value: JsonValue | undefined): readonly DocEntry[] {
  if (value === undefined) return [];
  const text = JSON.stringify(value);
  if (text.length > MAX_VALUE_LENGTH || (isList(value) && value.length === 0 && tag === "example")) return [];
  return [{ tag, text: docLine(text) }];
}

function plain(text: string): string {
  return text
    .replace(/[\s.]+/gu, " ")
    .trim()
    .toLowerCase();
}
