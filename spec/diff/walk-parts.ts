import type { JsonObject, JsonValue } from "../model/json.ts";
import type { At, Located, SpecDocument } from "./document.ts";
import { asObject, asString } from "./json.ts";
import { effectiveParameters } from "./match/parameters.ts";
import { pathShape } from "./match/paths.ts";
import type { PathMatch } from "./match/paths.ts";
import type {
  Family,
  HeaderSide,
  OperationSide,
  ParameterSide,
  RemovedOperation,
  Reporter,
} from "./pairs.ts";

/** Methods of a path item (OpenAPI 3.1, section 4.8.9; `query` is of 3.2). */
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

/** A path item of one side. */
export interface PathItem {
  readonly path: string;
  readonly node: JsonObject;
  readonly at: At;
}

/** The path items of `paths`, `webhooks` or a callback, by path, name or expression. */
export function pathItems(
  document: SpecDocument,
  value: JsonValue | undefined,
  at: At,
): Map<string, PathItem> {
  const found = new Map<string, PathItem>();
  for (const [path, node] of Object.entries(document.object(value, at) ?? {})) {
    if (path.startsWith("x-")) continue;
    const item = document.resolve(node, at.to(path));
    if (item !== undefined) found.set(path, { path, node: item.value, at: item.at });
  }
  return found;
}

export function operationsOf(item: PathItem, document: SpecDocument): Map<string, OperationSide> {
  const found = new Map<string, OperationSide>();
  for (const method of METHODS) {
    if (item.node[method] === undefined) continue;
    const at = item.at.to(method);
    const node = document.object(item.node[method], at);
    if (node === undefined) continue;
    let parameters: readonly ParameterSide[] | undefined;
    const servers = node["servers"] ?? item.node["servers"];
    found.set(method, {
      method: method.toUpperCase(),
      path: item.path,
      node,
      at,
      shared: item.node["parameters"],
      // Most operations are the same on both sides, and nobody asks.
      get parameters() {
        return (parameters ??= effectiveParameters(item, { node, at }, document));
      },
      ...(servers === undefined ? {} : { servers }),
    });
  }
  return found;
}

export function sides(item: PathItem | undefined, document: SpecDocument): OperationSide[] {
  return item === undefined ? [] : [...operationsOf(item, document).values()];
}

/** An operation lives on under another path when an added one has its method and its operation id, or its shape. */
export function renamed(item: RemovedOperation, added: readonly OperationSide[]): RemovedOperation {
  const id = asString(item.side.node["operationId"]);
  const found = added.filter(
    (side) =>
      side.method === item.side.method &&
      ((id !== undefined && id === side.node["operationId"]) ||
        pathShape(side.path) === pathShape(item.side.path)),
  );
  const [only] = found;
  return found.length === 1 && only !== undefined ? { ...item, renamedTo: only } : item;
}

export function matchNames(old: readonly string[], fresh: readonly string[]): PathMatch {
  return {
    pairs: old
      .filter((name) => fresh.includes(name))
      .map((name) => ({ old: name, new: name, renamed: new Map() })),
    added: fresh.filter((name) => !old.includes(name)),
    removed: old.filter((name) => !fresh.includes(name)),
  };
}

export function headersOf(response: Located<JsonObject>, document: SpecDocument): Map<string, HeaderSide> {
  const found = new Map<string, HeaderSide>();
  for (const [name, value] of Object.entries(
    document.object(response.value["headers"], response.at.to("headers")) ?? {},
  )) {
    const header = document.resolve(value, response.at.to("headers", name));
    if (header !== undefined) found.set(name.toLowerCase(), { name, node: header.value, at: header.at });
  }
  return found;
}

/** The schema of a parameter or header: its own, or that of its only media type. */
export function schemaOf(node: JsonObject, at: At): { schema: Located; mediaType?: string } | undefined {
  if (node["schema"] !== undefined) return { schema: { value: node["schema"], at: at.to("schema") } };
  const [entry] = Object.entries(asObject(node["content"]) ?? {});
  const schema: JsonValue | undefined = entry === undefined ? undefined : asObject(entry[1])?.["schema"];
  if (entry === undefined || schema === undefined) return undefined;
  return { schema: { value: schema, at: at.to("content", entry[0], "schema") }, mediaType: entry[0] };
}

export function located(node: Located<JsonObject>, keyword: string): Located | undefined {
  const value = node.value[keyword];
  return value === undefined ? undefined : { value, at: node.at.to(keyword) };
}

/** Hands a pair to the rules about its kind. */
export function runFamilies<Subject>(
  list: readonly Family<Subject>[],
  subject: Subject,
  report: Reporter,
): void {
  for (const family of list) family.check(subject, report);
}
