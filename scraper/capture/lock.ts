import { readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import lockfile from "proper-lockfile";
import { makeFolder } from "../../spec/system-error.ts";

/** Who holds a store. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export type LockResult =
  | { readonly held: true; release(): Promise<void>; readonly lost: AbortSignal }
  | { readonly held: false; readonly holder: LockHolder | undefined };

export interface LockOptions {
  /** For the message that another run prints. */
  readonly command: string;
  /** How long to wait for the holder, in milliseconds; 0: not at all. */
  readonly waitMs: number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A holder that has not shown itself for so long is dead (or its machine is). */
const STALE_MS = 15_000;
const POLL_MS = 200;

/**
 * Takes the lock of a store. The lock of a run that was killed on this machine is taken over at once; one of
 * another machine, or of nobody knows whom, when it has been silent for 15 seconds.
 *
 * @param folder the store
 * @param options who asks and how long to wait
 * @returns the lock, or who holds it
 * @example
 * const lock = await lockStore(folder, { command: "capture", waitMs: 0, now: Date.now, sleep });
 * if (!lock.held) console.error(lock.holder);
 */
export async function lockStore(folder: string, options: LockOptions): Promise<LockResult> {
  await makeFolder(folder);
  const target = path.join(folder, "store");
  const holderFile = path.join(folder, "store.holder.json");
  const lost = new AbortController();
  // Counted, not read off a clock: one that is set back would make the wait as much longer.
  let left = options.waitMs;
  // A run that is killed while it takes or gives back the lock leaves one without a name: it is waited for until it is stale.
  let leftForUnknown = STALE_MS + 1_000;
  for (;;) {
    try {
      const release = await lockfile.lock(target, {
        realpath: false,
        stale: STALE_MS,
        update: STALE_MS / 3,
        onCompromised: (error) => lost.abort(error),
      });
      const holder: LockHolder = {
        pid: process.pid,
        host: hostname(),
        command: options.command,
        since: options.now(),
      };
      // A full disk: the lock of a process that goes on would be held until it ends.
      await writeFile(holderFile, JSON.stringify(holder)).catch(async (error: unknown) => {
        await rm(holderFile, { force: true }).catch(() => undefined);
        await release().catch(() => undefined);
        throw error;
      });
      return {
        held: true,
        lost: lost.signal,
        async release() {
          await rm(holderFile, { force: true });
          await release().catch(() => undefined);
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    }
    const holder = await readHolder(holderFile);
    const isOfDead = holder !== undefined && isDead(holder);
    if (isOfDead) await markStale(`${target}.lock`);
    else if (left <= 0 && (holder !== undefined || leftForUnknown <= 0)) return { held: false, holder };
    const pause = isOfDead ? 5 : POLL_MS;
    await options.sleep(pause);
    left -= pause;
    if (holder === undefined) leftForUnknown -= pause;
  }
}

/** One line that names the holder. */
export function describeHolder(holder: LockHolder | undefined): string {
  if (holder === undefined) return "an unknown process";
  const since = new Date(holder.since).toISOString();
  return `docs2sdk ${holder.command}, process ${holder.pid} on ${holder.host}, since ${since}`;
}

async function readHolder(file: string): Promise<LockHolder | undefined> {
  try {
    const value = JSON.parse(await readFile(file, "utf8")) as Partial<LockHolder>;
    return typeof value.pid === "number" && typeof value.host === "string"
      ? (value as LockHolder)
      : undefined;
  } catch {
    // Just taken and not yet written, or just released.
    return undefined;
  }
}

function isDead(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** The library takes over a lock whose folder is old; removing it ourselves could take a lock that was just made. */
async function markStale(lock: string): Promise<void> {
  await utimes(lock, 0, 0).catch(() => undefined);
}
