import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const start = fileURLToPath(new URL("../packaging/start.mjs", import.meta.url));
const cwd = mkdtempSync(path.join(tmpdir(), "docs2sdk-ends-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

// A process of its own: what keeps a process alive cannot be seen from inside of another one.
test("a build that has nothing to print ends by itself", async () => {
  const args = [start, "build", "--provider", "iwinv", "--input", "nowhere"];
  const ended = await new Promise<{ readonly killed: boolean; readonly stderr: string }>((resolve) => {
    execFile(process.execPath, args, { cwd, timeout: 60_000 }, (error, _stdout, stderr) => {
      resolve({ killed: error?.killed === true, stderr });
    });
  });
  expect(ended.stderr).toMatch(/nowhere does not exist/u);
  expect(ended.killed).toBe(false);
});
