import { appendFileSync, readFileSync, statSync } from "node:fs";
import { readdir, rm, truncate } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../spec/system-error.ts";
import { writeWhole } from "../../spec/whole-file.ts";

/** The file system as the store needs it; tests pass one that fails. */
export interface StoreFiles {
  /** Undefined where the file is not there. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Bytes of the file; undefined where it is not there. */
  size(file: string): Promise<number | undefined>;
  /** Whole or not at all: written beside the place and renamed. Makes the folder. */
  writeWhole(file: string, content: string | Uint8Array): Promise<void>;
  /** In one write. Makes the folder. */
  append(file: string, text: string): Promise<void>;
  truncate(file: string, length: number): Promise<void>;
  remove(file: string): Promise<void>;
  /** Names in a folder; none where it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** Milliseconds since 1970 of the last change; undefined where the file is not there. */
  changedAt(file: string): Promise<number | undefined>;
}

/** The machine's file system. Hundreds of small files and lines take a third of the time when nobody waits for each. */
export const systemFiles: StoreFiles = {
  read: (file) => whereThere(() => readFileSync(file)),
  size: (file) => whereThere(() => statSync(file).size),
  async writeWhole(file, content) {
    await makeFolder(path.dirname(file));
    // No fsync: a body is checked against its hash when it is read, and fetched again where a power cut took it.
    await writeWhole(file, content, false);
  },
  async append(file, text) {
    try {
      appendFileSync(file, text);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await makeFolder(path.dirname(file));
      appendFileSync(file, text);
    }
  },
  truncate: (file, length) => truncate(file, length),
  remove: (file) => rm(file, { force: true }),
  list: (folder) => readdir(folder).catch((error: unknown) => orMissing(error) ?? []),
  changedAt: (file) => whereThere(() => statSync(file).mtimeMs),
};

/** What was read, as a promise; undefined where the file is not there. */
async function whereThere<T>(read: () => T): Promise<T | undefined> {
  try {
    return await Promise.resolve(read());
  } catch (error) {
    return orMissing(error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOENT";
}

function orMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
