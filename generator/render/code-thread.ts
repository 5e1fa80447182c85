import { Worker } from "node:worker_threads";
import type { JsonObject } from "../../spec/model/json.ts";
import type { CodeQuestion } from "./code-work.ts";
import type { PieceRequest } from "./finish-piece.ts";
import { threadOf } from "./thread.ts";

/** Does the work that needs a compiler. */
export interface CodeThread {
  /** Pieces that are worth being in work at a time: each holds its text and its tree. */
  readonly room: number;
  /**
   * @param document in normal form, see `plan/types-document.ts`
   * @returns a declaration file, as openapi-typescript reads the document
   * @throws Error what openapi-typescript throws
   */
  schemaTypes(document: JsonObject): Promise<string>;
  /**
   * Prints, formats and checks a piece of a file.
   *
   * @throws FaultyFileError for code that is not as planned: a bug of ours, and nothing may be written
   */
  finish(request: PieceRequest): Promise<string>;
}

/**
 * Starts a thread that loads ts-morph and openapi-typescript while the caller reads and plans, and works while it makes what is
 * next. From the sources, which only a loader can run, the work is done in the caller's own thread.
 *
 * @param beside whether a thread is worth its own heap; without, the caller's thread does the work, which takes the least memory
 * @example const text = await startCodeThread().finish({ path: "v1/src/index.ts", piece: statements });
 */
export function startCodeThread(beside = true): CodeThread {
  const isBeside = beside && !import.meta.url.endsWith(".ts");
  const ask = isBeside ? askThread() : askHere;
  const copies = new Map<string, Promise<string>>();
  const finish = (request: PieceRequest): Promise<string> => ask({ kind: "piece", request });
  return {
    // Here, one is formatted, by a thread of the formatter's, while another is printed. A thread must not run dry while the
    // caller makes something large, nor the caller wait while the thread reads something large.
    room: isBeside ? 8 : 2,
    schemaTypes: (document) => ask({ kind: "types", document }),
    finish(request) {
      if (request.rules !== undefined) return finish(request);
      // A module that is copied is the same in every package of a run.
      const key = JSON.stringify(request);
      const finished = copies.get(key) ?? finish(request);
      copies.set(key, finished);
      return finished;
    },
  };
}

/**
 * Tells when a package begins to give the thread work: from then on its caller has time for what nobody waits for.
 *
 * @returns the same thread, and what settles with the first question
 */
export function noticeWork(thread: CodeThread): {
  readonly thread: CodeThread;
  readonly begun: Promise<void>;
} {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => void (begin = resolve));
  return {
    begun,
    thread: {
      room: thread.room,
      schemaTypes(document) {
        begin();
        return thread.schemaTypes(document);
      },
      finish(request) {
        begin();
        return thread.finish(request);
      },
    },
  };
}

type Ask = (question: CodeQuestion) => Promise<string>;

const askHere: Ask = async (question) => {
  const { codeOf } = await import("./code-work.ts");
  return codeOf(question);
};

function askThread(): Ask {
  // None of the process's own options: a loader of TypeScript has nothing to do there.
  const worker = new Worker(new URL("./code-thread-main.js", import.meta.url), { execArgv: [] });
  const thread = threadOf<string, string>(worker, "The code thread");
  // As text: cheaper than to copy a tree of objects to another thread.
  return (question) => thread.ask(JSON.stringify(question));
}
