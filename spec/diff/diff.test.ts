import { describe, expect, test } from "vitest";
import type { JsonObject } from "../model/json.ts";
import { bumpVersion, renderChangelog, semverBump } from "./changelog.ts";
import { diffDocuments } from "./diff.ts";
import { document } from "./testing/documents.ts";

/** Two versions of a service in the way in which our own documents are built. */
function version(id: string, operation: JsonObject, more: JsonObject): JsonObject {
  const parameters = [{ $ref: "#/components/parameters/Api-Version" }];
  const get = { parameters, ...operation, responses: { "200": { description: "" } } };
  return {
    ...document(),
    info: { title: "S", version: id, "x-docs2sdk": { version: { id } } },
    paths: { "/a": { get }, "/b": { get }, "/c": { get }, ...more },
    components: {
      parameters: {
        "Api-Version": { in: "header", name: "Api-Version", required: true, schema: { const: `s ${id}` } },
      },
    },
  };
}

describe("a version that ends and the one that follows it", () => {
  const deprecated = { deprecated: true, "x-sunset": "2025-06-01" };
  const old = version("1.0", deprecated, { "/gone": { get: { ...deprecated } } });
  const fresh = version("1.1", {}, {});
  const { value, diagnostics } = diffDocuments(old, fresh, { today: "2026-01-01" });

  test("is told in three changes", () => {
    expect(diagnostics).toEqual([]);
    expect(value.map(({ rule, reaches }) => [rule, reaches.length])).toEqual([
      ["endpoint-reactivated", 3],
      ["request-parameter-const-changed", 3],
      ["api-path-removed-with-deprecation", 1],
    ]);
  });

  test("is a major step, and its changelog says so in words", () => {
    expect(semverBump(value)).toBe("major");
    expect(renderChangelog(value, "1.1")).toBe(`## 1.1

### Removed

- GET /gone: the path was removed after deprecation

### Breaking

- 3 operations: header parameter \`Api-Version\`: the only value changed from \`s 1.0\` to \`s 1.1\`

### Deprecation

- 3 operations: the operation is no longer deprecated
`);
  });

  test("nothing changed, nothing said", () => {
    const same = diffDocuments(fresh, structuredClone(fresh), { today: "2026-01-01" });
    expect(same).toEqual({ value: [], diagnostics: [] });
    expect(semverBump(same.value)).toBe("none");
    expect(renderChangelog(same.value, "1.1")).toBe("## 1.1\n\nNo changes.\n");
  });
});

test.each([
  ["1.4.2", "major", "2.0.0"],
  ["1.4.2", "minor", "1.5.0"],
  ["1.4.2", "patch", "1.4.3"],
  ["1.4.2", "none", "1.4.2"],
  ["0.4.2", "major", "0.5.0"],
  ["0.4.2", "patch", "0.4.3"],
] as const)("%s after a %s step is %s", (from, bump, want) => expect(bumpVersion(from, bump)).toBe(want));

test("a documentation page is named on both sides, where it is known", () => {
  const locator = (quote: string) => ({ captureId: "c", url: "page.html", path: "b1", quote });
  const sources = (quote: string) =>
    new Map([["/paths/~1a", { basis: "stated" as const, from: [locator(quote)] }]]);
  const { value } = diffDocuments(version("1", {}, {}), version("1", { tags: ["x"] }, {}), {
    today: "2026-01-01",
    expand: true,
    old: { sources: sources("before") },
    new: { sources: sources("after") },
  });
  expect(value[0]).toMatchObject({
    rule: "api-tag-added",
    oldLocator: { from: [locator("before")] },
    newLocator: { from: [locator("after")] },
  });
});

test("many thousand changes are told in a moment", () => {
  const paths = (type: string): JsonObject =>
    Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `/p${index}`,
        { get: { parameters: [{ in: "query", name: "q", schema: { type } }] } },
      ]),
    );
  // Processor time: the machine may have other things to do.
  const started = process.cpuUsage();
  const { value } = diffDocuments(
    { ...document(), paths: paths("string") },
    { ...document(), paths: paths("integer") },
    { today: "2026-01-01" },
  );
  expect(value).toHaveLength(5001);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
});
