import type { WriteFileSystem } from "./file-system.ts";

/** An error of the operating system, as Node throws it. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Whether the machine refused something: a full disk, a missing permission. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** Text of a file; nothing where there is none. */
export async function textOnDisk(path: string, fs: WriteFileSystem): Promise<string | undefined> {
  const bytes = await bytesOnDisk(path, fs);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Bytes of a file; nothing where there is none. */
export async function bytesOnDisk(path: string, fs: WriteFileSystem): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}
