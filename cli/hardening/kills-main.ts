import { runKills, SCENARIOS } from "./kills.ts";

/**
 * `npm run kills:build [kills] [scenario]`: the full form of the kill test; prints its figures and fails where one must be 0
 * and is not.
 */
const kills = Number(process.argv[2] ?? 200);
const [, , , only] = process.argv;
for (const scenario of SCENARIOS) {
  if (only !== undefined && scenario.name !== only) continue;
  const figures = await runKills(scenario, kills, Math.random);
  console.log(scenario.name, JSON.stringify(figures));
  if (figures.torn + figures.failed + figures.different > 0) process.exitCode = 1;
}
