import { fuzzDiff, fuzzGenerator, fuzzGrammar, fuzzRealPages, realPages, type FuzzRun } from "./fuzz.ts";

/** `npm run fuzz [runs] [seed]`: prints runs, seed and time; fails at the first property that does not hold. */
const [runs = 2_000, seed = Date.now() % 2_147_483_647] = process.argv.slice(2).map(Number);

const parts: readonly [string, number, (run: FuzzRun) => unknown][] = [
  ["random pages × 4 platforms", runs, fuzzGrammar],
  ["real pages, damaged", realPages().length === 0 ? 0 : runs, fuzzRealPages],
  ["diff of random documents", runs, fuzzDiff],
  ["packages of random documents", Math.ceil(runs / 20), fuzzGenerator],
];
for (const [name, count, work] of parts) {
  if (count === 0) {
    console.log(`${name}: skipped, the folder with the real pages is not there`);
    continue;
  }
  const started = performance.now();
  try {
    const problems = await work({ seed, runs: count });
    if (Array.isArray(problems) && problems.length > 0) throw new Error(problems.slice(0, 5).join("\n"));
    console.log(
      `${name}: ${count} runs, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`,
    );
  } catch (error) {
    process.exitCode = 1;
    console.log(
      `${name}: FAILED, seed ${seed}\n${error instanceof Error ? error.message.slice(0, 4_000) : ""}`,
    );
  }
}
