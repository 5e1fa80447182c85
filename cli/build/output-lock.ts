import { existsSync } from "node:fs";
import { rmdir } from "node:fs/promises";
import path from "node:path";
import { isSystemError } from "../../generator/write/on-disk.ts";
import { lockStore, type LockResult } from "../../scraper/capture/lock.ts";
import { defineDiagnostics, message, type Diagnostic } from "../../spec/diagnostic.ts";

/** What may be said of the output folder as a whole. */
export const outputDiagnostics = defineDiagnostics("write", {
  "out-not-writable": {
    severity: "error",
    message: message`the output folder ${"out"} cannot be written (${"reason"}); nothing was changed`,
    remedy: "Allow writing in it, or choose another one with --out.",
  },
  "out-busy": {
    severity: "error",
    message: message`another build (${"holder"}) is writing to ${"out"}; nothing was changed`,
    remedy: "Wait until it has ended, then run again.",
  },
});

/** How long a second build waits for the first. */
const WAIT_MS = 120_000;

/** What came of work that needs the output folder for itself. */
export type Exclusive<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly diagnostic: Diagnostic };

/**
 * Does work while no other build writes to the folder; a second build waits for the first one.
 *
 * @param out output folder, absolute; made where it is missing
 * @param shown how messages call it
 * @param work what to do
 * @param waitMs how long to wait for another build
 * @returns the work's result, or why it could not begin
 * @example await withOutput("/project/sdk", "sdk", () => build(request))
 */
export async function withOutput<T>(
  out: string,
  shown: string,
  work: () => Promise<T>,
  waitMs = WAIT_MS,
): Promise<Exclusive<T>> {
  const folder = path.join(out, ".docs2sdk-lock");
  const existed = existsSync(out);
  let lock: LockResult;
  try {
    lock = await takeLock(folder, waitMs);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const data = { out: shown, reason: error.code };
    return { done: false, diagnostic: outputDiagnostics.create("out-not-writable", data) };
  }
  if (!lock.held) {
    const holder = lock.holder === undefined ? "unknown process" : `process ${lock.holder.pid}`;
    return { done: false, diagnostic: outputDiagnostics.create("out-busy", { out: shown, holder }) };
  }
  try {
    return { done: true, value: await work() };
  } finally {
    await lock.release();
    // Gone where nobody waits for it; with it an output folder that was made for nothing.
    await rmdir(folder)
      .then(
        () => (existed ? undefined : rmdir(out)),
        () => undefined,
      )
      .catch(() => undefined);
  }
}

/** The build before us takes the folder away when it ends, perhaps just as we look at it: then we make it again. */
async function takeLock(folder: string, waitMs: number, tries = 5): Promise<LockResult> {
  try {
    return await lockStore(folder, {
      command: "build",
      waitMs,
      now: Date.now,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || tries === 0) throw error;
    return takeLock(folder, waitMs, tries - 1);
  }
}
