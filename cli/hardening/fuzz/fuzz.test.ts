import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentsOf } from "../hostile-pages.ts";
import { factsNotOnPage } from "./facts-on-page.ts";
import {
  fuzzDiff,
  fuzzEdits,
  fuzzGenerator,
  fuzzGrammar,
  fuzzParameters,
  fuzzRealPages,
  realPages,
} from "./fuzz.ts";
import { grammarPage, renderings } from "./page-grammar.ts";

/** Another one each day, the same for a day: a failure prints it. `npm run fuzz RUNS SEED` repeats it. */
const seed = Math.floor(Date.now() / 86_400_000);
console.log(`fuzz seed ${seed}`);
if (realPages().length === 0) console.warn("skipped: real pages, since their folder is not there");

describe("fuzzing, in short", () => {
  it("random pages: no crash, in time, the same twice, nothing invented", () =>
    fuzzGrammar({ seed, runs: 40 }));
  it.skipIf(realPages().length === 0)("real pages with random damage", () =>
    fuzzRealPages({ seed, runs: 80 }),
  );
  it("diff of random documents: like itself, both ways alike", () => fuzzDiff({ seed, runs: 60 }));
  it("a known edit of a random document is exactly its change", () => fuzzEdits({ seed, runs: 40 }));
  it("random documents become packages, the same twice", async () => {
    expect(await fuzzGenerator({ seed, runs: 4 })).toEqual([]);
  });
  it("operations with random parameters: the package compiles, and its tests hold", async () => {
    expect(await fuzzParameters({ seed: 1, runs: 30 })).toEqual([]);
  }, 120_000);
});

describe("what fuzzing stands on", () => {
  it("every random page is read: operation, rows, bounds", () => {
    for (const page of fc.sample(grammarPage, { seed: 1, numRuns: 10 })) {
      for (const rendering of renderings(page)) {
        const text = JSON.stringify(documentsOf(rendering).documents[0] ?? {});
        expect(text).toContain(`/v1/${page.resource}/{${page.id}}`);
        for (const { name, type, bounds } of page.rows) {
          expect(text).toContain(JSON.stringify(name));
          if (bounds !== undefined && type === "integer") expect(text).toContain(`"maximum":${bounds.max}`);
        }
      }
    }
  });

  const invented: readonly [string, { given: object; want: readonly string[] }][] = [
    ["nothing", { given: { properties: { size: { maximum: 10, enum: ["on"] } } }, want: [] }],
    ["a name", { given: { properties: { weight: {} } }, want: ["weight"] }],
    ["a value", { given: { enum: ["off"] }, want: ["off"] }],
    ["a bound", { given: { maxLength: 77 }, want: ["77"] }],
  ];
  it.each(invented)("a document that invents %s", (_name, { given, want }) => {
    const document = { paths: { "/size": {} }, components: { schemas: { Disk: { ...given } } } };
    const missing = factsNotOnPage(document, "the size is 10, it is on");
    expect(missing.map((each) => each.split(": ").at(-1))).toEqual(want);
  });
});
