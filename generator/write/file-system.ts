import { readFile, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { makeFolder } from "../../spec/system-error.ts";

/** What writing needs of a file system; paths are absolute, errors carry `code` as Node's do. */
export interface WriteFileSystem {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Removes a folder and everything in it; no error where it is missing. */
  removeFolder(path: string): Promise<void>;
  /** Removes a folder if it is empty; an error otherwise. */
  removeEmptyFolder(path: string): Promise<void>;
  readFolder(path: string): Promise<readonly string[]>;
}

/** The real file system. */
export const nodeFileSystem: WriteFileSystem = {
  readFile: (path) => readFile(path),
  writeFile: (path, content) => writeFile(path, content),
  mkdir: (path) => makeFolder(path),
  rename: (from, to) => rename(from, to),
  removeFile: (path) => rm(path, { force: true }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  removeEmptyFolder: (path) => rmdir(path),
  readFolder: (path) => readdir(path),
};
