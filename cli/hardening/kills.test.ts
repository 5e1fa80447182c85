import { expect, it } from "vitest";
import { runKills, SCENARIOS } from "./kills.ts";

it.each(SCENARIOS)(
  "$name, killed at random moments, leaves whole files, and the next run ends as an undisturbed one",
  async (scenario) => {
    const figures = await runKills(scenario, 6, Math.random);
    console.log(scenario.name, JSON.stringify(figures));
    expect(figures).toMatchObject({ kills: 6, torn: 0, failed: 0, different: 0 });
  },
  240_000,
);
