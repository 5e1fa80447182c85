import { runKills } from "./kills.ts";

/** `npm run kills`: the full form of the kill test; prints its figures and fails where one must be 0 and is not. */
const figures = await runKills(Number(process.argv[2] ?? 100), Math.random);
console.log(JSON.stringify(figures, undefined, 2));
process.exitCode = figures.tornIndexes + figures.fetchedTwice + figures.different > 0 ? 1 : 0;
