import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import { createContext, Script } from "node:vm";
import { lazily } from "../spec/lazily.ts";

/** What a page of up to a megabyte may take; a larger one in proportion. */
const MS_PER_MEGABYTE = 2_000;
const MEGABYTE = 1_048_576;

/**
 * The time for reading a page, in milliseconds. The largest real pages take less than a tenth of it.
 *
 * @param bytes size of the page
 * @example timeFor(body.length) // 2000
 */
export function timeFor(bytes: number): number {
  return Math.round(Math.max(1, bytes / MEGABYTE) * MS_PER_MEGABYTE);
}

/**
 * Runs work that nobody vouches for to end. The engine itself breaks it off, in whatever loop or expression it is, so that no
 * step of it has to look at a clock; that takes a twentieth of a millisecond. What counts is the time of the processor: on a
 * machine that was busy with something else, or asleep, the work is done again with more patience, and gives the same as on an
 * idle one.
 *
 * @param limitMs milliseconds of the processor
 * @param work pure: it may be broken off anywhere, its `finally` blocks too, and repeated
 * @returns what the work gave; `undefined` where its time was over
 * @throws what the work throws; an error of the system where no file can be opened
 * @example withinTime(2_000, () => readPage(page))?.value
 */
export function withinTime<T>(limitMs: number, work: () => T): { readonly value: T } | undefined {
  for (let patience = limitMs; ; patience *= 2) {
    const before = processorTime();
    try {
      return { value: room().run(work, patience) };
    } catch (error) {
      if (!isTimeout(error)) throw error;
      if (processorTime() - before >= limitMs) return undefined;
    }
  }
}

/** Node.js breaks off what a script does; the script does nothing but call the work. */
const room = lazily(() => {
  const slot: { work: (() => unknown) | undefined } = { work: undefined };
  createContext(slot);
  const script = new Script("work()");
  return {
    run<T>(work: () => T, timeout: number): T {
      const outer = slot.work;
      slot.work = work;
      askForHandles();
      try {
        return script.runInContext(slot, { timeout }) as T;
      } finally {
        slot.work = outer;
      }
    },
  };
});

/**
 * The engine's clock needs a few file handles, and ends the whole process where there are none: asked for here, that is an
 * error as any other.
 */
function askForHandles(): void {
  const handles: number[] = [];
  try {
    while (handles.length < HANDLES) handles.push(openSync(devNull, "r"));
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

/** Twice what an event loop takes. */
const HANDLES = 8;

/** The engine's error belongs to the room: it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Of this thread where Node.js tells it (from 23.9 on), else of the whole process. */
function processorTime(): number {
  const node: { cpuUsage(): NodeJS.CpuUsage; threadCpuUsage?(): NodeJS.CpuUsage } = process;
  const { user, system } = node.threadCpuUsage?.() ?? node.cpuUsage();
  return (user + system) / 1_000;
}
