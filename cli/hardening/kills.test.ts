import { expect, it } from "vitest";
import { runHalfMoved, runKills, SCENARIOS } from "./kills.ts";

it.each(SCENARIOS)(
  "$name, killed at random moments, leaves whole files, and the next run ends as an undisturbed one",
  async (scenario) => {
    const figures = await runKills(scenario, 6, Math.random);
    console.log(scenario.name, JSON.stringify(figures));
    expect(figures).toMatchObject({ kills: 6, torn: 0, failed: 0, different: 0, faults: [] });
  },
  240_000,
);

it.each(SCENARIOS)(
  "$name, killed while its files are moved, is finished by the next run, with what it had to say of the change",
  async (scenario) => {
    expect(await runHalfMoved(scenario, 2)).toEqual([]);
  },
  240_000,
);
