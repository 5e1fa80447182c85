import { existsSync } from "node:fs";
import { rmdir } from "node:fs/promises";
import path from "node:path";
import { STAGING_FOLDER } from "../../generator/write/manifest.ts";
import { finishInterrupted } from "../../generator/write/staging.ts";
import { lockStore, type LockResult } from "../../scraper/capture/lock.ts";
import { defineDiagnostics, message, type Diagnostic, type Staged } from "../../spec/diagnostic.ts";
import { isSystemError, remedyFor } from "../../spec/system-error.ts";

/** What may be said of the output folder as a whole. */
export const outputDiagnostics = defineDiagnostics("write", {
  "out-not-writable": {
    severity: "error",
    message: message`the output folder ${"out"} cannot be written (${"reason"}); nothing was changed`,
    remedy: ({ reason = "" }) => remedyFor(reason),
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
    await removeEmpty(folder, out, existed);
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
    await removeEmpty(folder, out, existed);
  }
}

/** The lock's folder goes where nobody waits for it; with it an output folder that was made for nothing. */
async function removeEmpty(folder: string, out: string, existed: boolean): Promise<void> {
  await rmdir(folder).catch(() => undefined);
  if (!existed) await rmdir(out).catch(() => undefined);
}

/**
 * Writes a package while nobody else does: a build holds the folder of all packages, `generate` and `writeSdk` that of one, which may
 * lie in it.
 *
 * @param folder the package's, absolute
 * @param none what is said to be done where it could not begin
 * @param work what to do
 * @param shown how a message names the folder; default its last two names
 * @example await withPackage(folder, NOTHING, () => writeFiles(files, folder))
 */
export async function withPackage<T>(
  folder: string,
  none: T,
  work: () => Promise<Staged<T>>,
  shown = path.join(path.basename(path.dirname(folder)), path.basename(folder)),
): Promise<Staged<T>> {
  const outcome = await withOutput(folder, shown, work);
  return outcome.done ? outcome.value : { value: none, diagnostics: [outcome.diagnostic] };
}

/**
 * Finishes what a killed run left of a package, unless it is being written right now: then it is waited for.
 *
 * @param folder the package's, absolute
 * @returns an error diagnostic where that is refused
 * @example await finishPackage("/project/sdk/acme/compute")
 */
export async function finishPackage(folder: string): Promise<readonly Diagnostic[]> {
  if (!existsSync(path.join(folder, STAGING_FOLDER))) return [];
  const finish = async (): Promise<Staged<undefined>> => ({
    value: undefined,
    diagnostics: await finishInterrupted(folder),
  });
  return (await withPackage(folder, undefined, finish)).diagnostics;
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
