import { Command } from "commander";
import { expect, test } from "vitest";
import { addBuildFlags } from "./build-flags.ts";

test.each<[string, { given: readonly string[]; want: object }]>([
  ["no flag: nothing that could win over the configuration", { given: [], want: {} }],
  ["--no-descriptions", { given: ["--no-descriptions"], want: { descriptions: false } }],
  ["lists", { given: ["--provider", "a", "b", "--out", "sdk"], want: { provider: ["a", "b"], out: "sdk" } }],
])("%s", (_name, { given, want }) => {
  const command = addBuildFlags(new Command("build").exitOverride());
  command.parse([...given], { from: "user" });
  expect(
    Object.fromEntries(Object.entries(command.opts()).filter(([, value]) => value !== undefined)),
  ).toEqual(want);
});
