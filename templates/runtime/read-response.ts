import { ClientError, HttpError, ResponseError, ServerError } from "./errors.ts";
import { at } from "./json-path.ts";
import type { CallInfo, OperationSpec, Replied, ServiceSpec } from "./types.ts";

/**
 * Reads an answer to its end.
 *
 * @param limit bytes of the body, decompressed
 * @returns data and status; throws an {@link HttpError} for statuses outside 2xx, a {@link ResponseError} for a body
 * that is not what the documentation promises
 * @example const { data } = await readResponse(response, spec, service, info, 1_000_000);
 */
export async function readResponse(
  response: Response,
  { replies = {} }: OperationSpec,
  { requestIds = [], errorCodes, errorMessages }: ServiceSpec,
  info: CallInfo,
  limit: number,
): Promise<Replied> {
  const { status, headers, ok } = response;
  const requestId = requestIds.map((name) => headers.get(name)).find(Boolean) ?? undefined;
  const facts = { ...info, status, headers, requestId };
  let size = 0;
  let data: unknown;
  let cause: unknown;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      size += chunk.length;
      if (size > limit) out.error();
      else out.enqueue(chunk);
    },
  });
  try {
    data = await (replies[status] ?? readAny)(new Response(response.body?.pipeThrough(counter), { headers }));
  } catch (error) {
    const bad = size ? "not-json" : "empty";
    const problem = size > limit ? "too-large" : error instanceof SyntaxError ? bad : "cut-off";
    if (ok) throw new ResponseError(`the answer is ${problem} (${size} bytes)`, { ...facts, problem }, error);
    // Of an error, the status says more than a body that cannot be read.
    cause = error;
  }
  if (ok) return { data, status, headers, requestId, response };

  const field = (paths: readonly string[] = []) => paths.map((path) => at(data, path)).find(Boolean);
  const code = field(errorCodes);
  const detail = field(errorMessages);
  const Class = status > 499 ? ServerError : status > 399 ? ClientError : HttpError;
  const message = [status, status < 400 && "redirects are not followed: set baseUrl", code, detail]
    .filter(Boolean)
    .join(" ");
  throw new Class(message, { ...facts, body: data, code, detail }, cause);
}

/** JSON where it is, text otherwise, `undefined` where there is nothing. */
async function readAny(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
