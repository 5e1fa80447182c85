import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import path from "node:path";

/** Files below a folder with their texts. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .sort()
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

/**
 * The folder becomes a small disk of its own for the time of the work.
 *
 * @param size as `mount` takes it: `600k`
 * @returns false, with the reason printed, where the system does not let us
 */
export async function onSmallDisk(folder: string, size: string, work: () => Promise<void>): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status !== 0) {
    console.warn("skipped: a small disk, since this user cannot mount one");
    return false;
  }
  try {
    await work();
  } finally {
    spawnSync("umount", [folder]);
  }
  return true;
}

/** Takes all of the disk but so many bytes. */
export function fill(file: string, left: number): void {
  const piece = Buffer.alloc(4_096);
  try {
    for (;;) appendFileSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
  truncateSync(file, Math.max(0, statSync(file).size - left));
}
