import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came over the wire. */
export interface Seen {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Answer = (request: Seen, response: ServerResponse, count: number) => void;

/** A real server on loopback. It stops by itself at the end of the test. */
export async function serve(answer: Answer): Promise<{ readonly url: string; readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      seen.push({ method, target: url, headers, body: Buffer.concat(chunks).toString("utf8") });
      answer(seen.at(-1)!, response, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

/** Answers with JSON. */
export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** A clock that stands still but for what is slept, and remembers it. */
export function testClock(start = Date.UTC(2026, 0, 31, 12)) {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    random: () => 1 - Number.EPSILON,
    sleep: (ms: number) => {
      slept.push(Math.round(ms));
      now += ms;
      return Promise.resolve();
    },
  };
}

/** What a promise was rejected with. */
export async function rejection<E extends Error>(
  promise: PromiseLike<unknown>,
  type: abstract new (...args: never[]) => E,
): Promise<E> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof type) return error;
    throw error;
  }
  throw new Error("was not rejected");
}
