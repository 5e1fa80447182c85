import { ParameterError } from "./errors.ts";
import { inHeader, inQuery } from "./places.ts";
import type {
  CallOptions,
  Context,
  Draft,
  OperationSpec,
  ParameterShape,
  Place,
  WireRequest,
} from "./types.ts";

/**
 * Puts parameters in their places.
 *
 * @param params by wire name; names that the operation does not have are refused: a misspelled filter that is left
 * out would change what a call does
 * @returns the request before signing; throws a {@link ParameterError} for what cannot be sent as it is
 * @example
 * const spec = { id: "show", method: "GET", path: "/v1/servers/{id}", parameters: [["id", inPath, { required: true }]] };
 * prepare(context, spec, { id: "a b" }, {}).url // "https://compute.test/v1/servers/a%20b"
 */
export function prepare(
  { service, baseUrl, options: clientOptions }: Context,
  { id: operation, method, path, parameters = [] }: OperationSpec,
  params: object,
  callOptions: CallOptions,
): WireRequest {
  const headers = new Headers();
  const draft: Draft = { path, headers, query: [], body: undefined };
  /** Uses a value if there is one; names it in whatever is wrong with it. */
  const put = (key: string, value: unknown, place: Place, name = key, shape: ParameterShape = {}) => {
    try {
      if (value !== undefined) place(draft, name, value, shape);
      else if (shape.required) throw new TypeError("is required");
    } catch (error) {
      throw new ParameterError(`${key} ${(error as Error).message}`, { operation, method });
    }
  };
  const putAll = (values: object = {}, place: Place) => {
    for (const [name, value] of Object.entries(values)) put(name, value, place);
  };

  putAll(service.headers, inHeader);
  putAll(clientOptions.headers, inHeader);
  // No prototype: a parameter may be called `constructor`.
  const given = { __proto__: null, ...params } as Record<string, unknown>;
  for (const [name, place, shape] of parameters) {
    const key = shape?.key ?? name;
    put(key, given[key], place, name, shape);
    delete given[key];
  }
  putAll(given, () => {
    throw new TypeError("is no parameter of this operation");
  });
  putAll(callOptions.query, inQuery);
  putAll(callOptions.headers, inHeader);
  const query = draft.query.join("&");
  return { method, url: baseUrl + draft.path + (query && `?${query}`), headers, body: draft.body };
}
