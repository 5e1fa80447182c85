import { identifierOf } from "../../generator/emit/identifier.ts";
import { asObject, asString, member } from "../../spec/diff/json.ts";
import { pointerTo } from "../../spec/openapi/pointer.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";

/**
 * Adds to the failure of a generated file which operation it is about, and where on the pages that stands.
 *
 * @param error as the generator threw it; its message names the declaration, see `checkModule`
 * @param bundles of the package
 * @returns the same error where it names no operation
 */
export function withPlace(error: unknown, bundles: readonly SpecBundle[]): unknown {
  const name =
    error instanceof Error ? /, at (\w+)\) is not as planned/u.exec(error.message)?.[1] : undefined;
  if (!(error instanceof Error) || name === undefined) return error;
  const [operation] = bundles
    .flatMap(operationsOf)
    .filter(({ call }) => name.toLowerCase().startsWith(call.toLowerCase()))
    .sort((a, b) => b.call.length - a.call.length);
  if (operation === undefined) return error;
  const { title, place } = operation;
  const where =
    place === undefined ? "" : `, read from ${place.url} at ${place.path} (${JSON.stringify(place.quote)})`;
  return new Error(`${error.message.replace(/\.$/u, "")}. This is ${title}${where}`, { cause: error });
}

function operationsOf({ document, sources }: SpecBundle) {
  return Object.entries(asObject(document["paths"]) ?? {}).flatMap(([path, item]) =>
    Object.entries(asObject(item) ?? {}).flatMap(([method, operation]) => {
      const id = asString(member(asObject(operation), "operationId"));
      if (id === undefined) return [];
      const place = sources.get(pointerTo("/paths", path, method))?.from[0];
      return [
        { call: identifierOf(id, "camel", "operation"), title: `${method.toUpperCase()} ${path}`, place },
      ];
    }),
  );
}
