import { ParameterError } from "./errors.ts";
import { inHeader, inQuery } from "./places.ts";
import { refuse } from "./refuse.ts";
import type { CallOptions, Context, Draft, OperationSpec, ParameterShape, Place } from "./types.ts";

/**
 * Puts parameters in their places.
 *
 * @param params by wire name; names that the operation does not have are refused: a misspelled filter that is left
 * out would change what a call does
 * @returns the request before signing; throws a {@link ParameterError} for what cannot be sent as it is
 * @example
 * const spec = { id: "show", method: "GET", path: "/v1/servers/{id}", parameters: [["id", inPath, true]] };
 * prepare(context, spec, { id: "a b" }, {}).url // "https://compute.test/v1/servers/a%20b"
 */
export function prepare(
  context: Context,
  spec: OperationSpec,
  params: object,
  options: CallOptions,
): Draft {
  const draft: Draft = {
    method: spec.method,
    url: context.baseUrl + spec.path,
    query: "",
    headers: new Headers(),
  };
  // No prototype: a parameter may be called `constructor`.
  const given = { __proto__: null, ...params } as Record<string, unknown>;
  /** Uses a value if there is one; names it in whatever is wrong with it. */
  const put = (
    name: string,
    value: unknown,
    place: Place,
    required?: boolean,
    shape: ParameterShape = {},
  ) => {
    try {
      if (value !== undefined) place(draft, name, value, shape);
      else refuse(required, "is required");
    } catch (error) {
      throw new ParameterError(`${shape.key ?? name} ${(error as Error).message}`, {
        operation: spec.id,
      });
    }
  };
  const putAll = (values: object = {}, place: Place) => {
    for (const [name, value] of Object.entries(values)) put(name, value, place);
  };

  putAll(context.headers(), inHeader);
  for (const [name, place, required, shape] of spec.parameters ?? []) {
    const key = shape?.key ?? name;
    put(name, given[key], place, required, shape);
    delete given[key];
  }
  putAll(given, () => refuse(true, "is no parameter"));
  putAll(options.query, inQuery);
  putAll(options.headers, inHeader);
  // As fetch will write it.
  draft.url = new URL(draft.url + draft.query.replace("&", "?")).href;
  return draft;
}
