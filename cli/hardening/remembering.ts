import { digestOf } from "../../spec/digest.ts";

/** Answers that are remembered: enough for what neighbouring cases share. */
const REMEMBERED = 4_000;

/**
 * Does equal work once.
 *
 * @param work a pure function of plain data
 * @example const read = remembering((text: string) => parse(text));
 */
export function remembering<Given extends readonly unknown[], Found>(
  work: (...given: Given) => Found,
): (...given: Given) => Found {
  const known = new Map<string, Found>();
  return (...given) => {
    const key = digestOf(JSON.stringify(given));
    const found = known.get(key) ?? work(...given);
    // The last one used stands last.
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return found;
  };
}
