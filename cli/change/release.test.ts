import { describe, expect, it } from "vitest";
import type { SpecChange } from "../../spec/diff/change.ts";
import { bumpOf, nextVersion, planRelease, type Bump } from "./release.ts";
import type { DocumentVerdict } from "./types.ts";

const change = (level: SpecChange["level"], area: SpecChange["area"] = "parameters"): SpecChange => ({
  rule: "r",
  level,
  area,
  method: "GET",
  path: "/v1/things",
  args: {},
  message: `${level} of <b>things</b>`,
  reaches: [],
});
const verdict = (word: DocumentVerdict["verdict"], ...changes: SpecChange[]): DocumentVerdict => ({
  name: "p/s@v1",
  service: "s",
  version: "v1",
  verdict: word,
  changes,
  losses: [],
});

const bumps: [string, { given: DocumentVerdict[]; want: Bump }][] = [
  ["nothing", { given: [verdict("unchanged")], want: "none" }],
  ["words alone", { given: [verdict("changed")], want: "patch" }],
  [
    "a harmless change of the document's own words",
    { given: [verdict("changed", change("info", "info"))], want: "patch" },
  ],
  ["something to use is added", { given: [verdict("changed", change("info"))], want: "minor" }],
  ["a new API version", { given: [verdict("unchanged"), verdict("new")], want: "minor" }],
  ["possibly breaking", { given: [verdict("changed", change("info"), change("warn"))], want: "major" }],
  ["breaking", { given: [verdict("changed", change("error"))], want: "major" }],
  ["a version is gone", { given: [verdict("removed")], want: "major" }],
];

describe("release", () => {
  it.each(bumps)("%s", (_name, { given, want }) => {
    expect(bumpOf(given)).toBe(want);
  });

  const versions: [string, Bump, string][] = [
    ["1.2.3", "none", "1.2.3"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "major", "2.0.0"],
    ["0.1.4", "major", "0.2.0"],
    ["0.1.4", "minor", "0.1.5"],
    ["0.1.4", "patch", "0.1.5"],
  ];
  it.each(versions)("%s, %s: %s", (version, bump, want) => {
    expect(nextVersion(version, bump)).toBe(want);
  });

  it("puts breaking changes first in the notes, as text that renders as itself", () => {
    const { version, notes } = planRelease("1.0.0", [verdict("changed", change("info"), change("error"))]);
    expect(version).toBe("2.0.0");
    expect(notes.split("\n").filter((line) => line.startsWith("- "))).toEqual([
      "- **breaking** GET /v1/things: error of &#60;b&#62;things&#60;/b&#62;",
      "- GET /v1/things: info of &#60;b&#62;things&#60;/b&#62;",
    ]);
  });
});
