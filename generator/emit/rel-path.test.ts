import { describe, expect, it } from "vitest";
import { fileNameOf, pathClash, relPath } from "./rel-path.ts";

describe("relPath", () => {
  it.each([
    "README.md",
    "v1.1/src/operations/server-groups.ts",
    "test-support/agree.ts",
    ".docs2sdk-manifest.json",
  ])("takes %s", (path) => {
    expect(relPath(path)).toBe(path);
  });

  it.each([
    "",
    "/etc/passwd",
    "../x",
    "a/../x",
    "a//b",
    "a/.",
    "C:\\x",
    "c:/x",
    "a\\b",
    "con",
    "a/NUL.ts",
    "com1.txt",
    "a.",
    "a b",
    "a\u0000",
    "서버.ts",
    "x".repeat(200),
  ])("refuses %j", (path) => {
    expect(() => relPath(path)).toThrow(RangeError);
  });
});

describe("fileNameOf", () => {
  it.each([
    ["Server Groups", "server-groups"],
    ["autoScalingGroups", "auto-scaling-groups"],
    ["con", "con-file"],
    ["../../x", "x"],
    ["C:\\x", "c-x"],
  ])("%s", (given, want) => {
    expect(fileNameOf(given)).toBe(want);
  });

  it.each(["", "🚀", "서버", "a".repeat(1_000), "Résumé"])(
    "gives %j a name with a hash that is a path",
    (given) => {
      const name = fileNameOf(given);
      expect(name).toMatch(/^[a-z-]*[0-9a-f]{8}$/u);
      expect(relPath(`${name}.ts`)).toBe(`${name}.ts`);
    },
  );
});

describe("pathClash", () => {
  it.each([
    [["a.ts", "b.ts"], undefined],
    [
      ["a.ts", "A.ts"],
      ["a.ts", "A.ts"],
    ],
    [
      ["a", "a/b.ts"],
      ["a", "a/b.ts"],
    ],
  ])("%j", (given, want) => {
    expect(pathClash(given.map(relPath))).toEqual(want);
  });
});
