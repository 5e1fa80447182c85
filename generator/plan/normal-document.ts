import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { breakCircles } from "./break-circles.ts";
import { planDiagnostics } from "./diagnostics.ts";
import {
  entriesOf,
  flagAt,
  followPointer,
  isObject,
  listAt,
  memberOf,
  objectAt,
  textAt,
} from "./json-view.ts";
import { schemaNormaliser, type NormalSchema, type SchemaNormaliser } from "./normal-schema.ts";

export const HTTP_METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
const PLACES = ["path", "query", "header", "cookie"] as const;

/** OpenAPI 3.1, section 4.8.12.1: header parameters of these names are described elsewhere. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** A document of OpenAPI 3.0 or 3.1 with every reference but those to named schemas resolved. */
export interface NormalDocument {
  /** As it came. */
  readonly source: JsonObject;
  readonly operations: readonly NormalOperation[];
  readonly schemas: ReadonlyMap<string, NormalSchema>;
}

export interface NormalOperation {
  /** Absent where the document gives none. */
  readonly id?: string;
  readonly method: (typeof HTTP_METHODS)[number];
  readonly path: string;
  /** The operation object, for its annotations. */
  readonly source: JsonObject;
  readonly parameters: readonly NormalParameter[];
  readonly body?: NormalBody;
  readonly responses: readonly NormalResponse[];
}

export interface NormalParameter {
  readonly name: string;
  readonly in: (typeof PLACES)[number];
  readonly required: boolean;
  readonly schema: NormalSchema;
  /** Where it has a media type instead of a style (section 4.8.12.3). */
  readonly content?: Pick<NormalMedia, "mediaType" | "source">;
  readonly source: JsonObject;
}

export interface NormalBody {
  readonly required: boolean;
  readonly content: readonly NormalMedia[];
}

export interface NormalMedia {
  readonly mediaType: string;
  readonly schema?: NormalSchema;
  readonly source: JsonObject;
}

export interface NormalResponse {
  readonly status: string;
  readonly description?: string;
  readonly content: readonly NormalMedia[];
}

/**
 * Reads a document into normal form; what is not as the specification has it is left out with a diagnostic.
 *
 * @param document OpenAPI 3.0 or 3.1
 * @example normalDocument(JSON.parse(text)).value.operations
 */
export function normalDocument(document: JsonObject): Staged<NormalDocument> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const normaliser = schemaNormaliser(document, report);
  const named = entriesOf(objectAt(objectAt(document, "components"), "schemas")).map(
    ([name, schema]) => [name, normaliser.schema(schema, `#/components/schemas/${name}`)] as const,
  );
  const operations = entriesOf(memberOf(document, "paths")).flatMap(([path, item]) =>
    readPath(path, resolve(document, item), document, normaliser, report),
  );
  return {
    value: { source: document, operations, schemas: breakCircles(new Map(named), report) },
    diagnostics,
  };
}

function readPath(
  path: string,
  item: JsonObject,
  document: JsonObject,
  normaliser: SchemaNormaliser,
  report: (diagnostic: Diagnostic) => void,
): readonly NormalOperation[] {
  if (!path.startsWith("/")) return [];
  const sent = path.split(/[?#]/u)[0] ?? path;
  return HTTP_METHODS.flatMap((method) => {
    const source = objectAt(item, method);
    if (source === undefined) return [];
    const place = `${method.toUpperCase()} ${path}`;
    const id = textAt(source, "operationId");
    const body = readBody(memberOf(source, "requestBody"), place, document, normaliser);
    const operation: NormalOperation = {
      ...(id === undefined ? {} : { id }),
      method,
      path: sent,
      source,
      parameters: readParameters([item, source], sent, place, document, normaliser, report),
      ...(body === undefined ? {} : { body }),
      responses: entriesOf(memberOf(source, "responses")).map(([status, response]) =>
        readResponse(status, resolve(document, response), place, normaliser),
      ),
    };
    return [operation];
  });
}

/** @param holders the path item, and the operation, whose parameters take the place of the path's (section 4.8.10) */
function readParameters(
  holders: readonly JsonObject[],
  path: string,
  place: string,
  document: JsonObject,
  normaliser: SchemaNormaliser,
  report: (diagnostic: Diagnostic) => void,
): readonly NormalParameter[] {
  const byKey = new Map<string, NormalParameter>();
  for (const holder of holders) {
    const own = new Map<string, string>();
    for (const entry of listAt(holder, "parameters")) {
      const parameter = readParameter(resolve(document, entry), path, place, normaliser);
      if (parameter === undefined) continue;
      const { name, in: where } = parameter;
      // RFC 9110, section 5.1: the same header, whatever the case.
      const key = `${where} ${where === "header" ? name.toLowerCase() : name}`;
      const before = own.get(key);
      if (before !== undefined)
        report(planDiagnostics.create("parameter-twice", { place, where, name, before }));
      own.set(key, name);
      byKey.set(key, parameter);
    }
  }
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/gu))
    if (!byKey.has(`path ${name}`))
      byKey.set(`path ${name}`, { name, in: "path", required: true, schema: { type: "string" }, source: {} });
  return [...byKey.values()];
}

/** Nothing where it is none of ours: not complete, described elsewhere, or not in the path. */
function readParameter(
  source: JsonObject,
  path: string,
  place: string,
  normaliser: SchemaNormaliser,
): NormalParameter | undefined {
  const name = textAt(source, "name");
  const where = PLACES.find((candidate) => candidate === textAt(source, "in"));
  if (name === undefined || where === undefined) return undefined;
  if (where === "header" && IGNORED_HEADERS.has(name.toLowerCase())) return undefined;
  if (where === "path" && !path.includes(`{${name}}`)) return undefined;
  const own = memberOf(source, "schema");
  const [content] = own === undefined ? readContent(source, `${place} ${name}`, normaliser) : [];
  return {
    name,
    in: where,
    required: where === "path" || flagAt(source, "required"),
    schema: content?.schema ?? normaliser.schema(own, `${place} ${name}`),
    ...(content === undefined ? {} : { content }),
    source,
  };
}

function readBody(
  value: JsonValue | undefined,
  place: string,
  document: JsonObject,
  normaliser: SchemaNormaliser,
): NormalBody | undefined {
  if (value === undefined) return undefined;
  const source = resolve(document, value);
  const content = readContent(source, `${place} body`, normaliser);
  return content.length === 0 ? undefined : { required: flagAt(source, "required"), content };
}

function readResponse(
  status: string,
  source: JsonObject,
  place: string,
  normaliser: SchemaNormaliser,
): NormalResponse {
  const description = textAt(source, "description");
  return {
    status,
    ...(description === undefined ? {} : { description }),
    content: readContent(source, `${place} ${status}`, normaliser),
  };
}

function readContent(
  source: JsonObject,
  place: string,
  normaliser: SchemaNormaliser,
): readonly NormalMedia[] {
  return entriesOf(memberOf(source, "content")).flatMap(([mediaType, media]) => {
    if (!isObject(media)) return [];
    const schema = memberOf(media, "schema");
    return [
      {
        mediaType,
        source: media,
        ...(schema === undefined ? {} : { schema: normaliser.schema(schema, place) }),
      },
    ];
  });
}

/** Follows references of parameters, bodies, responses and path items (section 4.8.23), ten at most. */
function resolve(document: JsonObject, value: JsonValue): JsonObject {
  let node: JsonValue | undefined = value;
  for (let hops = 0; hops < 10; hops++) {
    const ref = textAt(node, "$ref");
    if (ref === undefined) break;
    node = followPointer(document, ref);
  }
  return isObject(node) ? node : {};
}
