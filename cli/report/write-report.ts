import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../spec/system-error.ts";
import { writeWhole } from "../../spec/whole-file.ts";

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
  const write = place === undefined || place.isFile() ? writeWhole(file, text) : writeFile(file, text);
  // Of a full disk the system does not say in which file.
  await write.catch((error: unknown) => {
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  });
}
