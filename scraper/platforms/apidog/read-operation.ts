import type { Diagnostic } from "../../../spec/diagnostic.ts";
import type {
  BodyNode,
  LeftOut,
  MediaNode,
  ParameterNode,
  ParameterPlace,
  ResponseNode,
} from "../../../spec/model/api-model.ts";
import { inferSchema } from "../../../spec/evidence/infer-schema.ts";
import type { JsonValue } from "../../../spec/model/json.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import type { Fact } from "../../../spec/provenance.ts";
import type { DocPage, TableBlock } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import type { ReadContext } from "../platform.ts";
import { apidogDiagnostics } from "./diagnostics.ts";
import { readExamples, type PageExamples } from "./examples.ts";
import { readRows, type FieldRow } from "./rows.ts";
import { describedSchema, schemaOfRow, type SchemaContext } from "./schema.ts";
import type { Section } from "./sections.ts";
import { treeOf } from "./tree.ts";
import { containerOf, type RowType } from "./type-line.ts";

/** What reading the sections of one page needs and collects. */
export interface OperationState {
  readonly page: DocPage;
  readonly context: ReadContext;
  /** `POST /v1/…`, for diagnostics. */
  readonly name: string;
  readonly pageValues: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly leftOut: LeftOut[];
}

const NO_VALUES = { nodes: [], values: [], broken: [], locateValue: () => [] } satisfies PageExamples;

function schemaContext(state: OperationState, examples: PageExamples): SchemaContext {
  return {
    locateValue: examples.locateValue,
    pageValues: state.pageValues,
    report: (diagnostic) => state.diagnostics.push(diagnostic),
    leaveOut: (locator, detail) => state.leftOut.push({ locator, reason: "duplicate", detail }),
  };
}

/**
 * The parameters of one place. Rows of headers that a security scheme covers are left out.
 *
 * @param rows rows of the section
 * @param place where the parameters go
 * @param state page and context; collects what was left out
 * @example readParameters(rows, "query", state)
 */
export function readParameters(
  rows: readonly FieldRow[],
  place: ParameterPlace,
  state: OperationState,
): readonly ParameterNode[] {
  const known = new Set<string>();
  return rows.flatMap((row): readonly ParameterNode[] => {
    const key = place === "header" ? row.name.toLowerCase() : row.name;
    if (place === "header" && state.context.securityHeaders.includes(key)) {
      state.leftOut.push({ locator: row.at, reason: "security-scheme" });
      return [];
    }
    // OpenAPI 3.1, section 4.8.12.1: header parameters of these names are ignored.
    if (place === "header" && /^(?:accept|content-type|authorization)$/u.test(key)) {
      state.leftOut.push({
        locator: row.at,
        reason: "security-scheme",
        detail: "described by the document itself",
      });
      return [];
    }
    if (known.has(key)) {
      state.leftOut.push({ locator: row.at, reason: "duplicate", detail: "a row of the same name above it" });
      return [];
    }
    known.add(key);
    for (const template of row.details.templates)
      state.leftOut.push({ locator: row.wordsAt, reason: "placeholder", detail: template });
    const schema = schemaOfRow({ row, children: [] }, [], [row.name], schemaContext(state, NO_VALUES));
    const { description, deprecated, ...rest } = schema;
    return [
      {
        name: row.name,
        in: place,
        required: place === "path" || row.required === true,
        ...(description === undefined ? {} : { description }),
        ...(deprecated === true ? { deprecated } : {}),
        schema: rest,
        from: [row.at],
        basis: "stated",
      },
    ];
  });
}

/**
 * The request body.
 *
 * @example readBody(section, state).content[0]?.mediaType // "multipart/form-data"
 */
export function readBody(section: Section, state: OperationState): BodyNode {
  const from = [locate(state.page, section.heading, section.heading.text)];
  const required = section.marker.kind === "body" ? section.marker.required : undefined;
  return {
    ...(required === undefined ? {} : { required }),
    content: [readMedia(section, state)],
    from,
    basis: "stated",
  };
}

/**
 * One response. A response without media type, rows and example has no content.
 *
 * @example readResponse(section, state).status // "200"
 */
export function readResponse(section: Section, state: OperationState): ResponseNode | undefined {
  const { marker, heading } = section;
  if (marker.kind !== "response") return undefined;
  const hasContent =
    section.mediaType !== undefined || section.tables.length > 0 || section.examples.length > 0;
  return {
    status: marker.status,
    ...(marker.reason === "" ? {} : { description: marker.reason }),
    headers: readParameters(rowsOf(section.headerTables, state), "header", state),
    content: hasContent ? [readMedia(section, state)] : [],
    from: [locate(state.page, heading, heading.text)],
    basis: "stated",
  };
}

/**
 * The rows of several tables, in page order.
 *
 * @example rowsOf(section.tables, state)
 */
export function rowsOf(tables: readonly TableBlock[], state: OperationState): readonly FieldRow[] {
  return tables.flatMap((table) => readRows(state.page, table));
}

function readMedia(section: Section, state: OperationState): MediaNode {
  const { page, name } = state;
  const stated = section.mediaType;
  const mediaType = stated?.name ?? "application/json";
  const block = stated?.block ?? section.heading;
  const isJson = /(?:[/+]|^)json$/u.test(mediaType) || mediaType === "*/*";
  const examples = readExamples(page, section.examples, isJson);
  for (const { at, isCutOff } of examples.broken) {
    const code = isCutOff ? "example-cut-off" : "example-not-json";
    state.diagnostics.push(apidogDiagnostics.create(code, { operation: name }, at));
  }
  const schema = rootSchema(section, examples, state);
  return {
    mediaType,
    ...(schema === undefined ? {} : { schema }),
    examples: examples.nodes,
    from: [locate(page, block, "text" in block ? block.text : "")],
    basis: stated === undefined ? "assumed" : "stated",
  };
}

/** Rows describe an object, unless a line above them or the example says that they describe the items of an array. */
function rootType(section: Section, values: readonly JsonValue[]): RowType {
  if (section.root !== undefined) return section.root.type;
  const isList = values.length > 0 && values.every((value) => Array.isArray(value));
  return isList ? { kind: "array", items: { kind: "object" } } : { kind: "object" };
}

function rootSchema(section: Section, examples: PageExamples, state: OperationState): SchemaNode | undefined {
  const rows = rowsOf(section.tables, state);
  const { values } = examples;
  const at = section.root?.block ?? section.heading;
  const fact: Fact = { from: [locate(state.page, at, "text" in at ? at.text : "")], basis: "stated" };
  const context = schemaContext(state, examples);
  const type = rootType(section, values);
  if (rows.length === 0 && section.root === undefined) {
    if (values.length === 0) return undefined;
    // Nothing but the example describes the value.
    return inferSchema(values, examples.locateValue);
  }
  const tree = treeOf(rows, values, containerOf(section.root?.type)?.children);
  const { name: operation } = state;
  if (tree.fit !== "certain") {
    const code = tree.fit === "ambiguous" ? "tree-ambiguous" : "tree-contradicted";
    state.diagnostics.push(apidogDiagnostics.create(code, { operation }, fact.from[0]));
  }
  return describedSchema({ type, children: tree.nodes, values, path: [], fact, name: operation }, context);
}
