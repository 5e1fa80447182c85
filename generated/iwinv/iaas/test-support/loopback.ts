import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  /** Without those that `fetch` and HTTP add by themselves; of a form's content type only the type. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text; of a multipart form its fields. */
  readonly body: string | readonly (readonly [name: string, value: string])[];
}

/** What the server answers. `hang`: nothing, ever; `drop`: it closes the connection. */
export type Answer =
  | "hang"
  | "drop"
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A real HTTP server on loopback. */
export interface Loopback {
  /** Without a trailing slash. */
  readonly url: string;
  /** Since the last {@link Loopback.answer}. */
  readonly received: readonly Received[];
  /** Sets the answers to the next requests, in order; the last one is given again and again. */
  answer(...answers: readonly Answer[]): void;
  /** The next request has come in, or did since the last {@link Loopback.answer}. */
  arrival(): Promise<void>;
  close(): Promise<void>;
}

const TRANSPORT_HEADERS = new Set([
  "accept",
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "sec-fetch-mode",
  "transfer-encoding",
]);

/** Starts a server on a free port. */
export async function startLoopback(): Promise<Loopback> {
  let answers: readonly Answer[] = [{ status: 500 }];
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  /** What fetch sends where nobody asked for it: a language, an encoding, its own name. */
  let unasked: Received["headers"] = {};
  const server = createServer((request, response) => {
    void read(request, unasked).then((record) => {
      received.push(record);
      for (const resolve of waiting.splice(0)) resolve();
      reply(answers[received.length - 1] ?? answers[answers.length - 1] ?? "drop", response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await (await fetch(url)).text();
  unasked = received.pop()?.headers ?? {};
  return {
    url,
    received,
    answer(...next) {
      answers = next;
      received.length = 0;
    },
    arrival() {
      return new Promise((resolve) =>
        received.length > 0 ? resolve() : void waiting.push(resolve),
      );
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

async function read(request: IncomingMessage, unasked: Received["headers"]): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const isForm = type.startsWith("multipart/form-data");
  return {
    method: request.method ?? "",
    target: request.url ?? "",
    headers: ownHeaders(request, unasked),
    body: isForm ? await formFields(bytes, type) : bytes.toString("utf8"),
  };
}

function ownHeaders(
  request: IncomingMessage,
  unasked: Received["headers"],
): Record<string, string> {
  const entries = Object.entries(request.headers).flatMap(([name, value]): [string, string][] => {
    if (TRANSPORT_HEADERS.has(name) || value === undefined) return [];
    const text = String(value);
    if (unasked[name] === text) return [];
    return [[name, name === "content-type" ? text.replace(/; boundary=.*$/, "") : text]];
  });
  return Object.fromEntries(entries);
}

async function formFields(bytes: Buffer, type: string): Promise<[string, string][]> {
  // A form without a field is its closing boundary alone, which the parser refuses.
  if (!bytes.includes("form-data; name=")) return [];
  const form = await new Response(new Uint8Array(bytes), {
    headers: { "content-type": type },
  }).formData();
  const fields = [...form].map(async ([name, value]): Promise<[string, string]> => [
    name,
    typeof value === "string" ? value : await value.text(),
  ]);
  return Promise.all(fields);
}

function reply(answer: Answer, response: ServerResponse): void {
  if (answer === "hang") return;
  if (answer === "drop") {
    response.destroy();
    return;
  }
  const { status, json, text, headers } = answer;
  const body = json === undefined ? (text ?? "") : JSON.stringify(json);
  const type = json === undefined ? "text/plain" : "application/json";
  response.writeHead(status, { ...(body === "" ? {} : { "content-type": type }), ...headers });
  response.end(body);
}
