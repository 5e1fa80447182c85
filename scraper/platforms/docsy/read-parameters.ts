import type { BodyNode, OperationNode, ParameterNode } from "../../../spec/model/api-model.ts";
import type { PropertyNode } from "../../../spec/model/schema-node.ts";
import type { TableBlock } from "../../document/doc-page.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { columnOf, placeOf, readName } from "./labels.ts";
import { at, leaveOut, type PageContext } from "./page-context.ts";
import { readRow, type RowFacts } from "./read-row.ts";
import { mendRows, wordsOf, type MendedRow } from "./row-cells.ts";

/** What a table of parameters gives an operation. */
export type Inputs = Pick<OperationNode, "parameters" | "requestBody">;

/**
 * Reads the tables of a `Parameters` part.
 *
 * @param context the page, in the operation's section
 * @param tables the tables of the part
 * @returns parameters and the request body without examples
 * @example readParameters(context, tables).parameters[0]?.in // "path"
 */
export function readParameters(context: PageContext, tables: readonly TableBlock[]): Inputs {
  const parameters: ParameterNode[] = [];
  const form: PropertyNode[] = [];
  const known = new Set<string>();
  let requestBody: BodyNode | undefined;
  for (const row of tables.flatMap((table) => mendedRows(context, table))) {
    const place = placeOf(row.text.get("place") ?? "");
    const facts = place === undefined ? undefined : readNamed(context, row);
    if (place === undefined || facts === undefined) continue;
    const key = `${place} ${place === "header" ? facts.name.toLowerCase() : facts.name}`;
    if (known.has(key)) {
      // OpenAPI 3.1, section 4.8.10.1: a parameter is unique by name and place.
      for (const locator of facts.from) leaveOut(context, locator, "duplicate", key);
      continue;
    }
    known.add(key);
    if (place === "body") requestBody = bodyOf(facts);
    else if (place === "formData") form.push(propertyOf(facts));
    else if (place === "header" && context.given.securityHeaders.includes(facts.name.toLowerCase())) {
      for (const locator of facts.from) leaveOut(context, locator, "security-scheme");
    } else parameters.push(parameterOf(facts, place));
  }
  const body = requestBody ?? (form.length > 0 ? formOf(form) : undefined);
  return { parameters, ...(body === undefined ? {} : { requestBody: body }) };
}

/** Rows with a name; others are reported and left out. */
function readNamed(context: PageContext, row: MendedRow): RowFacts | undefined {
  const { name } = readName(row.text.get("name") ?? "");
  if (name !== "") return readRow(context, row, "parameters");
  reportRow(context, row, "parameters");
  return undefined;
}

/** The rows of a table with a place each; a row without one is reported and left out. */
function mendedRows(context: PageContext, table: TableBlock): readonly MendedRow[] {
  const columns = table.header.map((cell) => columnOf(cell.text));
  if (!columns.includes("place")) return [];
  const rows = mendRows(table, context.isModel);
  for (const row of rows)
    if (placeOf(row.text.get("place") ?? "") === undefined) reportRow(context, row, "parameters");
  return rows;
}

/** Leaves a row out that cannot be read, and says so. */
export function reportRow(context: PageContext, row: MendedRow, part: string): void {
  const locator = at(context, row.row, wordsOf(row.row));
  const data = { section: context.section, part, row: locator.quote };
  context.diagnostics.push(docsyDiagnostics.create("row-unreadable", data, locator));
  for (const each of [row.row, ...row.tail])
    leaveOut(context, at(context, each, wordsOf(each)), "unreadable");
}

function parameterOf(facts: RowFacts, place: ParameterNode["in"]): ParameterNode {
  const { from, basis, name, schema, description, example } = facts;
  return {
    from,
    basis,
    name,
    in: place,
    // OpenAPI 3.1, section 4.8.12.2: a path parameter is required, whatever the page says.
    required: place === "path" || facts.required === true,
    ...(description === undefined ? {} : { description }),
    schema,
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** A property of an object, its example and description inside its schema. */
export function propertyOf(facts: RowFacts): PropertyNode {
  const { from, basis, name, required, description, example } = facts;
  const value = example?.value;
  const schema = {
    ...facts.schema,
    ...(description === undefined ? {} : { description }),
    ...(value === undefined ? {} : { examples: [value] }),
  };
  return { from, basis, name, ...(required === undefined ? {} : { required }), schema };
}

function bodyOf(facts: RowFacts): BodyNode {
  const { from, basis, required, description, schema, example } = facts;
  // The page does not name the media type; `readExamples` raises the basis where a JSON example proves it.
  const media = {
    from,
    basis: "assumed",
    mediaType: "application/json",
    schema,
    examples: example === undefined ? [] : [example],
  } as const;
  return {
    from,
    basis,
    ...(required === undefined ? {} : { required }),
    ...(description === undefined ? {} : { description }),
    content: [media],
  };
}

function formOf(properties: readonly PropertyNode[]): BodyNode {
  const from = properties.flatMap((property) => property.from);
  const required = properties.some((property) => property.required === true);
  const schema = { from, basis: "stated", types: ["object"], properties } as const;
  const media = { from, basis: "assumed", mediaType: "multipart/form-data", schema, examples: [] } as const;
  return { from, basis: "stated", required, content: [media] };
}
