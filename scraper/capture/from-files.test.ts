import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { iwinv } from "../providers/iwinv.ts";
import { builtInCaptures, capturesFromPath, nodeFiles } from "./from-files.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "captures-"));
  await mkdir(join(root, "b", "deep"), { recursive: true });
  await mkdir(join(root, "empty"));
  await writeFile(join(root, "b", "deep", "Z.HTM"), "<p>z</p>");
  await writeFile(join(root, "b", "a.md"), "# a");
  await writeFile(join(root, "a.txt"), "a");
  await writeFile(join(root, "c.json"), "{}");
  await writeFile(join(root, "logo.png"), "x");
  await writeFile(join(root, ".hidden.txt"), "x");
});
afterAll(() => rm(root, { recursive: true }));

describe("capturesFromPath", () => {
  test("a folder: pages only, in the order of their names, named relative to it", async () => {
    const { value, diagnostics } = await capturesFromPath(root, { service: "disks" });
    expect(diagnostics).toStrictEqual([]);
    expect(value.map(({ capture }) => [capture.url, capture.mediaType, capture.service])).toStrictEqual([
      ["a.txt", "text/plain", "disks"],
      ["b/a.md", "text/markdown", "disks"],
      ["b/deep/Z.HTM", "text/html", "disks"],
      ["c.json", "application/json", "disks"],
    ]);
  });

  test("a file is named without its folder, and its digest is that of its bytes", async () => {
    const { value } = await capturesFromPath(join(root, "a.txt"));
    expect(value[0]?.capture).toStrictEqual({
      sha256: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      url: "a.txt",
      finalUrl: "a.txt",
      mediaType: "text/plain",
    });
  });

  const bad: readonly (readonly [string, { given: string; code: string }])[] = [
    ["a missing file", { given: "none.html", code: "input-missing" }],
    ["a file as a folder", { given: "a.txt/x", code: "input-missing" }],
    ["a folder without pages", { given: "empty", code: "input-without-pages" }],
  ];
  test.each(bad)("%s is a diagnostic", async (_name, { given, code }) => {
    const { value, diagnostics } = await capturesFromPath(join(root, given));
    expect(value).toStrictEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: "error" }]);
  });

  test("a file that is too large or unreadable is left out, and the others are read", async () => {
    const files = {
      ...nodeFiles,
      readFile: (path: string) =>
        path.endsWith("c.json")
          ? Promise.reject(Object.assign(new Error("denied"), { code: "EACCES" }))
          : nodeFiles.readFile(path),
    };
    const { value, diagnostics } = await capturesFromPath(root, { files, maxBytes: 3 });
    expect(value.map(({ capture }) => capture.url)).toStrictEqual(["a.txt", "b/a.md"]);
    expect(diagnostics.map(({ code, locator }) => [code, locator?.url])).toStrictEqual([
      ["input-too-large", "b/deep/Z.HTM"],
      ["input-unreadable", "c.json"],
    ]);
  });
});

describe("builtInCaptures", () => {
  test("in the order of the provider file, with service", async () => {
    const { value } = await builtInCaptures(iwinv);
    expect(value.map(({ capture }) => `${capture.service}/${capture.url}`)).toStrictEqual([
      "iaas/user-script-list.txt",
      "iaas/edit-instance-info.txt",
      "iaas/detach-block-storage.txt",
    ]);
  });

  test("only one service; a capture that is not there", async () => {
    expect((await builtInCaptures(iwinv, { service: "other" })).value).toStrictEqual([]);
    const capture = { file: "gone.txt", url: "gone.txt", mediaType: "text/plain" };
    const provider = { id: "nobody", services: [{ id: "x", captures: [capture] }] };
    const { diagnostics } = await builtInCaptures(provider);
    expect(diagnostics).toMatchObject([
      { code: "capture-missing", data: { path: "gone.txt", provider: "nobody" } },
    ]);
  });
});
