import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { diffDocuments } from "../../spec/diff/diff.ts";
import { Identical } from "../../spec/diff/match/identical.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { randomDocument } from "../hardening/fuzz/document-grammar.ts";

const options = { today: "2026-01-01" };

/** The comparison as it is, and with everything compared. */
function bothWays(old: JsonObject, fresh: JsonObject): readonly [unknown, unknown] {
  const quick = diffDocuments(old, fresh, options);
  for (const method of ["one", "list", "map"] as const)
    vi.spyOn(Identical.prototype, method).mockReturnValue(false);
  const thorough = diffDocuments(old, fresh, options);
  vi.restoreAllMocks();
  return [quick, thorough];
}

afterEach(() => void vi.restoreAllMocks());

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as JsonObject;
const generated = (version: string) =>
  read(
    fileURLToPath(new URL(`../../generated/samsung/virtualserver/v${version}/openapi.json`, import.meta.url)),
  );
const gitHub = (name: string) =>
  read(fileURLToPath(import.meta.resolve(`${name}/generated/api.github.com.json`)));

test.each([
  ["two versions of a service", () => [generated("1.0"), generated("1.1")]],
  ["GitHub's documents", () => [gitHub("@octokit/openapi-old"), gitHub("@octokit/openapi")]],
] as const)("leaving out what is identical changes nothing: %s", (_name, documents) => {
  const [old, fresh] = documents() as [JsonObject, JsonObject];
  for (const [a, b] of [
    [old, fresh],
    [fresh, old],
  ] as const) {
    const [quick, thorough] = bothWays(a, b);
    expect(quick).toEqual(thorough);
  }
});

test("leaving out what is identical changes nothing: random documents", () => {
  fc.assert(
    fc.property(randomDocument, randomDocument, (left, right) => {
      const mixed: JsonObject = { ...left, components: right["components"] ?? {} };
      for (const [a, b] of [
        [left, right],
        [left, mixed],
        [left, left],
      ] as const) {
        const [quick, thorough] = bothWays(a, b);
        expect(quick).toEqual(thorough);
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});
