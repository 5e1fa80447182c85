import type { VersionedOperation, VersionNode } from "../../../spec/model/api-model.ts";
import type { Locator } from "../../../spec/provenance.ts";
import type { Block, TableBlock } from "../../document/doc-page.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { isVersion } from "./glue.ts";
import type { PartKind } from "./labels.ts";
import { at, stated, type PageContext } from "./page-context.ts";
import { readExamples } from "./read-examples.ts";
import { readParameters } from "./read-parameters.ts";
import { readResponses } from "./read-responses.ts";
import { isVersionTable, readState, readVersions } from "./read-version.ts";
import { namedAncestor, type Section } from "./sections.ts";

/** An operation of one version, and what its section says of the service. */
export interface OperationFacts {
  readonly operation: VersionedOperation;
  /** The version as the section's own table states it. */
  readonly version: VersionNode;
  /** The service, where the section's sample names it. */
  readonly service?: string;
}

/**
 * Reads the section of one operation in one version.
 *
 * @param context the page, in this section
 * @param section a section of kind `operation`
 * @param fallbackTitle title where no heading above the section gives one
 * @returns the operation, or `undefined` where method or version are missing (with a diagnostic)
 * @example readOperation(context, section, "List Volumes")?.operation.path // "/v1/volumes"
 */
export function readOperation(
  context: PageContext,
  section: Section,
  fallbackTitle: string,
): OperationFacts | undefined {
  const blocks = (kind: PartKind) =>
    section.parts.filter((part) => part.kind === kind).flatMap((part) => part.blocks);
  const about = [...blocks("lead"), ...blocks("description"), ...blocks("versions")];
  const rows = about.filter(isVersionTable).flatMap((table) => readVersions(context, table));
  const id = isVersion(section.title) ? section.title.trim() : rows[0]?.id;
  if (section.method === undefined || id === undefined) {
    const code = section.method === undefined ? "operation-without-method" : "operation-without-version";
    context.diagnostics.push(
      docsyDiagnostics.create(code, { section: context.section }, headingOf(context, section)),
    );
    return undefined;
  }
  const stateLine = about.find((block) => "text" in block && readState(block.text) !== undefined);
  const state = stateLine !== undefined && "text" in stateLine ? readState(stateLine.text) : undefined;
  const row = rows.find((each) => each.id === id) ?? rows[0];
  const tables = (kind: PartKind) =>
    blocks(kind).filter((block): block is TableBlock => block.kind === "table");
  requireTables(context, section);
  const inputs = readParameters(context, tables("parameters"));
  const examples = readExamples(context, section, id, {
    ...(inputs.requestBody === undefined ? {} : { requestBody: inputs.requestBody }),
    responses: readResponses(context, tables("responses")),
  });
  const { block, method, path } = section.method;
  const words = block.kind === "table" || block.kind === "list" ? path : block.text;
  const from: readonly Locator[] = [
    at(context, block, words),
    ...headingOfAll(context, section),
    ...(stateLine !== undefined && "text" in stateLine ? [at(context, stateLine, stateLine.text)] : []),
    ...rows.flatMap((each) => each.from),
  ];
  const description = descriptionOf(about);
  const operation: VersionedOperation = {
    ...stated(...from),
    version: id,
    title: namedAncestor(section)?.title ?? fallbackTitle,
    method,
    path,
    ...(description === "" ? {} : { description }),
    tags: [],
    ...(/^https?:/u.test(context.page.url) ? { docsUrl: context.page.url } : {}),
    ...(state === "DEPRECATED" ? { deprecated: true } : {}),
    ...(state === undefined ? {} : { state }),
    ...(row?.supportedUntil === undefined ? {} : { supportedUntil: row.supportedUntil }),
    parameters: inputs.parameters,
    ...(examples.requestBody === undefined ? {} : { requestBody: examples.requestBody }),
    responses: examples.responses,
  };
  const version: VersionNode = {
    from: row?.from ?? from,
    basis: "inferred",
    id,
    ...(state === undefined ? {} : { state }),
    ...(row?.supportedUntil === undefined ? {} : { supportedUntil: row.supportedUntil }),
    ...(row?.notBefore === undefined ? {} : { notBefore: row.notBefore }),
  };
  return { operation, version, ...(examples.service === undefined ? {} : { service: examples.service }) };
}

function headingOf(context: PageContext, section: Section): Locator | undefined {
  return section.heading === undefined ? undefined : at(context, section.heading, section.heading.text);
}

/** The section's heading and the title's. */
function headingOfAll(context: PageContext, section: Section): readonly Locator[] {
  const headings = [...new Set([section.heading, namedAncestor(section)?.heading])];
  return headings.flatMap((heading) => (heading === undefined ? [] : [at(context, heading, heading.text)]));
}

/** A label whose table is missing: the page is cut off behind it. */
function requireTables(context: PageContext, section: Section): void {
  for (const part of section.parts) {
    if (part.kind !== "parameters" && part.kind !== "responses") continue;
    if (part.heading === undefined || part.blocks.some((block) => block.kind === "table")) continue;
    const data = { section: context.section, part: part.kind };
    const locator = at(context, part.heading, part.heading.text);
    context.diagnostics.push(docsyDiagnostics.create("table-cut-off", data, locator));
  }
}

/** The sentences of the description, without the line of the state. */
function descriptionOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => block.text.trim())
    .filter((text) => text !== "" && readState(text) === undefined)
    .join("\n");
}
