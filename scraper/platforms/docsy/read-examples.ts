import type { BodyNode, ExampleNode, MediaNode, ResponseNode } from "../../../spec/model/api-model.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { Block, CodeBlock } from "../../document/doc-page.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import type { PartKind } from "./labels.ts";
import { at, leaveOut, stated, type PageContext } from "./page-context.ts";
import type { Part, Section } from "./sections.ts";

/** What the examples of an operation say beyond its tables. */
export interface ExampleFacts {
  readonly requestBody?: BodyNode;
  readonly responses: readonly ResponseNode[];
  /** From a header like `… = virtualserver 1.1`: the service, where the version is the section's own. */
  readonly service?: string;
}

/**
 * Reads the example parts of an operation: the request body's example, the responses' examples by status; the sample of path
 * and headers repeats what is known and is left out with the reason.
 *
 * @param context the page, in the operation's section
 * @param section the operation's section
 * @param version the version that the section documents
 * @param given body and responses from the tables
 * @returns body and responses with their examples
 * @example readExamples(context, section, "1.1", { responses }).service // "virtualserver"
 */
export function readExamples(
  context: PageContext,
  section: Section,
  version: string,
  given: { readonly requestBody?: BodyNode; readonly responses: readonly ResponseNode[] },
): ExampleFacts {
  const codes = (kind: PartKind) =>
    section.parts.filter((part) => part.kind === kind).flatMap((part) => part.blocks);
  for (const block of codes("request-path"))
    skip(context, block, "duplicate", "the line with method and path");
  const headers = codes("request-header");
  for (const block of headers)
    skip(context, block, "security-scheme", "headers of the provider's security schemes");
  const body = examplesOf(context, codes("request-body").filter(isCode), "the request body");
  const requestBody = body.length === 0 ? given.requestBody : withBodyExamples(given.requestBody, body);
  const bodies = section.parts.filter((part) => part.kind === "response-body");
  const responses = bodies.reduce((list, part) => withResponseExamples(context, list, part), given.responses);
  const service = serviceOf(headers, version);
  return {
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
    ...(service === undefined ? {} : { service }),
  };
}

function isCode(block: Block): block is CodeBlock {
  return block.kind === "code";
}

function skip(
  context: PageContext,
  block: Block,
  reason: "duplicate" | "security-scheme",
  detail: string,
): void {
  if (block.kind === "heading") return;
  const words = block.kind === "table" || block.kind === "list" ? block.kind : block.text;
  leaveOut(context, at(context, block, words), reason, detail);
}

/** `… = <service> <version>` among the sample's headers. */
function serviceOf(headers: readonly Block[], version: string): string | undefined {
  for (const block of headers) {
    if (block.kind !== "code" && block.kind !== "paragraph") continue;
    for (const line of block.text.split("\n", 100)) {
      const value = /[=:]\s*([a-z][a-z\d-]{0,60}) (v?\d[\d.]{0,20})"?,?$/u.exec(line.slice(0, 400).trim());
      if (value?.[2] === version) return value[1];
    }
  }
  return undefined;
}

function examplesOf(
  context: PageContext,
  blocks: readonly CodeBlock[],
  name: string,
): readonly ExampleNode[] {
  return blocks.map((block) => {
    const fact = stated(at(context, block, block.text));
    try {
      return { ...fact, value: JSON.parse(block.text) as JsonValue };
    } catch {
      const code = isCutOff(block.text) ? "example-cut-off" : "example-unreadable";
      const data = { section: context.section, part: "examples", name };
      context.diagnostics.push(docsyDiagnostics.create(code, data, fact.from[0]));
      return { ...fact, raw: block.text };
    }
  });
}

/** More brackets are opened than closed. */
function isCutOff(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"/gu, "");
  return (bare.match(/[[{]/gu)?.length ?? 0) > (bare.match(/[\]}]/gu)?.length ?? 0);
}

function withMediaExamples(media: MediaNode, examples: readonly ExampleNode[]): MediaNode {
  // A JSON example proves the media type, which the page states nowhere.
  const isJson = examples.some((example) => example.value !== undefined);
  const from = isJson ? [...media.from, ...examples.flatMap((example) => example.from)] : media.from;
  return {
    ...media,
    from,
    basis: isJson ? "inferred" : media.basis,
    examples: [...media.examples, ...examples],
  };
}

function withBodyExamples(body: BodyNode | undefined, examples: readonly ExampleNode[]): BodyNode {
  const from = examples.flatMap((example) => example.from);
  const bare: MediaNode = { from, basis: "inferred", mediaType: "application/json", examples: [] };
  const given = body ?? { from, basis: "inferred", content: [bare] };
  const [media = bare, ...others] = given.content;
  return { ...given, content: [withMediaExamples(media, examples), ...others] };
}

/** A `Response 202` label, with or without an example below it. */
function withResponseExamples(
  context: PageContext,
  responses: readonly ResponseNode[],
  part: Part,
): readonly ResponseNode[] {
  const status = part.status ?? "default";
  const label = part.heading === undefined ? [] : [at(context, part.heading, part.heading.text)];
  const examples = examplesOf(context, part.blocks.filter(isCode), `the response ${status}`);
  const known = responses.find((response) => response.status === status);
  const given: ResponseNode = known ?? { ...stated(...label), status, headers: [], content: [] };
  const bare: MediaNode = { from: label, basis: "inferred", mediaType: "application/json", examples: [] };
  const [media = bare, ...others] = given.content;
  const content = examples.length === 0 ? given.content : [withMediaExamples(media, examples), ...others];
  const response = { ...given, from: known === undefined ? given.from : [...given.from, ...label], content };
  return known === undefined
    ? [...responses, response]
    : responses.map((each) => (each === known ? response : each));
}
