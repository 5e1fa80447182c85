import { expect, it } from "vitest";
import { runKills } from "./kills.ts";

it("goes on after ten kills at random moments, with a whole index and nothing fetched twice", async () => {
  const figures = await runKills(10, Math.random);
  expect(figures).toMatchObject({ kills: 10, tornIndexes: 0, fetchedTwice: 0, different: 0 });
  expect(figures.completedRuns).toBeGreaterThan(0);
}, 120_000);
