import { createContext } from "../context.ts";
import { inQuery } from "../places.ts";
import { readJson } from "../replies.ts";
import type { OperationSpec, RuntimeOptions, ServiceSpec, Signer } from "../types.ts";
import { serve, testClock, type Answer } from "./loopback.ts";

/** An operation that may be repeated. */
export const list: OperationSpec = {
  id: "listThings",
  method: "GET",
  path: "/v1/things",
  parameters: [["token", inQuery]],
  replies: { 200: readJson },
};
/** A credential in a header, as the generator writes it. */
export const token = {
  credentials: { token: "ACME_TOKEN" },
  sign({ headers }, values) {
    headers.set("X-Auth-Token", values.token);
  },
} satisfies Signer<"token">;
export const service: ServiceSpec = {
  requestIds: ["x-request-id", "x-trace"],
  errorFields: (body) => ({
    code: body?.error?.code || body?.errors?.["0"]?.code,
    detail: body?.error?.message || body?.errors?.["0"]?.detail,
  }),
  schemes: { token },
};
export const credentials = { token: "topsecret" };

/** A server with these answers, and a client of it whose clock stands still. */
export async function setUp(answer: Answer, options: RuntimeOptions = {}) {
  const server = await serve(answer);
  const clock = testClock();
  const context = createContext(service, { baseUrl: server.url, credentials, clock, ...options });
  return { ...server, clock, context };
}

/** The first answers one after the other, the last for the rest. */
export function inTurn(...answers: readonly Answer[]): Answer {
  return (request, response, count) => (answers[count - 1] ?? answers.at(-1))?.(request, response, count);
}

/** Breaks the connection. */
export const reset: Answer = (_request, response) => response.socket?.resetAndDestroy();
