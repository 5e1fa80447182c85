import { conformancePages, pageCases } from "./hostile-pages.ts";
import { noBrowser } from "../testing/browser.ts";
import { startLooking } from "./look-at-reports.ts";
import { documentCases, type MatrixCase } from "./matrix-cases.ts";
import { runMatrix } from "./matrix.ts";
import { LONG_PAYLOAD, PAYLOADS } from "./payloads.ts";
import { jsonPositions, wordPositions } from "./positions.ts";
import { smallDocument } from "./small-document.ts";

/**
 * `npm run matrix [every] [offset]`: the payload matrix in full; with numbers, every n-th case of it. Prints the figures and
 * what went wrong; fails where a payload ran, here or in a report, a tree has another shape, an output does not compile,
 * or a generated test fails.
 */
const [every = 1, offset = 0] = process.argv.slice(2).map(Number);
const chosen = (index: number): boolean => index % every === offset;
const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;

const pages = conformancePages();
const positions = jsonPositions(smallDocument);
const words = pages.reduce((sum, { text }) => sum + wordPositions(text).length, 0);
const ofPages = { pages: 0, problems: [] as string[] };
const count = { pages: 0, documents: 0 };

function* allCases(): Iterable<MatrixCase> {
  for (const each of pageCases(pages, PAYLOADS, ofPages, chosen)) {
    count.pages++;
    yield each;
  }
  let index = 0;
  for (const each of documentCases(positions, PAYLOADS)) {
    if (!chosen(index++)) continue;
    count.documents++;
    yield each;
  }
  // A megabyte in each place would only measure patience: a few places show that it passes.
  const few = positions.filter((_, place) => place % 40 === 7);
  yield* documentCases(few, [LONG_PAYLOAD]);
}

const looker = noBrowser === undefined ? await startLooking() : undefined;
if (noBrowser !== undefined) console.warn(`reports are not looked at: ${noBrowser}`);
const figures = await runMatrix(allCases(), {
  onBatch: async ({ cases, programs }, taken) => {
    // A document of a megabyte would only measure the browser's patience.
    await looker?.look(taken.filter(({ name }) => !name.endsWith(LONG_PAYLOAD.name)));
    console.error(`${ofPages.pages} pages, ${cases} documents, ${programs} programs, ${seconds()}`);
  },
});
await looker?.close();
const looked = looker?.figures ?? { files: 0, served: 0, problems: [] };
console.log(
  `payloads ${PAYLOADS.length} × words of ${pages.length} pages ${words} = ${ofPages.pages} pages read, ${count.pages} different documents; × strings of a document ${positions.length} = ${count.documents} documents`,
);
console.log(
  `documents ${figures.cases}, different programs ${figures.programs}, modules imported ${figures.modules}, tests of operations run ${figures.calls}, packages written ${figures.written}, executed ${figures.ran.length} (${seconds()})`,
);
console.log(`looked at in a browser: ${looked.files} report files, ${looked.served} pages of the site`);
const isOfMegabyte = (problem: string): boolean => problem.includes(`← ${LONG_PAYLOAD.name}: `);
const rows: readonly [string, readonly string[]][] = [
  ["pages that failed or were slow", ofPages.problems],
  ["differ", figures.differ],
  ["generator failed", figures.failed],
  ["another syntax tree", figures.shapes],
  ["does not compile", figures.compiler],
  ["written outside the folder", figures.outside],
  ["executed", figures.ran],
  ["generated tests that fail", figures.tests.filter((problem) => !isOfMegabyte(problem))],
  ["reports that ran, asked for or popped up something", looked.problems],
];
// A client cannot know how long a header a server takes.
console.log(`tests that fail for a name of a megabyte: ${figures.tests.filter(isOfMegabyte).length}`);
for (const [title, problems] of rows) {
  console.log(`${title}: ${problems.length}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem.slice(0, 700)}`);
}
process.exitCode = rows.some(([, problems]) => problems.length > 0) ? 1 : 0;
