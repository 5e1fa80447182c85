import type { MediaNode, ParameterNode, ResponseNode } from "../../../spec/model/api-model.ts";
import type { Fact, Locator } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import { sideOf } from "./claim-tables.ts";
import type { PageExample } from "./examples.ts";
import type { SchemaContext } from "./field-schema.ts";
import type { FieldTable } from "./field-table.ts";
import { nestRows, type FieldNode } from "./nest-rows.ts";
import { readBody } from "./read-bodies.ts";
import { parameterOf } from "./read-parameters.ts";
import { resolveHref, stated, typeKey } from "./reading.ts";
import type { Piece } from "./outline.ts";
import type { StatedStatus } from "./statuses.ts";
import { isHeaderName } from "./words.ts";

/** What the responses are made of. */
export interface ResponseInput {
  readonly pieces: readonly Piece[];
  /** Tables that no field refers to. */
  readonly roots: readonly FieldTable[];
  readonly examples: readonly PageExample[];
  readonly statuses: readonly StatedStatus[];
}

interface Draft {
  readonly from: Locator[];
  basis: Fact["basis"];
  description: string | undefined;
  readonly tables: FieldTable[];
  readonly examples: PageExample[];
}

/**
 * The responses of a page by status. Tables and examples without a status belong to the success that the page states,
 * and to `2XX` where it states none.
 *
 * @example readResponses(context, input).map(({ status }) => status)
 */
export function readResponses(context: SchemaContext, input: ResponseInput): readonly ResponseNode[] {
  const drafts = new Map<string, Draft>();
  const draft = (status: string): Draft => {
    const known = drafts.get(status);
    if (known !== undefined) return known;
    const created: Draft = { from: [], basis: "assumed", description: undefined, tables: [], examples: [] };
    drafts.set(status, created);
    return created;
  };
  for (const { code, description, from } of input.statuses) {
    const response = draft(code);
    response.from.push(from);
    response.basis = "stated";
    response.description ??= description;
  }
  const success = successOf(input.statuses);
  for (const table of input.roots) {
    if (sideOf(table) !== "response") continue;
    draft(table.status ?? (isAboutErrors(table.label) ? "default" : success)).tables.push(table);
  }
  for (const example of input.examples) {
    if (example.side !== "response") continue;
    draft(example.status ?? (example.isError ? "default" : success)).examples.push(example);
  }
  if (![...drafts.keys()].some((status) => status.startsWith("2"))) draft(success);
  const linked = drafts.get(success)?.tables.length === 0 ? linkedBody(context, input.pieces) : undefined;
  return [...drafts].map(([status, one]) =>
    responseOf(context, status, one, status === success ? linked : undefined, input.pieces),
  );
}

function isAboutErrors(label: string): boolean {
  return /\b(?:abnormal|error|fail\w*)\b/iu.test(label);
}

/** The first success that the page states. */
function successOf(statuses: readonly StatedStatus[]): string {
  return statuses.find(({ code }) => code.startsWith("2"))?.code ?? "2XX";
}

/**
 * A response section without a table that leads to one: `See Responses (Task).` to another page that describes the body,
 * `For details, see Table 3.` to a table that stands further up.
 */
function linkedBody(context: SchemaContext, pieces: readonly Piece[]): MediaNode | undefined {
  for (const piece of pieces) {
    if (piece.role !== "response" || (piece.kind !== "paragraph" && piece.kind !== "item")) continue;
    const { text, links } = piece.kind === "item" ? piece.item : piece.block;
    const [link, ...others] = links;
    if (link === undefined || others.length > 0) continue;
    const ref = bodyOfLink(context, pieces, link.href, text);
    if (ref === undefined) continue;
    const place = piece.kind === "item" ? piece.item : piece.block;
    const fact = stated(locate(context.reading.page, place, text));
    return {
      mediaType: "application/json",
      from: fact.from,
      basis: "assumed",
      schema: { ...fact, ref },
      examples: [],
    };
  }
  return undefined;
}

/** Key of the table that a link of a response section leads to. */
function bodyOfLink(
  context: SchemaContext,
  pieces: readonly Piece[],
  href: string,
  text: string,
): string | undefined {
  const own = context.reading.page.url;
  const { url, anchor } = resolveHref(own, href);
  if (url !== own)
    return /^(?:for details, )?see\b/iu.test(text) && /\.html?$/iu.test(url) ? typeKey(url, "") : undefined;
  const isTable = pieces.some(
    (piece) =>
      piece.kind === "table" &&
      piece.block.anchors.includes(anchor) &&
      piece.role !== "status" &&
      piece.role !== "errors",
  );
  return isTable && /\b(?:see|same as|refer to)\b/iu.test(text) ? typeKey(own, anchor) : undefined;
}

function responseOf(
  context: SchemaContext,
  status: string,
  draft: Draft,
  linked: MediaNode | undefined,
  pieces: readonly Piece[],
): ResponseNode {
  const nodes = draft.tables.flatMap((table) => nestRows(table));
  const isHeader = (node: FieldNode): boolean =>
    node.table.place === "header" ||
    (node.row.spelling?.kind === "scalar" &&
      isHeaderName(node.name) &&
      /^[A-Z]/u.test(node.name) &&
      node.name.includes("-"));
  const headers = nodes
    .filter(isHeader)
    .map((node): ParameterNode => parameterOf(context, node, "header", node.name));
  const body = readBody(
    context,
    nodes.filter((node) => !isHeader(node)),
    draft.examples,
  );
  const media =
    linked === undefined
      ? body
      : { ...linked, examples: body?.examples ?? [], from: [...linked.from, ...(body?.from ?? [])] };
  const from = [...draft.from, ...(media?.from ?? []), ...headers.flatMap((header) => header.from)];
  return {
    status,
    ...(draft.description === undefined ? {} : { description: draft.description }),
    headers,
    content: media === undefined ? [] : [media],
    from: from.length > 0 ? from : [sectionPlace(context, pieces)],
    basis: draft.basis,
  };
}

/** Where a reader would look for what the page does not say. */
function sectionPlace(context: SchemaContext, pieces: readonly Piece[]): Locator {
  const { page } = context.reading;
  const heading = pieces.find((piece) => piece.kind === "heading" && piece.role === "response");
  return heading?.kind === "heading"
    ? locate(page, heading.block, heading.block.text)
    : locate(page, { path: "b0" }, page.title);
}
