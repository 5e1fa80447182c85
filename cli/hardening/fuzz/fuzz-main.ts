import {
  fuzzDiff,
  fuzzEdits,
  fuzzGenerator,
  fuzzGrammar,
  fuzzParameters,
  fuzzRealPages,
  realPages,
  type FuzzRun,
} from "./fuzz.ts";

/** All parts together stay below this, whatever the pages hold. */
const MEMORY_LIMIT_MB = 1_500;

/** `npm run fuzz [runs] [seed]`: prints runs, seed, time and memory; fails at the first property that does not hold. */
const [runs = 2_000, seed = Date.now() % 2_147_483_647] = process.argv.slice(2).map(Number);

const parts: readonly [string, number, (run: FuzzRun) => unknown][] = [
  ["random pages × 4 platforms", runs, fuzzGrammar],
  ["real pages, damaged", realPages().length === 0 ? 0 : runs, fuzzRealPages],
  ["diff of random documents", runs, fuzzDiff],
  ["known edits of random documents", runs, fuzzEdits],
  ["packages of random documents", Math.ceil(runs / 20), fuzzGenerator],
  ["operations with random parameters", Math.ceil(runs / 20), fuzzParameters],
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
    const seconds = Math.round((performance.now() - started) / 1000);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    if (megabytes > MEMORY_LIMIT_MB) throw new Error(`${megabytes} MB at the peak`);
    console.log(`${name}: ${count} runs, seed ${seed}, ${seconds} s, at most ${megabytes} MB`);
  } catch (error) {
    process.exitCode = 1;
    console.log(
      `${name}: FAILED, seed ${seed}\n${error instanceof Error ? error.message.slice(0, 4_000) : ""}`,
    );
  }
}
