import type { ExampleNode } from "../../../spec/model/api-model.ts";
import type { SchemaKeywords, SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import { isPattern } from "../../extract/prose-pattern.ts";
import { readTypeExpression } from "../../extract/type-expression.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { readName } from "./labels.ts";
import { readCellValue } from "./literal-value.ts";
import { at, stated, type PageContext } from "./page-context.ts";
import { wordsOf, type MendedRow } from "./row-cells.ts";
import { readRowText, type LimitName, type RowText } from "./row-text.ts";
import { schemaOf, typesOf } from "./schema.ts";

/** What one row of a table of parameters or properties states. */
export interface RowFacts extends Fact {
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: SchemaNode;
  readonly example?: ExampleNode;
}

/** The row's name and part in words, for messages. */
interface Naming {
  readonly name: string;
  readonly part: string;
}

/**
 * Reads one row: name, marker, description with its limits and example, schema, default.
 *
 * @param context the page
 * @param row the row, mended
 * @param part the part in words: `parameters`, `properties`
 * @returns the row's facts, or `undefined` where it has no name (with a diagnostic, the row left out)
 * @example readRow(context, row, "parameters")?.schema.types // ["string"]
 */
export function readRow(context: PageContext, row: MendedRow, part: string): RowFacts | undefined {
  const fact = stated(...[row.row, ...row.tail].map((each) => at(context, each, wordsOf(each))));
  const { name, required } = readName(row.text.get("name") ?? "");
  const naming = { name, part };
  const text = readRowText(row.text.get("description") ?? "");
  const bare = readSchema(context, row.text.get("schema") ?? "", fact, naming);
  const schema = withDefault(
    context,
    withLimits(context, bare, text, naming),
    row.text.get("default") ?? "",
    naming,
  );
  const example =
    text.example === undefined || text.example === ""
      ? undefined
      : readExample(context, text.example, schema, naming);
  return {
    ...fact,
    name,
    ...(required === undefined ? {} : { required }),
    ...(text.description === undefined ? {} : { description: text.description }),
    schema,
    ...(example === undefined ? {} : { example }),
  };
}

function readSchema(context: PageContext, cell: string, fact: Fact, naming: Naming): SchemaNode {
  const text = cell.replace(/\s+/gu, " ").trim();
  const data = { section: context.section, ...naming };
  if (text === "" || text === "-") {
    context.diagnostics.push(docsyDiagnostics.create("schema-missing", data, fact.from[0]));
    return { ...fact };
  }
  const expression = readTypeExpression(text, context.isModel);
  if (expression !== undefined) return schemaOf(expression, fact);
  context.diagnostics.push(
    docsyDiagnostics.create("schema-unreadable", { ...data, schema: text }, fact.from[0]),
  );
  return { ...fact };
}

/** Lengths of an array are counts of its items. */
const ARRAY_LIMITS: ReadonlyMap<LimitName, LimitName> = new Map([
  ["minLength", "minItems"],
  ["maxLength", "maxItems"],
]);

function withLimits(context: PageContext, schema: SchemaNode, text: RowText, naming: Naming): SchemaNode {
  const data = { section: context.section, ...naming };
  const keywords: { -readonly [Key in LimitName | "pattern"]?: SchemaKeywords[Key] } = {};
  const types = typesOf(schema);
  for (const [limit, value] of text.limits) {
    const isArray = types?.has("array") === true && !types.has("string");
    const key = (isArray ? ARRAY_LIMITS.get(limit) : undefined) ?? limit;
    if (/^[+-]?\d{1,20}(?:\.\d{1,20})?$/u.test(value)) keywords[key] = Number(value);
    else
      context.diagnostics.push(
        docsyDiagnostics.create("limit-unreadable", { ...data, limit: value }, schema.from[0]),
      );
  }
  if (text.pattern !== undefined && text.pattern !== "") {
    if (isPattern(text.pattern)) keywords.pattern = text.pattern;
    else {
      const pattern = text.pattern;
      context.diagnostics.push(
        docsyDiagnostics.create("pattern-unreadable", { ...data, pattern }, schema.from[0]),
      );
    }
  }
  return { ...schema, ...keywords };
}

function withDefault(context: PageContext, schema: SchemaNode, cell: string, naming: Naming): SchemaNode {
  const text = cell.trim();
  // `None` is Python's way to say that there is no default.
  if (text === "" || text === "None" || text === "-") return schema;
  const read = readCellValue(text, schema);
  if (read.kind === "value" && fitsEnum(read.value, schema)) return { ...schema, default: read.value };
  const shown = typesOf(schema);
  const data = {
    section: context.section,
    ...naming,
    default: text,
    schema: [...(shown ?? [])].join(" or "),
  };
  context.diagnostics.push(docsyDiagnostics.create("default-unfit", data, schema.from[0]));
  return schema;
}

function fitsEnum(value: unknown, schema: SchemaNode): boolean {
  return schema.enum === undefined || schema.enum.some((each) => each.value === value);
}

function readExample(
  context: PageContext,
  text: string,
  schema: SchemaNode,
  naming: Naming,
): ExampleNode | undefined {
  const read = readCellValue(text, schema);
  const fact: Fact = { from: schema.from, basis: schema.basis };
  if (read.kind === "value") return { ...fact, value: read.value };
  const data = { section: context.section, ...naming };
  context.diagnostics.push(docsyDiagnostics.create("example-unreadable", data, schema.from[0]));
  return { ...fact, raw: text };
}
