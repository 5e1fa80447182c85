import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import type { Locator } from "../../../spec/provenance.ts";
import { unaccountedCandidates } from "../../document/candidates.ts";
import { builtInCapture, factsOf, recovered, textOf } from "./testing/captures.ts";
import { renderHtml, renderMarkdown } from "./testing/render.ts";

/** A piece of the capture that holds every kind of section, short enough for hundreds of runs. */
const text = textOf(builtInCapture);
const from = text.indexOf("\n1.5 - ");
const models = text.indexOf("\n2 - Models\n");
const piece = `${text.slice(0, text.indexOf("\n1.2 - "))}${text.slice(from, text.indexOf("\n1.8 - "))}${text.slice(models, models + 6000)}`;
const page = recovered(piece, "text");
const pages = {
  text: piece,
  markdown: renderMarkdown(page.blocks, "space"),
  html: renderHtml(page.blocks),
} as const;

/** Cuts, insertions and deletions at random places. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    insert: fc.oneof(
      fc.constantFrom(
        "",
        "\n",
        "|",
        "{",
        "[",
        '"',
        "'",
        "`",
        "<",
        "</table>",
        "\u0000",
        "required",
        "1.1 - x\n",
        "__proto__",
        "\r",
      ),
      fc.string({ maxLength: 12 }),
    ),
  }),
  { maxLength: 12 },
);
const garbled = fc.tuple(edits, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());

function garble(
  body: string,
  [changes, cut, isCut]: typeof garbled extends fc.Arbitrary<infer T> ? T : never,
): string {
  let result = body;
  for (const { at, length, insert } of changes) {
    const index = Math.floor(at * result.length);
    result = result.slice(0, index) + insert + result.slice(index + length);
  }
  return isCut ? result.slice(0, Math.floor(cut * result.length)) : result;
}

/** Locators of everything that counts as a fact. */
function locatorsOf(facts: readonly PageFacts[]): readonly Locator[] {
  const found: Locator[] = [];
  JSON.stringify(facts, (key, value: unknown) => {
    if (key === "from" && Array.isArray(value)) found.push(...(value as Locator[]));
    return value;
  });
  return found;
}

const bare = (words: string) => words.replace(/[\s…]|<[^<>]*>/gu, "");

test.each(["text", "markdown", "html"] as const)(
  "%s: a garbled page never crashes the reader, and every fact's words are on the page",
  (medium) => {
    fc.assert(
      fc.property(garbled, (change) => {
        const body = garble(pages[medium], change);
        const started = performance.now();
        const { facts } = factsOf([recovered(body, medium)]);
        expect(performance.now() - started).toBeLessThan(2000);
        for (const each of facts) expect(unaccountedCandidates(each, each.candidates)).toEqual([]);
        if (medium !== "text") return;
        const words = bare(body);
        for (const { quote } of locatorsOf(facts)) expect(words).toContain(bare(quote));
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

test("names from the page never become prototypes", () => {
  const hostile = piece
    .replaceAll("VolumeTransferAcceptResponse", "__proto__")
    .replaceAll("transfer_id", "constructor");
  const { facts } = factsOf([recovered(hostile, "text")]);
  expect(facts[0]?.operations[0]?.parameters[0]?.name).toBe("constructor");
  expect(({} as { id?: unknown }).id).toBeUndefined();
});

test.each([
  ["one line of a megabyte", `${piece}\n${"a ".repeat(500_000)}`],
  ["a name of a megabyte", piece.replace("pathtransfer_id", `path${"x".repeat(1_000_000)}`)],
  [
    "twenty thousand rows",
    piece.replace("stringNone\n", "stringNone\nqueryq\noptional\nstringNone\n".repeat(20_000)),
  ],
  ["brackets without end", `${piece}\n${"[\n".repeat(100_000)}`],
  ["nothing but pipes", "|".repeat(1_000_000)],
  ["nothing but dashes and pipes", "| - |\n|---|\n".repeat(50_000)],
  ["white space", `${piece}${" \t".repeat(500_000)}x`],
])(
  "%s is read in time",
  (_name, body) => {
    const started = performance.now();
    factsOf([recovered(body, "text")]);
    factsOf([recovered(body, "markdown")]);
    expect(performance.now() - started).toBeLessThan(30_000);
  },
  60_000,
);
