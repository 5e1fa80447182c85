import { mkdir } from "node:fs/promises";
import path from "node:path";

/** An error of the operating system, as Node.js throws it. */
export type SystemError = NodeJS.ErrnoException & { readonly code: string; readonly syscall: string };

/** What a connection says; it tells of the other side, not of this machine. */
const OF_NETWORK = /^E(?:ADDR|AI_|CONN|HOST|NET|NOTFOUND|PIPE|PROTO|TIMEDOUT)/u;

/**
 * Whether this machine refused something: a full disk, a missing permission, no file handles. That is no bug of ours, wherever it shows.
 *
 * @example isSystemError(await readFile("missing").catch((error: unknown) => error)) // true
 */
export function isSystemError(error: unknown): error is SystemError {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return typeof code === "string" && syscall !== undefined && !OF_NETWORK.test(code);
}

/** `ENOSPC: write` */
export function detailOf({ code, syscall }: SystemError): string {
  return `${code}: ${syscall}`;
}

const MOVE = "something else lies under that name: move it away, or choose another place";
const ALLOW = "let the user who runs docs2sdk read and write there, or choose another place";
const ROOM = "make room on the disk, or let the user have more of it";
const HANDLES = "close other programs, or allow more open files (ulimit -n)";
const IN_USE = "end the program that uses it";

const REMEDIES: Readonly<Partial<Record<string, string>>> = {
  EACCES: ALLOW,
  EBUSY: IN_USE,
  EDQUOT: ROOM,
  EEXIST: MOVE,
  EFBIG: "allow larger files (ulimit -f), or choose a disk that takes them",
  EISDIR: MOVE,
  ELOOP: "its links lead in a circle: mend them, or choose another place",
  EMFILE: HANDLES,
  ENAMETOOLONG: "choose a shorter path",
  ENFILE: HANDLES,
  ENOENT: "look whether it was moved or removed",
  ENOSPC: ROOM,
  // Linux says so of a limit that has nothing to do with the disk.
  "ENOSPC: watch": "let more files be watched (fs.inotify.max_user_watches)",
  ENOTDIR: MOVE,
  EPERM: ALLOW,
  EROFS: "nothing can be written on that disk: choose another place",
  ETXTBSY: IN_USE,
  EXDEV: "part of that folder lies on another disk: choose one that does not",
};

/**
 * What the user can do about an error of the system.
 *
 * @param reason begins with the code: `ENOSPC`, `ENOSPC: write`
 * @example remedyFor("EMFILE: open") // "Close other programs, or allow more open files (ulimit -n), then run again."
 */
export function remedyFor(reason: string): string {
  const remedy = REMEDIES[reason] ?? REMEDIES[reason.replace(/:.*/u, "")] ?? "give it what it lacks";
  return `${remedy[0]?.toUpperCase() ?? ""}${remedy.slice(1)}, then run again.`;
}

const ABSENT = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Takes a file that is not there for something else. One that the system does not let us read is no absence: what lies in it
 * would be taken for nothing, and replaced.
 *
 * @param value in its place
 * @returns for `catch`
 * @example const text = await readFile(file, "utf8").catch(whereAbsent(""));
 */
export function whereAbsent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isSystemError(error) && !ABSENT.has(error.code)) throw error;
    return value;
  };
}

/**
 * Makes a folder with those above it. On a file system that may only be read, Node.js says of them that they are not there
 * (ENOENT); made one by one, the system tells why they cannot be.
 *
 * @param folder absolute
 * @throws what the system says
 * @example await makeFolder("/project/reports")
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const parent = path.dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}
