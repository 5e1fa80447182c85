import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { capturesFromPath, nodeFiles } from "../../scraper/capture/from-files.ts";
import { bundled } from "../packaging/bundle.mjs";
import { runCli } from "../testing/run-cli.ts";
import { contentOf, fill, onSmallDisk } from "./test-disk.ts";

const ARGS = ["build", "--provider", "iwinv", "--out", "sdk"];
const isRoot = process.getuid?.() === 0;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-faults-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("a disk that is full", () => {
  it("one message, exit code 1, and the last result whole", async (context) => {
    const could = await onSmallDisk(path.join(cwd, "sdk"), "600k", async () => {
      const first = await runCli([...ARGS, "--only", "spec"], { cwd });
      expect(first.code).toBe(0);
      const before = contentOf(path.join(cwd, "sdk"));
      // What is left is too little for the package.
      fill(path.join(cwd, "sdk/filler"), 64_000);
      const second = await runCli([...ARGS, "--force"], { cwd });
      expect(second.code).toBe(1);
      expect(second.stderr + second.stdout).toMatch(/ENOSPC/u);
      expect(second.stderr).not.toContain("\n    at ");
      rmSync(path.join(cwd, "sdk/filler"));
      const after = contentOf(path.join(cwd, "sdk"));
      expect(
        Object.fromEntries(Object.entries(after).filter(([name]) => !name.includes("-staging/"))),
      ).toEqual(before);
      expect(second.stdout + second.stderr).not.toContain("Packages in");
    });
    if (!could) context.skip();
  });
});

async function asOurselves(folder: string): Promise<{ code: number; said: string }> {
  const { code, stderr, stdout } = await runCli(ARGS, { cwd: folder });
  return { code, said: stderr + stdout };
}

/** Root may write everywhere, so that the command runs as somebody else. */
async function asNobody(folder: string): Promise<{ code: number; said: string }> {
  const program = fileURLToPath(await bundled("cli/hardening/kills-child.ts"));
  chmodSync(folder, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...ARGS], {
    cwd: folder,
    uid: 65_534,
    gid: 65_534,
    env: {},
    encoding: "utf8",
  });
  return { code: status ?? -1, said: stdout + stderr };
}

describe("a folder that may not be written", () => {
  it("one message, exit code 1, nothing changed", async () => {
    mkdirSync(path.join(cwd, "sdk"));
    chmodSync(path.join(cwd, "sdk"), 0o555);
    const { code, said } = isRoot ? await asNobody(cwd) : await asOurselves(cwd);
    chmodSync(path.join(cwd, "sdk"), 0o755);
    expect(said).toMatch(/EACCES/u);
    expect([code, readdirSync(path.join(cwd, "sdk"))]).toEqual([1, []]);
    expect(said).not.toContain("\n    at ");
  });
});

describe("out of file handles", () => {
  // From none for the first file that is read to too few for the files of a package, which are written some at a time.
  it.each([0, 2, 4, 6, 8, 10, 16])(
    "%d left: one message, exit code 1, and the last result whole",
    async (left) => {
      if (process.platform === "win32") {
        console.warn("skipped: out of handles, since this system has no limit for one process");
        return;
      }
      expect((await runCli(ARGS, { cwd })).code).toBe(0);
      const before = contentOf(path.join(cwd, "sdk"));
      const program = fileURLToPath(await bundled("cli/hardening/handles-child.ts"));
      const command = [process.execPath, program, String(left), ...ARGS, "--force"];
      const run = spawnSync("sh", ["-c", 'ulimit -n 256; exec "$0" "$@"', ...command], {
        cwd,
        encoding: "utf8",
        timeout: 60_000,
      });
      const said = run.stderr + run.stdout;
      expect([run.status, said]).toEqual([1, expect.stringMatching(/EMFILE/u)]);
      expect(said).not.toContain("\n    at ");
      const after = Object.entries(contentOf(path.join(cwd, "sdk")));
      expect(Object.fromEntries(after.filter(([name]) => !name.includes("-staging/")))).toEqual(before);
    },
    120_000,
  );
});

describe("a clock that goes backwards", () => {
  afterEach(() => void vi.useRealTimers());

  it("changes nothing: the same bytes, and nothing to do the next time", async () => {
    expect((await runCli(ARGS, { cwd })).code).toBe(0);
    const before = contentOf(path.join(cwd, "sdk"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 400 * 86_400_000 });
    const again = await runCli([...ARGS, "--force"], { cwd });
    expect([again.code, again.stderr]).toEqual([0, again.stderr.replace(/error/giu, "")]);
    expect(contentOf(path.join(cwd, "sdk"))).toEqual(before);
    const third = await runCli([...ARGS, "--json"], { cwd });
    expect(third.code).toBe(0);
    expect(contentOf(path.join(cwd, "sdk"))).toEqual(before);
  });
});

describe("an input that vanishes or is refused", () => {
  const rows: readonly [string, { given: string; want: string }][] = [
    ["a page is deleted between the listing and the reading", { given: "ENOENT", want: "input-unreadable" }],
    ["no permission", { given: "EACCES", want: "input-unreadable" }],
    ["out of file handles", { given: "EMFILE", want: "input-unreadable" }],
    ["a disk that fails", { given: "EIO", want: "input-unreadable" }],
  ];
  it.each(rows)("%s: the others are read", async (_name, { given, want }) => {
    for (const name of ["a.html", "b.html", "c.html"]) writeFileSync(path.join(cwd, name), "<h1>Page</h1>");
    const { value, diagnostics } = await capturesFromPath(cwd, {
      files: {
        ...nodeFiles,
        readFile: (file) =>
          file.endsWith("b.html")
            ? Promise.reject(Object.assign(new Error(given), { code: given, syscall: "open" }))
            : nodeFiles.readFile(file),
      },
    });
    expect(value.map(({ capture }) => capture.url)).toEqual(["a.html", "c.html"]);
    expect(diagnostics.map(({ code, data }) => [code, data["reason"]])).toEqual([[want, given]]);
  });
});
