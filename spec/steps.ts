import { setImmediate } from "node:timers/promises";

/** Work that can be put off after every step; ends with its result. */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Longest time without looking at what else there is to do, in milliseconds: no more than what others wait for anyway. */
const SLICE_MS = 5;

/**
 * Does the work at once.
 *
 * @example atOnce(checkExamplesInSteps(bundle)).diagnostics
 */
export function atOnce<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does the work between other work: messages and files go first.
 *
 * @example await inSlices(checkExamplesInSteps(bundle))
 */
export async function inSlices<T>(work: InSteps<T>): Promise<T> {
  for (;;) {
    await setImmediate();
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
  }
}
