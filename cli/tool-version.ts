import { existsSync, readFileSync } from "node:fs";

/**
 * The version of this tool, from the nearest package.json above: one level up in the sources, two in the built package.
 *
 * @returns for example `0.1.0`
 */
export function toolVersion(): string {
  const manifest = ["../package.json", "../../package.json"]
    .map((relative) => new URL(relative, import.meta.url))
    .find((url) => existsSync(url));
  if (manifest === undefined) throw new Error("docs2sdk is installed without its package.json");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
