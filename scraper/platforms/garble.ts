/** A page after an accident, and which one. */
export interface Garbled {
  readonly how: string;
  readonly garbled: string;
}

const PAYLOADS = [
  "*/ globalThis.PWNED=1; /*",
  "`${globalThis.PWNED=1}`",
  "__proto__",
  "../../x",
  "(a+)+$",
  "\u2028",
  "|",
  "\n\n",
  "{",
  "</table>",
  "```",
];

/**
 * Cuts a page off, takes parts out, repeats parts and puts hostile words in between: the same garbage on every machine.
 *
 * @param text the whole page
 * @param rounds of each kind
 * @returns `4 * rounds` pages
 * @example garble(page, 30).every(({ garbled }) => survives(garbled))
 */
export function garble(text: string, rounds: number): readonly Garbled[] {
  const random = numbers(20_240);
  const at = (): number => Math.floor(random.next().value * text.length);
  return Array.from({ length: rounds }, (_, round): Garbled[] => {
    const [end, from, between] = [at(), at(), at()];
    const to = from + Math.floor(random.next().value * 200);
    const [start = 0, stop = 0] = [at(), at()].sort((a, b) => a - b);
    const payload = PAYLOADS[round % PAYLOADS.length] ?? "";
    return [
      { how: `cut off at ${end}`, garbled: text.slice(0, end) },
      { how: `without ${from} to ${to}`, garbled: text.slice(0, from) + text.slice(to) },
      { how: `${start} to ${stop} twice`, garbled: text.slice(0, stop) + text.slice(start) },
      {
        how: `${JSON.stringify(payload)} at ${between}`,
        garbled: text.slice(0, between) + payload + text.slice(between),
      },
    ];
  }).flat();
}

/** A generator of numbers from a seed (mulberry32). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
