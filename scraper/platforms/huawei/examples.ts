import type { ExampleNode } from "../../../spec/model/api-model.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { CodeBlock } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { readExampleJson } from "../../extract/example-json.ts";
import { huaweiDiagnostics } from "./diagnostics.ts";
import type { Piece } from "./outline.ts";
import { stated, type Reading } from "./reading.ts";
import { readRequestLine, type RequestLine } from "./request-line.ts";
import { statusOfLine } from "./words.ts";

/** An example of a page with the side that it belongs to. */
export interface PageExample {
  readonly side: "request" | "response";
  /** Status code that stands above a response example. */
  readonly status: string | undefined;
  /** It shows what the call gives when it fails. */
  readonly isError: boolean;
  readonly node: ExampleNode;
  readonly block: CodeBlock;
  readonly line: RequestLine | undefined;
}

/** A block of code without a body: a request line alone, commands. */
export interface SampleRequest {
  readonly block: CodeBlock;
}

/** The examples of a page. */
export interface PageExamples {
  readonly bodies: readonly PageExample[];
  readonly samples: readonly SampleRequest[];
}

/** Longest example that is read. */
const MAX_LENGTH = 4_000_000;

/**
 * The examples of a page: bodies as JSON, request lines apart. Broken JSON is put right where that is certain.
 *
 * @param pieces the page's pieces
 * @example readExamples(reading, pieces).bodies[0]?.node.value
 */
export function readExamples(reading: Reading, pieces: readonly Piece[]): PageExamples {
  const bodies: PageExample[] = [];
  const samples: SampleRequest[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "code") continue;
    const found = readBlock(reading, piece);
    if (found.length === 0) samples.push({ block: piece.block });
    bodies.push(...found);
  }
  return { bodies, samples };
}

function readBlock(reading: Reading, piece: Piece & { kind: "code" }): readonly PageExample[] {
  const { block } = piece;
  if (block.text.length > MAX_LENGTH) return [];
  const { lines, body } = splitHead(block.text);
  const side = sideOfExample(piece, lines, body);
  if (side === undefined || body === "") return [];
  const label = piece.label.split("\n", 1)[0] ?? "";
  // A sentence above an example is prose; a title has no full stop.
  const title = label === "" || label.endsWith(".") || statusOfLine(label) !== undefined ? "" : label;
  const isError = /\b(?:abnormal|error|fail\w*)\b/iu.test(`${piece.label} ${piece.section}`);
  const fact = stated(locate(reading.page, block, body));
  return readExampleJson(body).map(({ value, raw, repairs }): PageExample => {
    report(reading, block, value, repairs, title);
    const parsed = value === undefined ? { raw } : repairs.length > 0 ? { value, raw } : { value };
    const node: ExampleNode = { ...fact, ...(title === "" ? {} : { title }), ...parsed };
    return { side, status: piece.status, isError, node, block, line: lines[0] };
  });
}

function report(
  reading: Reading,
  block: CodeBlock,
  value: JsonValue | undefined,
  repairs: readonly string[],
  title: string,
): void {
  const at = locate(reading.page, block, block.text);
  const name = `${reading.page.title}${title === "" ? "" : ` (${title})`}`;
  if (value === undefined)
    reading.diagnostics.push(huaweiDiagnostics.create("example-not-json", { title: name }, at));
  else if (repairs.length > 0)
    reading.diagnostics.push(
      huaweiDiagnostics.create("example-repaired", { title: name, repairs: repairs.join(", ") }, at),
    );
}

/** Request lines and headers above the body. */
function splitHead(text: string): { lines: readonly RequestLine[]; body: string } {
  const all = text.split("\n");
  const lines: RequestLine[] = [];
  const start = all.findIndex((line) => /^\s*[[{]/u.test(line) && !/^\s*\{endpoint\}/iu.test(line));
  for (const line of start < 0 ? all : all.slice(0, start)) {
    const found = readRequestLine(line);
    if (found !== undefined) lines.push(found);
  }
  return { lines, body: start < 0 ? "" : all.slice(start).join("\n").trim() };
}

function sideOfExample(
  piece: Piece,
  lines: readonly RequestLine[],
  body: string,
): "request" | "response" | undefined {
  switch (piece.role) {
    case "exampleRequest":
    case "request":
      return "request";
    case "exampleResponse":
    case "response":
      return "response";
    case "example":
      // Without words above it, a body below a request line is a request, any other a response.
      return lines.length > 0 && body !== "" ? "request" : "response";
    default:
      return undefined;
  }
}
