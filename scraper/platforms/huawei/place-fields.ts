import type { JsonValue } from "../../../spec/model/json.ts";
import type { ParameterPlace } from "../../../spec/model/api-model.ts";
import type { FieldTable } from "./field-table.ts";
import type { FieldNode } from "./nest-rows.ts";
import { objectsOf } from "./reading.ts";
import type { RequestLine } from "./request-line.ts";
import { isHeaderName } from "./words.ts";

/** Where a field of the request goes. */
export type FieldPlace = Extract<ParameterPlace, "path" | "query" | "header"> | "body";

/** What decides where fields go, beside their table. */
export interface PlaceContext {
  /** All request lines of the page. */
  readonly lines: readonly RequestLine[];
  /** Placeholders that a table of the URI section describes. */
  readonly described: ReadonlySet<string>;
  readonly bodies: readonly JsonValue[];
}

const WITH_BODY: ReadonlySet<string> = new Set(["post", "put", "patch"]);

/**
 * Where a field of a request table goes. The words of a caption decide first (`Query parameters`), then the path and its
 * query template, then the section and the method: what a URI table lists beyond the path of a GET is its query, of a
 * POST its body.
 *
 * @example placeOf(node, table, context) // "query"
 */
export function placeOf(node: FieldNode, table: FieldTable, context: PlaceContext): FieldPlace {
  const { row, name } = node;
  const isPlaceholder = context.lines.some((line) => line.placeholders.some((one) => one.name === name));
  const isInQuery = context.lines.some((line) => line.query.includes(name));
  const fromColumn = placeOfWords(row.place);
  if (fromColumn !== undefined) return fromColumn;
  if (table.place === "header" || table.place === "query" || table.place === "body") return table.place;
  if (isPlaceholder && (table.role === "uri" || table.place === "path" || !context.described.has(name)))
    return "path";
  if (isInQuery) return "query";
  if (isHeaderName(name) && row.spelling?.kind !== "object" && node.children.length === 0) return "header";
  return takesBody(node, table, context) ? "body" : "query";
}

function placeOfWords(words: string | undefined): FieldPlace | undefined {
  const text = words?.trim().toLowerCase() ?? "";
  if (/^(?:in )?(?:path|uri)\b/u.test(text)) return "path";
  if (/^(?:in )?query\b/u.test(text)) return "query";
  if (/^(?:in )?headers?\b/u.test(text)) return "header";
  return /^(?:in )?body\b/u.test(text) ? "body" : undefined;
}

function takesBody(node: FieldNode, table: FieldTable, context: PlaceContext): boolean {
  const [line] = context.lines;
  if (line === undefined || line.method === "get" || line.method === "head") return false;
  if (WITH_BODY.has(line.method)) return true;
  // DELETE: the request section describes a body where fields have fields or an example shows one.
  if (table.role === "uri") return false;
  const isStructured = node.row.spelling !== undefined && node.row.spelling.kind !== "scalar";
  return isStructured || context.bodies.some((body) => objectsOf(body).length > 0);
}
