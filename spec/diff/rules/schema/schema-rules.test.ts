import { describe, expect, test } from "vitest";
import { diffDocuments } from "../../diff.ts";
import { SCHEMA_PLACES } from "../../rule.ts";
import { withSchema } from "../../testing/documents.ts";
import { schemaRows } from "./schema-rows.ts";

const components = {
  components: {
    schemas: { Used: { type: "object", properties: { x: { type: "string" } } }, Other: { type: "integer" } },
  },
};

const cases = schemaRows.flatMap(([name, row]) =>
  SCHEMA_PLACES.filter(
    (place) => row.except?.includes(place) !== true && (row.only ?? SCHEMA_PLACES).includes(place),
  ).map((place) => [`${name}: ${place}`, { row, place }] as const),
);

describe("a keyword of a schema, at every place and in both directions", () => {
  test.each(cases)("%s", (_name, { row, place }) => {
    const old = withSchema(place, row.old, components);
    const fresh = withSchema(place, row.new, components);
    for (const [from, to, [suffix, args]] of [
      [old, fresh, row.want],
      [fresh, old, row.back],
    ] as const) {
      const { value, diagnostics } = diffDocuments(from, to, { today: "2026-01-01" });
      expect(diagnostics).toEqual([]);
      const found = value.find(({ rule }) => rule === `${place}-${suffix}`);
      expect(value.map(({ rule }) => rule)).toContain(`${place}-${suffix}`);
      expect(found?.args).toMatchObject(args);
      expect(found).toMatchObject({
        method: "POST",
        path: "/things",
        reaches: [{ method: "POST", path: "/things" }],
      });
    }
  });
});
