import type { Identifier } from "../emit/branded.ts";
import { createNames, memberIdentifierOf, wordsOf, type Names } from "../emit/identifier.ts";
import { INHERITED_MEMBERS } from "../emit/reserved-words.ts";

/** A path's segment that names a version: `v1`, `v2.1`, `V3`. */
const VERSION_SEGMENT = /^v\d+(?:\.\d+)*$/iu;

/** What naming needs of an operation. */
export interface NamedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** Where an operation stands in the client. */
export interface Placement {
  /** `["servers", "volumes"]` */
  readonly chain: readonly Identifier[];
  /** `attach` */
  readonly method: Identifier;
}

interface Shape {
  /** Static segments that name resources. */
  readonly resources: readonly string[];
  /** Static segments behind them: an action or an attribute. */
  readonly action: readonly string[];
}

const METHOD_ORDER = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

/**
 * Places every operation in the client: the resource from its path, the method from its id.
 *
 * Resources are the static segments of the path, without version segments and without what all paths begin with. The
 * first one always names a resource; a later one does if a parameter follows it on some path, or if it is a plural; the
 * rest is an action or an attribute of the resource before it. A method is the id's verb if the path ends at the
 * resource; else the id without the words that name the resource. Where two operations want one name, the one with the
 * shorter path gets it, and the other keeps more of its id.
 *
 * @param operations all operations of a version
 * @returns placement by operation, in the given order
 * @example placeOperations([{ id: "attachServerVolume", method: "post", path: "/v1/servers/{id}/volumes" }])
 *   // chain ["servers", "volumes"], method "attach"
 */
export function placeOperations(operations: readonly NamedOperation[]): readonly Placement[] {
  const paths = operations.map((operation) => significantSegments(operation.path));
  const common = commonPrefix(paths);
  const trimmed = paths.map((segments) => withoutLeadingParameters(segments.slice(common)));
  const collections = collectionKeys(trimmed);
  const shapes = trimmed.map((segments) => shapeOf(segments, collections));
  const nouns = resourceNouns(operations, shapes);
  const scopes = new Map<string, Names>();
  const chains = shapes.map((shape) => chainOf(shape.resources));
  for (const chain of chains) openScopes(chain, scopes);
  const order = operations
    .map((operation, index) => ({ index, operation, depth: operation.path.split("/").length }))
    .sort(inOrder);
  const methods = new Map<number, Identifier>();
  for (const { index, operation } of order) {
    const shape = shapes[index];
    const scope = scopes.get((chains[index] ?? []).join("."));
    if (shape === undefined || scope === undefined) continue;
    const wanted = methodNames(operation, shape, nouns.get(shape.resources.join("/")) ?? new Set());
    methods.set(
      index,
      scope.take(wanted.find((name) => !scope.has(name)) ?? memberIdentifierOf(operation.id)),
    );
  }
  return operations.map((operation, index) => ({
    chain: chains[index] ?? [],
    method: methods.get(index) ?? memberIdentifierOf(operation.id),
  }));
}

/** Members of the client that are no resources; a resource of such a name has a longer one. */
const CLIENT_MEMBERS: ReadonlySet<string> = new Set(["context", "offeredVersions"]);

function chainOf(segments: readonly string[]): readonly Identifier[] {
  return segments.map((segment, index) => {
    const name = memberIdentifierOf(segment, "resource");
    return index === 0 && CLIENT_MEMBERS.has(name) ? memberIdentifierOf(`${segment} resource`) : name;
  });
}

/** Singular of an English noun, as far as comparing needs it. */
export function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (/(?:sses|shes|ches|xes)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && word.length > 2 ? word.slice(0, -1) : word;
}

function significantSegments(path: string): readonly string[] {
  const segments = path.split("/").filter((segment) => segment !== "" && !VERSION_SEGMENT.test(segment));
  return withoutLeadingParameters(segments);
}

function withoutLeadingParameters(segments: readonly string[]): readonly string[] {
  const first = segments.findIndex((segment) => !isParameter(segment));
  return first === -1 ? segments : segments.slice(first);
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}

/** Segments that all paths share, as long as each keeps a static one behind them. */
function commonPrefix(paths: readonly (readonly string[])[]): number {
  let length = 0;
  const [first] = paths;
  if (first === undefined || paths.length < 2) return 0;
  while (
    paths.every(
      (path) =>
        path[length] === first[length] && path.slice(length + 1).some((segment) => !isParameter(segment)),
    )
  )
    length++;
  return length;
}

/** Static prefixes (parameters left out) that some path continues with a parameter. */
function collectionKeys(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const path of paths)
    path.forEach((segment, index) => {
      if (!isParameter(segment) && isParameter(path[index + 1] ?? ""))
        keys.add(staticKey(path.slice(0, index + 1)));
    });
  return keys;
}

function staticKey(segments: readonly string[]): string {
  return segments.filter((segment) => !isParameter(segment)).join("/");
}

function shapeOf(segments: readonly string[], collections: ReadonlySet<string>): Shape {
  const names = segments.filter((segment) => !isParameter(segment));
  if (names.length === 0) return { resources: ["root"], action: [] };
  const count = names.findIndex((segment, index) => {
    const plural = singular(wordsOf(segment).at(-1) ?? "") !== (wordsOf(segment).at(-1) ?? "");
    return index > 0 && !plural && !collections.has(names.slice(0, index + 1).join("/"));
  });
  return count === -1
    ? { resources: names, action: [] }
    : { resources: names.slice(0, count), action: names.slice(count) };
}

/**
 * Words that name a resource: those of its path, and those that the ids of the operations right on it share
 * (`listVirtualServers` and `createVirtualServer` on `/servers`: virtual, server).
 */
function resourceNouns(
  operations: readonly NamedOperation[],
  shapes: readonly Shape[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, ReadonlySet<string>>();
  operations.forEach((operation, index) => {
    const shape = shapes[index];
    if (shape === undefined || shape.action.length > 0) return;
    const key = shape.resources.join("/");
    const words = new Set(nounsOf(operation.id));
    const before = shared.get(key);
    shared.set(key, before === undefined ? words : new Set([...before].filter((word) => words.has(word))));
  });
  const nouns = new Map<string, ReadonlySet<string>>();
  for (const shape of shapes) {
    const words = shape.resources.flatMap((segment, index) => [
      ...wordsOf(segment).map(singular),
      ...(shared.get(shape.resources.slice(0, index + 1).join("/")) ?? []),
    ]);
    nouns.set(shape.resources.join("/"), new Set(words));
  }
  return nouns;
}

function nounsOf(id: string): readonly string[] {
  return wordsOf(id).slice(1).map(singular);
}

/** Names for the method, the best first. */
function methodNames(
  operation: NamedOperation,
  shape: Shape,
  nouns: ReadonlySet<string>,
): readonly Identifier[] {
  const [verb = "call", ...rest] = wordsOf(operation.id);
  const withoutNouns = rest.filter((word) => !nouns.has(singular(word)));
  const attribute = shape.action.flatMap((segment) => wordsOf(segment));
  const short = memberIdentifierOf(verb);
  // `server-type` of a server: the noun is part of the attribute, but not needed.
  const own = memberIdentifierOf([verb, ...withoutNouns].join(" "));
  const byAction = memberIdentifierOf(
    [verb, ...attribute.filter((word) => word !== verb && !nouns.has(singular(word)))].join(" "),
  );
  const whole = memberIdentifierOf(operation.id);
  return shape.action.length === 0 ? [short, own, whole] : [own, byAction, whole];
}

function openScopes(chain: readonly Identifier[], scopes: Map<string, Names>): void {
  chain.forEach((name, index) => {
    const key = chain.slice(0, index + 1).join(".");
    if (!scopes.has(key)) scopes.set(key, createNames([...INHERITED_MEMBERS, "all", "pages", "waitFor"]));
    // A child resource is a member of its parent; methods have to leave its name alone.
    const parent = scopes.get(chain.slice(0, index).join("."));
    if (parent !== undefined && !parent.has(name)) parent.take(name);
  });
}

interface Ordered {
  readonly operation: NamedOperation;
  /** Segments of its path. */
  readonly depth: number;
}

function inOrder({ operation: a, depth: ofA }: Ordered, { operation: b, depth: ofB }: Ordered): number {
  return (
    ofA - ofB ||
    METHOD_ORDER.indexOf(a.method) - METHOD_ORDER.indexOf(b.method) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
