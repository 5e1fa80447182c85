import fc from "fast-check";
import { PAYLOADS } from "../payloads.ts";

/** One thing that may have happened to a page; places are parts of its length. */
export type Mutation =
  | { readonly kind: "cut" | "drop" | "repeat" | "swap"; readonly from: number; readonly to: number }
  | { readonly kind: "insert"; readonly from: number; readonly text: string };

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** One to four things that may have happened to a page. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom("cut", "drop", "repeat", "swap"), from: place, to: place }),
    fc.record({
      kind: fc.constant("insert" as const),
      from: place,
      text: fc.oneof(
        fc.constantFrom(...PAYLOADS.map(({ text }) => text)),
        fc.constantFrom(
          "<table>",
          "</td>",
          "<tr><td rowspan=9999>",
          "</main>",
          "|",
          "```",
          "{",
          "\u0000",
          "<!--",
        ),
        fc.string({ unit: "binary", maxLength: 40 }),
      ),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

/**
 * The page after the mutations, one after the other.
 *
 * @example mutated("abcd", [{ kind: "cut", from: 0.5, to: 1 }]) // "ab"
 */
export function mutated(text: string, list: readonly Mutation[]): string {
  return list.reduce((current, mutation) => {
    const at = (part: number): number => Math.floor(part * current.length);
    if (mutation.kind === "insert")
      return current.slice(0, at(mutation.from)) + mutation.text + current.slice(at(mutation.from));
    const [from, to] = [at(mutation.from), at(mutation.to)].sort((a, b) => a - b) as [number, number];
    const end = Math.min(to, from + 2_000);
    if (mutation.kind === "cut") return current.slice(0, from);
    if (mutation.kind === "drop") return current.slice(0, from) + current.slice(end);
    if (mutation.kind === "repeat") return current.slice(0, end) + current.slice(from);
    const middle = from + Math.floor((end - from) / 2);
    return (
      current.slice(0, from) + current.slice(middle, end) + current.slice(from, middle) + current.slice(end)
    );
  }, text);
}
