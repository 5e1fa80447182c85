import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { platforms } from "../../scraper/platforms/registry.ts";
import { providers } from "../../scraper/providers/registry.ts";
import type { JsonValue } from "../../spec/model/json.ts";
import { build } from "./build.ts";

const shared = fileURLToPath(new URL("../../../shared/captures/", import.meta.url));
if (!existsSync(shared))
  console.warn(`skipped: ${shared} is missing, so the full pages cannot be held against the built-in ones`);

/** Keys whose value is, or may be, a sentence of the page. */
const SENTENCES = new Set(["description", "x-enum-descriptions"]);

function withoutSentences(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withoutSentences(item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      SENTENCES.has(key) && (typeof member === "string" || Array.isArray(member))
        ? []
        : [[key, withoutSentences(member)]],
    ),
  );
}

async function documentsOf(provider: (typeof providers)[number], input?: string) {
  const request = { providers: [provider], platforms, out: "unused", descriptions: true };
  const result = await build({ ...request, ...(input === undefined ? {} : { input }) }, { write: false });
  return result.services.flatMap(({ service, bundles }) =>
    bundles.map(({ identity, document }) => ({
      name: `${service}@${identity.version.id}`,
      document: withoutSentences(JSON.parse(JSON.stringify(document)) as JsonValue),
    })),
  );
}

describe("the built-in captures and the full ones give the same documents but for descriptions", () => {
  const known = providers.filter(({ id }) => existsSync(path.join(shared, id)));
  test.skipIf(!existsSync(shared)).each(known)("$id", async (provider) => {
    expect(await documentsOf(provider)).toEqual(await documentsOf(provider, path.join(shared, provider.id)));
  });
});
