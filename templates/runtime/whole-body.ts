import type { WireRequest } from "./types.ts";

/**
 * Gives a form or a stream its bytes, for signatures over the body: a form has none before its boundary is chosen. It is
 * chosen here, with the content type, and these bytes are what is sent.
 *
 * @param request before it is signed
 * @example await wholeBody(request);
 */
export async function wholeBody(request: WireRequest): Promise<void> {
  if (!request.body) return;
  const content = new Response(request.body, request);
  request.body = await content.arrayBuffer();
  request.headers = content.headers;
}
