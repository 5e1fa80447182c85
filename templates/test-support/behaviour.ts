import { expect, it } from "vitest";
import {
  AbortedError,
  ClientError,
  ResponseError,
  ServerError,
  TimeoutError,
  settle,
  type ApiPromise,
  type CallOptions,
  type Reply,
} from "../runtime/index.ts";
import type { Answer, Loopback, Received } from "./loopback.ts";

/** Every character that breaks out of its place in a URL or a form where it is not encoded. */
export const HOSTILE = "../a b?c=d&e#f%2F;g+서";

/** A request as the documentation has it, without what the client adds to each: version, client headers, signature. */
export interface Expected {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Received["body"];
  /** Security schemes that the operation takes; absent: the service's. */
  readonly schemes?: readonly string[];
}

/** One call of an operation with everything that it sends and is answered. */
export interface CallUnderTest {
  /** `operationId`. */
  readonly operation: string;
  readonly call: (options: CallOptions) => ApiPromise<Reply, Reply>;
  readonly request: Expected;
  readonly answer: Exclude<Answer, string>;
  /** Documented error statuses. */
  readonly failures?: readonly number[];
  /** Whether it is safe to send again. */
  readonly repeats?: boolean;
}

/** What tests of one version have in common; its `setup.ts` gives it. */
export interface Surroundings {
  /** The whole request on the wire. */
  readonly onWire: (server: Loopback, request: Expected) => Received;
  /** An error body in the form of the documentation, and the fields that the error must have of it. */
  readonly problem: unknown;
  readonly problemFields: object;
}

/**
 * Makes the function that registers the tests which hold for every operation: repetition, time limit, abort, error bodies,
 * answers that are not as documented. Each asserts what was sent, to the byte.
 */
export function behaviour({ onWire, problem, problemFields }: Surroundings) {
  return (serverOf: () => Loopback, under: CallUnderTest): void => {
    const { operation, call, request, answer, failures = [], repeats = isSafe(request.method) } = under;
    /** Exactly these attempts came in. */
    const sent = (attempts: number) => {
      const server = serverOf();
      expect(server.received).toEqual(Array<unknown>(attempts).fill(onWire(server, request)));
    };
    const failure = (options: CallOptions) => call(options).catch((error: unknown) => error);

    if (repeats) {
      it("is sent again, byte for byte, after failures in passing", async () => {
        serverOf().answer({ status: 503 }, "drop", answer);
        expect((await call({}).withResponse()).status).toBe(answer.status);
        sent(3);
      });
    } else {
      it("is sent once, since it may have had its effect", async () => {
        serverOf().answer({ status: 503 }, answer);
        expect(await failure({})).toBeInstanceOf(ServerError);
        sent(1);
      });
    }

    it("ends when the answer takes too long", async () => {
      serverOf().answer("hang");
      let error: unknown;
      const asked = await withTimeInHand(async (runOut) => {
        const ended = failure({ timeoutMs: 4_321 });
        await Promise.race([serverOf().arrival(), ended]);
        runOut();
        error = await ended;
      });
      expect(error).toBeInstanceOf(TimeoutError);
      expect(error).toMatchObject({ operation, attempts: 1 });
      expect(asked).toEqual([4_321]);
      sent(1);
    });

    it("ends when the caller says so", async () => {
      serverOf().answer("hang");
      const caller = new AbortController();
      const ended = failure({ signal: caller.signal });
      await Promise.race([serverOf().arrival(), ended]);
      caller.abort("enough");
      const error = await ended;
      expect(error).toBeInstanceOf(AbortedError);
      expect(error).toMatchObject({ operation, attempts: 1, cause: "enough" });
      sent(1);
    });

    for (const status of failures) {
      it(`gives a typed error for status ${status}`, async () => {
        serverOf().answer({ status, json: problem });
        const result = await settle(call({ retries: 0 }));
        const error = { operation, status, body: problem, ...problemFields };
        expect(result).toMatchObject({ ok: false, status, error });
        expect(result.ok ? undefined : result.error).toBeInstanceOf(status < 500 ? ClientError : ServerError);
        sent(1);
      });
    }

    if (answer.json !== undefined) {
      it("says when the answer is not the JSON that the documentation promises", async () => {
        serverOf().answer({ status: answer.status, text: "<html>" });
        const error = await failure({});
        expect(error).toBeInstanceOf(ResponseError);
        expect(error).toMatchObject({ operation, status: answer.status, problem: "not-json" });
        sent(1);
      });
    }
  };
}

/**
 * Runs something with the platform's time limit in the test's hand: the time is over when the request has come in, on a
 * busy machine as on an idle one.
 *
 * @returns the limits that were asked for, in milliseconds
 */
async function withTimeInHand(work: (runOut: () => void) => Promise<void>): Promise<readonly number[]> {
  const real = AbortSignal.timeout.bind(AbortSignal);
  const limit = new AbortController();
  const asked: number[] = [];
  AbortSignal.timeout = (ms) => {
    asked.push(ms);
    return limit.signal;
  };
  try {
    await work(() => limit.abort(new DOMException("The time is over", "TimeoutError")));
  } finally {
    AbortSignal.timeout = real;
  }
  return asked;
}

/** RFC 9110, section 9.2.2. */
function isSafe(method: string): boolean {
  return method !== "POST" && method !== "PATCH";
}
