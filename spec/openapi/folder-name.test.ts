import { describe, expect, it } from "vitest";
import { folderName } from "./folder-name.ts";
import { versionFolder } from "./version-folder.ts";

describe("folders of services and versions", () => {
  const rows: readonly [string, { given: string; want: RegExp }][] = [
    ["an id stays", { given: "virtualserver", want: /^virtualserver$/u }],
    ["so does one with marks inside", { given: "API_2.1-x", want: /^API_2\.1-x$/u }],
    ["a way up", { given: "../../x", want: /^x-[0-9a-f]{8}$/u }],
    ["dots alone", { given: "..", want: /^[0-9a-f]{8}$/u }],
    ["nothing", { given: "", want: /^[0-9a-f]{8}$/u }],
    ["a drive", { given: "C:\\x", want: /^c-x-[0-9a-f]{8}$/u }],
    ["a device", { given: "con.txt", want: /^con-txt-[0-9a-f]{8}$/u }],
    ["an absolute path", { given: "/etc/passwd", want: /^etc-passwd-[0-9a-f]{8}$/u }],
    ["a title in Korean", { given: "서버", want: /^[0-9a-f]{8}$/u }],
    ["a hidden folder", { given: ".git", want: /^git-[0-9a-f]{8}$/u }],
    ["a NUL", { given: "a\u0000b", want: /^a-b-[0-9a-f]{8}$/u }],
    ["a megabyte", { given: "x".repeat(1_048_576), want: /^x{50}-[0-9a-f]{8}$/u }],
  ];
  it.each(rows)("%s", (_name, { given, want }) => {
    expect(folderName(given)).toMatch(want);
    expect(versionFolder(given)).toMatch(/^v[\w.-]{1,70}$/u);
    expect(versionFolder(given)).not.toContain("..");
  });

  it("tells ids apart that differ in marks alone", () => {
    expect(folderName("a/b")).not.toBe(folderName("a\\b"));
  });
});
