/** Facts that a page of any size may state; those of real pages are a tenth of this at most. */
const ANY_SIZE = 100_000;
/** Beyond that, for each byte of the page. Real pages state one in six bytes or more. */
const PER_BYTE = 0.5;

/**
 * How many facts a page of a size may state. What stands on a page once may hold for each of its operations: a table of status codes
 * for each of two thousand addresses is four million facts, with which every later stage would be busy.
 *
 * @param bytes size of the page
 * @example mostFacts(1_000) // 100500
 */
export function mostFacts(bytes: number): number {
  return Math.round(ANY_SIZE + PER_BYTE * bytes);
}

/**
 * Whether a value holds more objects and lists than a number, counted as often as they are referred to.
 *
 * @param most it is not counted further
 * @example holdsMore({ a: [] }, 1) // true
 */
export function holdsMore(value: object, most: number): boolean {
  let left = most;
  const open: object[] = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (--left < 0) return true;
    for (const key in each) {
      const member = (each as Readonly<Record<string, unknown>>)[key];
      if (typeof member === "object" && member !== null) open.push(member);
    }
  }
  return false;
}
