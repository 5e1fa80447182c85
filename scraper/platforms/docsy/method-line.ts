import type { HttpMethod } from "../../../spec/model/api-model.ts";

/** The line that says what an operation is: `post /v1/volumes`. */
export interface MethodLine {
  readonly method: HttpMethod;
  /** Without a query. */
  readonly path: string;
}

/**
 * The method may stand in a badge of its own, with or without a space before the path.
 *
 * @example readMethodLine("GET /v1/servers/{server_id}") // { method: "get", path: "/v1/servers/{server_id}" }
 */
export function readMethodLine(text: string): MethodLine | undefined {
  const match = /^(get|put|post|delete|patch|head|options|trace)\s*(\/\S{0,2000})$/iu.exec(text.trim());
  if (match === null) return undefined;
  const [, method, path] = match as unknown as [string, string, string];
  return { method: method.toLowerCase() as HttpMethod, path: path.split("?", 1)[0] as string };
}
