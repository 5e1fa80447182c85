import { randomInt } from "node:crypto";
import { chmod, chown, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all: beside its place, then renamed. A link stays one; mode and owner stay as they were.
 *
 * By hand, since `write-file-atomic` takes what the system wrote for all that it was given: on a full disk the first part of a file came
 * in the place of the old one, and was said to be written.
 *
 * @param file absolute; its folder exists
 * @param content text or bytes
 * @param flush `false`: the next power cut may take it
 * @throws what the system says; then the file is as it was
 * @example await writeWhole("/project/package.json", text);
 */
export async function writeWhole(file: string, content: string | Uint8Array, flush = true): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  const part = `${target}.${randomInt(1e9, 1e12)}`;
  try {
    await writeFile(part, content, { flag: "wx", flush });
    if (before !== undefined) {
      // Not ours to give away: then it is ours from now on.
      await chown(part, before.uid, before.gid).catch(() => undefined);
      await chmod(part, before.mode);
    }
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}
