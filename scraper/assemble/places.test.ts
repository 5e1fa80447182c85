import { describe, expect, test } from "vitest";
import type { Locator } from "../../spec/provenance.ts";
import { SourceRecorder } from "../../spec/openapi/source-recorder.ts";
import { joinPlaces, withPlacesOf } from "./places.ts";

const at = (path: string, captureId = "c"): Locator => ({ captureId, url: "u", path, quote: path });
const fact = (...from: Locator[]) => ({ from, basis: "stated" }) as const;
const paths = (list: readonly Locator[]): string => list.map(({ path }) => path).join(" ");

describe("joinPlaces", () => {
  const rows: readonly [name: string, { given: string[][]; want: string }][] = [
    ["none", { given: [], want: "" }],
    [
      "each place once, in order",
      {
        given: [
          ["b", "a"],
          ["a", "c"],
          ["c", "b", "d"],
        ],
        want: "b a c d",
      },
    ],
    ["empty ones", { given: [[], ["a"], []], want: "a" }],
  ];
  test.each(rows)("%s", (_name, { given, want }) => {
    expect(paths(joinPlaces(given.map((list) => list.map((path) => at(path)))))).toBe(want);
  });

  test("one path on two pages is two places", () => {
    expect(joinPlaces([[at("a")], [at("a", "other")]])).toHaveLength(2);
  });
});

test("a node takes the places of its equals at every level, by name where its members have names", () => {
  const node = (...places: [string, string, string]) => ({
    ...fact(at(places[0])),
    properties: [
      { name: "x", ...fact(at(places[1])) },
      { name: "y", ...fact(at(places[2])) },
    ],
  });
  const turned = { ...fact(at("r3")), properties: node("", "x3", "y3").properties.toReversed() };
  const joined = withPlacesOf(node("r1", "x1", "y1"), [node("r2", "x2", "y2"), turned]);
  expect([joined, ...joined.properties].map(({ from }) => paths(from))).toStrictEqual([
    "r1 r2 r3",
    "x1 x2 x3",
    "y1 y2 y3",
  ]);
});

/** Places that count how often they are looked at. */
function counted(count: number) {
  const seen = { times: 0 };
  const list = Array.from({ length: count }, (_, index): Locator => {
    const place = at(`b${index}`);
    return Object.defineProperty(place, "path", { get: () => ((seen.times += 1), `b${index}`) });
  });
  return { list, seen };
}

describe("twenty thousand equal statements are looked at a few times each", () => {
  const MOST = 120 * 20_000;
  const rows: readonly [name: string, join: (list: readonly Locator[]) => readonly Locator[] | undefined][] =
    [
      ["joined", (list) => joinPlaces(list.map((place) => [place]))],
      [
        "of nodes",
        ([first, ...others]) =>
          withPlacesOf(
            fact(first!),
            others.map((place) => fact(place)),
          ).from,
      ],
      [
        "of one place of the document",
        (list) => {
          const recorder = new SourceRecorder();
          for (const place of [...list, ...list]) recorder.add("/paths", fact(place));
          return recorder.entries().get("/paths")?.from;
        },
      ],
    ];
  test.each(rows)("%s", (_name, join) => {
    const { list, seen } = counted(20_000);
    expect(join(list)).toHaveLength(20_000);
    expect(seen.times).toBeLessThan(MOST);
  });
});
