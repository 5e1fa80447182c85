import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assemble } from "../../scraper/assemble/assemble.ts";
import { platforms } from "../../scraper/platforms/registry.ts";
import type { Provider } from "../../scraper/providers/provider.ts";
import { providers } from "../../scraper/providers/registry.ts";
import { buildSpec } from "../../spec/openapi/build.ts";
import { buildLedger } from "../../spec/openapi/ledger.ts";
import { createValidator } from "../../spec/openapi/validate.ts";
import { lintStructure } from "../../spec/testing/structural-lint.ts";
import { readPages } from "./read-pages.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const validate = createValidator();

async function documentsOf(provider: Provider, input?: string) {
  const pages = await readPages(
    { provider, platforms, ...(input === undefined ? {} : { input }) },
    () => undefined,
  );
  const assembled = assemble(pages.value, { provider, platforms });
  const built = assembled.value.models.map((model) => buildSpec(model, { descriptions: false }));
  const bundles = built.map(({ value }) => value);
  return { bundles, ledger: buildLedger(assembled.value.pages, bundles).value };
}

describe.each(providers.filter(({ services }) => services.some(({ captures }) => captures.length > 0)))(
  "the built-in pages of $id",
  async (provider) => {
    const { bundles, ledger } = await documentsOf(provider);

    test("give documents", () => {
      expect(bundles.map(({ identity }) => identity.provider.id)).toContain(provider.id);
    });

    test.each(bundles)(
      "give a valid document: $identity.service.id $identity.version.id",
      async ({ document, sources }) => {
        expect(validate(document)).toEqual([]);
        expect(await lintStructure(document)).toEqual([]);
        // What no page states and no example proves is assumed, and listed as such.
        const placeless = [...sources].filter(
          ([, { basis, from }]) => basis !== "assumed" && from.length === 0,
        );
        expect(placeless.map(([pointer]) => pointer)).toEqual([]);
      },
    );

    test("have no row that is neither used nor left out for a reason", () => {
      const open = ledger.rows.filter(({ outcome }) => outcome.kind === "unaccounted");
      expect(open.map(({ locator }) => `${locator.url} ${locator.path} ${locator.quote}`)).toEqual([]);
      expect(ledger.totals.seen).toBeGreaterThan(0);
    });
  },
);

/** Facts of captured pages, written down by hand, and a checker that holds a document against them. */
describe.each([
  ["iwinv", "iwinv-facts.json", "iwinv"],
  ["huawei", "huawei-workspace-facts.json", "huawei"],
])("the captured pages of %s", (id, facts, folder) => {
  const provider = providers.find((one) => one.id === id);
  const missing = [path.join(shared, "checks", facts), path.join(shared, "captures", folder)].filter(
    (file) => !existsSync(file),
  );
  if (missing.length > 0)
    console.warn(`${id} is not held against its facts: ${path.relative(shared, missing[0]!)} is missing`);

  test.skipIf(missing.length > 0 || provider === undefined)("hold every fact", async () => {
    const { bundles } = await documentsOf(provider!, path.join(shared, "captures", folder));
    const [bundle] = bundles;
    const scratch = mkdtempSync(path.join(tmpdir(), "facts-"));
    try {
      const file = path.join(scratch, "openapi.json");
      writeFileSync(file, JSON.stringify(bundle!.document));
      const checker = path.join(shared, "checks", "check-facts.mjs");
      const args = [checker, "--facts", path.join(shared, "checks", facts), "--openapi", file];
      const last = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n").at(-1);
      expect(last).toMatch(/^facts (?<all>\d+)\/\k<all>$/u);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
