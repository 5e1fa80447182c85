import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { makeFolder } from "../../scraper/capture/make-folder.ts";

/**
 * Writes a report, whole or not at all, with the folders that its name has.
 *
 * @param file absolute
 * @param text of the report
 * @throws what the system says
 */
export async function writeReport(file: string, text: string): Promise<void> {
  await makeFolder(path.dirname(file));
  const place = await stat(file).catch(() => undefined);
  // A pipe or a device (`/dev/stdout`, `/dev/null`) is written to; a file put in its place would take it from the whole machine.
  await (place === undefined || place.isFile() ? writeFileAtomic : writeFile)(file, text);
}
