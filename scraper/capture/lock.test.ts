import { mkdir, rmdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { systemClock } from "./fetcher.ts";
import { describeHolder, lockStore, type LockOptions } from "./lock.ts";
import { temporaryFolder } from "./test-capture.ts";

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => void ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

const options: LockOptions = { command: "capture", waitMs: 0, ...systemClock };

it("gives the lock to one, names the holder to the other, and gives it on", async () => {
  const first = await lockStore(folder, options);
  const second = await lockStore(folder, options);
  if (!first.held || second.held) throw new Error("both or none hold the lock");
  expect(describeHolder(second.holder)).toMatch(
    `docs2sdk capture, process ${process.pid} on ${hostname()}, since `,
  );
  const waiting = lockStore(folder, { ...options, waitMs: 5000 });
  await first.release();
  const third = await waiting;
  expect(third.held).toBe(true);
  if (third.held) await third.release();
});

it("takes over the lock of a process that is dead", async () => {
  await mkdir(path.join(folder, "store.lock"), { recursive: true });
  await utimes(path.join(folder, "store.lock"), new Date(), new Date());
  // The largest process id that Linux gives is 2^22.
  const holder = { pid: 2 ** 22 + 1, host: hostname(), command: "capture", since: 0 };
  await writeFile(path.join(folder, "store.holder.json"), JSON.stringify(holder));
  const lock = await lockStore(folder, options);
  expect(lock.held).toBe(true);
  if (lock.held) await lock.release();
});

it("keeps no lock whose holder cannot be noted", async () => {
  // A folder in its place cannot be written, by root neither.
  await mkdir(path.join(folder, "store.holder.json"));
  await expect(lockStore(folder, options)).rejects.toThrow(/EISDIR/u);
  await rmdir(path.join(folder, "store.holder.json"));
  const lock = await lockStore(folder, options);
  expect(lock.held).toBe(true);
  if (lock.held) await lock.release();
});

it("waits as long as it was told to when the clock is set back meanwhile", async () => {
  const first = await lockStore(folder, options);
  let now = Date.now();
  let slept = 0;
  const second = await lockStore(folder, {
    ...options,
    waitMs: 1_000,
    now: () => (now -= 3_600_000),
    sleep: (ms) => Promise.resolve(void (slept += ms)),
  });
  expect([second.held, slept]).toEqual([false, 1_000]);
  if (first.held) await first.release();
});

it("takes over the lock of a run that was killed before it said who it is, once that is stale", async () => {
  const nameless = path.join(folder, "store.lock");
  await mkdir(nameless, { recursive: true });
  let slept = 0;
  const sleep = async (ms: number): Promise<void> => {
    slept += ms;
    if (slept >= 15_000) await utimes(nameless, 0, 0);
  };
  const lock = await lockStore(folder, { ...options, waitMs: 0, sleep });
  expect(lock.held).toBe(true);
  if (lock.held) await lock.release();
});

it("gives up a lock that names nobody and never becomes stale", async () => {
  await mkdir(path.join(folder, "store.lock"), { recursive: true });
  let slept = 0;
  const sleep = (ms: number): Promise<void> => Promise.resolve(void (slept += ms));
  const lock = await lockStore(folder, { ...options, waitMs: 0, sleep });
  expect([lock.held, slept]).toEqual([false, 16_000]);
});
