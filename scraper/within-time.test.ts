import { describe, expect, test } from "vitest";
import { timeFor, withinTime } from "./within-time.ts";

const endless = (): never => {
  for (;;);
};

describe("withinTime", () => {
  test("gives what the work gives, and throws what it throws", () => {
    expect(withinTime(1_000, () => [1])).toStrictEqual({ value: [1] });
    expect(withinTime(1_000, () => undefined)).toStrictEqual({ value: undefined });
    const failure = new TypeError("no blocks");
    expect(() =>
      withinTime(1_000, () => {
        throw failure;
      }),
    ).toThrow(failure);
  });

  test("breaks off what never ends, whatever the work catches", () => {
    const caught: string[] = [];
    const stubborn = (): void => {
      try {
        endless();
      } catch {
        caught.push("caught");
      }
    };
    expect(withinTime(20, stubborn)).toBeUndefined();
    expect(caught).toStrictEqual([]);
    expect(withinTime(1_000, () => "the next")).toStrictEqual({ value: "the next" });
  });

  test("work inside of work", () => {
    const both = withinTime(10_000, () => [withinTime(20, endless), withinTime(1_000, () => 1)]);
    expect(both).toStrictEqual({ value: [undefined, { value: 1 }] });
  });

  test("time without the processor does not count: the work is done again", () => {
    let runs = 0;
    const asleep = (): number => {
      runs += 1;
      // The thread waits as it would while the machine does something else, and the engine's limit passes.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
      return runs;
    };
    expect(withinTime(20, asleep)?.value).toBeGreaterThan(1);
  });
});

test.each([
  [0, 2_000],
  [1_048_576, 2_000],
  [3 * 1_048_576, 6_000],
])("a page of %i bytes may take %i ms", (bytes, want) => {
  expect(timeFor(bytes)).toBe(want);
});
