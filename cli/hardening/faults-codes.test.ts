import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { remedyFor } from "../../spec/system-error.ts";
import { bundled } from "../packaging/bundle.mjs";
import { runCli } from "../testing/run-cli.ts";
import { fill, onSmallDisk } from "./test-disk.ts";

let cwd: string;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-codes-"));
  await writeFile(at("api.json"), '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{}}');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(cwd, ...names);

/** Every command that writes, into one place; with the exit code of what is refused there. */
const commandsInto = (place: string): readonly (readonly [code: number, args: readonly string[]])[] => [
  [1, ["build", "--provider", "iwinv", "--only", "spec", "--out", place]],
  [1, ["generate", "api.json", "--emit", "types", "--out", place]],
  [3, ["capture", "--provider", "iwinv", "--store", place]],
  [3, ["check", "--provider", "iwinv", "--store", place]],
  [3, ["update", "--provider", "iwinv", "--store", place]],
  [1, ["diff", "api.json", "api.json", "--out", `${place}/reports/a.txt`]],
  [1, ["coverage", "--provider", "iwinv", "--html", `${place}/reports/a.html`]],
  [
    1,
    [
      "update",
      "--provider",
      "iwinv",
      "--no-capture",
      "--store",
      "store",
      "--pr-text",
      `${place}/reports/a.md`,
    ],
  ],
];

async function expectRefused(code: string, place: string): Promise<void> {
  for (const [exit, args] of commandsInto(place)) {
    const run = await runCli(args, { cwd });
    expect([args[0], run.code, run.stderr]).toEqual([args[0], exit, expect.stringContaining(code)]);
    expect(run.stderr).toContain(remedyFor(code));
    expect(run.stderr).not.toMatch(/fault of docs2sdk|\n {4}at /u);
  }
}

/** The command line as a process of its own, after what the shell does first. */
async function start(
  first: string,
  args: readonly string[],
  who: { readonly uid?: number; readonly gid?: number } = {},
): Promise<readonly [code: number | null, said: string]> {
  const program = fileURLToPath(await bundled("cli/hardening/kills-child.ts"));
  return new Promise((resolve) => {
    const command = ["-c", `${first}; exec "$0" "$@"`, process.execPath, program, ...args];
    const child = spawn("/bin/sh", command, { cwd, env: {}, ...who });
    let said = "";
    child.stderr.on("data", (data: Buffer) => void (said += data.toString()));
    child.once("close", (code) => resolve([code, said]));
  });
}

describe.skipIf(process.platform === "win32")("each refusal is said with its code and what to do", () => {
  it("ENOTDIR: a file stands where a folder should", async () => {
    await writeFile(at("file"), "mine");
    await expectRefused("ENOTDIR", "file/below");
    expect(await readFile(at("file"), "utf8")).toBe("mine");
  }, 60_000);

  it("ELOOP: a link that leads to itself", async () => {
    await symlink("loop", at("loop"));
    await expectRefused("ELOOP", "loop/below");
  }, 60_000);

  it(
    "ENAMETOOLONG: a name that no file system takes",
    () => expectRefused("ENAMETOOLONG", "n".repeat(300)),
    60_000,
  );

  it("EROFS: nothing may be written, wherever below", async (context) => {
    const could = await onSmallDisk(at("disk"), "64k", async () => {
      spawnSync("mount", ["-o", "remount,ro", at("disk")]);
      await expectRefused("EROFS", "disk/a/b");
    });
    if (!could) context.skip();
  }, 60_000);

  it("ENOSPC: the disk is full", async (context) => {
    const could = await onSmallDisk(at("disk"), "64k", async () => {
      fill(at("disk/filler"), 0);
      await expectRefused("ENOSPC", "disk/a");
    });
    if (!could) context.skip();
  }, 60_000);

  it("ENOSPC: of a file that fits in part, nothing is put in the place of the old one", async (context) => {
    const could = await onSmallDisk(at("disk"), "128k", async () => {
      const manifest = JSON.stringify({ name: "mine", keywords: "x".repeat(30_000) });
      await writeFile(at("disk/package.json"), manifest);
      await writeFile(at("disk/report.html"), "old");
      fill(at("disk/filler"), 8_192);
      const init = "init --provider iwinv --service iaas --out sdk --bundler none --yes".split(" ");
      const runs = [
        await runCli(init, { cwd: at("disk") }),
        await runCli(["coverage", "--provider", "iwinv", "--html", "disk/report.html"], { cwd }),
      ];
      for (const run of runs) expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("ENOSPC")]);
      expect(await readFile(at("disk/package.json"), "utf8")).toBe(manifest);
      expect(await readFile(at("disk/report.html"), "utf8")).toBe("old");
      expect((await readdir(at("disk"))).sort()).toEqual(["filler", "package.json", "report.html"]);
    });
    if (!could) context.skip();
  }, 60_000);

  it("EPERM: the folder is sealed", async (context) => {
    await mkdir(at("sealed"));
    if (spawnSync("chattr", ["+i", at("sealed")]).status !== 0) {
      console.warn("skipped: a sealed folder, since this user or file system cannot seal one");
      context.skip();
    }
    try {
      await expectRefused("EPERM", "sealed/a");
    } finally {
      spawnSync("chattr", ["-i", at("sealed")]);
    }
  }, 60_000);

  it("EXDEV: a part of the package lies on another disk; there, the next run completes", async (context) => {
    const build = ["build", "--provider", "iwinv", "--only", "spec", "--out", "sdk"];
    const could = await onSmallDisk(at("sdk/iwinv/iaas/v1"), "1m", async () => {
      const run = await runCli(build, { cwd });
      expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("EXDEV")]);
      expect(run.stderr).toContain(remedyFor("EXDEV"));
    });
    if (!could) context.skip();
    expect((await runCli(build, { cwd })).code).toBe(0);
    expect(await readdir(at("sdk/iwinv/iaas/v1"))).toContain("openapi.json");
  }, 60_000);

  it("EFBIG: `ulimit -f` ends no process without a word, and keeps no configuration from being read", async () => {
    await writeFile(at("docs2sdk.config.ts"), 'export default { provider: "iwinv", only: "spec" };\n');
    await mkdir(at(".docs2sdk"));
    for (const args of [
      ["build", "--out", "sdk"],
      ["coverage", "--html", "a.html"],
    ])
      // Blocks of 512 or 1,024 bytes, as the shell counts them: less than the translated configuration has.
      expect(await start("ulimit -f 1", args)).toEqual([1, expect.stringContaining(remedyFor("EFBIG"))]);
  }, 60_000);

  it("a folder that may not be looked at ends the watch, with a message", async () => {
    await mkdir(at("closed"), { mode: 0o000 });
    await chmod(cwd, 0o755);
    // Root may look everywhere.
    const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const [code, said] = await start(":", ["watch", "--input", "closed", "--provider", "iwinv"], who);
    expect([code, said]).toEqual([1, expect.stringContaining("EACCES")]);
    expect(said).not.toContain("\n    at ");
  }, 60_000);
});
