import { Worker } from "node:worker_threads";
import type { JsonObject } from "../../spec/model/json.ts";
import type { CodeQuestion } from "./code-work.ts";
import type { PieceRequest } from "./finish-piece.ts";
import { threadOf } from "./thread.ts";

/** The work that needs a compiler, beside the caller's. */
export interface CodeThreads {
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
   * @throws Error for code that is not as planned: a bug of ours, and nothing may be written
   */
  finish(request: PieceRequest): Promise<string>;
}

/**
 * Starts threads that load ts-morph and openapi-typescript while the caller reads and plans, and work while it makes what is
 * next. From the sources, which only a loader can run, the work is done in the caller's own thread.
 *
 * @param count two where there is much to print; each holds a compiler: a third of a second and 60 MB. None: the caller's own
 *   thread takes the least memory
 * @example const text = await startCodeThreads(1).finish({ path: "v1/src/index.ts", piece: statements });
 */
export function startCodeThreads(count: 0 | 1 | 2): CodeThreads {
  const here = count === 0 || import.meta.url.endsWith(".ts");
  const ask = here ? askHere : askOf(count);
  return {
    // Here: one is formatted, by a thread of the formatter's, while another is printed. There, one more is on its way.
    room: here ? 2 : 3 * count,
    schemaTypes: (document) => ask({ kind: "types", document }),
    finish: (request) => ask({ kind: "piece", request }),
  };
}

type Ask = (question: CodeQuestion) => Promise<string>;

const askHere: Ask = async (question) => {
  const { codeOf } = await import("./code-work.ts");
  return codeOf(question);
};

/** Asks the thread with the least to do. Questions go as text: cheaper than to copy a tree of objects to another thread. */
function askOf(count: number): Ask {
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./code-thread.js", import.meta.url), { execArgv: [] });
    return { ...threadOf<string, string>(worker, "The code thread"), waiting: 0 };
  });
  return async (question) => {
    const text = JSON.stringify(question);
    const thread = threads.reduce((least, each) => (each.waiting < least.waiting ? each : least));
    thread.waiting += text.length;
    try {
      return await thread.ask(text);
    } finally {
      thread.waiting -= text.length;
    }
  };
}
