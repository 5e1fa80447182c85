import { conformancePages, createPageCases } from "./hostile-pages.ts";
import { noBrowser } from "../testing/browser.ts";
import { startLooking } from "./look-at-reports.ts";
import { documentCases, type MatrixCase } from "./matrix-cases.ts";
import { runMatrix } from "./matrix.ts";
import { LONG_PAYLOAD, PAYLOADS } from "./payloads.ts";
import { pagePositions } from "./page-positions.ts";
import { placeCases, runPlaces } from "./places.ts";
import { jsonPositions } from "./positions.ts";
import { RICH_PAGE } from "./rich-page.ts";
import { fullDocument } from "./full-document.ts";
import { smallDocument } from "./small-document.ts";

/**
 * `npm run matrix`: the payload matrix in full, slice by slice; `npm run matrix EVERY OFFSET`: every n-th case of it. Prints the figures and
 * what went wrong; fails where a payload ran, here or in a report, a tree has another shape, an output does not compile,
 * or a generated test fails.
 */
const [every = 1, offset] = process.argv.slice(2).map(Number);
/** Slices in which the full form is run: after each, the figures hold for a part of all positions and payloads alike. */
const SLICES = 200;
const [parts, from, to] = offset === undefined ? [SLICES, 0, SLICES] : [every, offset, offset + 1];
/** Of documents in which nothing stands where and how it did not in others, every n-th goes on nevertheless. */
const REPEATED = 20;
const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;

const pages = [...conformancePages(), RICH_PAGE];
const documents = [smallDocument, fullDocument].map((root) => jsonPositions(root));
const words = pages.reduce((sum, page) => sum + pagePositions(page).length, 0);
const strings = documents.reduce((sum, positions) => sum + positions.length, 0);
const ofPages = { pages: 0, documents: 0, problems: [] as string[] };
const pageCases = createPageCases(pages, PAYLOADS, ofPages);
const count = { pages: 0, documents: 0, slices: 0 };

function* sliceOf(part: number): Iterable<MatrixCase> {
  const chosen = (index: number): boolean => index % parts === part;
  for (const each of pageCases({ page: chosen, nth: REPEATED })) {
    count.pages++;
    yield each;
  }
  let index = 0;
  for (const positions of documents)
    for (const each of documentCases(positions, PAYLOADS, () => chosen(index++))) {
      count.documents++;
      yield each;
    }
}

function* allCases(): Iterable<MatrixCase> {
  for (let part = from; part < to; part++) {
    yield* sliceOf(part);
    count.slices++;
    console.error(`slice ${count.slices} of ${to - from} ends here`);
  }
  // A megabyte in each place would only measure patience: a few places show that it passes.
  const few = documents.flatMap((positions) => positions.filter((_, place) => place % 40 === 7));
  yield* documentCases(few, [LONG_PAYLOAD]);
}

const told = new Set<string>();
const looker = noBrowser === undefined ? await startLooking() : undefined;
if (noBrowser !== undefined) console.warn(`reports are not looked at: ${noBrowser}`);
const figures = await runMatrix(allCases(), {
  batch: 120,
  thoroughness: { compile: 25, behaviour: 8 },
  onBatch: async (figures, taken) => {
    // A document of a megabyte would only measure the browser's patience.
    await looker?.look(
      taken.filter(({ name }) => !name.endsWith(LONG_PAYLOAD.name)),
      { nth: 100 },
    );
    const lists: readonly unknown[] = [
      ...Object.values(figures as unknown as Readonly<Record<string, unknown>>),
      looker?.figures.problems,
      ofPages.problems,
    ];
    const problems = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly string[]) : []));
    // As they come: hours are not waited for what the first minutes show.
    for (const problem of problems) if (!told.has(problem)) console.error(`! ${problem.slice(0, 700)}`);
    for (const problem of problems) told.add(problem);
    console.error(
      `${ofPages.pages} pages, ${figures.cases} documents, ${figures.texts} texts, ${looker?.figures.parsed ?? 0} pages of reports, ${figures.programs} programs, ${figures.calls} calls, ${seconds()}: ${problems.length} problems, ${figures.ran.length} executed`,
    );
  },
});
await looker?.close();
const places = await runPlaces(
  [...placeCases(PAYLOADS)].filter((_, index) => index % parts >= from && index % parts < to),
);
const looked = looker?.figures ?? { files: 0, served: 0, parsed: 0, problems: [] };
console.log(
  `payloads ${PAYLOADS.length} × places of ${pages.length} pages ${words}, raw and as the page would write them = ${ofPages.pages} pages read, ${ofPages.documents} different documents, ${count.pages} of them with something new in them or every ${REPEATED}th of the rest; × strings of ${documents.length} documents ${strings} = ${count.documents} documents`,
);
console.log(
  `documents ${figures.cases}, different programs ${figures.programs}, modules ${figures.modules} (different ones to the compiler, or compiled again: ${figures.compiled}; different JavaScript, imported: ${figures.imported}), tests of operations run ${figures.calls}, packages written ${figures.written}, executed ${figures.ran.length} (${seconds()})`,
);
console.log(`texts that tell of changes, in every format: ${figures.texts}`);
console.log(
  `different reports and pages of the site parsed in a browser ${looked.parsed}, opened in it ${looked.files} report files, ${looked.served} pages of the site`,
);
console.log(
  `lists and menus of sites, configurations, names of files, questions to explain: ${places.places}, executed ${places.executed}`,
);
const isOfMegabyte = (problem: string): boolean => problem.includes(`← ${LONG_PAYLOAD.name}: `);
const rows: readonly [string, readonly string[]][] = [
  ["pages that failed or were slow", ofPages.problems],
  ["differ", figures.differ],
  ["reports of changes of another shape", figures.reports],
  ["generator failed", figures.failed],
  ["another syntax tree", figures.shapes],
  ["does not compile", figures.compiler],
  ["written outside the folder", figures.outside],
  ["executed", figures.ran],
  ["generated tests that fail", figures.tests.filter((problem) => !isOfMegabyte(problem))],
  ["reports that ran, asked for or popped up something", looked.problems],
  ["sites, configurations, names of files, explain", places.problems],
];
// A client cannot know how long a header a server takes.
console.log(`tests that fail for a name of a megabyte: ${figures.tests.filter(isOfMegabyte).length}`);
for (const [title, problems] of rows) {
  console.log(`${title}: ${problems.length}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem.slice(0, 700)}`);
}
process.exitCode = places.executed > 0 || rows.some(([, problems]) => problems.length > 0) ? 1 : 0;
