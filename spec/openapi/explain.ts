import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Basis, Locator } from "../provenance.ts";
import { pointerTo, tokensOf, valueAt } from "./pointer.ts";
import { nearestNames } from "./nearest-names.ts";
import { branchesOf, followed, memberText, namesAt } from "./schema-walk.ts";
import { sourceOf } from "./sources.ts";
import type { SpecBundle } from "./spec-bundle.ts";

/** Where a fact of a document comes from. */
export interface Explanation {
  readonly found: true;
  readonly pointer: string;
  readonly value: JsonValue;
  readonly basis: Basis;
  /** Pointer whose entry says so: the place itself, or what it is a part of. */
  readonly statedAt: string;
  readonly from: readonly Locator[];
  readonly correction?: { readonly because: string; readonly since: string };
}

export interface NotExplained {
  readonly found: false;
  /** The part of the selector that leads nowhere. */
  readonly at: string;
  /** What could have been meant, closest first. */
  readonly nearest: readonly string[];
}

type Resolved = { readonly pointer: string } | NotExplained;

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];
const PLACES = new Set(["path", "query", "header", "cookie"]);

/**
 * Which page, which row and which words made a fact.
 *
 * @param bundle the document with its sources
 * @param selector `listServers.query.limit`, `listServers.request.name`, `listServers.response.200.servers[].id`,
 *   `Volume.size`, or a JSON pointer
 * @returns the fact, or the nearest names where the selector leads nowhere
 * @example explain(bundle, "listVirtualServers.query.limit")
 */
export function explain(
  bundle: Pick<SpecBundle, "document" | "sources">,
  selector: string,
): Explanation | NotExplained {
  const resolved =
    selector.startsWith("/") || selector === "" ? { pointer: selector } : resolve(bundle.document, selector);
  if ("found" in resolved) return resolved;
  const value = valueAt(bundle.document, resolved.pointer);
  if (value === undefined) return pointerLost(bundle.document, resolved.pointer);
  const source = sourceOf(bundle.sources, resolved.pointer);
  return {
    found: true,
    pointer: resolved.pointer,
    value,
    basis: source?.entry.basis ?? "assumed",
    statedAt: source?.pointer ?? resolved.pointer,
    from: source?.entry.from ?? [],
    ...(source?.entry.correction === undefined ? {} : { correction: source.entry.correction }),
  };
}

/** How far a pointer leads, and what stands there. */
function pointerLost(document: JsonObject, pointer: string): NotExplained {
  const tokens = tokensOf(pointer);
  const depth = tokens.findIndex(
    (_, index) => valueAt(document, pointerTo("", ...tokens.slice(0, index + 1))) === undefined,
  );
  const parent = pointerTo("", ...tokens.slice(0, depth));
  const names = namesAt(document, parent);
  return {
    found: false,
    at: tokens[depth] ?? "",
    nearest: nearestNames(tokens[depth] ?? "", names).map((name) => pointerTo(parent, name)),
  };
}

function resolve(document: JsonObject, selector: string): Resolved {
  const steps = stepsOf(selector);
  const [name = "", ...rest] = steps;
  const operations = operationsOf(document);
  const operation = operations.get(name);
  if (operation !== undefined) return inOperation(document, operation, rest);
  const schemas = pointerTo("/components/schemas");
  if (valueAt(document, pointerTo(schemas, name)) !== undefined)
    return inSchema(document, pointerTo(schemas, name), rest);
  return {
    found: false,
    at: name,
    nearest: nearestNames(name, [...operations.keys(), ...namesAt(document, schemas)]),
  };
}

/** `servers[].id` → `servers`, `[]`, `id`. */
function stepsOf(selector: string): readonly string[] {
  return selector
    .slice(0, 2_000)
    .replaceAll("[]", ".[]")
    .split(".")
    .filter((step) => step !== "");
}

function operationsOf(document: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    namesAt(document, "/paths").flatMap((path) =>
      METHODS.flatMap((method): readonly [string, string][] => {
        const pointer = pointerTo("/paths", path, method);
        const id = valueAt(document, pointerTo(pointer, "operationId"));
        return typeof id === "string" ? [[id, pointer]] : [];
      }),
    ),
  );
}

function inOperation(document: JsonObject, at: string, steps: readonly string[]): Resolved {
  const [kind, ...rest] = steps;
  if (kind === undefined) return { pointer: at };
  if (PLACES.has(kind)) return inParameters(document, at, kind, rest);
  if (kind === "request" || kind === "body") return inBody(document, pointerTo(at, "requestBody"), rest);
  if (kind === "response" || kind === "responses")
    return inResponses(document, pointerTo(at, "responses"), rest);
  if (valueAt(document, pointerTo(at, kind)) !== undefined) return { pointer: pointerTo(at, ...steps) };
  const names = ["request", "response", ...PLACES, ...namesAt(document, at)];
  return { found: false, at: kind, nearest: nearestNames(kind, names) };
}

function inParameters(document: JsonObject, at: string, place: string, steps: readonly string[]): Resolved {
  const list = valueAt(document, pointerTo(at, "parameters"));
  const parameters = (Array.isArray(list) ? (list as readonly JsonValue[]) : []).map(
    (item, index): [string, JsonValue] => followed(document, item, pointerTo(at, "parameters", index)),
  );
  const here = parameters.filter(([, parameter]) => memberText(parameter, "in") === place);
  // Names may hold dots themselves: the longest name that fits is meant.
  const wanted = steps.join(".");
  const [hit] = here
    .map(([pointer, parameter]): [string, string] => [pointer, memberText(parameter, "name")])
    .filter(([, name]) => wanted === name || wanted.startsWith(`${name}.`) || wanted.startsWith(`${name}[`))
    .sort(([, a], [, b]) => b.length - a.length);
  if (hit === undefined) {
    return {
      found: false,
      at: wanted,
      nearest: nearestNames(
        wanted,
        here.map(([, parameter]) => memberText(parameter, "name")),
      ),
    };
  }
  const rest = stepsOf(wanted.slice(hit[1].length));
  return rest.length === 0 ? { pointer: hit[0] } : inSchema(document, pointerTo(hit[0], "schema"), rest);
}

function inResponses(document: JsonObject, at: string, steps: readonly string[]): Resolved {
  const [status, ...rest] = steps;
  if (status === undefined) return { pointer: at };
  if (valueAt(document, pointerTo(at, status)) === undefined) {
    return { found: false, at: status, nearest: nearestNames(status, namesAt(document, at)) };
  }
  return inBody(document, pointerTo(at, status), rest);
}

function inBody(document: JsonObject, at: string, steps: readonly string[]): Resolved {
  if (steps.length === 0) return { pointer: at };
  const [type] = namesAt(document, pointerTo(at, "content"));
  if (type === undefined) return { found: false, at: steps[0] ?? "", nearest: namesAt(document, at) };
  return inSchema(document, pointerTo(at, "content", type, "schema"), steps);
}

/** Walks properties and items; references and alternatives are followed by themselves. */
function inSchema(document: JsonObject, at: string, steps: readonly string[]): Resolved {
  const [step, ...rest] = steps;
  if (step === undefined) return { pointer: at };
  const branches = branchesOf(document, at);
  for (const branch of branches) {
    const next = step === "[]" ? pointerTo(branch, "items") : pointerTo(branch, "properties", step);
    if (valueAt(document, next) !== undefined) return inSchema(document, next, rest);
  }
  const [first = at] = branches;
  const keyword = pointerTo(first, ...steps);
  if (valueAt(document, keyword) !== undefined) return { pointer: keyword };
  const names = branches.flatMap((branch) => namesAt(document, pointerTo(branch, "properties")));
  return { found: false, at: step, nearest: nearestNames(step, names) };
}
