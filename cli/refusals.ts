/** What the system lacks or forbids: no bug of ours, wherever it shows. */
const REFUSALS = new Set([
  ...["EMFILE", "ENFILE", "ENOMEM", "ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "EPERM", "EBUSY"],
  // A file where a folder should be, and the other way round; a folder that went away.
  ...["EISDIR", "ENOTDIR", "EEXIST", "ENOENT", "ELOOP", "ENAMETOOLONG"],
]);

/** An error of the operating system. */
export type RefusalError = NodeJS.ErrnoException & { readonly code: string };

/** Whether an error is one of the system's. */
export function isRefusal(error: unknown): error is RefusalError {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return REFUSALS.has(String(code)) && syscall !== undefined;
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
    if (isRefusal(error) && !ABSENT.has(error.code)) throw error;
    return value;
  };
}
