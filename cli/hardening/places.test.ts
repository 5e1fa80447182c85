import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { PAYLOADS } from "./payloads.ts";
import { placeCases, runPlaces } from "./places.ts";

/** A sample that is the same on every machine; `npm run matrix` does all. */
const STEP = 131;

it("lists of sites, configurations, names of files and questions to explain are text, whatever the payload", async () => {
  const all = [...placeCases(PAYLOADS)];
  const cases = all.filter((_, index) => index % STEP === 5);
  for (const kind of ["/robots.txt", "/llms.txt", "/sitemap.xml", "/index.html", "configuration", "explain"])
    expect(cases.some(({ name }) => name.startsWith(kind))).toBe(true);
  // One of its kind for each payload: the sample must hold the worst of them.
  cases.push(...all.filter(({ name }) => /^name of a file ← (?:nul|path up|end of script)$/u.test(name)));
  expect(await runPlaces(cases)).toEqual({ places: cases.length, executed: 0, problems: [] });
}, 120_000);

it("what runs, lies outside, throws or is wrong is found", async () => {
  const planted = [
    { name: "runs", run: () => Promise.resolve(Object.assign(globalThis, { PWNED: 1 }) && []) },
    { name: "outside", run: (folder: string) => writeFile(path.join(folder, "../x"), "").then(() => []) },
    {
      name: "far outside",
      run: (folder: string) => writeFile(path.join(folder, "../../x"), "").then(() => []),
    },
    { name: "throws", run: () => Promise.reject(new Error("no")) },
    { name: "wrong", run: () => Promise.resolve(["wrong"]) },
  ];
  const figures = await runPlaces(planted).finally(() => Reflect.deleteProperty(globalThis, "PWNED"));
  expect(figures.executed).toBeGreaterThan(0);
  expect(figures.problems.map((problem) => problem.split(":")[0])).toEqual(
    planted.slice(1).map(({ name }) => name),
  );
});
