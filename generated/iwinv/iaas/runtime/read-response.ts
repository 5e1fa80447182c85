import {
  ClientError,
  HttpError,
  ResponseError,
  ServerError,
  type ResponseProblem,
} from "./errors.ts";
import type { AnyBody, CallInfo, Context, OperationSpec, Replied } from "./types.ts";

/**
 * Reads an answer to its end.
 *
 * @returns data and status; throws an {@link HttpError} for statuses outside 2xx, a {@link ResponseError} for a body
 * that is not what the documentation promises
 * @example const { data } = await readResponse(response, spec, context, info);
 */
export async function readResponse(
  response: Response,
  spec: OperationSpec,
  settings: Context,
  info: CallInfo,
): Promise<Replied> {
  const { status, headers, ok, body } = response;
  const requestId = settings.requestIds?.map((name) => headers.get(name)).find(Boolean) as
    | string
    | undefined;
  const facts = { ...info, status, headers, requestId };
  let size = 0;
  let data: unknown;
  let cause: unknown;
  let problem: ResponseProblem = "cut-off";
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      size += chunk.length;
      if (size > (settings.maxResponseBytes ?? 2 ** 26)) out.error((problem = "too-large"));
      else out.enqueue(chunk);
    },
  });
  try {
    data = await (spec.replies?.[status] ?? readAny)(
      new Response(body?.pipeThrough(counter), { headers }),
    );
  } catch (error) {
    // Of an error, the status says more than a body that cannot be read.
    cause = error;
  }
  if (ok) {
    if (!cause) return { ...facts, data, response };
    const problems: Readonly<Record<string, ResponseProblem>> = {
      SyntaxError: size ? "not-json" : "empty",
      RangeError: "inexact",
    };
    problem = problems[(cause as Error).name] ?? problem;
    throw new ResponseError(`answer is ${problem} (${size} bytes)`, { ...facts, problem }, cause);
  }
  const fields = settings.errorFields?.(data as AnyBody);
  throw new (status > 499 ? ServerError : status > 399 ? ClientError : HttpError)(
    [status, status < 400 && "redirect not followed", fields?.code, fields?.detail]
      .filter(Boolean)
      .join(" "),
    { ...facts, body: data, ...fields },
    cause,
  );
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
