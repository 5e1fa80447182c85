import { mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder with those above it. On a file system that may only be read, Node.js says of them that they are not there
 * (ENOENT); made one by one, the system tells why they cannot be.
 *
 * @param folder absolute
 * @throws what the system says
 * @example await makeFolder("/project/.docs2sdk")
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
