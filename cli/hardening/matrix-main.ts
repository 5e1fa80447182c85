import { conformancePages, pageCases } from "./hostile-pages.ts";
import { diffProblems, documentCases, runMatrix, type MatrixCase } from "./matrix.ts";
import { LONG_PAYLOAD, PAYLOADS } from "./payloads.ts";
import { jsonPositions, wordPositions } from "./positions.ts";
import { smallDocument } from "./small-document.ts";

/**
 * `npm run matrix [every] [offset]`: the payload matrix in full; with numbers, every n-th case of it. Prints the figures and
 * what went wrong; fails where a payload ran, a tree has another shape, or an output does not compile.
 */
const [every = 1, offset = 0] = process.argv.slice(2).map(Number);
const chosen = (index: number): boolean => index % every === offset;
const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;

const pages = conformancePages();
const positions = jsonPositions(smallDocument);
const words = pages.reduce((sum, { text }) => sum + wordPositions(text).length, 0);
const fromPages = pageCases(pages, PAYLOADS, chosen);
const fromDocument = documentCases(positions, PAYLOADS).filter((_, index) => chosen(index));
// A megabyte in each place would only measure patience: a few places show that it passes.
const long = documentCases(
  positions.filter((_, index) => index % 40 === 7),
  [LONG_PAYLOAD],
);
console.log(
  `payloads ${PAYLOADS.length} × words of ${pages.length} pages ${words} = ${fromPages.pages} pages read, ${fromPages.cases.length} different documents; × strings of a document ${positions.length} = ${fromDocument.length} documents (${seconds()})`,
);

const cases: readonly MatrixCase[] = [...fromPages.cases, ...fromDocument, ...long];
const diffs = cases.flatMap(diffProblems);
const figures = await runMatrix(cases, {
  onBatch: (done) => console.error(`${done} of ${cases.length}, ${seconds()}`),
});
console.log(
  `documents ${figures.cases}, modules imported ${figures.modules}, tests of operations run ${figures.calls}, executed ${figures.ran.length} (${seconds()})`,
);
const rows: readonly [string, readonly string[]][] = [
  ["pages that failed or were slow", fromPages.problems],
  ["differ", diffs],
  ["generator failed", figures.failed],
  ["another syntax tree", figures.shapes],
  ["does not compile", figures.compiler],
  ["executed", figures.ran],
];
for (const [title, problems] of [...rows, ["generated tests that fail", figures.tests] as const]) {
  console.log(`${title}: ${problems.length}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem.slice(0, 700)}`);
}
process.exitCode = rows.some(([, problems]) => problems.length > 0) ? 1 : 0;
