import type { Named, WireRequest } from "./types.ts";

/**
 * A POST or PATCH that a key in a header makes safe to repeat. A key that the caller left out is made here, once for all
 * attempts of a call.
 *
 * @param name of the header
 * @example idempotency: keyHeader("X-Client-Token")
 */
export function keyHeader(name: string): (request: WireRequest) => boolean {
  return ({ headers }) => {
    if (!headers.has(name)) headers.set(name, crypto.randomUUID());
    return true;
  };
}

/**
 * A POST or PATCH that a field of its body makes safe to repeat, if the caller filled it in.
 *
 * @param name of the field
 * @example idempotency: keyField("client_token")
 */
export function keyField(name: string): (request: WireRequest, params: Named) => boolean {
  return (_request, { body }) => !!body && !!(body as Named)[name];
}
