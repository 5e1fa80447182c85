import { isSystemError } from "../../spec/system-error.ts";
import type { WriteFileSystem } from "./file-system.ts";

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
