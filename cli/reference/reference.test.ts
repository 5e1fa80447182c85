import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { checkConfig } from "../config/load-config.ts";
import { buildOptions } from "../config/options.ts";
import { configSchema } from "./config-schema.ts";
import { referenceFiles } from "./reference.ts";

const files = await referenceFiles();

test.each([...files])("docs/reference/%s is what `npm run reference` gives", (name, text) => {
  const written = readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), "utf8");
  expect(written, "run `npm run reference` and commit the result").toBe(text);
});

describe("the schema agrees with the check of a configuration", () => {
  const validate = new Ajv({ strict: true }).compile(configSchema(buildOptions));
  test.each<[string, { given: object; want: boolean }]>([
    ["nothing", { given: {}, want: true }],
    [
      "every kind of value",
      {
        given: { provider: ["a", "b"], service: "x", out: "sdk", only: "spec", descriptions: false },
        want: true,
      },
    ],
    ["an unknown key", { given: { providr: "a" }, want: false }],
    ["a wrong type", { given: { out: 1 }, want: false }],
    ["no choice", { given: { only: "half" }, want: false }],
    ["a list of the wrong things", { given: { provider: [1] }, want: false }],
  ])("%s", (_name, { given, want }) => {
    expect(validate(given)).toBe(want);
    expect(checkConfig(given, "docs2sdk.config.json").length === 0).toBe(want);
  });
});
