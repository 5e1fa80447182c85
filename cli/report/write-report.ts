import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";

/**
 * Writes a report, whole or not at all, with the folders that its name has.
 *
 * @param file absolute
 * @param text of the report
 * @throws what the system says
 */
export async function writeReport(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const place = await stat(file).catch(() => undefined);
  // A pipe or a device (`/dev/stdout`, `/dev/null`) is written to; a file put in its place would take it from the whole machine.
  await (place === undefined || place.isFile() ? writeFileAtomic(file, text) : writeFile(file, text));
}
