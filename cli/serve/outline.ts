import { asList, asObject, asString, member } from "../../spec/diff/json.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { pointerTo } from "../../spec/openapi/pointer.ts";

/** One operation of a document, as lists and pages name it. */
export interface OutlinedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly summary: string;
  readonly tag: string;
  readonly deprecated: boolean;
  readonly operation: JsonObject;
}

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;

/**
 * The operations of a document, in its own order.
 *
 * @param document OpenAPI 3.x
 * @returns an operation without an id is named by its method and path
 * @example operationsOf(document).map(({ id }) => id)
 */
export function operationsOf(document: JsonObject): readonly OutlinedOperation[] {
  return Object.entries(asObject(document["paths"]) ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = asObject(member(asObject(item), method));
      if (operation === undefined) return [];
      return [
        {
          id: asString(operation["operationId"]) ?? `${method} ${path}`,
          method,
          path,
          pointer: pointerTo("/paths", path, method),
          summary: asString(operation["summary"]) ?? "",
          tag: asString(asList(operation["tags"])[0]) ?? "",
          deprecated: operation["deprecated"] === true,
          operation,
        },
      ];
    }),
  );
}

/**
 * The models of a document by name, in its own order.
 *
 * @example [...modelsOf(document).keys()]
 */
export function modelsOf(document: JsonObject): ReadonlyMap<string, JsonObject> {
  const schemas = asObject(member(asObject(document["components"]), "schemas")) ?? {};
  return new Map(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const object = asObject(schema);
      return object === undefined ? [] : [[name, object] as const];
    }),
  );
}

/** The model that a reference names. */
export function modelOfRef(ref: string): string | undefined {
  const found = /^#\/components\/schemas\/([^/]+)$/u.exec(ref)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}

/**
 * The models that a part of a document refers to, directly.
 *
 * @param part anything of a document
 * @example refsIn(operation).has("Volume")
 */
export function refsIn(part: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [part];
  while (open.length > 0) {
    const value = open.pop();
    if (value === null || typeof value !== "object") continue;
    const ref = Array.isArray(value) ? undefined : asString(member(value as JsonObject, "$ref"));
    const name = ref === undefined ? undefined : modelOfRef(ref);
    if (name !== undefined) found.add(name);
    for (const inner of Object.values(value) as unknown[]) open.push(inner);
  }
  return found;
}
