import type { MediaNode, ResponseNode } from "../../../spec/model/api-model.ts";
import type { TableBlock } from "../../document/doc-page.ts";
import { readTypeExpression } from "../../extract/type-expression.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { columnOf, statusOf, type Column } from "./labels.ts";
import { at, leaveOut, stated, type PageContext } from "./page-context.ts";
import { wordsOf } from "./row-cells.ts";
import { schemaOf } from "./schema.ts";

const STATUS = /^(?:[1-5]\d\d|[1-5]XX|default)$/iu;

/**
 * Reads the tables of a `Responses` part: status, reason phrase, schema (`None`: no body is documented).
 *
 * @param context the page, in the operation's section
 * @param tables the tables of the part
 * @returns the responses in page order, without examples
 * @example readResponses(context, tables)[0]?.status // "200"
 */
export function readResponses(context: PageContext, tables: readonly TableBlock[]): readonly ResponseNode[] {
  const responses: ResponseNode[] = [];
  for (const table of tables) {
    const columns = table.header.map((cell) => columnOf(cell.text));
    for (const row of table.rows) {
      const text = (column: Column) => row.cells[columns.indexOf(column)]?.text.trim() ?? "";
      const locator = at(context, row, wordsOf(row));
      if (row.cells.length < 2 || !STATUS.test(text("code"))) {
        const data = { section: context.section, part: "responses", row: locator.quote };
        context.diagnostics.push(docsyDiagnostics.create("row-unreadable", data, locator));
        leaveOut(context, locator, "unreadable");
        continue;
      }
      const status = statusOf(text("code").toLowerCase());
      if (responses.some((response) => response.status === status))
        leaveOut(context, locator, "duplicate", status);
      else responses.push(responseOf(context, status, text("description"), text("schema"), stated(locator)));
    }
  }
  return responses;
}

function responseOf(
  context: PageContext,
  status: string,
  description: string,
  schema: string,
  fact: ReturnType<typeof stated>,
): ResponseNode {
  const content =
    schema === "" || schema === "None" || schema === "-" ? [] : [mediaOf(context, status, schema, fact)];
  return { ...fact, status, ...(description === "" ? {} : { description }), headers: [], content };
}

function mediaOf(
  context: PageContext,
  status: string,
  cell: string,
  fact: ReturnType<typeof stated>,
): MediaNode {
  const expression = readTypeExpression(cell, context.isModel);
  if (expression === undefined) {
    const data = { section: context.section, part: "responses", name: status, schema: cell };
    context.diagnostics.push(docsyDiagnostics.create("schema-unreadable", data, fact.from[0]));
  }
  const schema = expression === undefined ? { ...fact } : schemaOf(expression, fact);
  return { from: fact.from, basis: "assumed", mediaType: "application/json", schema, examples: [] };
}
