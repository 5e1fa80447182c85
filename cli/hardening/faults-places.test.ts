import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { lstat, mkdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../testing/run-cli.ts";
import { onSmallDisk } from "./test-disk.ts";

let cwd: string;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-places-"));
  await writeFile(at("api.json"), '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(cwd, ...names);

describe.skipIf(process.platform === "win32")("places that are no files", () => {
  it("a report goes into a pipe, and the pipe stays one", async () => {
    expect(spawnSync("mkfifo", [at("pipe")]).status).toBe(0);
    const reader = spawn("cat", [at("pipe")]);
    let read = "";
    reader.stdout.on("data", (data: Buffer) => void (read += data.toString()));
    const ended = new Promise((resolve) => reader.once("close", resolve));
    const diff = await runCli(["diff", "api.json", "api.json", "--format", "json", "--out", "pipe"], { cwd });
    expect([diff.code, (await lstat(at("pipe"))).isFIFO()]).toEqual([0, true]);
    await ended;
    expect(JSON.parse(read)).toMatchObject({ changes: [] });
  });

  it.each(["nowhere.ts", "docs2sdk.config.ts"])(
    "a configuration that is a link to %s is said not to be there, not taken for none",
    async (target) => {
      await symlink(target, at("docs2sdk.config.ts"));
      const build = await runCli(["build", "--provider", "iwinv"], { cwd });
      expect([build.code, build.stderr]).toEqual([2, expect.stringContaining("docs2sdk.config.ts")]);
    },
  );

  it("of a file system that may only be read, the reason is said", async (context) => {
    const could = await onSmallDisk(at("disk"), "64k", async () => {
      await mkdir(at("disk/sdk"));
      spawnSync("mount", ["-o", "remount,ro", at("disk")]);
      for (const out of ["disk/sdk", "disk/other/sdk"]) {
        const build = await runCli(["build", "--provider", "iwinv", "--out", out], { cwd });
        expect([build.code, build.stderr]).toEqual([1, expect.stringContaining("cannot be written (EROFS)")]);
        const capture = await runCli(["capture", "--provider", "iwinv", "--store", `${out}/store`], { cwd });
        expect([capture.code, capture.stderr]).toEqual([3, expect.stringContaining("EROFS")]);
      }
      const report = await runCli(["diff", "api.json", "api.json", "--out", "disk/a.txt"], { cwd });
      expect([report.code, report.stderr]).toEqual([1, expect.stringContaining("refused (EROFS")]);
    });
    if (!could) context.skip();
  });
});
