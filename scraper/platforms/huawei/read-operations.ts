import type {
  BodyNode,
  LeftOut,
  OperationNode,
  PermissionNode,
  VersionedOperation,
} from "../../../spec/model/api-model.ts";
import type { Fact } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import { versionFromPath } from "../../extract/version.ts";
import { sideOf } from "./claim-tables.ts";
import type { PageExamples } from "./examples.ts";
import type { SchemaContext } from "./field-schema.ts";
import type { FieldTable } from "./field-table.ts";
import { nestRows, type FieldNode } from "./nest-rows.ts";
import type { Piece } from "./outline.ts";
import { placeOf, type PlaceContext } from "./place-fields.ts";
import { readBody, valuesOf } from "./read-bodies.ts";
import { lineFact, readParameters, withoutSecurityHeaders, type PlacedField } from "./read-parameters.ts";
import { readResponses } from "./read-responses.ts";
import { readRequestLine, type RequestLine } from "./request-line.ts";
import type { StatedStatus } from "./statuses.ts";

/** A request line with the place that states it. */
export interface UriLine {
  readonly line: RequestLine;
  readonly place: { readonly path: string; readonly line?: number };
  readonly text: string;
}

/** What the operations of a page are made of. */
export interface OperationInput {
  readonly pieces: readonly Piece[];
  readonly uris: readonly UriLine[];
  readonly roots: readonly FieldTable[];
  readonly examples: PageExamples;
  readonly statuses: readonly StatedStatus[];
  readonly permission: PermissionNode | undefined;
}

/** Operations, and what of the page they leave out on purpose. */
export interface ReadOperations {
  readonly operations: readonly VersionedOperation[];
  readonly leftOut: readonly LeftOut[];
}

/** Most rows below a URI describe parameters: one look spares them all others. */
const HOLDS_METHOD = /\b(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\b/iu;

/** Paths and methods of the URI section, each once. */
export function readUris(pieces: readonly Piece[]): readonly UriLine[] {
  const uris = new Map<string, UriLine>();
  for (const piece of pieces) {
    if (piece.role !== "uri" || piece.kind === "heading") continue;
    const places =
      piece.kind === "table"
        ? piece.block.rows.flatMap((row) => {
            const texts = row.cells.map((cell) => cell.text);
            return [...texts, texts.join(" ")].map((text) => ({ place: row, text }));
          })
        : [{ place: piece.kind === "item" ? piece.item : piece.block, text: textOf(piece) }];
    for (const { place, text } of places) {
      if (!HOLDS_METHOD.test(text)) continue;
      for (const words of joinedLines(text)) {
        const line = readRequestLine(words);
        if (line === undefined) continue;
        const key = `${line.method} ${line.path}`;
        if (!uris.has(key)) uris.set(key, { line, place, text: words });
      }
    }
  }
  return uris.size > 0 ? [...uris.values()] : splitUri(pieces);
}

const METHOD_LINE =
  /^(?:(?:http |request )?method\s{0,9}[:：]?\s{0,9})?(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)$/iu;
const PATH_LINE = /^(?:(?:uri|url|path|format)\s{0,9}[:：]\s{0,9})?((?:https?:\/)?\/\S{1,1000})$/iu;

/** Method and path on lines, or in cells, of their own. */
function splitUri(pieces: readonly Piece[]): readonly UriLine[] {
  let method: string | undefined;
  let path: Omit<UriLine, "line"> | undefined;
  for (const piece of pieces) {
    if (piece.role !== "uri" || piece.kind === "heading") continue;
    const places =
      piece.kind === "table"
        ? piece.block.rows.flatMap((row) => row.cells.map(({ text }) => ({ place: row, text })))
        : [{ place: piece.kind === "item" ? piece.item : piece.block, text: textOf(piece) }];
    for (const { place, text } of places) {
      for (const words of text.slice(0, 20_000).split("\n")) {
        method ??= METHOD_LINE.exec(words.trim())?.[1];
        const found = PATH_LINE.exec(words.trim())?.[1];
        if (found !== undefined) path ??= { place, text: found };
      }
    }
  }
  const line =
    method === undefined || path === undefined ? undefined : readRequestLine(`${method} ${path.text}`);
  return line === undefined || path === undefined ? [] : [{ ...path, line }];
}

const textOf = (piece: Exclude<Piece, { kind: "table" | "heading" }>): string =>
  piece.kind === "item" ? piece.item.text : piece.block.text;

/** Lines of a text; a method alone on a line goes with the path on the next. */
function joinedLines(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .replace(
      /^(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)[\t\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*\n\s*(?=\/|https?:)/gimu,
      "$1 ",
    )
    .split("\n");
}

/**
 * The operations of a page: one for each request line. They share the tables of the page; what stands in the path of one
 * line only is a parameter of that one.
 */
export function readOperations(context: SchemaContext, input: OperationInput): ReadOperations {
  const { uris, roots, examples } = input;
  const requestExamples = examples.bodies.filter(({ side }) => side === "request");
  const tables = roots.filter((table) => sideOf(table) === "request");
  const places: PlaceContext = {
    lines: uris.map(({ line }) => line),
    described: new Set(
      tables
        .filter((table) => table.role === "uri" || table.place === "path")
        .flatMap((table) => table.rows.map((row) => row.name)),
    ),
    bodies: valuesOf(requestExamples),
  };
  const placed = tables.flatMap((table) =>
    nestRows(table).map((node) => ({ node, place: placeOf(node, table, places) })),
  );
  const bodyNodes = placed.filter(({ place }) => place === "body").map(({ node }) => node);
  const outside = placed.filter((one): one is PlacedField => one.place !== "body" && !one.node.row.isWild);
  const { fields, leftOut } = withoutSecurityHeaders(context, outside);
  const requestBody = readRequestBody(context, bodyNodes, requestExamples, uris);
  const responses = readResponses(context, { ...input, examples: examples.bodies });
  const shared = sharedParts(context, input);
  const operations = uris.map(({ line, place, text }): VersionedOperation => {
    const fact = lineFact(context, place, text);
    return {
      ...shared,
      ...fact,
      method: line.method,
      path: line.path,
      version: versionFromPath(line.path) ?? "",
      ...(context.reading.context.service === undefined ? {} : { service: context.reading.context.service }),
      parameters: readParameters(context, line, fields, fact),
      ...(requestBody === undefined ? {} : { requestBody }),
      responses,
    };
  });
  return { operations, leftOut };
}

function readRequestBody(
  context: SchemaContext,
  nodes: readonly FieldNode[],
  examples: Parameters<typeof readBody>[2],
  uris: readonly UriLine[],
): BodyNode | undefined {
  // A GET with a body in an example shows another call, or a slip.
  if (nodes.length === 0 && uris.every(({ line }) => line.method === "get" || line.method === "head"))
    return undefined;
  const media = readBody(context, nodes, examples);
  if (media === undefined) return undefined;
  const fact: Fact = { from: media.from, basis: nodes.length > 0 ? "stated" : "inferred" };
  const required = nodes.some((node) => node.row.required === true);
  return { ...fact, ...(required ? { required } : {}), content: [media] };
}

type Shared = Pick<OperationNode, "title" | "tags"> &
  Partial<Pick<OperationNode, "description" | "docsUrl" | "deprecated" | "permission">>;

function sharedParts(context: SchemaContext, { pieces, permission }: OperationInput): Shared {
  const { page } = context.reading;
  const paragraphs = pieces.flatMap((piece) =>
    piece.kind === "paragraph" ? [{ piece, text: piece.block.text }] : [],
  );
  const description = paragraphs
    .filter(({ piece }) => piece.role === "function")
    .map(({ text }) => text)
    .join("\n");
  const parent = paragraphs.findLast(({ text }) => /^Parent topic:/u.test(text));
  const tag = parent?.text.replace(/^Parent topic:\s*/u, "").trim();
  const isDiscarded =
    /\((?:discarded|deprecated|abandoned|offline)\)/iu.test(page.title) ||
    /\bthis API (?:has been|is) (?:discarded|deprecated|abandoned)\b/iu.test(description);
  return {
    title: page.title.replace(/\s?\((?:discarded|deprecated|abandoned|offline)\)/giu, "").trim(),
    tags: tag === undefined || tag === "" ? [] : [tag],
    ...(description === "" ? {} : { description }),
    ...(/^https?:/iu.test(page.url) ? { docsUrl: page.url } : {}),
    ...(isDiscarded ? { deprecated: true } : {}),
    ...(permission === undefined ? {} : { permission }),
  };
}

/** Whether the page has a URI section that says something, so that an operation is to be expected. */
export function expectsOperation(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.role === "uri" && piece.kind !== "heading" && piece.kind !== "table");
}

/** Locator of the first line of the URI section. */
export function uriLocator(context: SchemaContext, pieces: readonly Piece[]) {
  const piece = pieces.find((one) => one.role === "uri" && one.kind === "paragraph");
  return piece?.kind === "paragraph"
    ? locate(context.reading.page, piece.block, piece.block.text)
    : undefined;
}
