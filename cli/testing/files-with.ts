import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Files below a folder whose name or text holds a word.
 *
 * @returns their paths, relative to the folder
 * @example await filesWith("s3cret", cwd) // ["generated/iwinv/iaas/README.md"]
 */
export async function filesWith(word: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((each) => path.join(each.parentPath, each.name));
  const held: string[] = [];
  for (const file of files)
    if (`${file}\n${await readFile(file, "utf8")}`.includes(word)) held.push(path.relative(folder, file));
  return held;
}
