import type { LeftOut, ParameterNode } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";
import { rowFact } from "./field-facts.ts";
import { schemaOfRow, type SchemaContext } from "./field-schema.ts";
import type { FieldNode } from "./nest-rows.ts";
import type { FieldPlace } from "./place-fields.ts";
import { rowLocator } from "./reading.ts";
import type { RequestLine } from "./request-line.ts";

/** A field that is sent outside the body. */
export interface PlacedField {
  readonly node: FieldNode;
  readonly place: Exclude<FieldPlace, "body">;
}

/**
 * The parameters of one request line: the placed fields, the names of its query template, and a string for each
 * placeholder that no row describes.
 *
 * @param line the request line; fields of other lines' paths are left to those
 * @param fields fields of the request in page order
 * @param uriFact where the page states the line
 */
export function readParameters(
  context: SchemaContext,
  line: RequestLine,
  fields: readonly PlacedField[],
  uriFact: Fact,
): readonly ParameterNode[] {
  const parameters = new Map<string, ParameterNode>();
  const add = (parameter: ParameterNode): void => {
    const key = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
    if (!parameters.has(key)) parameters.set(key, parameter);
  };
  for (const { node, place } of fields) {
    if (place !== "path") {
      add(parameterOf(context, node, place, node.name));
      continue;
    }
    for (const { as } of line.placeholders.filter(({ name }) => name === node.name))
      add(parameterOf(context, node, "path", as));
  }
  for (const { name, as } of line.placeholders)
    reportPlaceholder(context, line, name, as, parameters, uriFact);
  for (const name of line.query)
    add({ name, in: "query", required: false, schema: { ...uriFact }, ...uriFact });
  return [...parameters.values()];
}

function reportPlaceholder(
  context: SchemaContext,
  line: RequestLine,
  name: string,
  as: string,
  parameters: Map<string, ParameterNode>,
  uriFact: Fact,
): void {
  const operation = `${line.method.toUpperCase()} ${line.path}`;
  const { diagnostics } = context.reading;
  if (name !== as)
    diagnostics.push(
      huaweiDiagnostics.create("placeholder-twice", { name, operation, other: as }, uriFact.from[0]),
    );
  if (parameters.has(`path ${as}`)) return;
  diagnostics.push(huaweiDiagnostics.create("placeholder-without-row", { name, operation }, uriFact.from[0]));
  const schema: SchemaNode = { from: uriFact.from, basis: "assumed", types: ["string"] };
  parameters.set(`path ${as}`, { name: as, in: "path", required: true, schema, ...uriFact });
}

/** The parameter that a row describes. */
export function parameterOf(
  context: SchemaContext,
  node: FieldNode,
  place: Exclude<FieldPlace, "body">,
  name: string,
): ParameterNode {
  const { row } = node;
  const fact = rowFact(context.reading, row, node.table.block.anchors[0]);
  const built = schemaOfRow(context, node, fact);
  const { description, deprecated, ...rest } = built;
  // A path and a header hold text; without a type column nothing more is known of it.
  const schema: SchemaNode =
    place !== "query" && row.spelling === undefined && rest.types === undefined
      ? {
          ...rest,
          types: ["string"],
          keywordFacts: { ...rest.keywordFacts, types: { from: fact.from, basis: "assumed" } },
        }
      : rest;
  const isArray = place === "query" && schema.types?.length === 1 && schema.types[0] === "array";
  return {
    name,
    in: place,
    required: place === "path" || row.required === true,
    ...(description === undefined ? {} : { description }),
    ...(deprecated === true ? { deprecated } : {}),
    // An array in a query is sent by repeating its key.
    ...(isArray ? { style: "form", explode: true } : {}),
    schema,
    ...fact,
  };
}

/** Splits off the fields that the provider's security schemes cover. */
export function withoutSecurityHeaders(
  context: SchemaContext,
  fields: readonly PlacedField[],
): { readonly fields: readonly PlacedField[]; readonly leftOut: readonly LeftOut[] } {
  const covered = new Set(context.reading.context.securityHeaders);
  const isCovered = ({ node, place }: PlacedField): boolean =>
    place === "header" && covered.has(node.name.toLowerCase());
  return {
    fields: fields.filter((field) => !isCovered(field)),
    leftOut: fields
      .filter(isCovered)
      .flatMap(({ node }) => [
        { locator: rowLocator(context.reading, node.row.row), reason: "security-scheme", detail: node.name },
      ]),
  };
}

/** The fact of a line of the URI section. */
export function lineFact(
  context: SchemaContext,
  place: { readonly path: string; readonly line?: number },
  text: string,
): Fact {
  return { from: [locate(context.reading.page, place, text)], basis: "stated" };
}
