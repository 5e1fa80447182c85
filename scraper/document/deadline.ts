/** How long one page may take: pages come from anywhere, and one that is built to take forever must not stop the others. */
export interface Deadline {
  readonly limitMs: number;
  /** Whether the time is over. */
  over(): boolean;
  /** The same for every line of a page: looks at the clock now and then. */
  passed(): boolean;
}

/** What a page of up to a megabyte may take; a larger one in proportion. */
const MS_PER_MEGABYTE = 2_000;
const MEGABYTE = 1_048_576;
/** Calls between two looks at the clock. */
const LOOKS = 64;

/**
 * The time for reading a page.
 *
 * @param bytes size of the page
 * @param now milliseconds of a clock that never goes back; by default the processor's time, so that a busy machine reads the
 * same pages as an idle one
 * @example const deadline = deadlineFor(body.length); if (deadline.passed()) return;
 */
export function deadlineFor(bytes: number, now: () => number = processorTime): Deadline {
  const limitMs = Math.round(Math.max(1, bytes / MEGABYTE) * MS_PER_MEGABYTE);
  const end = now() + limitMs;
  let calls = 0;
  let late = false;
  const over = (): boolean => {
    late ||= now() > end;
    return late;
  };
  return { limitMs, over, passed: () => (calls++ % LOOKS === 0 ? over() : late) };
}

/** For readers that are used on their own. */
export const NO_DEADLINE: Deadline = { limitMs: Infinity, over: () => false, passed: () => false };

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
