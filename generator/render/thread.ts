import type { MessagePort, Worker } from "node:worker_threads";

/** A thread of our own that answers questions, any number at a time. */
export interface Thread<Question, Answer> {
  /** @throws Error what failed in the thread, or that it ended */
  ask(question: Question): Promise<Answer>;
}

interface Message<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: Error;
  /** Of the error, which is copied without it. */
  readonly name?: string;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks a thread. It does not keep the process alive while nobody waits for it.
 *
 * @param worker started a moment ago; its program is `serve`
 * @param name stands in the message of a failure
 */
export function threadOf<Question, Answer>(worker: Worker, name: string): Thread<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let count = 0;
  let broken: Error | undefined;
  const settle = (id: number, act: (each: Waiting<Answer>) => void): void => {
    const each = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (each !== undefined) act(each);
  };
  worker.on("message", ({ id, answer, error, name: kind }: Message<Answer>) => {
    if (error !== undefined && kind !== undefined) error.name = kind;
    settle(id, ({ resolve, reject }) => {
      if (answer === undefined) reject(error ?? new Error(`${name} gave no answer`));
      else resolve(answer);
    });
  });
  const end = (error: Error): void => {
    broken ??= error;
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error));
  };
  worker.on("error", end);
  worker.on("exit", () => end(new Error(`${name} ended before it was done`)));
  // Last: a listener for messages makes the worker count again.
  worker.unref();
  return {
    ask(question) {
      if (broken !== undefined) return Promise.reject(broken);
      const id = count++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, question });
      });
    },
  };
}

/**
 * The other side: answers what the thread is asked.
 *
 * @param port of the thread
 * @param answer may fail; the asker gets the reason
 */
export function serve<Question, Answer>(
  port: MessagePort | null,
  answer: (question: Question) => Promise<Answer>,
): void {
  port?.on("message", ({ id, question }: { readonly id: number; readonly question: Question }) => {
    answer(question).then(
      (given) => port.postMessage({ id, answer: given }),
      (reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason));
        port.postMessage({ id, error, name: error.name });
      },
    );
  });
}
